"""The rules that hold for a place on a day, and which of them counts in each area."""

from __future__ import annotations

from ..knowledge.base import KnowledgeBase
from ..model.place import Place
from ..model.responsibility import Responsibility
from .applicability import judge
from .asked import Understood
from .resolve import rank


def rules_for(kb: KnowledgeBase, place: Place | None, day: str, area: str | None = None) -> list[Responsibility]:
    """The rules that apply to a place on a day, in the order of area and task.

    Args:
        kb: the knowledge base.
        place: a place, or None for all of them.
        day: `YYYY-MM-DD`.
        area: only in this area and under it.
    """
    asked = Understood(question="", text="", place=place, as_of=day, area=area)
    rules = kb.responsibilities(kb.snapshot.ids("responsibility"))
    kept = [rule for rule in rules if judge(rule, asked, kb).applies]
    return sorted(kept, key=lambda rule: rule.area)


def own_rules(rules: list[Responsibility], region: str) -> list[Responsibility]:
    """Those of the rules that are the region's own: neither national nor of a single municipality."""
    return [r for r in rules if r.agreement.level == "regional" and region in r.agreement.raw["places"]]


def leading(rules: list[Responsibility]) -> Responsibility | None:
    """The rule of highest rank, or None."""
    return max(rules, key=lambda rule: (rank(rule), rule.id), default=None)
