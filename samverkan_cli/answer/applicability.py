"""Does a rule apply to the place, the day and the person asked about?

What contradicts the question is out; what is silent on it stays, marked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum, auto
from functools import partial
from typing import NamedTuple

from ..knowledge.base import KnowledgeBase
from ..model.age import AgeRange
from ..model.agreement import Agreement
from ..model.dates import Span, first_day
from ..model.place import Place
from ..model.responsibility import Responsibility
from .asked import Understood

_ENDED = frozenset({"superseded", "expired", "terminated"})


class Fit(Enum):
    """How one condition of a rule stands to what was asked."""

    UNASKED = auto()
    MATCHES = auto()
    PART = auto()
    """The rule covers only some of what was asked."""
    OTHER = auto()
    """The rule speaks of others, who may overlap with those asked about."""
    SILENT = auto()
    CONTRADICTS = auto()


class Verdict(NamedTuple):
    """Whether a rule applies.

    Attributes:
        applies: False when something in the question contradicts it.
        reason: what contradicts it, or "".
        silent: what the question says and the rule is silent on: setting, group, age, enrolled.
        matches: what the question says and the rule says too.
        partial: what the rule says of only a part of what was asked.
        other: what the rule says of others than was asked: setting, group.
        limited: True when the rule holds only in settings where few are, and the question names none.
    """

    applies: bool
    reason: str = ""
    silent: tuple[str, ...] = ()
    matches: tuple[str, ...] = ()
    partial: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    limited: bool = False


def judge(rule: Responsibility, asked: Understood, kb: KnowledgeBase) -> Verdict:
    """Hold a rule against a question.

    Args:
        rule: the rule.
        asked: the question as read.
        kb: for the trees of settings and groups.
    """
    reason = _place(rule, asked) or _time(rule, asked) or _area(rule, asked) or _exception(rule, asked, kb)
    if reason:
        return Verdict(applies=False, reason=reason)
    fits = {name: check(rule, asked, kb) for name, check in _PERSON.items()}
    contradicted = next((name for name, fit in fits.items() if fit is Fit.CONTRADICTS), None)
    if contradicted:
        return Verdict(applies=False, reason=contradicted)

    def those(wanted: Fit) -> tuple[str, ...]:
        return tuple(name for name, fit in fits.items() if fit is wanted)

    limited = _limited(rule, asked, kb)
    return Verdict(True, "", those(Fit.SILENT), those(Fit.MATCHES), those(Fit.PART), those(Fit.OTHER), limited)


def _limited(rule: Responsibility, asked: Understood, kb: KnowledgeBase) -> bool:
    """True when a rule is only for settings where few are ("särskilt boende") and the question names no setting."""
    stated = rule.applies.get("settings") or ()
    if asked.settings or not stated:
        return False
    few = kb.listed("setting-words:few")
    return all(not few.isdisjoint(kb.broader("settings", setting)) for setting in stated)


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
        return own.start is not None and adopted(agreement, day)
    if agreement.status in _ENDED:
        return own.end is not None or span.end is not None
    return True


def adopted(agreement: Agreement, day: str) -> bool:
    """False as long as an agreement that all parties must adopt lacks one of them; in force settles it.

    "13/municipalities" has adopted it when all of them have, named together or one by one.
    """
    adoption = agreement.raw.get("adoption") or {}
    if not adoption.get("requires_all") or agreement.status == "in-force":
        return True
    decided = {item["party"]: item.get("decided") for item in adoption.get("by") or ()}
    done = {party for party, when in decided.items() if when and first_day(when) <= day}
    members = agreement.raw.get("members") or {}
    return all(party in done or (members.get(party) and done.issuperset(members[party])) for party in agreement.parties)


def in_place(places: Iterable[str], place: Place | None) -> bool:
    """True when codes of places (SE, regions, municipalities) hold a place; no place lies in all."""
    return place is None or not {"SE", place.region, place.code}.isdisjoint(places)


def _place(rule: Responsibility, asked: Understood) -> str:
    return "" if in_place(rule.everywhere, asked.place) else "place"


def _time(rule: Responsibility, asked: Understood) -> str:
    return "" if in_force(rule.agreement, rule.span, asked.as_of) else "time"


def _area(rule: Responsibility, asked: Understood) -> str:
    if asked.area is None or rule.area == asked.area or rule.area.startswith(asked.area + "/"):
        return ""
    return "area"


def _exception(rule: Responsibility, asked: Understood, kb: KnowledgeBase) -> str:
    """An exception counts where all that it names is asked about: the place, only its settings, one of its groups.

    Settings of another tree than the exception's say nothing of it ("primärvård på äldreboende").
    """
    for exception in rule.raw.get("except") or ():
        places, settings, groups = (exception.get(name) or () for name in ("places", "settings", "target_groups"))
        held = []
        if places:
            held.append(asked.place is not None and in_place(places, asked.place))
        if settings:
            trees = {kb.broader("settings", s)[-1] for s in settings}
            chains = [chain for chain in (kb.broader("settings", s) for s in asked.settings) if chain[-1] in trees]
            held.append(bool(chains) and all(not set(settings).isdisjoint(chain) for chain in chains))
        if groups:
            held.append(any(not set(groups).isdisjoint(kb.broader("target-groups", g)) for g in asked.target_groups))
        if held and all(held):
            return "place-exception" if places else "exception"
    return ""


def _setting(rule: Responsibility, asked: Understood, kb: KnowledgeBase) -> Fit:
    """A narrower setting satisfies a broader one.

    Where somebody stays (at home, in a nursing home, in hospital), what they do by day and the form of care are three
    trees: only within one of them does one setting contradict another.
    """
    if not asked.settings:
        return Fit.UNASKED
    related = _related(rule.applies.get("settings") or (), asked.settings, partial(kb.broader, "settings"))
    return Fit.SILENT if related is Fit.CONTRADICTS and asked.moving else related


def _group(rule: Responsibility, asked: Understood, kb: KnowledgeBase) -> Fit:
    """Groups overlap (an old person may have dementia), so another group never contradicts."""
    if not asked.target_groups:
        return Fit.UNASKED
    related = _related(
        rule.applies.get("target_groups") or (), asked.target_groups, partial(kb.broader, "target-groups")
    )
    return Fit.OTHER if related is Fit.CONTRADICTS else related


def _age(rule: Responsibility, asked: Understood, kb: KnowledgeBase) -> Fit:
    """The ages asked about or those of the groups asked about, against the rule's own or those of its groups."""
    ages = asked.ages or kb.ages(asked.target_groups)
    if ages is None:
        return Fit.UNASKED
    bounds = rule.applies.get("age")
    stated = AgeRange.of(bounds) if bounds else kb.ages(rule.applies.get("target_groups") or ())
    if stated is None:
        return Fit.SILENT if asked.ages else Fit.UNASKED
    if ages.within(stated):
        return Fit.MATCHES
    return Fit.PART if ages.meets(stated) else Fit.CONTRADICTS


def _enrolled(rule: Responsibility, asked: Understood, _kb: KnowledgeBase) -> Fit:
    wanted = rule.applies.get("enrolled")
    if asked.enrolled is None:
        return Fit.UNASKED
    if wanted is None:
        return Fit.SILENT
    return Fit.MATCHES if wanted == asked.enrolled else Fit.CONTRADICTS


_PERSON = {"setting": _setting, "group": _group, "age": _age, "enrolled": _enrolled}


def _related(stated: Sequence[str], asked: Sequence[str], broader: Callable[[str], list[str]]) -> Fit:
    """How concepts stated stand to those asked; what lies in two trees does not contradict."""
    if not stated:
        return Fit.SILENT
    above_stated, above_asked = [broader(s) for s in stated], [broader(a) for a in asked]
    if any(chain[0] in above for chain in above_stated for above in above_asked):
        return Fit.MATCHES
    if any(chain[0] in above for chain in above_asked for above in above_stated):
        return Fit.PART
    roots = {chain[-1] for chain in above_stated} & {chain[-1] for chain in above_asked}
    return Fit.CONTRADICTS if roots else Fit.OTHER
