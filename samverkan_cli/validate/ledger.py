"""The verdicts so far: one SQLite file, disposable, that spares unchanged files from being read again.

It holds for each file its fingerprint, its findings, what it says to others (facts) and what was asked on its behalf
(see `corpus`). A verdict is void when the file's bytes change, when an answer that it rests on does, or when the
program, its schemas or the language are others than those it was reached with (`version`).
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .corpus import DAY, NAMES, PRESENT, VALUES, Fact, digest
from .findings import Finding

Stat = tuple[int, int, int]
"""Time of change in ns, size and inode, as `store.manifest` has them."""

_TABLES = """
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE file(id INTEGER PRIMARY KEY, path BLOB UNIQUE, mtime INTEGER, size INTEGER, inode INTEGER,
    digest BLOB, findings TEXT);
CREATE TABLE fact(key TEXT, file INTEGER, value TEXT);
CREATE TABLE asked(how INTEGER, key TEXT, answer INTEGER, file INTEGER);
"""
_INDEXES = """
CREATE INDEX IF NOT EXISTS fact_key ON fact(key, file);
CREATE INDEX IF NOT EXISTS fact_file ON fact(file);
CREATE INDEX IF NOT EXISTS asked_key ON asked(key);
CREATE INDEX IF NOT EXISTS asked_file ON asked(file);
"""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What examining a file gave: its findings, what it says, and what was asked (how, key, answer)."""

    findings: tuple[Finding, ...]
    facts: tuple[Fact, ...]
    asked: tuple[tuple[int, str, int], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in the ledger."""

    id: int
    stat: Stat
    digest: bytes


@dataclass(slots=True)
class Ledger:
    """Verdicts, by file. Everything that changes it happens between `begin` and `commit`.

    Attributes:
        today: the day that the verdicts were reached on; "" when there are none.
    """

    db: sqlite3.Connection
    today: str = ""
    _whole: bool = False
    _taken: set[int] = field(default_factory=set)

    @classmethod
    def open(cls, path: Path | None, version: str) -> Ledger:
        """Open the ledger in a file, or a new one in memory when None.

        Raises:
            sqlite3.Error: the file is damaged or cannot be written.
        """
        db = sqlite3.connect(":memory:" if path is None else path, isolation_level=None, timeout=60)
        db.executescript("PRAGMA synchronous=OFF; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY;")
        db.execute("CREATE TEMP TABLE changed(key TEXT)")
        try:
            meta = dict(db.execute("SELECT key, value FROM meta"))
        except sqlite3.OperationalError:
            meta = {}
        if meta.get("version") == version:
            return cls(db, meta["today"])
        db.execute("BEGIN IMMEDIATE")
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            db.execute(f"DROP TABLE {name}")
        for statement in _TABLES.split(";"):
            db.execute(statement)
        db.execute("INSERT INTO meta VALUES ('version', ?), ('today', '')", (version,))
        db.execute("COMMIT")
        return cls(db, _whole=True)

    def close(self) -> None:
        """Let go of the file."""
        self.db.close()

    def begin(self) -> None:
        """Start to change it, alone among processes."""
        self.db.execute("BEGIN IMMEDIATE")

    def commit(self, today: str) -> None:
        """Keep what was changed; the verdicts now hold for a day."""
        self.db.execute("UPDATE meta SET value = ? WHERE key = 'today'", (today,))
        self.db.execute("COMMIT")
        self.today = today

    def files(self) -> dict[str, Entry]:
        """Every file by its path."""
        rows = self.db.execute("SELECT path, id, mtime, size, inode, digest FROM file")
        return {os.fsdecode(path): Entry(number, (m, s, i), seen) for path, number, m, s, i, seen in rows}

    def take(self, path: str, stat: Stat, seen: bytes, verdict: Verdict) -> None:
        """Put in the verdict on a file, in place of an earlier one."""
        before = self._facts(path)
        self._forget(path)
        found = json.dumps([_row(f) for f in verdict.findings]) if verdict.findings else ""
        place = self.db.execute("INSERT INTO file VALUES (NULL,?,?,?,?,?,?)", (os.fsencode(path), *stat, seen, found))
        number = place.lastrowid or 0
        self.db.executemany("INSERT INTO fact VALUES (?,?,?)", ((k, number, v) for k, v in verdict.facts))
        self.db.executemany("INSERT INTO asked VALUES (?,?,?,?)", ((h, k, a, number) for h, k, a in verdict.asked))
        self._taken.add(number)
        self._note(before ^ set(verdict.facts))

    def touch(self, path: str, stat: Stat) -> None:
        """The file has the same bytes as before, under another time."""
        self.db.execute("UPDATE file SET mtime = ?, size = ?, inode = ? WHERE path = ?", (*stat, os.fsencode(path)))

    def remove(self, path: str) -> None:
        """The file is gone."""
        self._note(self._facts(path))
        self._forget(path)

    def _facts(self, path: str) -> set[Fact]:
        if self._whole:
            return set()
        query = "SELECT key, value FROM fact WHERE file = (SELECT id FROM file WHERE path = ?)"
        return set(self.db.execute(query, (os.fsencode(path),)))

    def _forget(self, path: str) -> None:
        found = self.db.execute("SELECT id FROM file WHERE path = ?", (os.fsencode(path),)).fetchone()
        if found:
            for table, column in (("fact", "file"), ("asked", "file"), ("file", "id")):
                self.db.execute(f"DELETE FROM {table} WHERE {column} = ?", found)  # noqa: S608 - our own names

    def _note(self, facts: Iterable[Fact]) -> None:
        if not self._whole:
            self.db.executemany("INSERT INTO changed VALUES (?)", {(key,) for key, _value in facts})

    def stale(self, today: str) -> list[str]:
        """The files whose verdict rests on an answer that is no longer so, sorted."""
        for statement in _INDEXES.split(";"):
            self.db.execute(statement)
        memory: dict[str, list[tuple[int, str]]] = {}
        numbers = {n for how, key, answer, n in self._doubtful() if self._answer(how, key, n, memory) != answer}
        if self.today and self.today != today:
            first, last = sorted((self.today, today))
            days = "SELECT DISTINCT file FROM asked WHERE how = ? AND key >= ? AND key < ?"
            numbers |= {n for (n,) in self.db.execute(days, (DAY, first, last))}
        paths = dict(self.db.execute("SELECT id, path FROM file"))
        return sorted(os.fsdecode(paths[number]) for number in numbers)

    def _doubtful(self) -> Iterator[tuple[int, str, int, int]]:
        """The questions whose answer may be another by now: how, key, answer, file."""
        taken = ",".join(map(str, self._taken))
        near = f"(key IN (SELECT key FROM changed) OR file IN ({taken}))"  # noqa: S608 - numbers
        scope = "1" if self._whole else near
        told = "EXISTS(SELECT 1 FROM fact WHERE fact.key = asked.key"
        queries = (
            f"SELECT * FROM asked WHERE how = {PRESENT} AND answer != {told}) AND {scope}",  # noqa: S608 - our own
            f"SELECT * FROM asked WHERE how = {VALUES} AND {scope} AND (answer != 0 OR {told} AND file != asked.file))",  # noqa: S608
            f"SELECT * FROM asked WHERE how = {NAMES}",  # noqa: S608
        )
        for query in queries:
            yield from self.db.execute(query).fetchall()

    def _answer(self, how: int, key: str, number: int, memory: dict[str, list[tuple[int, str]]]) -> int:
        if how == PRESENT:
            return int(self.holds(key))
        if how == NAMES:
            return digest(self.ids(key))
        if key not in memory:
            memory[key] = self._said(key)
        return digest([value for other, value in memory[key] if other != number])

    def _said(self, key: str) -> list[tuple[int, str]]:
        query = "SELECT file, value FROM fact JOIN file ON file.id = fact.file WHERE key = ? ORDER BY path, fact.rowid"
        return self.db.execute(query, (key,)).fetchall()

    def under(self, key: str, file: str) -> list[str]:
        """The values that other files say under a key."""
        found = self.db.execute("SELECT id FROM file WHERE path = ?", (os.fsencode(file),)).fetchone()
        own = found[0] if found else 0
        return [value for other, value in self._said(key) if other != own]

    def facts_outside(self, folder: str) -> list[tuple[str, str, str]]:
        """What the files outside a folder say: file, key, value, in the order of the files."""
        query = (
            "SELECT path, key, value FROM fact JOIN file ON file.id = fact.file WHERE substr(path, 1, ?) != ?"
            " ORDER BY path, fact.rowid"
        )
        rows = self.db.execute(query, (len(folder), os.fsencode(folder)))
        return [(os.fsdecode(path), key, value) for path, key, value in rows]

    def holds(self, key: str) -> bool:
        """Whether any file says anything under a key."""
        return self.db.execute("SELECT 1 FROM fact WHERE key = ? LIMIT 1", (key,)).fetchone() is not None

    def ids(self, kind: str) -> list[str]:
        """Every id of a kind, sorted."""
        query = "SELECT DISTINCT key FROM fact WHERE key >= ? AND key < ? ORDER BY key"
        return [key[len(kind) + 1 :] for (key,) in self.db.execute(query, (kind + ":", kind + ";"))]

    def findings(self) -> Iterator[Finding]:
        """Every finding, in the order of the files."""
        rows = self.db.execute("SELECT path, findings FROM file WHERE findings != '' ORDER BY path")
        for path, found in rows:
            yield from (Finding(os.fsdecode(path), *row) for row in json.loads(found))


def _row(finding: Finding) -> list[Any]:
    return [
        finding.line, finding.column, finding.rule, finding.level, finding.message, finding.hint, finding.pointer,
    ]  # fmt: skip
