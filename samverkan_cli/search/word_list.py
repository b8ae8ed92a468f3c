"""Writing the vocabulary: the other side of `vocabulary.Vocabulary`."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, Self

from .analyzer import FUNCTION_WORDS
from .compounds import SHORTEST_PART, beginning, split
from .concepts import Phrase, phrases_of
from .faults import SearchIndexError
from .stemmer import fold, stem
from .tokens import bare, normalise, tokenise
from .vocabulary import FILE, TABLES, letters

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

    from .lexicon import Lexicon

_SURE_IN_DOCUMENTS = 3
"""A word of three letters is a part of compounds once this many documents use it."""


class SourceWords(NamedTuple):
    """What the documents of one source have: their words, and the number of documents by stem."""

    words: set[str]
    uses: Counter[str]


class _Known(NamedTuple):
    """What is known of a stem: its shortest word, whether it is a part of compounds, and its own parts if it is one."""

    shortest: str
    part: bool
    parts: tuple[str, ...]


class WordList:
    """The vocabulary open for writing; a context manager that keeps nothing unless `commit` was called."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

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
            "INSERT INTO phrases VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (p.stems[0], " ".join(p.stems), p.text, p.concept, p.lay, p.capitals, " ".join(p.wider))
                for p in phrases_of(lexicon.entries)
            ),
        )
        questions = {bare(word) for word in lexicon.question_words}
        questions |= {fold(word) for word in questions}
        run("INSERT INTO question_words VALUES (?)", ((word,) for word in sorted(questions)))
        run("INSERT INTO light_heads VALUES (?)", ((name,) for name in sorted({stem(w) for w in lexicon.light_heads})))
        meanings = ((word, stem(m)) for word, listed in sorted(lexicon.translations.items()) for m in listed)
        run("INSERT OR IGNORE INTO translations VALUES (?, ?)", meanings)
        meant = ((stem(word), stem(m)) for word, listed in sorted(lexicon.everyday.items()) for m in listed)
        run("INSERT OR IGNORE INTO everyday VALUES (?, ?)", ((word, m) for word, m in meant if word != m))
        run("INSERT INTO meta VALUES (?, ?)", [("version", str(version))])
        texts = [text for entry in lexicon.entries for text in (*entry.equal, *entry.narrower, *entry.exact_case)]
        words = {bare(token) for text in texts for token in tokenise(normalise(text, 500))}
        words |= {bare(normalise(word, 100)) for word in (*lexicon.compound_parts, *lexicon.light_heads)}
        self._count(dict.fromkeys(words, 0), {}, glossary=True)

    def replace(self, removed: Iterable[str], added: Mapping[str, SourceWords]) -> dict[str, tuple[str, ...]]:
        """Exchange the words of some sources; the list is then as if it had been written with what is left.

        Returns the parts of every stem that is a compound.

        Raises `SearchIndexError` when words of other sources are compounds in another way now: what their
        documents are found by would no longer be right.
        """
        words: Counter[str] = Counter()
        uses: Counter[str] = Counter()
        for new in added.values():
            words.update(new.words)
            uses.update(new.uses)
        of_added = uses.copy()
        for old in self._taken_out(removed):
            words.subtract(old.words)
            uses.subtract(old.uses)
        self._connection.executemany(
            "INSERT INTO sources VALUES (?, ?, ?)",
            ((name, " ".join(sorted(new.words)), json.dumps(new.uses)) for name, new in added.items()),
        )
        before = self._known()
        self._count(words, uses, glossary=False)
        split = self._take_apart(before)
        known = {name: one.parts for name, one in before.items() if one.parts}
        changed = {name for name in known.keys() | split.keys() if known.get(name) != split.get(name)}
        if changed:
            totals = self._connection.execute("SELECT stem, uses FROM stems")
            elsewhere = {name for name, total in totals if total > of_added[name]}
            if not elsewhere.isdisjoint(_made_of(changed, split)):
                raise SearchIndexError("compounds of other documents are taken apart in another way")
        return split

    def _taken_out(self, sources: Iterable[str]) -> list[SourceWords]:
        taken = []
        for source in sources:
            row = self._connection.execute("SELECT words, uses FROM sources WHERE source = ?", (source,)).fetchone()
            if row:
                taken.append(SourceWords(set(row[0].split()), Counter(json.loads(row[1]))))
                self._connection.execute("DELETE FROM sources WHERE source = ?", (source,))
        return taken

    def _count(self, words: Mapping[str, int], uses: Mapping[str, int], *, glossary: bool) -> None:
        """Add to the sources of each word and the documents of its stem; what none has any more goes."""
        self._connection.executemany(
            "INSERT INTO words VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (word) DO UPDATE SET"
            " sources = sources + excluded.sources",
            ((w, fold(w), stem(w), len(w), letters(w), glossary, count) for w, count in sorted(words.items())),
        )
        self._connection.executemany(
            "INSERT INTO stems VALUES (?, ?, 0, '', ?, '') ON CONFLICT (stem) DO UPDATE SET"
            " uses = uses + excluded.uses",
            ((name, fold(name), uses.get(name, 0)) for name in sorted({stem(word) for word in words})),
        )
        self._connection.execute("DELETE FROM words WHERE sources <= 0 AND NOT glossary")
        self._connection.execute("DELETE FROM stems WHERE stem NOT IN (SELECT stem FROM words)")

    def _known(self) -> dict[str, _Known]:
        rows = self._connection.execute("SELECT stem, shortest, part, parts FROM stems")
        return {name: _Known(word, bool(part), tuple(parts.split())) for name, word, part, parts in rows}

    def _take_apart(self, before: Mapping[str, _Known]) -> dict[str, tuple[str, ...]]:
        """Find out which stems are parts and which are compounds, each by its shortest word; return the latter.

        Of stems that were known before, only those are taken apart again in which a part that came or went can stand.
        """
        words = self._connection.execute(
            "SELECT word, stem, glossary FROM words ORDER BY size DESC, word DESC"
        ).fetchall()
        shortest = {name: word for word, name, _ in words}
        sure = {name for _, name, glossary in words if glossary}
        never = {stem(word) for word in FUNCTION_WORDS}
        uses = dict(self._connection.execute("SELECT stem, uses FROM stems"))
        parts = {name for name in uses.keys() - never if _is_part(name, uses[name], sure)}
        moved = {beginning(name) for name in parts ^ {name for name, one in before.items() if one.part}}
        now = {}
        for name, word in shortest.items():
            old = before.get(name)
            if old is None or old.shortest != word or any(letters in fold(word) for letters in moved):
                found = split(word, lambda stems: {stem: stem for stem in stems if stem in parts})
            else:
                found = old.parts
            now[name] = _Known(word, name in parts, found)
        self._connection.executemany(
            "UPDATE stems SET shortest = ?, part = ?, parts = ? WHERE stem = ?",
            ((*one[:2], " ".join(one.parts), name) for name, one in now.items() if before.get(name) != one),
        )
        return {name: one.parts for name, one in now.items() if one.parts}


def _made_of(stems: Collection[str], split: Mapping[str, tuple[str, ...]]) -> set[str]:
    """The stems and every compound that has one of them in it, however deep."""
    made = set(stems)
    grown = 0
    while len(made) > grown:
        grown = len(made)
        made |= {name for name, parts in split.items() if not made.isdisjoint(parts)}
    return made


def _is_part(name: str, uses: int, sure: Collection[str]) -> bool:
    if len(name) < SHORTEST_PART or not name.isalpha():
        return False
    return name in sure or len(name) > SHORTEST_PART or uses >= _SURE_IN_DOCUMENTS
