"""Nothing is a part of itself, supersedes itself or is broader than itself, not even by way of others."""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ...store.yaml_loader import Path
from ..corpus import Corpus, Fact, fact
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "reference-cycle", "error"
COMPARES = True
_RELATIONS = ("part_of", "supersedes", "broader")


def facts(file: ReadFile) -> Iterator[Fact]:
    """Where each reference of such a relation leads."""
    for key, target, _at in _steps(file):
        yield fact(key, target)


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every reference that leads back to what it stands in."""
    own: dict[str, list[str]] = {}
    for key, target, _at in _steps(file):
        own.setdefault(key, []).append(target)
    for key, target, at in _steps(file):
        relation, kind, start = key.split(":", 2)
        way = _way_back(f"{relation}:{kind}:", start, target, own, corpus)
        if way:
            shown = " → ".join(name.split(":", 1)[-1] for name in (start, *way))
            message = _("{relation} går runt: {way}.").format(relation=relation, way=shown)
            yield file.finding(ID, LEVEL, at, message, _("Ta bort en av hänvisningarna i ringen."))


def _steps(file: ReadFile) -> Iterator[tuple[str, str, Path]]:
    """Key of the referrer, id of what it refers to, and the path in the file."""
    for entity, reference in file.references:
        if reference.relation in _RELATIONS and entity.kind != "area":  # areas are a tree by the way they are written
            yield f"{reference.relation}:{entity.kind}:{entity.id}", reference.id, reference.path


def _way_back(prefix: str, start: str, target: str, own: dict[str, list[str]], corpus: Corpus) -> list[str]:
    """The ids from `target` to `start`, or an empty list when no way leads back."""
    ways = [[target]]
    seen = {target}
    while ways:
        way = ways.pop()
        if way[-1] == start:
            return way
        key = prefix + way[-1]
        for further in own.get(key, []) + corpus.told(key):
            if further not in seen:
                seen.add(further)
                ways.append([*way, further])
    return []
