"""From files to sound entities, and the findings of those files that are left out."""

from __future__ import annotations

import pathlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from ..i18n import _
from ..store.entities import Entity, entities_of
from ..store.manifest import kind_of
from ..store.references import Reference, references_of
from ..store.yaml_loader import Loaded, Path, YamlProblem, load_bytes, load_file
from .findings import Finding, pointer_of
from .schema import check

_OWN = ("task", "summary", "condition", "text", "definition", "mandate", "how", "followed_up")


@dataclass(frozen=True, eq=False)
class ReadFile:
    """One file as read: its value with positions, its entities when it is sound, its findings when not.

    Attributes:
        path: below the data folder, or as the file is shown.
        kind: the name of its schema, or None when its folder is none of ours.
        loaded: its value, or None when it is not strict YAML.
        entities: what it holds; nothing unless its schema accepts all of it.
        findings: of reading and of the schema.
    """

    path: str
    kind: str | None
    loaded: Loaded | None
    entities: tuple[Entity, ...]
    findings: tuple[Finding, ...]

    @cached_property
    def mappings(self) -> list[tuple[Path, dict[str, Any]]]:
        """Every mapping of a sound file, with its path."""
        found: list[tuple[Path, dict[str, Any]]] = []
        if self.loaded and self.entities:
            _gather(self.loaded.value, (), found)
        return found

    def under(self, *keys: str) -> Iterator[tuple[Path, Any]]:
        """Every value of a sound file that stands under one of some keys, with its path."""
        for at, mapping in self.mappings:
            for key in keys:
                if key in mapping:
                    yield (*at, key), mapping[key]

    @cached_property
    def own_texts(self) -> list[tuple[Path, str]]:
        """The running text of a sound file that editors wrote themselves, in their own words."""
        texts = self.under(*_OWN) if self.kind != "question" else ()
        return [(at, text) for at, text in texts if isinstance(text, str) and "sources" not in at]

    @cached_property
    def references(self) -> list[tuple[Entity, Reference]]:
        """Every reference that the file makes, and the entity that makes it. Its path is that in the file."""
        return [
            (entity, replace(reference, path=(*entity.path, *reference.path)))
            for entity in self.entities
            for reference in references_of(entity)
        ]

    def finding(
        self, rule: str, level: str, at: Path, message: str, hint: str | None = None, *, word: str = ""
    ) -> Finding:
        """A finding where the value at a path of the file stands, or a word of it does."""
        mark = self.loaded.word_mark(at, word) if self.loaded else None
        line, column = (mark.line, mark.column) if mark else (1, 1)
        return Finding(self.path, line, column, rule, level, message, hint, pointer_of(at))


def _gather(value: Any, at: Path, found: list[tuple[Path, dict[str, Any]]]) -> None:
    if isinstance(value, dict):
        found.append((at, value))
        for key, inner in value.items():
            if isinstance(inner, dict | list):
                _gather(inner, (*at, key), found)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            if isinstance(inner, dict | list):
                _gather(inner, (*at, index), found)


def read_files(root: pathlib.Path, names: Iterable[str]) -> Iterator[ReadFile]:
    """Read files strictly and hold each against its schema, one at a time.

    Args:
        root: the data folder.
        names: paths below it.
    """
    for name in names:
        yield read_file(root / name, name)


def read_file(path: pathlib.Path, name: str, schema: str | None = None) -> ReadFile:
    """Read one file.

    Args:
        path: where it is.
        name: how it is shown; its first folder tells the schema, unless given.
        schema: the schema's name.
    """
    try:
        loaded = load_file(path, name)
    except YamlProblem as problem:
        return unreadable(problem, name, schema)
    return examined(loaded, name, schema)


def read_bytes(data: bytes, name: str, schema: str | None = None) -> ReadFile:
    """As `read_file`, for a file whose bytes are here."""
    try:
        loaded = load_bytes(data, name)
    except YamlProblem as problem:
        return unreadable(problem, name, schema)
    return examined(loaded, name, schema)


def examined(loaded: Loaded, name: str, schema: str | None = None) -> ReadFile:
    """A loaded file held against its schema."""
    kind = schema or kind_of(name)
    if kind is None:
        message = _("Filen ligger i en mapp som kunskapsbasen inte känner.")
        return ReadFile(name, None, loaded, (), (Finding(name, 1, 1, "unknown-folder", "error", message),))
    findings = tuple(check(loaded, kind, name))
    entities = () if findings else tuple(entities_of(kind, loaded.value, name))
    return ReadFile(name, kind, loaded, entities, findings)


def unreadable(problem: YamlProblem, name: str, schema: str | None = None) -> ReadFile:
    """A file that cannot be read, with the finding that says so."""
    finding = Finding(name, problem.line, problem.column, "yaml", "error", problem.message, problem.hint)
    return ReadFile(name, schema or kind_of(name), None, (), (finding,))
