"""From entities to the documents that the index holds: one per entity, one per responsibility."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from ..model.directory import Directory
from ..model.principal import PrincipalRef
from ..search.documents import Document
from ..store.entities import Entity

_LABELLED = {"settings": "setting", "target-groups": "group"}


@dataclass(slots=True)
class Labels:
    """The names that documents are written out with."""

    directory: Directory
    areas: dict[str, dict[str, Any]] = field(default_factory=dict)
    concepts: dict[str, dict[str, Any]] = field(default_factory=dict)
    municipalities: dict[str, list[str]] = field(default_factory=dict)
    """Code of a region -> codes of its municipalities."""

    @classmethod
    def of(cls, values: dict[str, list[dict[str, Any]]]) -> Labels:
        """From the values of the kinds area, concept, principal and body."""
        concepts = {f"{c['scheme']}:{c['id']}": c for c in values["concept"]}
        holders = {v["id"]: v for v in values["body"]} | {v["code"]: v for v in values["principal"]}
        units = {c["id"]: c["label"]["sv"] for c in values["concept"] if c["scheme"] == "units"}
        municipalities: dict[str, list[str]] = {}
        for value in values["principal"]:
            if value["kind"] == "municipality":
                municipalities.setdefault(value["region"], []).append(value["code"])
        areas = {a["id"]: a for a in values["area"]}
        return cls(Directory(holders.get, units.get), areas, concepts, municipalities)

    def area_chain(self, area: str) -> tuple[str, ...]:
        """The area and the areas above it, the nearest first."""
        parts = area.split("/")
        return tuple("/".join(parts[:n]) for n in range(len(parts), 0, -1))

    def area_text(self, area: str) -> str:
        """Label of the area and of the one above it."""
        chain = self.area_chain(area)[:2]
        return " · ".join(self.areas[a]["label"]["sv"] for a in chain if a in self.areas)

    def concept_labels(self, scheme: str, ids: Iterable[str]) -> list[str]:
        """The Swedish labels of concepts."""
        found = (self.concepts.get(f"{scheme}:{i}") for i in ids)
        return [c["label"]["sv"] for c in found if c]

    def broader_chain(self, scheme: str, identity: str) -> tuple[str, ...]:
        """A concept and the broader ones, the nearest first; a circle ends it."""
        chain: list[str] = []
        current: str | None = identity
        while current and current not in chain:
            chain.append(current)
            current = (self.concepts.get(f"{scheme}:{current}") or {}).get("broader")
        return tuple(chain)

    def holders(self, roles: dict[str, list[str]]) -> list[str]:
        """The names of all that hold a role, each once."""
        names: list[str] = []
        for held in roles.values():
            for text in held:
                principal = self.directory.resolve(PrincipalRef.parse(text), None)
                names += [principal.name, *([principal.unit] if principal.unit else [])]
        return list(dict.fromkeys(names))


def documents_of(entities: Iterable[Entity], labels: Labels) -> Iterator[Document]:
    """The documents of some entities; kinds that nobody searches for give none."""
    head: dict[str, Any] = {}
    for entity in entities:
        if entity.kind == "agreement":
            head = entity.value
        if entity.kind == "responsibility":
            yield _responsibility(entity, head, labels)
        elif entity.kind in _MAKERS:
            texts, facets = _MAKERS[entity.kind](entity.value, labels)
            yield Document(entity.id, entity.kind, entity.file, {k: v for k, v in texts.items() if v}, facets)


def _responsibility(entity: Entity, head: dict[str, Any], labels: Labels) -> Document:
    value = entity.value
    applies = value.get("applies") or {}
    settings, groups = applies.get("settings") or [], applies.get("target_groups") or []
    roles = value["roles"]
    conditions = [applies.get("condition"), *(e["text"] for e in value.get("except") or [])]
    conditions += [(value.get("deadline") or {}).get("text"), (value.get("amount") or {}).get("text")]
    texts = {
        "title": value["task"],
        "area": labels.area_text(value["area"]),
        "who": ", ".join(labels.holders(roles)),
        "where": ", ".join(labels.concept_labels("settings", settings)),
        "whom": ", ".join(labels.concept_labels("target-groups", groups)),
        "conditions": ". ".join(c for c in conditions if c),
        "body": value.get("summary", ""),
        "agreement": ". ".join([head["title"], *head.get("aliases", ())]),
        "words": ", ".join(value.get("lay_words") or ()),
    }
    facets = {
        "setting": tuple(dict.fromkeys(b for s in settings for b in labels.broader_chain("settings", s))),
        "group": tuple(dict.fromkeys(b for g in groups for b in labels.broader_chain("target-groups", g))),
        "role": tuple(roles),
        "enrolled": () if applies.get("enrolled") is None else (str(applies["enrolled"]),),
        "place": tuple(applies.get("places") or labels.directory.party_places(head["parties"])),
        "area": labels.area_chain(value["area"]),
    }
    return Document(entity.id, "responsibility", entity.file, {k: v for k, v in texts.items() if v}, facets)


def _agreement(value: dict[str, Any], labels: Labels) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    parts = [p["title"] for p in value.get("parts") or ()]
    names = [*value.get("aliases", ()), value.get("citation", "")]
    texts = {
        "title": value["title"],
        "area": ". ".join(labels.area_text(a) for a in value["areas"]),
        "body": value.get("summary", ""),
        "conditions": ". ".join(parts),
        "agreement": ", ".join(n for n in names if n),
    }
    chains = tuple(dict.fromkeys(c for a in value["areas"] for c in labels.area_chain(a)))
    return texts, {"place": labels.directory.party_places(value["parties"]), "area": chains}


def _area(value: dict[str, Any], _labels: Labels) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    label = value["label"]
    words = (label["en"], *value.get("lay_words", ()), *value.get("en", ()))
    texts = {
        "title": label["sv"],
        "body": value.get("definition", ""),
        "agreement": ", ".join(value.get("synonyms", ())),
        "words": ", ".join(words),
    }
    return texts, {"area": (value["id"],)}


def _term(value: dict[str, Any], _labels: Labels) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    texts = {
        "title": value["term"],
        "agreement": ", ".join((*value.get("abbreviations", ()), *value.get("synonyms", ()))),
        "words": ", ".join((*value.get("lay_words", ()), *value.get("en", ()))),
        "body": value.get("definition", ""),
    }
    return texts, {}


def _principal(value: dict[str, Any], _labels: Labels) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    names = (value.get("official", ""), value.get("county", ""), *value.get("aliases", ()))
    texts = {
        "title": value["name"],
        "agreement": ", ".join(n for n in names if n),
        "body": value.get("definition", ""),
    }
    place = tuple(p for p in (value["code"], value.get("region")) if p and p.isdigit())
    return texts, {"place": place} if place else {}


def _other(value: dict[str, Any], labels: Labels) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """Bodies, processes, plans and channels: title, other names, and all their sentences."""
    inner = [*(value.get("steps") or ()), *(value.get("goals") or ()), *(value.get("statements") or ())]
    lines = [t for i in inner for t in (i.get("title"), i.get("summary"), i.get("text")) if t]
    texts = {
        "title": value.get("title") or value["name"],
        "agreement": ", ".join(value.get("aliases", ())),
        "area": ". ".join(labels.area_text(a) for a in value.get("areas") or ()),
        "body": ". ".join(t for t in (value.get("summary"), value.get("mandate"), value.get("how")) if t),
        "conditions": ". ".join(lines),
        "words": ", ".join(value.get("lay_words") or ()),
    }
    return texts, {"place": labels.directory.party_places(value.get("parties") or value.get("places") or ["SE"])}


_MAKERS = {
    "agreement": _agreement,
    "area": _area,
    "term": _term,
    "principal": _principal,
    "body": _other,
    "process": _other,
    "plan": _other,
    "channel": _other,
}
