"""The compiled knowledge base: one SQLite file with rows of ready JSON.

Written whole to a temporary name and renamed, so a reader sees all of it or none. Reading never parses YAML.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ..errors import SamverkanError
from .manifest import Manifest

VERSION = 5

_TABLES = """
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE file(path TEXT PRIMARY KEY, mtime INTEGER, size INTEGER, inode INTEGER) WITHOUT ROWID;
CREATE TABLE problem(path TEXT, json TEXT);
CREATE TABLE entity(kind TEXT, id TEXT, title TEXT, sort TEXT, file TEXT, json TEXT, item TEXT,
    PRIMARY KEY(kind, id)) WITHOUT ROWID;
CREATE TABLE reference(target_kind TEXT, target TEXT, kind TEXT, id TEXT, relation TEXT, file TEXT);
CREATE TABLE phrase(key TEXT, scheme TEXT, id TEXT, surface TEXT, tier TEXT);
"""
_INDEXES = """
CREATE INDEX entity_file ON entity(file);
CREATE INDEX entity_id ON entity(id);
CREATE INDEX reference_target ON reference(target_kind, target);
CREATE INDEX reference_file ON reference(file);
CREATE INDEX phrase_key ON phrase(key);
"""


class SnapshotError(SamverkanError):
    """The snapshot is missing, damaged or of another version: it is to be built again."""


class SnapshotWriter:
    """Writes a snapshot; nothing is seen under `path` before `commit`."""

    def __init__(self, path: Path, base: Path | None = None) -> None:
        """Start from nothing, or from a copy of the snapshot `base`."""
        self._path = path
        self._temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
        self._temporary.unlink(missing_ok=True)
        if base is not None:
            self._temporary.write_bytes(base.read_bytes())
        self._db = sqlite3.connect(self._temporary, isolation_level=None)
        self._db.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;")
        if base is None:
            self._db.executescript(_TABLES)
        self._new = base is None
        self._db.execute("BEGIN")

    def forget(self, files: Iterable[str]) -> None:
        """Remove all that came from these files."""
        for name in files:
            self._db.execute("DELETE FROM entity WHERE file = ?", (name,))
            self._db.execute("DELETE FROM reference WHERE file = ?", (name,))
            self._db.execute("DELETE FROM problem WHERE path = ?", (name,))

    def entities(self, rows: Iterable[tuple[str, str, str, str, str, str, str | None]]) -> None:
        """Add (kind, id, title, sort key, file, JSON, JSON of the list item or None)."""
        self._db.executemany("INSERT OR IGNORE INTO entity VALUES (?,?,?,?,?,?,?)", rows)

    def references(self, rows: Iterable[tuple[str, str, str, str, str, str]]) -> None:
        """Add (kind and id of the target, kind and id of the referrer, relation, file)."""
        self._db.executemany("INSERT INTO reference VALUES (?,?,?,?,?,?)", rows)

    def phrases(self, rows: Iterable[tuple[str, str, str, str, str]]) -> None:
        """Add (key, scheme, id, surface form, tier)."""
        self._db.executemany("INSERT INTO phrase VALUES (?,?,?,?,?)", rows)

    def problems(self, rows: Iterable[tuple[str, str]]) -> None:
        """Add (file, JSON of a finding) for files that were left out."""
        self._db.executemany("INSERT INTO problem VALUES (?,?)", rows)

    def commit(self, manifest: Manifest, meta: dict[str, str]) -> None:
        """Put the snapshot in its place."""
        self._db.execute("DELETE FROM file")
        self._db.executemany("INSERT INTO file VALUES (?,?,?,?)", ((p, *s) for p, s in manifest.items()))
        items = {**meta, "version": str(VERSION)}.items()
        self._db.executemany("INSERT OR REPLACE INTO meta VALUES (?,?)", items)
        self._db.execute("COMMIT")
        if self._new:
            self._db.executescript(_INDEXES)
        self._db.close()
        os.replace(self._temporary, self._path)  # noqa: PTH105 - the call that POSIX makes atomic

    def abandon(self) -> None:
        """Leave nothing behind."""
        self._db.close()
        self._temporary.unlink(missing_ok=True)


class Snapshot:
    """Reads a snapshot. Every method raises SnapshotError when the file is damaged."""

    def __init__(self, path: Path) -> None:
        """Open it.

        Raises:
            SnapshotError: missing, foreign, of another version, or damaged.
        """
        self.path = path
        try:
            self._db = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
            self.meta = dict(self._db.execute("SELECT key, value FROM meta"))
        except sqlite3.Error as error:
            raise SnapshotError(str(error)) from error
        if self.meta.get("version") != str(VERSION):
            raise SnapshotError("version")

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def _rows(self, query: str, *values: object) -> list[Any]:
        try:
            return self._db.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise SnapshotError(str(error)) from error

    def manifest(self) -> Manifest:
        """The files that it was made from."""
        return {p: (m, s, i) for p, m, s, i in self._rows("SELECT path, mtime, size, inode FROM file")}

    def problems(self) -> list[dict[str, Any]]:
        """The findings of the files that were left out, in the order of the files."""
        return [json.loads(row[0]) for row in self._rows("SELECT json FROM problem ORDER BY path, rowid")]

    def raw(self, kind: str, identity: str) -> str | None:
        """The JSON text of an entity, or None."""
        rows = self._rows("SELECT json FROM entity WHERE kind = ? AND id = ?", kind, identity)
        return rows[0][0] if rows else None

    def get(self, kind: str, identity: str) -> dict[str, Any] | None:
        """The value of an entity, or None."""
        text = self.raw(kind, identity)
        return None if text is None else json.loads(text)

    def file_of(self, kind: str, identity: str) -> str:
        """The file that an entity came from, relative to the data folder; "" when there is no such entity."""
        rows = self._rows("SELECT file FROM entity WHERE kind = ? AND id = ?", kind, identity)
        return rows[0][0] if rows else ""

    def has(self, kind: str) -> bool:
        """True when there is at least one entity of the kind."""
        return bool(self._rows("SELECT 1 FROM entity WHERE kind = ? LIMIT 1", kind))

    def kinds_of(self, identity: str) -> list[str]:
        """The kinds that have an entity with this id, sorted."""
        return [row[0] for row in self._rows("SELECT kind FROM entity WHERE id = ? ORDER BY kind", identity)]

    def ids(self, kind: str) -> list[str]:
        """All ids of a kind, in Swedish order of their titles."""
        return [row[0] for row in self._rows("SELECT id FROM entity WHERE kind = ? ORDER BY sort, id", kind)]

    def items(self, kind: str) -> Iterator[str]:
        """The ready JSON of each list item of a kind, in Swedish order of their titles."""
        query = "SELECT item FROM entity WHERE kind = ? AND item IS NOT NULL ORDER BY sort, id"
        return (row[0] for row in self._rows(query, kind))

    def values(self, kind: str) -> list[dict[str, Any]]:
        """All values of a kind, in Swedish order of their titles."""
        query = "SELECT json FROM entity WHERE kind = ? ORDER BY sort, id"
        return [json.loads(row[0]) for row in self._rows(query, kind)]

    def titles(self, kind: str) -> dict[str, str]:
        """Id -> title of a whole kind."""
        return dict(self._rows("SELECT id, title FROM entity WHERE kind = ?", kind))

    def referrers(self, kind: str, identity: str) -> list[tuple[str, str, str]]:
        """(kind, id, relation) of each entity that refers to this one, sorted, without repeats."""
        query = (
            "SELECT DISTINCT kind, id, relation FROM reference WHERE target_kind = ? AND target = ?"
            " ORDER BY kind, id, relation"
        )
        return [(k, i, r) for k, i, r in self._rows(query, kind, identity)]

    def phrases(self, keys: Iterable[str]) -> list[tuple[str, str, str, str, str]]:
        """(key, scheme, id, surface form, tier) of each phrase with one of these keys."""
        wanted = list(dict.fromkeys(keys))[:900]
        marks = ",".join("?" * len(wanted))
        query = f"SELECT key, scheme, id, surface, tier FROM phrase WHERE key IN ({marks})"  # noqa: S608
        return [(k, s, i, f, t) for k, s, i, f, t in self._rows(query, *wanted)]
