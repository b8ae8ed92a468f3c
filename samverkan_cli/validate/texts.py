"""Walking through a file's values: all of them, or just the running text that is our own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..store.entities import Entity

Path = tuple[str | int, ...]

_OWN = frozenset({"task", "summary", "condition", "text", "definition", "mandate", "how", "followed_up"})
_INNER = {"agreement": "responsibilities"}
"""Kind -> the key whose items are entities of their own."""


def walk(value: Any, at: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every value inside a value, itself first, with its path."""
    yield at, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from walk(inner, (*at, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from walk(inner, (*at, index))


def parts(entity: Entity) -> Iterator[tuple[Path, Any]]:
    """Every value of an entity with its path in the file, without those that belong to another entity."""
    inner = _INNER.get(entity.kind)
    own = {key: value for key, value in entity.value.items() if key != inner}
    yield from walk(own, entity.path)


def own_texts(entity: Entity) -> Iterator[tuple[Path, str]]:
    """The running text that editors wrote themselves, in their own words."""
    if entity.kind != "words":
        for at, value in parts(entity):
            if isinstance(value, str) and at and at[-1] in _OWN and "sources" not in at:
                yield at, value
