"""From files to sound entities, and the findings of those files that are left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..i18n import _
from ..store.entities import Entity, entities_of
from ..store.manifest import kind_of
from ..store.yaml_loader import Loaded, YamlProblem, load_file
from .findings import Finding
from .schema import check


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One file as read: its value with positions, its entities when it is sound, its findings when not."""

    path: str
    loaded: Loaded | None
    entities: tuple[Entity, ...]
    findings: tuple[Finding, ...]


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
        return ReadFile(name, None, (), (of_problem(problem, name),))
    return examined(loaded, name, schema)


def examined(loaded: Loaded, name: str, schema: str | None = None) -> ReadFile:
    """A loaded file held against its schema."""
    kind = schema or kind_of(name)
    if kind is None:
        message = _("Filen ligger i en mapp som kunskapsbasen inte känner.")
        return ReadFile(name, loaded, (), (Finding(name, 1, 1, "unknown-folder", "error", message),))
    findings = tuple(check(loaded, kind, name))
    entities = () if findings else tuple(entities_of(kind, loaded.value, name))
    return ReadFile(name, loaded, entities, findings)


def of_problem(problem: YamlProblem, name: str) -> Finding:
    """The finding that a file cannot be read."""
    return Finding(name, problem.line, problem.column, "yaml", "error", problem.message, problem.hint)
