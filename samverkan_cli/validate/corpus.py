"""The whole knowledge base as the rules see it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..store.entities import Entity
from .findings import Finding, pointer_of
from .reading import ReadFile


@dataclass(slots=True)
class Corpus:
    """All sound files, with their entities by kind and id.

    Attributes:
        files: by path.
        entities: kind -> id -> entity; the first of several with one id.
    """

    files: dict[str, ReadFile] = field(default_factory=dict)
    entities: dict[str, dict[str, Entity]] = field(default_factory=dict)

    def add(self, file: ReadFile) -> None:
        """Take in a file that was read."""
        self.files[file.path] = file
        for entity in file.entities:
            self.entities.setdefault(entity.kind, {}).setdefault(entity.id, entity)

    def all(self, *kinds: str) -> Iterator[Entity]:
        """Every entity of some kinds (of every kind when none is given), doubles too, in the order of the files."""
        for file in self.files.values():
            for entity in file.entities:
                if not kinds or entity.kind in kinds:
                    yield entity

    def get(self, kind: str, identity: str) -> Entity | None:
        """The entity with that id, or None."""
        return self.entities.get(kind, {}).get(identity)

    def finding(
        self,
        entity: Entity,
        path: tuple[str | int, ...],
        rule: str,
        level: str,
        message: str,
        hint: str | None = None,
    ) -> Finding:
        """A finding at a path inside an entity, with line and column."""
        at = (*entity.path, *path)
        loaded = self.files[entity.file].loaded
        mark = loaded.mark(at) if loaded else None
        line, column = (mark.line, mark.column) if mark else (1, 1)
        return Finding(entity.file, line, column, rule, level, message, hint, pointer_of(at))
