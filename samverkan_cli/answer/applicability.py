"""Does a rule apply to the place, the day and the person asked about?

What contradicts the question is out; what is silent on it stays, marked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from ..knowledge.base import KnowledgeBase
from ..model.agreement import Agreement
from ..model.dates import Span
from ..model.responsibility import Responsibility
from .asked import Understood

_ENDED = frozenset({"superseded", "expired", "terminated"})


class Verdict(NamedTuple):
    """Whether a rule applies.

    Attributes:
        applies: False when something in the question contradicts it.
        reason: what contradicts it, or "".
        silent: what the question says and the rule is silent on: setting, age.
        partial: what the rule says of only a part of what was asked: setting.
        matches: what the question says and the rule says too: setting, group, age.
    """

    applies: bool
    reason: str = ""
    silent: tuple[str, ...] = ()
    matches: tuple[str, ...] = ()
    partial: tuple[str, ...] = ()


def judge(rule: Responsibility, asked: Understood, kb: KnowledgeBase) -> Verdict:
    """Hold a rule against a question.

    Args:
        rule: the rule.
        asked: the question as read.
        kb: for the trees of settings and groups.
    """
    for check in (_place, _time, _area):
        reason = check(rule, asked, kb)
        if reason:
            return Verdict(applies=False, reason=reason)
    silent: list[str] = []
    matches: list[str] = []
    for check_person in (_setting, _group, _age, _enrolled):
        name, outcome = check_person(rule, asked, kb)
        if outcome is False:
            return Verdict(applies=False, reason=name)
        if outcome is None:
            silent.append(name)
        elif outcome:
            matches.append(name)
    partial = tuple(s for s in silent if s == "setting" and rule.applies.get("settings"))
    told = tuple(s for s in silent if s and s not in partial)
    return Verdict(True, "", told, tuple(m for m in matches if m), partial)


def in_force(agreement: Agreement, span: Span, day: str) -> bool:
    """True when an agreement's rule, with a span of its own, holds on a day (`YYYY-MM-DD`).

    A status that says it has ended counts from its end, or at once when no end is known.
    """
    own = agreement.span
    if own.after(day) or own.before(day) or not span.holds(day):
        return False
    if agreement.status == "proposed" or agreement.kind == "bill":
        return False
    if agreement.status == "decided":
        return own.start is not None and adopted(agreement)
    if agreement.status in _ENDED:
        return own.end is not None or span.end is not None
    return True


def adopted(agreement: Agreement) -> bool:
    """False while an agreement that all parties must adopt lacks one of them; in force settles it."""
    adoption = agreement.raw.get("adoption") or {}
    if not adoption.get("requires_all") or agreement.status == "in-force":
        return True
    done = {item["party"] for item in adoption.get("by") or () if item.get("decided")}
    return set(agreement.parties) <= done


def _place(rule: Responsibility, asked: Understood, _kb: KnowledgeBase) -> str:
    if asked.place is None:
        return ""
    codes = {"SE", asked.place.region, asked.place.code}
    places = rule.places or rule.agreement.raw.get("places") or ()
    if not codes & set(places):
        return "place"
    for exception in rule.raw.get("except") or ():
        if asked.place.code in (exception.get("places") or ()):
            return "place-exception"
    return ""


def _time(rule: Responsibility, asked: Understood, _kb: KnowledgeBase) -> str:
    return "" if in_force(rule.agreement, rule.span, asked.as_of) else "time"


def _area(rule: Responsibility, asked: Understood, _kb: KnowledgeBase) -> str:
    if asked.area is None or rule.area == asked.area or rule.area.startswith(asked.area + "/"):
        return ""
    return "area"


Outcome = tuple[str, bool | None]
"""Name of the condition; True matches, False contradicts, None silent. An unasked condition has no name."""
_UNASKED: Outcome = ("", True)


def _setting(rule: Responsibility, asked: Understood, kb: KnowledgeBase) -> Outcome:
    if not asked.settings:
        return _UNASKED
    broader = _broader(kb, "settings")
    for exception in rule.raw.get("except") or ():
        barred = exception.get("settings") or ()
        if barred and not exception.get("places") and all(set(broader(s)) & set(barred) for s in asked.settings):
            return ("setting", False)
    return ("setting", _related(rule.applies.get("settings") or (), asked.settings, broader))


def _group(rule: Responsibility, asked: Understood, kb: KnowledgeBase) -> Outcome:
    """Groups overlap (an old person may have dementia), so another group never contradicts."""
    if not asked.target_groups:
        return _UNASKED
    groups = rule.applies.get("target_groups") or ()
    related = _related(groups, asked.target_groups, _broader(kb, "target-groups"))
    return ("group", True) if related else ("group", None)


def _age(rule: Responsibility, asked: Understood, _kb: KnowledgeBase) -> Outcome:
    if asked.age is None:
        return _UNASKED
    bounds = rule.applies.get("age")
    if not bounds:
        return ("age", None)
    low, below = bounds.get("from", 0), bounds.get("below", 999)
    return ("age", low <= asked.age < below)


def _enrolled(rule: Responsibility, asked: Understood, _kb: KnowledgeBase) -> Outcome:
    if asked.enrolled is None:
        return _UNASKED
    wanted = rule.applies.get("enrolled")
    return ("enrolled", None if wanted is None else wanted == asked.enrolled)


def _related(stated: Iterable[str], asked: Iterable[str], broader: Callable[[str], list[str]]) -> bool | None:
    """True when one asked is one stated or narrower, None when only broader or nothing is stated."""
    stated = set(stated)
    if not stated:
        return None
    asked = list(asked)
    if any(stated & set(broader(a)) for a in asked):
        return True
    return None if any(a in broader(s) for s in stated for a in asked) else False


def _broader(kb: KnowledgeBase, scheme: str) -> Callable[[str], list[str]]:
    """The chain from a concept upwards, itself first."""

    def chain(identity: str) -> list[str]:
        found: list[str] = []
        current: str | None = identity
        while current and current not in found:
            found.append(current)
            current = (kb.snapshot.get("concept", f"{scheme}:{current}") or {}).get("broader")
        return found

    return chain
