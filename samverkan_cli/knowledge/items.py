"""The list item of each kind, as `list --json` prints it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..model.agreement import Agreement
from ..model.place import Place
from ..model.responsibility import Responsibility
from ..store.entities import Entity
from .documents import Labels

Item = dict[str, Any]


def item_of(entity: Entity, head: Agreement | None, labels: Labels) -> Item | None:
    """The item of an entity, or None for a kind that is not listed.

    Args:
        entity: what is listed.
        head: for a responsibility, its agreement.
        labels: the names to write it out with.
    """
    if entity.kind == "responsibility" and head is not None:
        return responsibility_item(Responsibility.of(entity.value, head), labels)
    maker = _MAKERS.get(entity.kind)
    return maker(entity.value, labels) if maker else None


def responsibility_item(found: Responsibility, labels: Labels) -> Item:
    """One responsibility; its principals are those of the agreement's own region or municipality."""
    places = found.places or labels.directory.party_places(found.agreement.parties)
    source = found.agreement.source(found.raw["source"]["id"])
    return {
        "id": found.id,
        "agreement": found.agreement.id,
        "task": found.task,
        "area": found.area,
        "roles": labels.directory.roles(found.roles, _only_place(places, labels), found.area),
        "arrangement": found.arrangement(),
        "level": found.agreement.level,
        "status": found.agreement.status,
        "valid_from": found.span.start or found.agreement.span.start,
        "valid_until": found.span.end or found.agreement.span.end,
        "applies": found.applies,
        "locator": found.raw["source"]["locator"],
        "url": source.get("url"),
        "evidence": found.evidence,
        "places": list(places),
    }


def _only_place(places: tuple[str, ...], labels: Labels) -> Place | None:
    """The single place of a text, or the region that all its places lie in."""
    if len(places) == 1:
        return labels.directory.place(places[0])
    regions = {code[:2] for code in places}
    return labels.directory.place(regions.pop()) if len(regions) == 1 and "SE" not in places else None


def _agreement(value: Item, labels: Labels) -> Item:
    head = Agreement.of(value)
    return {
        "id": head.id,
        "title": head.title,
        "document_kind": head.kind,
        "level": head.level,
        "status": head.status,
        "valid_from": head.span.start,
        "valid_until": head.span.end,
        "parties": list(head.parties),
        "areas": value["areas"],
        "responsibilities": len(value["responsibilities"]),
        "reviewed": (value.get("review") or {}).get("last"),
        "places": list(labels.directory.party_places(head.parties)),
    }


def _area(value: Item, _labels: Labels) -> Item:
    label = value["label"]
    keys = ("definition", "broader", "narrower")
    return {"id": value["id"], "title": label["sv"], "label": label, **{k: value.get(k) for k in keys}}


def _principal(value: Item, _labels: Labels) -> Item:
    return {
        "id": value["code"],
        "code": value["code"],
        "title": value["name"],
        "kind": value["kind"],
        "name": value["name"],
        "region": value.get("region"),
        "aliases": value.get("aliases", []),
    }


def _term(value: Item, _labels: Labels) -> Item:
    return {"id": value["id"], "title": value["term"], **term_entry(value)}


def term_entry(value: Item) -> Item:
    """One term as `term --json` prints it."""
    lists = ("abbreviations", "synonyms", "lay_words", "en")
    return {
        "id": value["id"],
        "term": value["term"],
        **{k: value.get(k, []) for k in lists},
        "definition": value.get("definition"),
        "source": value.get("source"),
        "broader": value.get("broader"),
        "related": value.get("related", []),
        "differs": value.get("differs", []),
    }


def _body(value: Item, _labels: Labels) -> Item:
    keys = ("mandate", "authority", "appointed_by", "places", "part_of")
    return {"id": value["id"], "title": value["name"], "body_kind": value["kind"], **{k: value.get(k) for k in keys}}


def _process(value: Item, _labels: Labels) -> Item:
    return {
        "id": value["id"],
        "title": value["title"],
        "parties": value["parties"],
        "areas": value.get("areas", []),
        "steps": len(value["steps"]),
    }


def _plan(value: Item, _labels: Labels) -> Item:
    return {
        "id": value["id"],
        "title": value["title"],
        "parties": value["parties"],
        "validity": value.get("validity"),
        "goals": len(value.get("goals") or ()),
    }


def _channel(value: Item, _labels: Labels) -> Item:
    keys = ("parties", "from", "to", "how", "concerns")
    return {"id": value["id"], "title": value["title"], **{k: value.get(k) for k in keys}}


_MAKERS: dict[str, Callable[[Item, Labels], Item]] = {
    "agreement": _agreement,
    "area": _area,
    "principal": _principal,
    "term": _term,
    "body": _body,
    "process": _process,
    "plan": _plan,
    "channel": _channel,
}
