"""Which of the rules that apply is the answer, and which stand beside it.

local > regional > national; among those later > earlier, agreement > information page, primary > secondary. A rule of
higher rank goes before the one on the same matter that it outranks, but never before what the law says cannot be
transferred to another principal (14 kap. 1 § HSL: care given by physicians). Where the law says nothing of that, an
agreement that names another principal than the law without saying under what it does so, does not outrank the law:
the better match goes first, and is not sure.
"""

from __future__ import annotations

from typing import NamedTuple

from ..model.agreement import LAWS, LEVELS, NATIONAL
from ..model.principal import PrincipalRef
from ..model.responsibility import Responsibility
from .applicability import Verdict
from .asked import Understood
from .steps import Step

SAME_MATTER = 0.72
"""A rule is on the same matter as a better match when its relevance is at least this share of it."""


NATIONWIDE = 0.5
"""The same share where no place is asked about, for what holds in the whole country beside what one place does."""


ABOUT_AS_GOOD = 0.1
"""How much less of the question a rule of higher rank may explain and still go first."""


DOERS = ("responsible", "performs")
"""The roles of the one who does what a task says."""


ALIKE = 0.05
"""How little less a rule may fit for the question not to tell it from another."""


BESIDE = {"initiates", "informs", "contributes", "receives", "charges"}
"""Roles beside a task: who only has them is not who "ansvarar" in any sense."""


BESIDE_ONLY = 0.3
"""How much less a rule that states only such roles is worth when it is asked who "ansvarar"."""


EXCEPTED = 0.5
"""How much less a rule is worth when one of its exceptions names what is asked: "utom läkarinsatser"."""


HERE, ELSEWHERE = 0.06, 0.15
"""What each level below the nation's adds to a rule of the place asked about, and takes from one when none is."""


PERMISSION = 0.3
"""How much less what a law only allows is worth than a rule on who has the task, when that is asked."""


TITLED, FOCUS, AREA = 0.2, 0.1, 0.1
"""What is added to the relevance of a task with all words of the question, with no others, and in the area named."""


class Candidate(NamedTuple):
    """A rule that applies, with how well it matches.

    Attributes:
        rule: the rule.
        relevance: 0..1, relative to the best match.
        evidence: 0..1, how much of the question it explains.
        verdict: how it applies.
        missing: words of the question that it does not explain.
        titled: 0..1, how many of the question's words its task has.
        focus: 0..1, how many of its task's words, the verb aside, the question has.
        in_area: True when the question names its very area.
        excepted: True when one of its exceptions names what is asked.
        unsettled: True when the law and an agreement name different principals, and nothing says which holds.
        contested: True when another rule fits the question as well, and names others.
    """

    rule: Responsibility
    relevance: float
    evidence: float
    verdict: Verdict
    missing: tuple[str, ...] = ()
    titled: float = 0.0
    focus: float = 0.0
    in_area: bool = False
    excepted: bool = False
    unsettled: bool = False
    contested: bool = False


def ranked(candidates: list[Candidate], asked: Understood) -> tuple[list[Candidate], list[Step]]:
    """Candidates in the order of answers, and a step for each that was outranked.

    First by fit, of those alike the one for fewer settings; then a rule of higher rank on the same matter goes before
    the one that it outranks.
    """
    order = sorted(candidates, key=lambda c: (-fit(c, asked), len(c.rule.applies.get("settings") or ()), c.rule.id))
    result: list[Candidate] = []
    for candidate in order:
        overtaken = (at for at, other in enumerate(result) if _overtakes(candidate, other, asked))
        result.insert(next(overtaken, len(result)), candidate)
    if result:
        first = result[0]
        result[0] = first._replace(
            unsettled=any(_stands_against(other, first, asked) for other in result[1:]),
            contested=any(
                _contests(other, first, asked) or _done_by_others(other, first, asked) for other in result[1:]
            ),
        )
    return result, [step for at, candidate in enumerate(result) for step in _yielded(candidate, result[:at], asked)]


def _yielded(candidate: Candidate, before: list[Candidate], asked: Understood) -> list[Step]:
    """The step that tells which of those before a candidate outranks it or stands against it, or none."""
    for first in before:
        reason = precedence(first.rule, candidate.rule, asked)
        if reason:
            return [Step(candidate.rule.id, "outranked", reason, first.rule.id)]
    if before and _stands_against(candidate, before[0], asked):
        return [Step(candidate.rule.id, "unsettled", "law-silent", before[0].rule.id)]
    return []


def _stands_against(candidate: Candidate, first: Candidate, asked: Understood) -> bool:
    """True when a candidate is on the matter of the first one about as much, and unsettled with it at the place."""
    about_as_good = candidate.evidence >= first.evidence - ABOUT_AS_GOOD
    near = about_as_good and candidate.relevance >= SAME_MATTER * first.relevance
    return near and asked.place is not None and unsettled(candidate.rule, first.rule, asked)


def _contests(candidate: Candidate, first: Candidate, asked: Understood) -> bool:
    """True when a document, or a law beside another, gives the role to others, and the question does not tell which.

    Where no place is asked about, what holds elsewhere only (Gotland) is another matter.
    """
    one, other, role = first.rule, candidate.rule, asked.role or "responsible"
    held = [holders(rule, role) for rule in (one, other) if rule.roles.get(role)]
    laws = one.agreement.kind in LAWS and other.agreement.kind in LAWS
    if not (laws or one.agreement.id == other.agreement.id) or len(held) < 2 or not held[0].isdisjoint(held[1]):
        return False
    if asked.place is None and one.everywhere != other.everywhere:
        return False
    # neither the area nor the length of a task tells which of them is meant
    return likeness(candidate) >= likeness(first) - ALIKE and candidate.evidence >= first.evidence


def _done_by_others(candidate: Candidate, law: Candidate, asked: Understood) -> bool:
    """True when a law goes first and a document of the place says that the other principal does what it is about.

    That is a rule of its area, or one that fits the question as well.
    """
    one, other = law.rule, candidate.rule
    if asked.place is None or one.agreement.kind not in LAWS or other.agreement.level == NATIONAL:
        return False
    levels = [{ref.level for role in DOERS for ref in rule.roles.get(role, ())} - {None} for rule in (one, other)]
    about_as_good = candidate.evidence >= law.evidence - ABOUT_AS_GOOD
    if not (about_as_good and all(levels) and levels[0].isdisjoint(levels[1])):
        return False
    return one.transferable is not False if _in_one_area(one, other) else candidate.relevance >= law.relevance - ALIKE


def likeness(candidate: Candidate) -> float:
    """How well a rule's words fit the question's."""
    return candidate.relevance + TITLED * candidate.titled


def fit(candidate: Candidate, asked: Understood) -> float:
    """Relevance, with what the role, the person and the place add.

    "Ansvarar" is also the everyday word for any of the roles, so it asks for none of them in particular.
    """
    rule, verdict = candidate.rule, candidate.verdict
    score = likeness(candidate) + FOCUS * candidate.focus + AREA * candidate.in_area
    if rule.only_allowed and asked.role in (None, "responsible", "performs"):
        score -= PERMISSION
    if asked.role == "responsible":
        score += 0.04 * ("responsible" in rule.roles) - BESIDE_ONLY * (not rule.roles.keys() - BESIDE)
    elif asked.role:
        score += 0.2 if asked.role in rule.roles else -0.08
    score += 0.08 * ("setting" in verdict.matches) + 0.05 * ("group" in verdict.matches)
    score -= 0.08 * verdict.limited + EXCEPTED * candidate.excepted
    score += (
        0.08 * ("age" in verdict.matches)
        + 0.08 * ("enrolled" in verdict.matches)
        - 0.04 * ("setting" in verdict.silent)
    )
    return score + (-ELSEWHERE if asked.place is None else HERE) * LEVELS.index(rule.agreement.level)


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
    about_as_good = later.evidence >= earlier.evidence - ABOUT_AS_GOOD
    near = later.relevance >= (NATIONWIDE if asked.place is None else SAME_MATTER) * earlier.relevance
    if later.excepted or not (about_as_good and near):
        return False
    reason = precedence(one, other, asked)
    if reason in ("", "not-transferable"):
        return bool(reason)
    wanted = set(DOERS) if asked.role == "responsible" else {asked.role}
    if asked.role in other.roles and wanted.isdisjoint(one.roles):
        return False
    return reason == "nationwide" or len(later.verdict.matches) >= len(earlier.verdict.matches)


def precedence(one: Responsibility, other: Responsibility, asked: Understood) -> str:
    """Why a rule goes before another on the same matter where both apply, or "" when it does not."""
    transfers = other.id == one.transferred_under
    if not share_a_place(one, other) or not (transfers or same_matter(one, other)):
        return ""
    here, differing = asked.place is not None, differ(one, other)
    if differing and False in (one.transferable, other.transferable):
        return "not-transferable" if one.transferable is False else ""
    if unsettled(one, other, asked):
        return ""
    a, b = (rank(rule, here=here, dated=differing) for rule in (one, other))
    if a <= b:
        return ""
    if transfers or (one.transferred_under and differing):
        return "transfer"
    decisive = next(name for name, x, y in zip(RANKED_BY, a, b, strict=True) if x != y)
    return decisive if here or decisive != "level" else "nationwide"


def unsettled(one: Responsibility, other: Responsibility, asked: Understood) -> bool:
    """True when a law's duty and an agreement name different principals, and neither says that the law lets it.

    The law says so by `transferable`, the agreement by `delegates` or by a section of that law as the rule's basis.
    """
    law, own = (one, other) if one.agreement.kind in LAWS else (other, one)
    if law.agreement.kind not in LAWS or law.only_allowed or own.agreement.level == NATIONAL:
        return False
    rests_on_it = any(basis["agreement"] == law.agreement.id for basis in own.raw.get("legal_basis") or ())
    silent = law.transferable is None and not own.transferred_under and not rests_on_it
    return silent and share_a_place(one, other) and same_matter(one, other) and differ(one, other, asked.role)


def same_matter(one: Responsibility, other: Responsibility) -> bool:
    """True when both lie in one area (or one in the other's) and share a role."""
    return _in_one_area(one, other) and bool(one.roles.keys() & other.roles.keys())


def _in_one_area(one: Responsibility, other: Responsibility) -> bool:
    a, b = one.area, other.area
    return a == b or a.startswith(b + "/") or b.startswith(a + "/")


def share_a_place(one: Responsibility, other: Responsibility) -> bool:
    """True when there is a place where both apply."""
    a, b = set(one.everywhere), set(other.everywhere)
    if "SE" in a or "SE" in b or a & b:
        return True
    return any(code[:2] in b for code in a) or any(code[:2] in a for code in b)


def differ(one: Responsibility, other: Responsibility, role: str | None = None) -> bool:
    """True when regions hold a role that both state in one, and municipalities in the other; `role`, where both do.

    A joint body or another holder is no transfer: it acts for the principals.
    """
    shared = one.roles.keys() & other.roles.keys()
    for each in [role] if role in shared and role else shared:
        a, b = ({ref.level for ref in rule.roles[each]} - {None} for rule in (one, other))
        if a and b and not a & b:
            return True
    return False


def asked_roles(rule: Responsibility, role: str | None) -> dict[str, tuple[PrincipalRef, ...]]:
    """The asked role of a rule with those who hold it; every role when none is asked, or this one is not stated."""
    return {role: rule.roles[role]} if role and role in rule.roles else rule.roles


def holders(rule: Responsibility, role: str | None) -> frozenset[tuple[str, str | None]]:
    """Who holds the asked role, as the data writes it."""
    return frozenset((ref.holder, ref.which) for held in asked_roles(rule, role).values() for ref in held)
