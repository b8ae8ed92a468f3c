"""Who does it where, when the question names no place, or a whole region in which only municipalities say it."""

from __future__ import annotations

from typing import Any

from ..knowledge.base import KnowledgeBase
from ..model.agreement import NATIONAL
from ..model.place import Place
from ..model.responsibility import Responsibility
from .answers import only_place
from .asked import Understood
from .resolve import SAME_MATTER, Candidate, asked_roles, differ, precedence, same_matter


def by_region(kb: KnowledgeBase, candidates: list[Candidate], asked: Understood) -> dict[str, Candidate]:
    """The first rule of each region or municipality on the same matter as the best answer, by code in order.

    A municipality is left out where it does as its region does, and so is what the law lets nobody transfer.

    Args:
        kb: the knowledge base.
        candidates: the rules that may be told of a place, the best answer first.
        asked: the question as read.
    """
    found: dict[str, Candidate] = {}
    first = candidates[0]
    for candidate in candidates:
        rule = candidate.rule
        if rule.agreement.level == NATIONAL or not same_matter(rule, first.rule):
            continue
        if any(precedence(other.rule, rule, asked) == "not-transferable" for other in candidates):
            continue
        if candidate.relevance < SAME_MATTER * first.relevance:
            continue
        for place in _told_of(rule, asked, kb):
            found.setdefault(place.code, candidate)
    as_region = {
        code
        for code, candidate in found.items()
        if len(code) == 4 and code[:2] in found and not differ(candidate.rule, found[code[:2]].rule)
    }
    return {code: found[code] for code in sorted(found) if code not in as_region}


def _told_of(rule: Responsibility, asked: Understood, kb: KnowledgeBase) -> list[Place]:
    """The places that a rule is told of: its only one, or those in the region asked about that it names one by one."""
    if asked.place is None:
        only = only_place(rule, kb)
        return [only] if only else []
    inside = (code for code in rule.everywhere if len(code) == 4 and code.startswith(asked.place.code))
    return [place for place in map(kb.directory.place, inside) if place]


def depends(kb: KnowledgeBase, asked: Understood, first: Candidate, found: dict[str, Candidate]) -> bool:
    """True when places differ from what holds in the whole country, or when no more than what they do is known.

    Who holds a role is compared place by place, so that "the region" and "Region Stockholm" are the same in Stockholm.
    """
    if first.rule.agreement.level != NATIONAL:
        return bool(found) and asked.place is None
    return any(
        _holders(kb, candidate.rule, code, asked.role) != _holders(kb, first.rule, code, asked.role)
        for code, candidate in found.items()
    )


def _holders(kb: KnowledgeBase, rule: Responsibility, code: str, role: str | None) -> set[tuple[str | None, ...]]:
    told = kb.directory.roles(asked_roles(rule, role), kb.directory.place(code), rule.area)
    return {(p["code"], p["name"], p["which"]) for held in told.values() for p in held}


def entries(kb: KnowledgeBase, found: dict[str, Candidate]) -> list[dict[str, Any]]:
    """The `by_region` of `who --json`."""
    told = []
    for code, candidate in found.items():
        place = kb.directory.place(code)
        if place:
            roles = kb.directory.roles(candidate.rule.roles, place, candidate.rule.area)
            told.append({"code": code, "name": place.official, "roles": roles, "responsibility": candidate.rule.id})
    return told


def unknown(kb: KnowledgeBase, found: dict[str, Candidate]) -> list[dict[str, str]]:
    """The regions of which nothing is known on the matter, neither of the region nor of a municipality in it."""
    known = {code[:2] for code in found}
    regions = [v for v in kb.snapshot.values("principal") if v["kind"] == "region" and v["code"] not in known]
    return [{"code": v["code"], "name": v["name"]} for v in sorted(regions, key=lambda v: str(v["code"]))]
