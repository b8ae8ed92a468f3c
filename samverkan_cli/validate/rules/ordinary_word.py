"""An abbreviation in the glossary is no ordinary word that every other question has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...i18n import _
from ...store.yaml_loader import Path
from ..corpus import Corpus, Fact, fact
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "ordinary-word", "warning"
_FIELDS = ("abbreviations", "synonyms", "lay_words")
SHORTEST_INFLECTED = 4
"""Letters of a word whose last -s is read as an ending."""


def facts(file: ReadFile) -> Iterator[Fact]:
    """The ordinary words that are known to be abbreviations too; the question words are told by `idle_word`."""
    for entity in file.entities:
        if entity.kind == "words" and entity.id == "abbreviations":
            for word in entity.value.get("ordinary", ()):
                yield fact(f"ordinary:{word}", 1)


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every abbreviation that is read from a word that only makes a sentence a question (SkaS from ska)."""
    for entity in file.entities:
        for at, name in _abbreviations(entity.value, entity.path) if entity.kind in ("term", "concept", "area") else ():
            word = next((w for w in _read_from(name) if corpus.said(f"question-word:{w}")), None)
            if word and not corpus.said(f"ordinary:{name}"):
                message = _("”{name}” läses också ur ordet ”{word}”, som står i många frågor.")
                hint = _("Skriv ut den, eller för in den i abbreviations.yaml om den bara gäller i versaler.")
                yield file.finding(ID, LEVEL, at, message.format(name=name, word=word), hint)


def _read_from(name: str) -> tuple[str, ...]:
    """The words that an abbreviation is read from: itself in lower case, and without an ending."""
    word = name.casefold()
    return (word, word.removesuffix("s")) if len(word) >= SHORTEST_INFLECTED else (word,)


def _abbreviations(value: dict[str, Any], path: Path) -> Iterator[tuple[Path, str]]:
    """The names of one word with capitals, and where each stands."""
    for field in _FIELDS:
        for index, name in enumerate(value.get(field) or ()):
            if " " not in name and name != name.casefold():
                yield (*path, field, index), name
