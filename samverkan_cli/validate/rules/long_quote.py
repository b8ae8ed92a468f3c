"""Facts carry over from a source, sentences do not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "long-quote", "warning"
QUOTED_WORDS = 12
"""This many words within quotation marks are a sentence, not a term or a title."""
PASTED_WORDS = 110
"""So long a text is hardly an editor's own; the longest in the project's data has fewer."""
_QUOTED = re.compile(r"[”“\"„]([^”“\"„]+)[”“\"]|[»«]([^»«]+)[«»]")
_PASTED = re.compile(
    r"[•●▪◦‣]|\w-\s(?!och|eller|samt|respektive|, )[a-zåäö]{3,}|[Ss]ida \d+ (?:av \d+|\(\d+\))|\.{4,}|…\s*\d+"
)


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every text with a sentence in quotation marks, with traces of a printed page, or too long to be our own."""
    for at, text in file.own_texts:
        word, fault = _fault(text)
        if fault:
            hint = _("Skriv saken med egna ord i en mening, och ange var i källan den står.")
            yield file.finding(ID, LEVEL, at, fault, hint, word=word)


def _fault(text: str) -> tuple[str, str | None]:
    """The word at which the fault of a text begins, and what it is."""
    for found in _QUOTED.finditer(text):
        words = len((found[1] or found[2]).split())
        if words >= QUOTED_WORDS:
            return found[0].split()[0], _("Texten citerar {n} ord i följd.").format(n=words)
    if pasted := _PASTED.search(text):
        return pasted[0].split()[0], _("Texten ser inklistrad ut (”{found}”).").format(found=pasted[0])
    words = len(text.split())
    too_long = _("Texten är {n} ord lång och ser inklistrad ut.").format(n=words)
    return "", too_long if words >= PASTED_WORDS else None
