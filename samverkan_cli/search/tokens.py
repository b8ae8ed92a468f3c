"""From text to the words as they were written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_LETTERS = 100
"""Longer runs of letters are no words: only this much of one is kept."""

_DROPPED = dict.fromkeys(
    [
        0xAD,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2065),
        *range(0x2066, 0x206A),
        0xFEFF,
    ]
)
"""Soft hyphens, zero-width and direction marks: invisible, and found inside words of pasted text."""
_SPACED = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029], " ")
"""C0 and C1 controls, line ends among them."""
_CLEANED = {**_DROPPED, **_SPACED}

_FOREIGN = str.maketrans("éèêëáàâãíìîïóòôõúùûüçñýÿæø", "eeeeaaaaiiiioooouuuucnyyäö")
"""Accents that do not make another letter in Swedish; å, ä and ö are letters of their own."""

_TOKEN = re.compile(
    r"\d{4}-\d\d-\d\d(?!\w)"  # a date
    r"|\d+(?:[:.]\d+)+(?!\w)"  # 2017:30, 9.2
    r"|[^\W_]+(?::(?:ernas|arnas|erna|arna|ens|ets|ers|en|et|er|ar|ns|n|s|t|a)(?!\w))?"  # SIP, SIP:en, HSL:s
)


def normalise(text: str, limit: int) -> str:
    """Return at most `limit` characters of the text in NFC, without control and invisible characters."""
    text = text[:limit]
    if not text.isascii() and max(text) >= "\u0300":  # everything below is NFC as it stands
        from unicodedata import normalize

        text = normalize("NFC", text)
    return text.translate(_CLEANED)


def tokenise(text: str) -> list[str]:
    """Split normalised text into words and numbers as written, in order.

    A statute number (2017:30) and a date are one token, and so is an abbreviation with its ending (SIP:en).
    The paragraph sign and all punctuation only separate.
    """
    return [token[:MAX_LETTERS] for token in _TOKEN.findall(text)]


def bare(token: str) -> str:
    """Return the token in lower case, without the ending after a colon and without foreign accents."""
    if ":" in token and not token[0].isdigit():
        token = token.partition(":")[0]
    return token.lower().translate(_FOREIGN)


def is_capitals(token: str) -> bool:
    """Tell whether the token is an abbreviation in capitals, whatever ending follows its colon."""
    letters = token.partition(":")[0]
    return len(letters) > 1 and letters.isupper()


def is_shouted(tokens: Iterable[str]) -> bool:
    """Tell whether all of several words are in capitals, so that capitals say nothing."""
    words = [token for token in tokens if token[0].isalpha()]
    return len(words) > 1 and all(word.isupper() for word in words)


def numbers(word: str) -> list[str]:
    """Return the numbers a joined number is made of, none when it is not joined: 2017:30 is 2017 and 30."""
    return re.split(r"[:.-]", word) if word[0].isdigit() and not word.isalnum() else []
