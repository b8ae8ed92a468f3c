"""Which of the rules that apply is the answer, and which stand beside it.

local > regional > national; among those later > earlier, agreement > information page, primary > secondary. A rule of
higher rank goes before the one on the same matter that it outranks, but never before what the law says cannot be
transferred to another principal (14 kap. 1 § HSL: care given by physicians).
"""

from __future__ import annotations

from typing import NamedTuple

from ..model.agreement import LEVELS
from ..model.principal import PrincipalRef
from ..model.responsibility import Responsibility
from .applicability import Verdict
from .asked import Understood
from .steps import Step

SAME_MATTER = 0.72
"""A rule is on the same matter as a better match when its relevance is at least this share of it."""


ABOUT_AS_GOOD = 0.1
"""How much less of the question a rule of higher rank may explain and still go first."""


BESIDE = {"initiates", "informs", "contributes", "receives", "charges"}
"""Roles beside a task: who only has them is not who "ansvarar" in any sense."""


PERMISSION = 0.3
"""How much less what a law only allows is worth than a rule on who has the task, when that is asked."""


TITLED = 0.2
"""What a task with all the words of the question adds to its relevance."""


class Candidate(NamedTuple):
    """A rule that applies, with how well it matches.

    Attributes:
        rule: the rule.
        relevance: 0..1, relative to the best match.
        evidence: 0..1, how much of the question it explains.
        verdict: how it applies.
        missing: words of the question that it does not explain.
        titled: 0..1, how many of the question's words its task has.
    """

    rule: Responsibility
    relevance: float
    evidence: float
    verdict: Verdict
    missing: tuple[str, ...] = ()
    titled: float = 0.0


def ranked(candidates: list[Candidate], asked: Understood) -> tuple[list[Candidate], list[Step]]:
    """Candidates in the order of answers, and a step for each that was outranked.

    First by fit; then a rule of higher rank on the same matter goes before the one that it outranks.
    """
    order = sorted(candidates, key=lambda c: (-fit(c, asked), c.rule.id))
    result: list[Candidate] = []
    for candidate in order:
        overtaken = (at for at, other in enumerate(result) if _overtakes(candidate, other, asked))
        result.insert(next(overtaken, len(result)), candidate)
    return result, [step for at, candidate in enumerate(result) for step in _yielded(candidate, result[:at], asked)]


def _yielded(candidate: Candidate, before: list[Candidate], asked: Understood) -> list[Step]:
    """The step that tells which of those before a candidate outranks it, or none."""
    for first in before:
        reason = precedence(first.rule, candidate.rule, asked)
        if reason:
            return [Step(candidate.rule.id, "outranked", reason, first.rule.id)]
    return []


def fit(candidate: Candidate, asked: Understood) -> float:
    """Relevance, with what the role, the person and the place add.

    "Ansvarar" is also the everyday word for any of the roles, so it asks for none of them in particular.
    """
    rule, verdict = candidate.rule, candidate.verdict
    score = candidate.relevance + TITLED * candidate.titled
    if rule.only_allowed and asked.role in (None, "responsible", "performs"):
        score -= PERMISSION
    if asked.role == "responsible":
        score += 0.04 * ("responsible" in rule.roles) - 0.08 * (not rule.roles.keys() - BESIDE)
    elif asked.role:
        score += 0.12 if asked.role in rule.roles else -0.08
    score += 0.08 * ("setting" in verdict.matches) + 0.05 * ("group" in verdict.matches)
    score += 0.08 * ("age" in verdict.matches) - 0.04 * ("setting" in verdict.silent)
    if asked.place is not None:
        score += 0.04 * LEVELS.index(rule.agreement.level)
    return score


RANKED_BY = ("level", "authority", "start", "evidence")


def rank(rule: Responsibility, *, here: bool = True, dated: bool = True) -> tuple[int, int, str, int]:
    """What outranks what on the same matter: level, kind of document, later start, evidence (`RANKED_BY`).

    Args:
        rule: the rule.
        here: False when no place is asked about: then what holds in the whole country goes before what one place does.
        dated: False when the later start says nothing, since the rules do not name different principals.
    """
    level = LEVELS.index(rule.agreement.level)
    start = (rule.span.start or rule.agreement.span.start or "") if dated else ""
    return (level if here else level == 0, rule.agreement.authority, start, rule.evidence == "primary")


def _overtakes(later: Candidate, earlier: Candidate, asked: Understood) -> bool:
    """True when a less relevant candidate still goes first."""
    one, other = later.rule, earlier.rule
    if later.relevance < SAME_MATTER * earlier.relevance or later.evidence < earlier.evidence - ABOUT_AS_GOOD:
        return False
    reason = precedence(one, other, asked)
    if reason in ("", "not-transferable"):
        return bool(reason)
    if asked.role and asked.role in other.roles and asked.role not in one.roles:
        return False
    return len(later.verdict.matches) >= len(earlier.verdict.matches)


def precedence(one: Responsibility, other: Responsibility, asked: Understood) -> str:
    """Why a rule goes before another on the same matter where both apply, or "" when it does not."""
    transfers = other.id == one.transferred_under
    if not share_a_place(one, other) or not (transfers or same_matter(one, other)):
        return ""
    here, differing = asked.place is not None, differ(one, other)
    if differing and False in (one.transferable, other.transferable):
        return "not-transferable" if one.transferable is False else ""
    a, b = (rank(rule, here=here, dated=differing) for rule in (one, other))
    if a <= b:
        return ""
    if transfers or (one.transferred_under and differing):
        return "transfer"
    decisive = next(name for name, x, y in zip(RANKED_BY, a, b, strict=True) if x != y)
    return decisive if here or decisive != "level" else "nationwide"


def same_matter(one: Responsibility, other: Responsibility) -> bool:
    """True when both lie in one area (or one in the other's) and share a role."""
    a, b = one.area, other.area
    near = a == b or a.startswith(b + "/") or b.startswith(a + "/")
    return near and bool(one.roles.keys() & other.roles.keys())


def share_a_place(one: Responsibility, other: Responsibility) -> bool:
    """True when there is a place where both apply."""
    a, b = set(one.everywhere), set(other.everywhere)
    if "SE" in a or "SE" in b or a & b:
        return True
    return any(code[:2] in b for code in a) or any(code[:2] in a for code in b)


def differ(one: Responsibility, other: Responsibility) -> bool:
    """True when regions hold a role that both state in one, and municipalities in the other.

    A joint body or another holder is no transfer: it acts for the principals.
    """
    for role in one.roles.keys() & other.roles.keys():
        a, b = ({ref.level for ref in rule.roles[role]} - {None} for rule in (one, other))
        if a and b and not a & b:
            return True
    return False


def asked_roles(rule: Responsibility, role: str | None) -> dict[str, tuple[PrincipalRef, ...]]:
    """The asked role of a rule with those who hold it; every role when none is asked, or this one is not stated."""
    return {role: rule.roles[role]} if role and role in rule.roles else rule.roles


def holders(rule: Responsibility, role: str | None) -> frozenset[tuple[str, str | None]]:
    """Who holds the asked role, as the data writes it."""
    return frozenset((ref.holder, ref.which) for held in asked_roles(rule, role).values() for ref in held)
