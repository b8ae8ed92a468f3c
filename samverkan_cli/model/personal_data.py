"""Personal data in running text: numbers of persons, private addresses, and names.

Nothing in the project is about any individual person, so what is found here is refused, not stored. This is the one
detector: what may not be given on the command line and what may not stand in a file is the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from .person_names import FIRST_NAMES, names
from .person_numbers import (
    ADDRESS,
    BIRTH,
    COORDINATION,
    NUMBER,
    NUMBER_LIKE,
    PHONE,
    RESERVE,
    Piece,
    numbers,
)

__all__ = [
    "ADDRESS", "BIRTH", "COORDINATION", "EMAIL", "NAME", "NUMBER", "NUMBER_LIKE", "PHONE", "RESERVE", "Found", "find",
]  # fmt: skip

EMAIL, NAME = "e-mail", "name"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that tells of a person.

    Attributes:
        kind: personnummer, samordningsnummer, reservnummer, number-like (the form of one with a wrong check digit),
            e-mail, phone, address, birth-date or name.
        text: as it stands.
        start: where it begins in the text.
        end: where it ends.
    """

    kind: str
    text: str
    start: int
    end: int


_AT = ("@", "(at)", "[at]", "(a)", "[a]", "snabel")
_EMAIL = re.compile(r"(?<![\w.+-])([\w.+-]+)\s?(?:@|[(\[](?:at?|snabel-?a)[)\]])\s?([\w-]+(?:\.[\w-]+)+)")
_PRIVATE_HOSTS = re.compile(
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|protonmail|proton|tutanota|telia"
    r"|comhem|bredband|bredbandsbolaget|spray|tele2|home|passagen|swipnet|glocalnet|bahnhof|ownit|tyfon|mail|email)"
    r"(?:\.co)?\.\w+",
    re.IGNORECASE,
)
_BARE = str.maketrans("åäöéü", "aaoeu")
_LOCAL_NAMES = FIRST_NAMES | {name.translate(_BARE) for name in FIRST_NAMES}
_SEGMENT = re.compile(r".[\u0300-\u036f]*", re.DOTALL)


def find(text: str) -> list[Found]:
    """What in a text tells of a person, in the order of the text.

    Args:
        text: anything; it is read in NFKC, so that figures of full width are figures.

    Returns:
        An empty list when nothing does. A name is found after a word for a person ("patienten Anna") and as a first
        name or surname that is common in Sweden beside another name; a name of a hospital is none. Organisation
        numbers, days of events, hours, numbers of laws and addresses of functions (`registrator@`) are nobody's.
    """
    read, starts = _read(text)
    names_found = ((NAME, start, end) for start, end in names(read))
    found = sorted([*numbers(read), *_emails(read), *names_found], key=lambda piece: (piece[1], -piece[2]))
    kept: list[Found] = []
    last = 0
    for kind, start, end in found:
        if start >= last:
            last = end
            first, after = (start, end) if starts is None else (starts[start], starts[end])
            kept.append(Found(kind, text[first:after], first, after))
    return kept


def _read(text: str) -> tuple[str, list[int] | None]:
    """A text in NFKC, and where in the given text each of its characters begins; None where they are the same.

    İ is read as I: it alone of all characters is two in lower case, and what is found is told by its place.
    """
    if text.isascii() or unicodedata.is_normalized("NFKC", text):
        return text.replace("İ", "I"), None
    parts: list[str] = []
    starts: list[int] = []
    for segment in _SEGMENT.finditer(text):
        parts.append(unicodedata.normalize("NFKC", segment[0]))
        starts += [segment.start()] * len(parts[-1])
    return "".join(parts).replace("İ", "I"), [*starts, len(text)]


def _emails(text: str) -> Iterator[Piece]:
    """Addresses at a private provider, and those with a person's first name; `registrator@` is nobody's."""
    for match in _EMAIL.finditer(text) if any(sign in text for sign in _AT) else ():
        local = set(re.split(r"[._+-]", match[1].casefold()))
        if _PRIVATE_HOSTS.fullmatch(match[2]) or _LOCAL_NAMES & local or any(part.endswith("sson") for part in local):
            yield EMAIL, match.start(), match.end()
