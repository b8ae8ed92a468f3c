"""A word that questions are to be understood by does something."""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus, Fact, fact
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "idle-word", "warning"
_LISTS = ("everyday-words", "english-words")


def facts(file: ReadFile) -> Iterator[Fact]:
    """The words that only make a sentence a question: they are never searched for."""
    for entity in file.entities:
        if entity.kind == "words" and entity.id == "question-words":
            for word in sorted({word for words in entity.value.values() for word in words}):
                yield fact(f"question-word:{word}", 1)


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every everyday or English word that is never looked up, or that is explained by itself."""
    for entity in file.entities:
        if entity.kind != "words" or entity.id not in _LISTS:
            continue
        for meaning, words in entity.value.items():
            for index, word in enumerate(words):
                if " " in word:
                    message = _("”{word}” är flera ord, och här slås enstaka ord upp.")
                    hint = _("Skriv uttrycket hos ett begrepp i data/terms.")
                elif word == meaning:
                    message, hint = _("”{word}” förklaras med sig självt."), _("Ta bort det.")
                elif corpus.said(f"question-word:{word}"):
                    message = _("”{word}” söks aldrig: det är ett av orden som bara gör frågan till en fråga.")
                    hint = _("Ta bort det, här eller i question-words.yaml.")
                else:
                    continue
                yield file.finding(ID, LEVEL, (*entity.path, meaning, index), message.format(word=word), hint)
