"""Where a deviation in the cooperation is reported: who reports what to whom, how, and what may not be in it."""

from __future__ import annotations

from typing import Any

from ..knowledge.base import KnowledgeBase
from ..model.place import Place
from ..model.principal import PrincipalRef
from .sources import basis_of_item

REPORTERS = ("region", "municipality")
GENERAL = "kvalitet-och-patientsakerhet/avvikelser"
"""The area that every way of reporting lies in; it tells nothing of what has deviated."""
_ORDER = ("systematic", "any", "single-case", "serious", "complaint", "unknown")
_POOL = 8
"""How many of the best hits tell what a description is about."""


def deviation(kb: KnowledgeBase, words: str, place: Place | None, reporter: str | None) -> dict[str, Any]:
    """The document of `deviation`.

    Args:
        kb: the knowledge base.
        words: what has deviated, in everyday words; empty for every way.
        place: where, or None.
        reporter: region or municipality, or None.
    """
    ways = [way for way in kb.snapshot.values("channel") if _is_here(kb, way, place) and _is_for(way, reporter)]
    areas = _areas(kb, words, place) if words else []
    about = [way for way in ways if _covers(way, areas)]
    ways = sorted(about or ways, key=lambda way: (_level(way), _ORDER.index(way.get("concerns", "unknown")), way["id"]))
    return {
        "schema": "samverkan/deviation/1",
        "words": words,
        "place": place.as_json() if place else None,
        "from": reporter,
        "matched": bool(about) or not words,
        "routes": [_route(kb, way, place) for way in ways],
    }


def _is_here(kb: KnowledgeBase, way: dict[str, Any], place: Place | None) -> bool:
    return place is None or bool({"SE", place.code, place.region} & set(kb.directory.party_places(way["parties"])))


def _is_for(way: dict[str, Any], reporter: str | None) -> bool:
    """A unit named without its principal may be either's."""
    holders = {PrincipalRef.parse(text).holder for text in way["from"]}
    return reporter is None or bool({reporter, "unit"} & holders)


def _level(way: dict[str, Any]) -> bool:
    """The place's own ways before the national ones."""
    return "SE" in way["parties"]


def _areas(kb: KnowledgeBase, words: str, place: Place | None) -> list[str]:
    """The areas that a description is about: those of the rules and ways that it finds."""
    facets = {"place": ["SE", place.region, place.code]} if place else {}
    found = kb.ask(lambda engine: engine.search(words, kinds=("responsibility", "channel"), facets=facets, limit=_POOL))
    best = max((hit.evidence for hit in found.hits), default=0.0)
    areas: list[str] = []
    for hit in found.hits:
        if found.confidence == "none" or hit.evidence < best:
            continue
        value = kb.snapshot.get(hit.kind, hit.id) or {}
        areas += [value["area"]] if "area" in value else value.get("areas", [])
    return [area for area in areas if area != GENERAL]


def _covers(way: dict[str, Any], areas: list[str]) -> bool:
    own = [area for area in way.get("areas", ()) if area != GENERAL]
    return any(area == mine or area.startswith(mine + "/") for area in areas for mine in own)


def _route(kb: KnowledgeBase, way: dict[str, Any], place: Place | None) -> dict[str, Any]:
    def named(texts: list[str]) -> list[dict[str, str | None]]:
        return [kb.directory.resolve(PrincipalRef.parse(text), place).as_json() for text in texts]

    return {
        "id": way["id"],
        "title": way["title"],
        "from": named(way["from"]),
        "to": named(way["to"]),
        "how": way.get("how"),
        "kind": way.get("concerns", "unknown"),
        "summary": way.get("summary"),
        "not_allowed": way.get("not_allowed") or [],
        "allowed": way.get("allowed") or [],
        "escalates_to": next(iter(named([way["escalates_to"]])), None) if way.get("escalates_to") else None,
        "modality": way.get("modality"),
        "basis": basis_of_item(way, way),
        "note": way.get("note"),
    }
