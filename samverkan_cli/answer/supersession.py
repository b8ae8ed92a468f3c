"""Which agreement has taken the place of another, here and on the day asked about."""

from __future__ import annotations

from ..knowledge.base import KnowledgeBase
from ..model.agreement import Agreement
from ..model.place import Place
from .applicability import in_force, in_place
from .asked import Understood


def superseder(kb: KnowledgeBase, old: Agreement, asked: Understood) -> str | None:
    """The id of an agreement in force that says it supersedes `old`, or None.

    Two agreements that supersede each other, directly or in a circle, supersede nobody: the data is at fault, and
    both stand.
    """
    for identity in _successors(kb, old.id):
        new = kb.head(identity)
        if new is None or not in_force(new, new.span, asked.as_of) or not _reaches(new, old, asked.place):
            continue
        if old.id not in _all_successors(kb, identity):
            return identity
    return None


def rivals(kb: KnowledgeBase, head: Agreement) -> set[str]:
    """The ids of the agreements that an agreement supersedes and is superseded by, directly or in a circle."""
    return {i for i in _all_successors(kb, head.id) - {head.id} if head.id in _all_successors(kb, i)}


def _reaches(new: Agreement, old: Agreement, place: Place | None) -> bool:
    """True when the newer applies at the place; wherever the older does when no place is asked about."""
    where = new.raw["places"]
    if place is not None:
        return in_place(where, place)
    return all(not {"SE", code[:2], code}.isdisjoint(where) for code in old.raw["places"])


def _successors(kb: KnowledgeBase, identity: str) -> list[str]:
    return [i for _kind, i, relation in kb.snapshot.referrers("agreement", identity) if relation == "supersedes"]


def _all_successors(kb: KnowledgeBase, identity: str) -> set[str]:
    """All that supersede an agreement, directly or through others."""
    found: set[str] = set()
    waiting = [identity]
    while waiting:
        for successor in _successors(kb, waiting.pop()):
            if successor not in found:
                found.add(successor)
                waiting.append(successor)
    return found
