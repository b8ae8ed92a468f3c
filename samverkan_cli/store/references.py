"""Which entity refers to which: the one table of reference fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..model.principal import BY_PLACE, PrincipalRef
from .entities import Entity


@dataclass(frozen=True, slots=True)
class Reference:
    """One field that names another entity.

    Attributes:
        kind: the kind that is meant; "party" means a principal or a body, "step" a step of a process.
        id: the id that is named.
        relation: the name of the field.
        path: where in the entity's value.
    """

    kind: str
    id: str
    relation: str
    path: tuple[str | int, ...]


_SIMPLE = {
    "part_of": {"agreement": "agreement", "body": "body"},
    "managed_by": {"agreement": "party", "plan": "party"},
    "decided_by": {"plan": "party"},
    "area": {"responsibility": "area"},
    "broader": {"area": "area", "term": "term"},
    "variant_of": {"process": "process"},
    "responsibility": {"channel": "responsibility"},
}
_LISTS = {
    "areas": "area",
    "supersedes": "agreement",
    "related": "term",
    "conflicts_with": "responsibility",
}
_SETTINGS, _GROUPS, _UNITS = "settings", "target-groups", "units"


def references_of(entity: Entity) -> Iterator[Reference]:
    """Every reference that an entity's own fields make, in a stable order.

    The responsibilities of an agreement and the narrower areas of an area are entities of their own.
    """
    value = entity.value
    for field, kinds in _SIMPLE.items():
        kind, target = kinds.get(entity.kind), value.get(field)
        if kind and isinstance(target, str):
            yield Reference(kind, target, field, (field,))
    for field, kind in _LISTS.items():
        for i, target in enumerate(value.get(field) or []):
            if isinstance(target, str):
                yield Reference(kind, target, field, (field, i))
    for field in ("legal_basis", "related"):
        for i, item in enumerate(value.get(field) or []):
            if isinstance(item, dict):
                yield Reference("agreement", item["agreement"], field, (field, i, "agreement"))
    for field in ("parties", "places"):
        for i, code in enumerate(value.get(field) or []):
            yield Reference("party", code.split("/")[0], field, (field, i))
    yield from _MORE.get(entity.kind, _nothing)(value)


def _nothing(_value: dict[str, Any]) -> Iterator[Reference]:
    return iter(())


def _roles(value: dict[str, Any], field: str, at: tuple[str | int, ...] = ()) -> Iterator[Reference]:
    for role, held in (value.get(field) or {}).items():
        for i, text in enumerate(held):
            yield from _principal(text, field, (*at, field, role, i))


def _principal(text: str, relation: str, path: tuple[str | int, ...]) -> Iterator[Reference]:
    ref = PrincipalRef.parse(text)
    if ref.holder not in (*BY_PLACE, "unit"):
        yield Reference("party", ref.holder, relation, path)
    if ref.unit:
        yield Reference("concept", f"{_UNITS}:{ref.unit}", relation, path)


def _concepts(value: dict[str, Any], at: tuple[str | int, ...]) -> Iterator[Reference]:
    for field, scheme in (("settings", _SETTINGS), ("target_groups", _GROUPS)):
        for i, name in enumerate(value.get(field) or []):
            yield Reference("concept", f"{scheme}:{name}", field, (*at, field, i))
    for i, code in enumerate(value.get("places") or []):
        yield Reference("party", code, "places", (*at, "places", i))


def _responsibility(value: dict[str, Any]) -> Iterator[Reference]:
    yield from _roles(value, "roles")
    yield from _roles(value, "excludes")
    yield from _concepts(value.get("applies") or {}, ("applies",))
    for i, item in enumerate(value.get("except") or []):
        yield from _concepts(item, ("except", i))
        if item.get("see"):
            yield Reference("responsibility", item["see"], "see", ("except", i, "see"))
    moved = value.get("delegates") or {}
    if moved.get("under"):
        yield Reference("responsibility", moved["under"], "delegates", ("delegates", "under"))
    if moved.get("from"):
        yield from _principal(moved["from"], "delegates", ("delegates", "from"))


def _agreement(value: dict[str, Any]) -> Iterator[Reference]:
    for i, item in enumerate((value.get("adoption") or {}).get("by") or []):
        yield Reference("party", item["party"].split("/")[0], "adoption", ("adoption", "by", i, "party"))


def _process(value: dict[str, Any]) -> Iterator[Reference]:
    yield from _concepts({"settings": value.get("settings")}, ())
    for i, step in enumerate(value["steps"]):
        yield from _roles(step, "who", ("steps", i))
        if step.get("responsibility"):
            at: tuple[str | int, ...] = ("steps", i, "responsibility")
            yield Reference("responsibility", step["responsibility"], "steps", at)
        for j, text in enumerate(step.get("to") or []):
            yield from _principal(text, "steps", ("steps", i, "to", j))
        for j, code in enumerate(step.get("places") or []):
            yield Reference("party", code.split("/")[0], "places", ("steps", i, "places", j))
        if step.get("overrides"):
            yield Reference("step", f"{value['id']}/{step['overrides']}", "overrides", ("steps", i, "overrides"))


def _body(value: dict[str, Any]) -> Iterator[Reference]:
    for i, member in enumerate(value.get("members") or []):
        yield from _principal(member["principal"], "members", ("members", i, "principal"))


def _channel(value: dict[str, Any]) -> Iterator[Reference]:
    for field in ("from", "to"):
        for i, text in enumerate(value.get(field) or []):
            yield from _principal(text, field, (field, i))
    if value.get("escalates_to"):
        yield from _principal(value["escalates_to"], "escalates_to", ("escalates_to",))


def _plan(value: dict[str, Any]) -> Iterator[Reference]:
    for i, goal in enumerate(value.get("goals") or []):
        for j, text in enumerate(goal.get("owner") or []):
            yield from _principal(text, "goals", ("goals", i, "owner", j))
        for j, activity in enumerate(goal.get("activities") or []):
            for k, text in enumerate(activity.get("owner") or []):
                yield from _principal(text, "goals", ("goals", i, "activities", j, "owner", k))


def _concept(value: dict[str, Any]) -> Iterator[Reference]:
    if value.get("broader"):
        yield Reference("concept", f"{value['scheme']}:{value['broader']}", "broader", ("broader",))


def _term(value: dict[str, Any]) -> Iterator[Reference]:
    for i, item in enumerate(value.get("differs") or []):
        yield Reference("term", item["from"], "differs", ("differs", i, "from"))


def _place(value: dict[str, Any]) -> Iterator[Reference]:
    for i, code in enumerate(value.get("members") or []):
        yield Reference("party", code, "members", ("members", i))
    if value.get("same_as"):
        yield Reference("party", value["same_as"], "same_as", ("same_as",))


_MORE = {
    "responsibility": _responsibility,
    "agreement": _agreement,
    "process": _process,
    "body": _body,
    "channel": _channel,
    "plan": _plan,
    "concept": _concept,
    "term": _term,
    "principal": _place,
}
