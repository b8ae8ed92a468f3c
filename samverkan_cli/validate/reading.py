"""From files to sound entities, and the findings of those files that are left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..i18n import _
from ..store.entities import Entity, entities_of
from ..store.manifest import kind_of
from ..store.yaml_loader import Loaded, YamlProblem, load_bytes, load_file
from .findings import Finding, pointer_of
from .schema import check


@dataclass(frozen=True, slots=True)
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

    def finding(
        self, rule: str, level: str, at: tuple[str | int, ...], message: str, hint: str | None = None
    ) -> Finding:
        """A finding where the value at a path of the file stands."""
        mark = self.loaded.mark(at) if self.loaded else None
        line, column = (mark.line, mark.column) if mark else (1, 1)
        return Finding(self.path, line, column, rule, level, message, hint, pointer_of(at))


def read_files(root: Path, names: Iterable[str]) -> Iterator[ReadFile]:
    """Read files strictly and hold each against its schema, one at a time.

    Args:
        root: the data folder.
        names: paths below it.
    """
    for name in names:
        yield read_file(root / name, name)


def read_file(path: Path, name: str, schema: str | None = None) -> ReadFile:
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
