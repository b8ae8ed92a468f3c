"""Words that have changed are written as they are now.

Which words those are stands in `data/vocabularies/changed-words.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ...i18n import _
from ...model.dates import first_day
from ..corpus import Corpus, Fact, fact
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "inconsistent-terms", "note"
_KEY = "changed-words"


def facts(file: ReadFile) -> Iterator[Fact]:
    """The words that have changed: what to write instead, and since when."""
    for entity in file.entities:
        if entity.kind == "words" and entity.id == "changed-words":
            yield fact(_KEY, entity.value)


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every old word in our own text about what is in force, or what began after the word had changed."""
    told = corpus.told(_KEY)
    head: dict[str, Any] = file.entities[0].value if file.entities else {}
    text = file.loaded.text.casefold() if file.loaded and isinstance(head, dict) else ""
    for words in told:
        for word, change in words.items():
            if word in text and _today(head, change["since"]):
                yield from _found(file, word, change)


def _today(head: dict[str, Any], since: str) -> bool:
    """Whether a document is of today: in force (or with no status at all), or begun when the word had changed."""
    start = (head.get("validity") or {}).get("from")
    return head.get("status", "in-force") == "in-force" or bool(start and first_day(start) >= since)


def _found(file: ReadFile, word: str, change: dict[str, Any]) -> Iterator[Finding]:
    pattern = re.compile(rf"(?<!\w){re.escape(word)}\w*", re.IGNORECASE)
    for at, text in file.own_texts if file.kind != "term" else ():  # the glossary is where old words are explained
        found = pattern.search(text)
        if found and not any(told in text.casefold() for told in change.get("except", ())):
            message = _("”{found}” heter {now} sedan {since}.").format(
                found=found[0], now=change["now"], since=change["since"]
            )
            hint = _("Skriv {now}.").format(now=change["now"])
            yield file.finding(ID, LEVEL, at, message, hint, word=found[0])
