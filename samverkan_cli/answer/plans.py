"""Action plans: goals, activities, owners, years; and what is not known of them."""

from __future__ import annotations

from typing import Any

from ..knowledge.base import KnowledgeBase
from ..model.dates import Span
from ..model.place import Place
from ..model.principal import PrincipalRef
from .named import at, named
from .sources import source_of

Value = dict[str, Any]


def plans(kb: KnowledgeBase, word: str, place: Place | None, year: int | None) -> Value:
    """The document of `plan`.

    Args:
        kb: the knowledge base.
        word: an id or a name; empty for all.
        place: only those of the place.
        year: only what holds in that year, and of the goals those that a source gives for it.

    Raises:
        NotFoundError: no plan is called so.
    """
    found = [v for v in named(kb.snapshot.values("plan"), word) if at(place, v["parties"]) and _runs(v, year)]
    return empty(place, year) | {"plans": [_entry(kb, value, year) for value in found]}


def empty(place: Place | None, year: int | None) -> Value:
    """The document when no plan is called so; the arguments are those of `plans`."""
    return {"schema": "samverkan/plan/1", "year": year, "place": place.as_json() if place else None, "plans": []}


def _runs(value: Value, year: int | None) -> bool:
    span = Span.of(value.get("validity"))
    return year is None or not (span.after(f"{year}-12-31") or span.before(f"{year}-01-01"))


def _entry(kb: KnowledgeBase, value: Value, year: int | None) -> Value:
    goals = [_goal(kb, goal, value) for goal in value.get("goals", ())]
    if year is not None:
        goals = [g | {"activities": [a for a in g["activities"] if _in(a, year)]} for g in goals if _in(g, year)]
    deciding = [kb.snapshot.get("body", value[key]) if value.get(key) else None for key in ("decided_by", "managed_by")]
    return {
        "id": value["id"],
        "title": value["title"],
        "summary": value.get("summary"),
        "parties": value["parties"],
        "status": value.get("status", "unknown"),
        "validity": value.get("validity"),
        "decided_by": deciding[0] and {"id": deciding[0]["id"], "name": deciding[0]["name"]},
        "managed_by": deciding[1] and {"id": deciding[1]["id"], "name": deciding[1]["name"]},
        "goals": goals,
        "known_for_year": None if year is None else any(_is_for(g, year) for g in goals),
        "statements": [{"text": s["text"], **_source(s, value)} for s in value.get("statements", ())],
        "note": value.get("note"),
    }


def _in(item: Value, year: int) -> bool:
    """True when a source does not give it for other years only."""
    return not item["years"] or year in item["years"]


def _is_for(goal: Value, year: int) -> bool:
    """True when a source gives a goal or activity for just some years, this one among them.

    A goal of the whole plan is no goal of the year: plans are broken down yearly into goals of their own.
    """
    return any(year in item["years"] and len(item["years"]) == 1 for item in (goal, *goal["activities"]))


def _goal(kb: KnowledgeBase, goal: Value, plan: Value) -> Value:
    return {
        "id": goal["id"],
        "title": goal["title"],
        "text": goal.get("text"),
        "years": goal.get("years", []),
        "owner": _owners(kb, goal),
        "followed_up": goal.get("followed_up"),
        "activities": [
            {
                "id": a["id"],
                "title": a["title"],
                "years": a.get("years", []),
                "owner": _owners(kb, a),
                "followed_up": a.get("followed_up"),
                **_source(a, plan),
            }
            for a in goal.get("activities", ())
        ],
        **_source(goal, plan),
    }


def _owners(kb: KnowledgeBase, item: Value) -> list[dict[str, str | None]]:
    return [kb.directory.resolve(PrincipalRef.parse(text), None).as_json() for text in item.get("owner", ())]


def _source(item: Value, plan: Value) -> Value:
    source = source_of(item, plan)
    return {"source": source.get("title"), "locator": item["source"]["locator"], "url": source.get("url")}
