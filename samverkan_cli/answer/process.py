"""A care chain for a place: its steps, who takes them, and when each is due by the events that are known."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..errors import UsageError
from ..i18n import _
from ..knowledge.base import KnowledgeBase
from ..model.due_dates import LAST_DAY, Count, Due, Moment, due
from ..model.place import Place
from ..model.principal import PrincipalRef
from ..model.responsibility import ordered
from .answers import laws_of
from .chains import Chain, Step, chain_for
from .sources import basis_of_item

Events = dict[str, Moment]


def process(
    kb: KnowledgeBase,
    word: str,
    place: Place | None,
    day: str,
    *,
    start: Moment | None = None,
    given: Iterable[tuple[str, Moment]] = (),
    settings: tuple[str, ...] = (),
) -> dict[str, Any]:
    """The document of `process`.

    Args:
        kb: the knowledge base.
        word: the chain's id or name.
        place: where, or None for the chain as the word names it.
        day: the day for which it is asked, `YYYY-MM-DD`.
        start: when the event that sets the chain going happened.
        given: the other events that are known.
        settings: forms of care.

    Raises:
        NotFoundError: there is no such chain.
        UsageError: an event that the chain does not know, is told twice or comes before what sets it off.
    """
    document = empty(word, place, day, start)
    chain = chain_for(kb, word, place, settings, day)
    if chain is None:
        return document
    events = _events(chain, start, given)
    return document | {
        "id": chain.value["id"],
        "title": chain.value["title"],
        "outcome": "default-by-law" if chain.by_law else "answered",
        "summary": chain.value.get("summary"),
        "note": chain.value.get("note"),
        "events": [{"event": name, "at": str(events[name])} for name in sorted(events, key=lambda n: str(events[n]))],
        "passed_over": [{"id": c["id"], "title": c["title"], "validity": c.get("validity")} for c in chain.passed_over],
        "legal_basis": laws_of(chain.value.get("legal_basis"), kb),
        "steps": [_step(kb, step, place, events) for step in chain.steps],
    }


def empty(word: str, place: Place | None, day: str, start: Moment | None) -> dict[str, Any]:
    """The document of a chain that is not there, or did not hold on the day; the arguments are those of `process`."""
    return {
        "schema": "samverkan/process/1",
        "id": word,
        "title": word,
        "place": place.as_json() if place else None,
        "as_of": day,
        "start": str(start) if start else None,
        "outcome": "none",
        "summary": None,
        "note": None,
        "events": [],
        "passed_over": [],
        "legal_basis": [],
        "steps": [],
    }


def _events(chain: Chain, start: Moment | None, given: Iterable[tuple[str, Moment]]) -> Events:
    """The events by name, found to be known to the chain and in an order that can be."""
    known = event_names(chain)
    first = _first_event(chain)
    events: Events = {first: start} if start and first else {}
    for name, moment in given:
        if name not in known:
            hint = _("Händelserna: {names}.").format(names=", ".join(known))
            raise UsageError(_("Kedjan har ingen händelse som heter {name}.").format(name=name or "''"), hint=hint)
        if name in events:
            raise UsageError(_("Händelsen {name} är angiven två gånger.").format(name=name))
        events[name] = moment
    for earlier, later in _order(chain, first):
        if earlier in events and later in events and events[later].before(events[earlier]):
            raise UsageError(
                _("{later} ({at}) kommer före {earlier} ({then}), som utlöser den.").format(
                    later=later, at=events[later], earlier=earlier, then=events[earlier]
                )
            )
    return events


def event_names(chain: Chain) -> list[str]:
    """The events that the chain's steps name, in the order of the steps."""
    names: dict[str, None] = {}
    for step in (s.value for s in chain.steps):
        found = [(step.get("trigger") or {}).get("event"), (step.get("count") or {}).get("from"), step.get("produces")]
        names |= dict.fromkeys(n for n in [*found, *(u.get("event") for u in step.get("unless") or ())] if n)
    return list(names)


def _first_event(chain: Chain) -> str | None:
    """The event that sets the chain going: the first trigger that no step produces."""
    produced = {s.value.get("produces") for s in chain.steps}
    triggers = [(s.value.get("trigger") or {}).get("event") for s in chain.steps]
    return next((t for t in triggers if t and t not in produced), None)


def _order(chain: Chain, first: str | None) -> list[tuple[str, str]]:
    """Pairs of events, the second never before the first: a trigger and what its step produces; the first and all."""
    pairs = [(first, name) for name in event_names(chain) if first and name != first]
    for step in (s.value for s in chain.steps):
        trigger = (step.get("trigger") or {}).get("event")
        if trigger and step.get("produces"):
            pairs.append((trigger, step["produces"]))
    return pairs


def _step(kb: KnowledgeBase, step: Step, place: Place | None, events: Events) -> dict[str, Any]:
    value, chain = step.value, step.chain
    area = next(iter(chain.get("areas") or ()), "")
    refs = {role: tuple(map(PrincipalRef.parse, held)) for role, held in ordered(value["who"]).items()}
    to = [kb.directory.resolve(PrincipalRef.parse(text), place, area).as_json() for text in value.get("to") or ()]
    happened = events.get(value.get("produces", ""))
    return {
        "id": value["id"],
        "title": value["title"],
        "summary": value.get("summary"),
        "who": kb.directory.roles(refs, place, area),
        "arrangement": value.get("arrangement") or ("sole" if all(len(r) == 1 for r in refs.values()) else None),
        "to": to,
        "trigger": value.get("trigger"),
        "produces": value.get("produces"),
        "deadline": value.get("deadline"),
        **_timing(step, events, happened),
        "content": value.get("content") or [],
        "not_allowed": value.get("not_allowed") or [],
        "condition": value.get("condition"),
        "unless": value.get("unless") or [],
        "amount": value.get("amount"),
        "by_law": "SE" in chain["parties"],
        "basis": basis_of_item(value, chain),
    }


def _timing(step: Step, events: Events, happened: Moment | None) -> dict[str, Any]:
    """When the step is due and how that was counted.

    `state` is due, awaits (the event is not known), barred (what hinders it has happened), unread (an agreement sets
    it, but its text is not read; `default` is then the law's day), in-words, or none.
    """
    value = step.value
    unread = bool(value.get("deadline_unread"))
    source = (step.replaced or {}) if unread else value
    count = source.get("count")
    timing: dict[str, Any] = {"state": "none", "due": None, "latest": None, "default": None, "arithmetic": None}
    timing |= {"happened": str(happened) if happened else None, "in_time": None}
    if any(u.get("event") in events for u in value.get("unless") or ()):
        return timing | {"state": "barred"}
    if count is None:
        return timing | {"state": "in-words" if value.get("deadline") else "none"}
    event = events.get(count["from"])
    if event is None:
        return timing | {"state": "unread" if unread else "awaits"}
    found = due(event, _count_of(source))
    timing["arithmetic"] = _arithmetic(source, event, found)
    timing["latest"] = str(found.latest) if found.latest else None
    if unread:
        return timing | {"state": "unread", "default": str(found.at)}
    timing |= {"state": "due", "due": str(found.at)}
    if happened:
        timing["in_time"] = not (found.latest or found.at).before(happened)
    return timing


def _count_of(step: dict[str, Any]) -> Count:
    count = step["count"]
    within = step["deadline"]["within"]
    return Count(within, count.get("late_after"), count.get("late_from"), count.get("gives", LAST_DAY))


def _arithmetic(step: dict[str, Any], event: Moment, found: Due) -> dict[str, Any]:
    count = step["count"]
    return {
        "event": count["from"],
        "at": str(event),
        "within": step["deadline"]["within"],
        "unit": count.get("unit"),
        "limit": count.get("late_after") or count.get("late_from"),
        "late": found.late,
        "days": [day.isoformat() for day in found.days],
        "gives": count.get("gives", LAST_DAY),
    }
