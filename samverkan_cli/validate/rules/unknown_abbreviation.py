"""An abbreviation is one that the knowledge base explains."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus, Fact, fact
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "unknown-abbreviation", "note"
_WORD = re.compile(r"(?<![\w.@/-])[A-ZÅÄÖ]{2,6}(?![\w@])")
_IN_NAME = re.compile(r"(?<!\w)[A-ZÅÄÖ]{2,6}(?!\w)")
_NAMES = (
    "term",
    "abbreviations",
    "synonyms",
    "lay_words",
    "aliases",
    "name",
    "official",
    "title",
    "citation",
    "sv",
    "en",
)
_ROMAN = re.compile(r"[IVX]+")


def facts(file: ReadFile) -> Iterator[Fact]:
    """The abbreviations in the names of things: terms, documents, principals, bodies, areas, concepts."""
    known: set[str] = set()
    for entity in file.entities:
        if entity.kind == "words" and entity.id == "abbreviations":
            known.update(word for words in entity.value.values() for word in words)
    for _at, value in file.under(*_NAMES):
        for name in value if isinstance(value, list) else [value]:
            known.update(_IN_NAME.findall(name) if isinstance(name, str) else ())
    for word in sorted(known):
        yield fact(f"abbreviation:{word}", 1)


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every abbreviation in our own text that nothing has as a name; once a file for each."""
    text = file.loaded.text if file.loaded and file.entities else ""
    unknown = {
        word
        for word in set(_WORD.findall(text))
        if not corpus.said(f"abbreviation:{word}") and not _ROMAN.fullmatch(word)
    }
    for at, own in file.own_texts if unknown else ():
        for word in sorted(unknown.intersection(_WORD.findall(own))):
            if f"({word}" in text or f"{word} (" in own:
                continue  # explained where it stands
            message = _("Förkortningen {word} finns inte i ordlistan.").format(word=word)
            hint = _("Skriv ut den, eller lägg till den bland begreppen i data/terms.")
            yield file.finding(ID, LEVEL, at, message, hint, word=word)
            unknown.discard(word)
