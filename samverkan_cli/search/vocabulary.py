"""The words of an index: stems, compounds, phrases of the glossary, question words.

One small SQLite file beside the Whoosh index, opened read-only, so that a question loads only the words it
asks of.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, NamedTuple

from .concepts import Phrase
from .faults import SearchIndexError
from .stemmer import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

FILE = "words.sqlite"

TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE stems (stem TEXT PRIMARY KEY, folded TEXT NOT NULL, part INTEGER NOT NULL, parts TEXT NOT NULL,
                    uses INTEGER NOT NULL, shortest TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX stems_folded ON stems (folded);
CREATE TABLE words (word TEXT PRIMARY KEY, folded TEXT NOT NULL, stem TEXT NOT NULL, size INTEGER NOT NULL,
                    letters INTEGER NOT NULL, glossary INTEGER NOT NULL, sources INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX words_folded ON words (folded);
CREATE INDEX words_size ON words (size, letters, word, stem);
CREATE TABLE phrases (first TEXT NOT NULL, stems TEXT NOT NULL, text TEXT NOT NULL, concept TEXT NOT NULL,
                      lay INTEGER NOT NULL, capitals INTEGER NOT NULL, wider TEXT NOT NULL);
CREATE INDEX phrases_first ON phrases (first);
CREATE TABLE question_words (word TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE translations (word TEXT NOT NULL, stem TEXT NOT NULL, PRIMARY KEY (word, stem)) WITHOUT ROWID;
CREATE TABLE light_heads (stem TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE everyday (word TEXT NOT NULL, stem TEXT NOT NULL, PRIMARY KEY (word, stem)) WITHOUT ROWID;
CREATE TABLE sources (source TEXT PRIMARY KEY, words TEXT NOT NULL, uses TEXT NOT NULL) WITHOUT ROWID;
"""

_BATCH = 500
"""Values in one query: SQLite allows 999 in old builds."""


def letters(word: str) -> int:
    """Return the set of the word's letters, without diacritics, as bits, to compare misspelt words by."""
    bits = 0
    for letter in fold(word):
        bits |= 1 << (ord(letter) & 31)
    return bits


class Stem(NamedTuple):
    """What is known of a stem: the parts of its compound, and in how many documents it stands."""

    stem: str
    folded: str
    parts: tuple[str, ...]
    uses: int


class Vocabulary:
    """A vocabulary open for reading. Raises `SearchIndexError` on whatever makes it unreadable."""

    def __init__(self, folder: Path) -> None:
        path = str((folder / FILE).absolute())
        for letter in "%?#":  # what a URI would read otherwise
            path = path.replace(letter, f"%{ord(letter):02x}")
        try:
            self._connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True, isolation_level=None)
        except sqlite3.Error as error:
            raise SearchIndexError(f"{FILE}: {error}") from error

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()

    def meta(self) -> dict[str, str]:
        """Return what the build wrote about itself."""
        return dict(self._rows("SELECT name, value FROM meta"))

    def stems(self, stems: Collection[str]) -> dict[str, Stem]:
        """Return those of the stems that are known."""
        rows = self._among("SELECT stem, folded, parts, uses FROM stems WHERE stem IN", stems)
        return {row[0]: Stem(row[0], row[1], tuple(row[2].split()), row[3]) for row in rows}

    def folded(self, written: Collection[str]) -> list[tuple[str, Stem]]:
        """Return (as written, stem) of what is one of these without diacritics, the most used first."""
        select = "stems.stem, stems.folded, stems.parts, stems.uses FROM stems"
        rows = self._among(f"SELECT stems.folded, {select} WHERE folded IN", written)
        rows += self._among(f"SELECT words.folded, {select} JOIN words USING (stem) WHERE words.folded IN", written)
        found = [(row[0], Stem(row[1], row[2], tuple(row[3].split()), row[4])) for row in set(rows)]
        return sorted(found, key=lambda pair: (-pair[1].uses, pair[1].stem))

    def parts(self, stems: Collection[str]) -> dict[str, str]:
        """Return those of the stems that compounds may be made of, each standing for itself."""
        return {row[0]: row[0] for row in self._among("SELECT stem FROM stems WHERE part AND stem IN", stems)}

    def parts_folded(self, folded: Collection[str]) -> dict[str, str]:
        """Return, for stems without diacritics, the most used part that each may stand for."""
        rows = self._among("SELECT folded, stem, uses FROM stems WHERE part AND folded IN", folded)
        return {row[0]: row[1] for row in sorted(rows, key=lambda row: (row[2], row[1]))}

    def phrases(self, stems: Collection[str]) -> dict[str, list[Phrase]]:
        """Return the phrases that begin with one of the stems, by that stem."""
        table: dict[str, list[Phrase]] = {}
        query = "SELECT first, stems, concept, text, lay, capitals, wider FROM phrases WHERE first IN"
        for first, said, concept, text, lay, capitals, wider in self._among(query, stems):
            phrase = Phrase(tuple(said.split()), concept, text, bool(lay), bool(capitals), tuple(wider.split()))
            table.setdefault(first, []).append(phrase)
        return table

    def terms(self) -> list[tuple[str, bool]]:
        """Return (term, lay) of all terms of the glossary; lay is an everyday word or a translation."""
        return [(text, bool(lay)) for text, lay in self._rows("SELECT text, min(lay) FROM phrases GROUP BY text")]

    def question_words(self, words: Collection[str]) -> set[str]:
        """Return those of the words that only make a sentence a question."""
        return {row[0] for row in self._among("SELECT word FROM question_words WHERE word IN", words)}

    def light_heads(self, stems: Collection[str]) -> set[str]:
        """Return those of the stems that add next to nothing as the last part of a compound."""
        return {row[0] for row in self._among("SELECT stem FROM light_heads WHERE stem IN", stems)}

    def translations(self, words: Collection[str]) -> dict[str, tuple[str, ...]]:
        """Return the stems of what words of another language mean."""
        return self._meanings("SELECT word, stem FROM translations WHERE word IN", words)

    def everyday(self, stems: Collection[str]) -> dict[str, tuple[str, ...]]:
        """Return the stems of what everyday words, by their stems, mean."""
        return self._meanings("SELECT word, stem FROM everyday WHERE word IN", stems)

    def _meanings(self, query: str, words: Collection[str]) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for word, meaning in self._among(query, words):
            found[word] = (*found.get(word, ()), meaning)
        return found

    def words_of_size(self, least: int, most: int) -> list[tuple[str, str, int]]:
        """Return (word, stem, `letters`) of the words with that many letters, both ends included."""
        return self._rows("SELECT word, stem, letters FROM words WHERE size BETWEEN ? AND ?", (least, most))

    def words(self, words: Collection[str]) -> set[str]:
        """Return those of the words that are known just as they are written."""
        return {row[0] for row in self._among("SELECT word FROM words WHERE word IN", words)}

    def words_from(self, prefix: str, limit: int) -> list[tuple[str, str]]:
        """Return at most `limit` (word, stem) of the words that begin so."""
        query = "SELECT word, stem FROM words WHERE word >= ? AND word < ? ORDER BY word LIMIT ?"
        return self._rows(query, (prefix, prefix + "\U0010ffff", limit))

    def check(self) -> list[str]:
        """Return what SQLite finds wrong with the file."""
        return [row[0] for row in self._rows("PRAGMA integrity_check") if row[0] != "ok"]

    def _among(self, query: str, values: Collection[str]) -> list[tuple]:  # type: ignore[type-arg]
        listed = list(values)
        rows: list[tuple] = []  # type: ignore[type-arg]
        for start in range(0, len(listed), _BATCH):
            batch = listed[start : start + _BATCH]
            rows += self._rows(f"{query} ({','.join('?' * len(batch))})", batch)
        return rows

    def _rows(self, query: str, values: Sequence[object] = ()) -> list[tuple]:  # type: ignore[type-arg]
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise SearchIndexError(f"{FILE}: {error}") from error
