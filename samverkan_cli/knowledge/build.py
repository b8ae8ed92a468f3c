"""Compile the knowledge base: sound files to a snapshot and an index."""

from __future__ import annotations

import errno
import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ..i18n import _
from ..model.agreement import Agreement
from ..model.collation import sort_key
from ..search import index
from ..search.faults import SearchIndexError
from ..store.entities import Entity
from ..store.manifest import Manifest
from ..store.references import references_of
from ..store.snapshot import Snapshot, SnapshotWriter
from ..validate.findings import Finding
from ..validate.reading import read_files
from .documents import Labels, documents_of
from .generation import INDEX, SNAPSHOT, Progress
from .items import item_of
from .words import lexicon, phrases

LEANED_ON = ("area", "concept", "principal", "body")
"""The kinds whose names are written into the documents of others."""


def build(root: Path, manifest: Manifest, folder: Path, progress: Progress) -> None:
    """Compile everything into an empty folder.

    Args:
        root: the data folder.
        manifest: its files.
        folder: where the snapshot and the index go.
        progress: told of each file and document.

    Raises:
        OSError: the folder cannot be written.
    """
    with _writing():
        _build(root, manifest, folder, progress)


@contextmanager
def _writing() -> Iterator[None]:
    """What keeps the snapshot or the index from being written, as the error of the system that it is at bottom."""
    try:
        yield
    except (SearchIndexError, sqlite3.OperationalError) as error:
        code = errno.ENOSPC if "full" in str(error) else errno.EIO
        raise OSError(code, os.strerror(code)) from error


def _build(root: Path, manifest: Manifest, folder: Path, progress: Progress) -> None:
    entities, problems = _read(root, list(manifest), progress)
    values: dict[str, list[dict[str, Any]]] = {kind: [] for kind in LEANED_ON}
    for entity in entities:
        if entity.kind in values:
            values[entity.kind].append(entity.value)
    labels = Labels.of(values)
    documents = list(documents_of(entities, labels))

    def told(done: int) -> None:
        progress(_("Indexerar"), done, len(documents))

    index.build(folder / INDEX, documents, lexicon(entities), told)
    writer = SnapshotWriter(folder / SNAPSHOT)
    try:
        writer.phrases(phrases(entities))
        _write(writer, entities, problems, labels)
        writer.commit(manifest, {"root": str(root)})
    except BaseException:
        writer.abandon()
        raise


def update(root: Path, manifest: Manifest, folder: Path, changed: set[str], progress: Progress) -> None:
    """Compile the changed agreement files again, in the folder of an earlier build.

    Args:
        root: the data folder.
        manifest: its files as they are now.
        folder: the earlier build.
        changed: files of `agreements/` that were added, changed or removed.
        progress: told of each file.
    """
    old = Snapshot(folder / SNAPSHOT)
    labels = Labels.of({kind: old.values(kind) for kind in LEANED_ON})
    old.close()
    entities, problems = _read(root, sorted(changed & set(manifest)), progress)
    writer = SnapshotWriter(folder / SNAPSHOT, base=folder / SNAPSHOT)
    try:
        writer.forget(changed)
        _write(writer, entities, problems, labels)
        index.update(folder / INDEX, changed, documents_of(entities, labels))
        writer.commit(manifest, {})
    except BaseException:
        writer.abandon()
        raise


def _read(root: Path, names: list[str], progress: Progress) -> tuple[list[Entity], list[Finding]]:
    entities: list[Entity] = []
    problems: list[Finding] = []
    seen: set[tuple[str, str]] = set()
    for done, file in enumerate(read_files(root, names), 1):
        progress(_("Läser"), done, len(names))
        problems.extend(file.findings)
        doubles = [e for e in file.entities if (e.kind, e.id) in seen]
        if doubles:
            problems.extend(_double(e) for e in doubles)
            continue
        seen.update((e.kind, e.id) for e in file.entities)
        entities.extend(file.entities)
    return entities, problems


def _double(entity: Entity) -> Finding:
    message = _("Id:t {id} finns redan i en annan fil.").format(id=entity.id)
    return Finding(entity.file, 1, 1, "duplicate-id", "error", message)


def _write(writer: SnapshotWriter, entities: list[Entity], problems: list[Finding], labels: Labels) -> None:
    writer.entities(_rows(entities, labels))
    writer.references((r.kind, r.id, e.kind, e.id, r.relation, e.file) for e in entities for r in references_of(e))
    writer.problems((p.path, _dump(asdict(p))) for p in problems)


Row = tuple[str, str, str, str, str, str, str | None]


def _rows(entities: list[Entity], labels: Labels) -> Iterator[Row]:
    head: Agreement | None = None
    for e in entities:
        if e.kind == "agreement":
            head = Agreement.of(e.value)
            own = {k: v for k, v in e.value.items() if k != "responsibilities"}
            own |= {"places": labels.directory.party_places(head.parties), "level": head.level}
            every = [p for p in head.parties if p.endswith("/municipalities")]
            own["members"] = {p: labels.municipalities.get(p.split("/")[0], []) for p in every}
            yield ("head", e.id, e.title, "", e.file, _dump(own), None)
        item = item_of(e, head, labels)
        item_text = None if item is None else _dump(item)
        yield (e.kind, e.id, e.title, sort_key(e.title), e.file, _dump(e.value), item_text)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
