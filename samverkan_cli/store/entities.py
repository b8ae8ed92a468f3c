"""From the value of a file to the entities that it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing that can be shown, found and referred to.

    Attributes:
        kind: agreement, responsibility, area, principal, concept, words, term, body, process, plan,
            channel, question.
        id: unique in its kind. A responsibility's is `agreement/responsibility`, a concept's `scheme:id`,
            a principal's its code (a joint body's or an agency's its id).
        title: what it is called.
        value: the value as written, with `narrower` and `municipalities` taken out and, for those
            inside another, `broader`, `region` or `agreement` added.
        file: the file it came from, below the data folder.
        path: where in the file.
    """

    kind: str
    id: str
    title: str
    value: dict[str, Any]
    file: str
    path: tuple[str | int, ...]


def entities_of(schema: str, value: Any, file: str) -> Iterator[Entity]:
    """The entities of a file whose value its schema has accepted, in the order of the file."""
    return _READERS[schema](value, file)


Reader = Callable[[Any, str], Iterator[Entity]]


def _agreement(value: dict[str, Any], file: str) -> Iterator[Entity]:
    yield Entity("agreement", value["id"], value["title"], value, file, ())
    for i, item in enumerate(value["responsibilities"]):
        address = f"{value['id']}/{item['id']}"
        yield Entity("responsibility", address, item["task"], item, file, ("responsibilities", i))


def _area(value: dict[str, Any], file: str) -> Iterator[Entity]:
    stack: list[tuple[dict[str, Any], str | None, tuple[str | int, ...]]] = [(value, None, ())]
    while stack:
        node, broader, path = stack.pop()
        own = {k: v for k, v in node.items() if k != "narrower"}
        narrower = node.get("narrower") or []
        own |= {"broader": broader, "narrower": [n["id"] for n in narrower]}
        yield Entity("area", node["id"], node["label"]["sv"], own, file, path)
        inner = [(n, node["id"], (*path, "narrower", i)) for i, n in enumerate(narrower)]
        stack.extend(reversed(inner))


def _principal(value: dict[str, Any], file: str) -> Iterator[Entity]:
    inner = ("municipalities", "joint_bodies", "agencies")
    own = {k: v for k, v in value.items() if k not in inner}
    yield Entity("principal", value["code"], value["name"], own, file, ())
    holders: dict[str, list[str]] = {}
    for body in value.get("joint_bodies") or []:
        if body.get("holds"):
            for place in body.get("places") or []:
                holders.setdefault(place, []).append(body["id"])
    kinds = dict(zip(inner, ("municipality", "joint-body", "state"), strict=True))
    for key, kind in kinds.items():
        for i, item in enumerate(value.get(key) or []):
            code = item.get("code") or item["id"]
            own = {"code": code, "kind": kind, **item}
            if kind != "state":
                own["region"] = value["code"]
            if code in holders:
                own["joint_bodies"] = holders[code]
            yield Entity("principal", code, item["name"], own, file, (key, i))


def _vocabulary(value: dict[str, Any], file: str) -> Iterator[Entity]:
    scheme = value["scheme"]
    for i, item in enumerate(value.get("concepts") or []):
        concept = {"scheme": scheme, **item}
        yield Entity("concept", f"{scheme}:{item['id']}", item["label"]["sv"], concept, file, ("concepts", i))
    if "words" in value:
        yield Entity("words", scheme, scheme, value["words"], file, ("words",))


def _terms(value: dict[str, Any], file: str) -> Iterator[Entity]:
    for i, item in enumerate(value["terms"]):
        yield Entity("term", item["id"], item["term"], item, file, ("terms", i))


def _questions(value: list[dict[str, Any]], file: str) -> Iterator[Entity]:
    for i, item in enumerate(value):
        yield Entity("question", item["id"], item["q"], item, file, (i,))


def _single(kind: str, title: str) -> Reader:
    def read(value: dict[str, Any], file: str) -> Iterator[Entity]:
        yield Entity(kind, value["id"], value[title], value, file, ())

    return read


_READERS: dict[str, Reader] = {
    "agreement": _agreement,
    "area": _area,
    "principal": _principal,
    "vocabulary": _vocabulary,
    "term": _terms,
    "body": _single("body", "name"),
    "process": _single("process", "title"),
    "plan": _single("plan", "title"),
    "channel": _single("channel", "title"),
    "question": _questions,
}
