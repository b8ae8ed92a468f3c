"""A deadline says the same in figures and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "deadline-format", "warning"

_UNITS = {"timm": "H", "dygn": "D", "dag": "D", "veck": "W", "månad": "M", "år": "Y"}
_NUMBERS = (
    "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton", "fjorton",
)  # fmt: skip
_WORDS = {word: number for number, word in enumerate(_NUMBERS)} | {"ett": 1}
_SPAN = re.compile(
    rf"\b(\d+|{'|'.join(_WORDS)}) (?:\w+ )?(?:arbets|kalender|vardag\w*|sjukhus)?({'|'.join(_UNITS)})\w*", re.IGNORECASE
)
_ISO = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?")
_HOURS = {"Y": 8766, "M": 730, "W": 168, "D": 24, "H": 1}
_SLACK = 0.9, 1.1
"""A month is 28 to 31 days, so equal spans may differ a little."""


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every deadline of no length, and every one whose words give a single other span than its figures.

    P0D is the same day, when the words speak of a day.
    """
    for at, value in file.under("deadline"):
        within = value.get("within") if value else None
        if not within:
            continue
        hours = _hours(within)
        if hours == 0 and (within != "P0D" or "dag" not in value["text"]):
            message = _("{within} är ingen tid alls.").format(within=within)
            yield file.finding(ID, LEVEL, (*at, "within"), message, _("Skriv till exempel P3D, PT24H eller P1Y."))
        said = list(_SPAN.finditer(value["text"]))
        if hours and len(said) == 1 and not _SLACK[0] <= _spoken(said[0]) / hours <= _SLACK[1]:
            message = _("{within} är inte detsamma som ”{text}”.").format(within=within, text=said[0][0])
            hint = _("Skriv {iso}, eller rätta texten.").format(iso=_iso(said[0]))
            yield file.finding(ID, LEVEL, (*at, "within"), message, hint)


def _hours(iso: str) -> float:
    found = _ISO.fullmatch(iso)
    years, months, weeks, days, hours, minutes = (int(part or 0) for part in found.groups()) if found else (0,) * 6
    return 8766 * years + 730 * months + 168 * weeks + 24 * days + hours + minutes / 60


def _parsed(said: re.Match[str]) -> tuple[int, str]:
    number = int(said[1]) if said[1].isdigit() else _WORDS[said[1].lower()]
    return number, _UNITS[said[2].lower()]


def _spoken(said: re.Match[str]) -> float:
    number, unit = _parsed(said)
    return number * _HOURS[unit]


def _iso(said: re.Match[str]) -> str:
    number, unit = _parsed(said)
    return f"P{'T' if unit == 'H' else ''}{number}{unit}"
