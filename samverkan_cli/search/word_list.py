"""Writing the vocabulary: the other side of `vocabulary.Vocabulary`."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Self

from .analyzer import FUNCTION_WORDS
from .compounds import SHORTEST_PART, split
from .concepts import Phrase, phrases_of
from .faults import SearchIndexError
from .stemmer import fold, stem
from .tokens import bare, normalise, tokenise
from .vocabulary import FILE, TABLES, letters

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping
    from pathlib import Path

    from .lexicon import Lexicon

_SURE_IN_DOCUMENTS = 3
"""A word of three letters is a part of compounds once this many documents use it."""

_A_FEW = 2_000
"""Words that are looked up one by one rather than all known words loaded."""


class WordList:
    """The vocabulary open for writing; a context manager that keeps nothing unless `commit` was called."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._of_glossary: dict[str, str] = {}

    @classmethod
    def create(cls, folder: Path) -> Self:
        """Begin a new vocabulary in the folder."""
        connection = sqlite3.connect(folder / FILE)
        connection.execute("PRAGMA synchronous = OFF")  # a build that dies leaves a folder nobody has seen
        connection.executescript(TABLES)
        return cls(connection)

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the vocabulary of an index that is there."""
        if not (folder / FILE).is_file():
            raise SearchIndexError(f"{folder}: no {FILE}")
        connection = sqlite3.connect(folder / FILE, timeout=20)
        connection.execute("PRAGMA cache_spill = OFF")  # readers are shut out only while the commit is written
        return cls(connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def commit(self) -> None:
        """Keep what was written."""
        self._connection.commit()

    def meta(self) -> dict[str, str]:
        """Return what the build wrote about itself."""
        return dict(self._connection.execute("SELECT name, value FROM meta"))

    def phrases(self) -> list[Phrase]:
        """Return all phrases of the glossary, in its order."""
        rows = self._connection.execute("SELECT stems, concept, text, lay, capitals FROM phrases ORDER BY rowid")
        return [Phrase(tuple(row[0].split()), row[1], row[2], bool(row[3]), bool(row[4])) for row in rows]

    def take(self, lexicon: Lexicon, version: int) -> None:
        """Write the glossary, its words and the question words."""
        run = self._connection.executemany
        run(
            "INSERT INTO phrases VALUES (?, ?, ?, ?, ?, ?)",
            (
                (p.stems[0], " ".join(p.stems), p.text, p.concept, p.lay, p.capitals)
                for p in phrases_of(lexicon.entries)
            ),
        )
        questions = {bare(word) for word in lexicon.question_words}
        questions |= {fold(word) for word in questions}
        run("INSERT INTO question_words VALUES (?)", ((word,) for word in sorted(questions)))
        run("INSERT INTO meta VALUES (?, ?)", [("version", str(version))])
        texts = [text for entry in lexicon.entries for text in (*entry.equal, *entry.narrower, *entry.exact_case)]
        words = {bare(token) for text in texts for token in tokenise(normalise(text, 500))}
        parts = {bare(normalise(word, 100)) for word in lexicon.compound_parts}
        self._of_glossary = {word: stem(word) for word in words | parts}
        self._insert(self._of_glossary, {}, set(self._of_glossary.values()))

    def add(self, words: dict[str, str], uses: Mapping[str, int]) -> dict[str, tuple[str, ...]]:
        """Add words of documents (word → stem) with the number of documents of each stem.

        Returns the parts of those that are compounds, by stem. Stems that were taken apart before keep their
        parts, so that a compound is the same everywhere.
        """
        self._insert(words, uses, set())
        shortest: dict[str, str] = {}
        for word, of_stem in (words | self._of_glossary).items():
            if len(word) < len(shortest.get(of_stem, word + " ")):
                shortest[of_stem] = word
        known = self._known(len(shortest))
        found = self._parts(shortest)
        new = {}
        for of_stem, word in shortest.items():
            parts = () if of_stem in found else split(word, known)
            if parts:
                new[of_stem] = parts
        self._connection.executemany(
            "UPDATE stems SET parts = ? WHERE stem = ?",
            ((" ".join(parts), of_stem) for of_stem, parts in new.items()),
        )
        found |= new
        inside = {part for parts in found.values() for part in parts} - found.keys()
        while inside:
            more = self._parts(inside)
            found |= more
            inside = {part for parts in more.values() for part in parts} - found.keys()
        return found

    def _known(self, words: int) -> Callable[[Collection[str]], Mapping[str, str]]:
        """Return what `split` asks, ready for so many words: a look-up for a few, a dictionary for many."""
        if words <= _A_FEW:
            return self._among
        every = {row[0]: row[0] for row in self._connection.execute("SELECT stem FROM stems WHERE part")}
        return lambda stems: {stem: stem for stem in stems if stem in every}

    def _among(self, stems: Collection[str]) -> dict[str, str]:
        marks = ",".join("?" * len(stems))
        query = f"SELECT stem FROM stems WHERE part AND stem IN ({marks})"  # noqa: S608 (marks only)
        rows = self._connection.execute(query, list(stems))
        return {row[0]: row[0] for row in rows}

    def _parts(self, stems: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return the parts of the stems that have been taken apart before."""
        found = {}
        for name in stems:
            row = self._connection.execute("SELECT parts FROM stems WHERE stem = ?", (name,)).fetchone()
            if row and row[0]:
                found[name] = tuple(row[0].split())
        return found

    def _insert(self, words: Mapping[str, str], uses: Mapping[str, int], sure: Collection[str]) -> None:
        stems = sorted(set(words.values()))
        functions = {stem(word) for word in FUNCTION_WORDS}
        self._connection.executemany(
            "INSERT INTO stems VALUES (?, ?, ?, '', ?) ON CONFLICT (stem) DO UPDATE SET"
            " uses = uses + excluded.uses, part = max(part, excluded.part)",
            (
                (
                    name,
                    fold(name),
                    _is_part(name, uses.get(name, 0), sure) and name not in functions,
                    uses.get(name, 0),
                )
                for name in stems
            ),
        )
        self._connection.executemany(
            "INSERT OR IGNORE INTO words VALUES (?, ?, ?, ?, ?)",
            ((word, fold(word), words[word], len(word), letters(word)) for word in sorted(words)),
        )


def _is_part(name: str, uses: int, sure: Collection[str]) -> bool:
    if len(name) < SHORTEST_PART or not name.isalpha():
        return False
    return name in sure or len(name) > SHORTEST_PART or uses >= _SURE_IN_DOCUMENTS
