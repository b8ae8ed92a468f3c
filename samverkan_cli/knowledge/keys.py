"""The key that a phrase is looked up by: its words, stemmed."""

from __future__ import annotations

import re
import unicodedata

from ..search.stemmer import stem

_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[tuple[str, int, int]]:
    """Each word of a text in NFC as (word in lower case, start, end)."""
    return [(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(text)]


def phrase_key(text: str) -> str:
    """The stems of a phrase's words, joined by spaces; equal for inflections of the same phrase."""
    return " ".join(stem(word) for word, _, _ in words_of(unicodedata.normalize("NFC", text)))


def name_key(text: str) -> str:
    """The words of a name in lower case, joined by spaces; names are not stemmed."""
    return " ".join(word for word, _, _ in words_of(unicodedata.normalize("NFC", text)))
