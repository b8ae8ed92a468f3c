"""Numbers that tell of a person: personnummer and their like, telephone numbers, days of birth, street addresses.

Sources of the forms: Folkbokföringslagen (1991:481) 18 § and Skatteverkets SKV 704 (personnummer: date, serial number
and a check digit by the Luhn formula), SKV 707 (samordningsnummer: the same with 60 added to the day), Inera,
Personuppgiftstjänsten (reservnummer: Region Stockholm's begin with 99, others have letters among the last four), and
Post- och telestyrelsens plan for numbers (area codes).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

NUMBER, COORDINATION, RESERVE, NUMBER_LIKE = "personnummer", "samordningsnummer", "reservnummer", "number-like"
PHONE, BIRTH, ADDRESS = "phone", "birth-date", "address"

Piece = tuple[str, int, int]
"""A kind, and where it begins and ends."""

_DASH = "\\-\u00ad\u00b7\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\u30fc"
_HIDDEN = "\u00ad\u200b-\u200f\u2060\ufeff"
_GAP = rf"[ \t\n./+_~{_DASH}{_HIDDEN}]{{0,3}}"
_NUMBER = re.compile(
    rf"(?<!\d)(?P<century>(?:18|19|20){_GAP})?(?P<year>\d\d)(?P<gap>{_GAP})(?P<month>\d\d){_GAP}(?P<day>\d\d)"
    rf"(?P<last>{_GAP})(?P<serial>\d\d{_GAP}\d\d)(?!\d|[-/.:]\d)"
)
_WRITTEN = re.compile(rf"(?:\d\d)?\d{{6}}\s?[+{_DASH}]\s?\d{{4}}")
_CLOCK = re.compile(r"(?:[01]\d|2[0-3])[ .]?[0-5]\d")
_NO_DIGIT = re.compile(r"\D+")

_RESERVE = re.compile(
    rf"(?<![\w-])(?:99{_GAP}(?:19[89]|20|21|22){_GAP}\d(?:{_GAP}\d){{6,7}}"
    rf"|(?:\d{{8}}\s?[{_DASH}]?\s?|\d{{6}}\s?[{_DASH}]\s?|\d{{4}}-\d\d-\d\d\s?[{_DASH}]\s?)"
    r"(?=[A-Z\d]{0,3}[A-Z])(?=[A-Z]{0,3}\d)(?!KL)[A-Z\d]{4})(?!\w)",
    re.IGNORECASE,
)
_RESERVE_SAID = re.compile(
    r"\b(?:reserv(?:nummer|nr|id)|reservnumret|journal(?:nummer|nr)|journalnumret)\W{0,3}(?:är\s)?"
    r"(?!\d{4}-\d\d-\d\d\b)(?=[\w-]*\d{3})[\w-]{4,}",
    re.IGNORECASE,
)

_AREA = (
    r"(?:8|1[013689]|2[136]|3[1356]|4[0246]|54|6[03]|7[02369]|90"
    r"|(?:1[24579]|2[24579]|28|3[02479]|38|4[1357-9]|5[0-3]|5[5-9]|6[124-9]|9[1-8])\d)"
)
_PHONE = re.compile(
    rf"(?<![\w/=])(?<!\d[-.:/,])(?:(?:(?:\+|00){_GAP}46{_GAP}(?:\(0\))?{_GAP}|\(?0){_AREA}\)?(?:{_GAP}\d){{5,8}}"
    rf"|\+{_GAP}(?!46)[1-9]\d(?:{_GAP}\d){{6,11}})(?!\d|[.:]\d)"
)
_PHONE_SAID = re.compile(
    rf"\b(?:tel|telefon|tfn|mobil)(?:nummer|numret|nr)?\b[.:]?\s*(?:är\s)?(?!(?:19|20)\d\d|\d\d[.:]\d\d)\d(?:{_GAP}\d){{5,}}",
    re.IGNORECASE,
)
_NO_PHONE = re.compile(
    r"\d\d[.:]?\d\d\s*[-–—]\s*\d\d[.:]?\d\d(?!\d)|\d\d[-./ ]\d\d[-./ ](?:19|20)\d\d|(?:\d{4}[ /-]){1,}\d{4}(?!\d)"
)
"""Hours (08.30-16.00), a day (08-11-2026) and codes of municipalities in a row (0180 0184), which look like numbers."""

_MONTH = r"(?:jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zé]*\.?"
_DAY = (
    r"(?:(?:19|20)\d\d[-./ ]?\d\d[-./ ]?\d\d|\d{6}|\d\d[-./]\d\d[-./]\d\d(?:\d\d)?"
    rf"|\d\d?[/.]\d\d?[-/. ]+(?:19|20)?\d\d|(?:\d\d?(?::?e)?\s+)?{_MONTH}(?:\s+(?:19|20)?\d\d)?)"
)
_BORN = re.compile(
    rf"\b(?:född[a]?|föddes|födelse(?:datum|dag|tid|dagen|datumet)|born|date\s+of\s+birth|f\.|f(?=\s?(?:19|20)?\d\d))\W{{0,3}}"
    rf"(?:(?:den|år|i|on|är)\s+)*{_DAY}(?!\w)",
    re.IGNORECASE,
)
_OLD_DAY = re.compile(r"19\d\d-?\d\d-?\d\d(?!\d|-\d)")
_OF_PERSON = re.compile(
    r"\b(?:pat\.?|(?:patient|brukare|klient|vårdtagare|omsorgstagare|kvinna|man)\w*)[\s,:(]{1,3}$", re.IGNORECASE
)
_STREETS = ("gatan", "vägen", "gränden", "gränd", "stigen", "allén", "backen", "torget", "esplanaden", "kajen", "leden",
            " gata", " gatan", " väg", " vägen", " gränd", " gränden", " stig", " stigen",
            " allé", " allén", " backe", " backen", " torg", " torget", " plats", " plan")  # fmt: skip
_STREET = re.compile(
    rf"\b(?:[^\W\d_]{{2,}}(?:{'|'.join(name for name in _STREETS if name[0] != ' ')})"
    rf"|[A-ZÅÄÖ][\w:]+(?:{'|'.join(name for name in _STREETS if name[0] == ' ')}))"
    rf"\s\d{{1,3}}(?:\s?[A-Za-z]\b)?(?!\d|[/:%]|[-.]\d|\s*(?:{_MONTH}|gånger|ggr|dag|dygn|veck|tim|min|st\b|person|patient"
    r"|procent|kr|km|mil|meter|m\b))"
)
_FLAT = re.compile(r"\b(?:lgh|lägenhet(?:snummer)?|lägenhetsnr)\.?\s*(?:nr\s*)?\d{3,4}\b", re.IGNORECASE)

_RUN = re.compile(r"\d(?<!\d\d)(?!\d{3}-\d\d-\d\d\")" + _GAP.replace("[", r"[\d()", 1).replace("{0,3}", "{6,}"))
"""Where so many figures stand together that they could be a number; all else, and a day in quotes, is passed over."""

_SAID: tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...] = (
    (RESERVE, ("reservn", "reservid", "journaln"), _RESERVE_SAID),
    (PHONE, ("tel", "tfn", "mobil"), _PHONE_SAID),
    (BIRTH, ("föd", "born", "birth", "f.", "f 1", "f 2", "f1", "f2"), _BORN),
    (ADDRESS, _STREETS, _STREET),
    (ADDRESS, ("lgh", "lägenhet"), _FLAT),
)
"""What a word before or after the number tells: its kind, what must stand in the text at all, and the pattern."""

_BEFORE, _AFTER = 30, 80
"""How many characters before and after such a word are looked at."""


def numbers(text: str) -> Iterator[Piece]:
    """Every number of a person in a text, with the word beside it where that is what tells."""
    for run in _RUN.finditer(text):
        yield from _in_figures(text, max(0, run.start() - 6), run.end() + 6)
    low = text.lower()
    for kind, hints, pattern in _SAID:
        for hint in hints:
            at = low.find(hint)
            while at >= 0:
                near = pattern.finditer(text, max(0, at - _BEFORE), at + _AFTER)
                yield from ((kind, match.start(), match.end()) for match in near)
                at = low.find(hint, at + _AFTER // 2)
    for match in _OLD_DAY.finditer(text):
        if _OF_PERSON.search(text[max(0, match.start() - 20) : match.start()]):
            yield BIRTH, match.start(), match.end()


def _in_figures(text: str, start: int, end: int) -> Iterator[Piece]:
    """The numbers that figures alone tell, in a part of a text."""
    for match in _NUMBER.finditer(text, start, end):
        if kind := _identity(match):
            yield kind, match.start(), match.end()
    for match in _RESERVE.finditer(text, start, end):
        yield RESERVE, match.start(), match.end()
    for match in _PHONE.finditer(text, start, end):
        if not _NO_PHONE.match(text, match.start()):
            yield PHONE, match.start(), match.end()


def _identity(match: re.Match[str]) -> str | None:
    """What ten or twelve figures are, however they are parted: those of a date and a serial number, or nothing."""
    year, month, day = (int(match[part]) for part in ("year", "month", "day"))
    added = 60 if day > 60 else 0
    reserve = match["century"] is not None and 32 <= day <= 59
    if not _is_date(year, month, 1 if reserve else day - added) or _is_event(match):
        return None
    if _luhn(_NO_DIGIT.sub("", match.group())[-10:]):
        return RESERVE if reserve else COORDINATION if added else NUMBER
    return NUMBER_LIKE if _WRITTEN.fullmatch(match.group()) and not reserve else None


def _is_event(match: re.Match[str]) -> bool:
    """True for a day of this century and an hour of it: 2026-11-20 14.30."""
    parted = bool(match["gap"]) and match["last"].isspace()
    return parted and (match["century"] or "").startswith("20") and bool(_CLOCK.fullmatch(match["serial"]))


def _is_date(year: int, month: int, day: int) -> bool:
    """True when the day is one in some century; 2000 was a leap year, and 1900 and 1800 were none."""
    try:
        date(2000 + year, month, day)
    except ValueError:
        return False
    return True


def _luhn(digits: str) -> bool:
    """True when the last digit is the check digit of the others (ISO/IEC 7812-1, annex B)."""
    doubled = (int(d) * (2 if at % 2 == 0 else 1) for at, d in enumerate(digits))
    return sum(d // 10 + d % 10 for d in doubled) % 10 == 0
