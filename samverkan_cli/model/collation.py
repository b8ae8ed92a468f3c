"""Swedish alphabetical order: å, ä, ö after z; other accents do not count (Svenska Akademien's order)."""

from __future__ import annotations

import unicodedata

_LAST = {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"}


def sort_key(text: str) -> str:
    """A key that sorts by code point into Swedish order."""
    out = []
    for letter in unicodedata.normalize("NFC", text).casefold():
        if letter in _LAST:
            out.append(_LAST[letter])
        else:
            out.extend(c for c in unicodedata.normalize("NFD", letter) if not unicodedata.combining(c))
    return "".join(out)
