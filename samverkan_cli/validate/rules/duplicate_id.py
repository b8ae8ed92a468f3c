"""An id is there once in its kind, and once in its list."""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "duplicate-id", "error"
COMPARES = True
_LISTS = ("sources", "parts", "steps", "goals", "activities")


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every entity whose id another has, here or in another file; and every id twice in a list."""
    seen: dict[tuple[str, str], int] = {}
    for entity in file.entities:
        key = (*entity.path, "code" if "code" in entity.value else "id")
        line = file.loaded.mark(entity.path).line if file.loaded else 1
        first = seen.setdefault((entity.kind, entity.id), line)
        if first != line:
            yield _double(file, key, entity.id, file.path, first)
        elif entity.kind != "responsibility":  # in another file only where the agreement's id is there too
            for other, there in corpus.told(f"{entity.kind}:{entity.id}")[:1]:
                yield _double(file, key, entity.id, other, there)
    for at, value in file.under(*_LISTS):
        yield from _in_list(file, at, value)


def _in_list(file: ReadFile, at: tuple[str | int, ...], items: list[dict[str, str]]) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for index, item in enumerate(items):
        first = seen.setdefault(item["id"], index)
        if first != index and file.loaded:
            line = file.loaded.mark((*at, first)).line
            yield _double(file, (*at, index, "id"), item["id"], file.path, line)


def _double(file: ReadFile, at: tuple[str | int, ...], identity: str, other: str, line: int) -> Finding:
    message = _("Id:t {id} finns redan i {file} rad {line}.").format(id=identity, file=other, line=line)
    return file.finding(ID, LEVEL, at, message, _("Ge den ena ett annat id."))
