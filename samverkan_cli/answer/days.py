"""The day that a question names: "2019", "före 2020", "i juli 2025", "hösten 2018", "den 1 juli 2025", "2025-07-01".

A year, a season or a month means its first day, which the printed reading shows. Words for months, seasons, before and
after stand in `data/vocabularies/dates.yaml`.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from ..model.dates import first_day, is_day, last_day, today
from .reader import Reader

_ISO = re.compile(r"(?<![\d:])((?:19|20)\d{2})-(\d{2})(?:-(\d{2}))?(?![\d:])")
_NUMERIC = re.compile(r"(?<![\d:])(\d{1,2})[/.](\d{1,2})[/. -]((?:19|20)\d{2})(?![\d:])")
_FIGURES = ((_ISO, (1, 2, 3)), (_NUMERIC, (3, 2, 1)))
_YEAR = re.compile(r"(?:19|20)\d{2}")


class _Period(NamedTuple):
    """The words from one place up to another name a year, a month or a day, written as ISO 8601 does."""

    i: int
    j: int
    iso: str


def take_day(reader: Reader) -> str | None:
    """The day that the question names, `YYYY-MM-DD`, taken out of its text; None when it names none.

    A day that is not in the calendar is read as no day at all, and stays in the text as words that nothing explains.
    """
    period = _numeric(reader)
    if period is None and not any(pattern.search(reader.question) for pattern, _order in _FIGURES):
        period = _in_words(reader) or _relative(reader)
    if period is None:
        return None
    day = first_day(period.iso)
    start = period.i
    before, after = reader.ending("dates:before"), reader.ending("dates:after")
    if start in before:
        day = _shifted(day, -1)
        start = before[start][0]
    elif start in after:
        day = _shifted(last_day(period.iso), 1)
        start = after[start][0]
    elif start in (since := reader.ending("dates:since")):
        start = since[start][0]
    reader.take(start, period.j)
    return day


def _shifted(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days)).isoformat()


def _numeric(reader: Reader) -> _Period | None:
    """A day or a month in figures; what is no day of the calendar is not read."""
    for pattern, order in _FIGURES:
        for match in pattern.finditer(reader.question):
            year, month, day = (match.group(g) for g in order)
            iso = f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")
            if is_day(first_day(iso)):
                at = [n for n, (_w, a, b) in enumerate(reader.words) if a < match.end() and b > match.start()]
                return _Period(at[0], at[-1] + 1, iso)
    return None


def _in_words(reader: Reader) -> _Period | None:
    """A year, with the month or season and the day of the month before it."""
    months, seasons = reader.ending("dates:months"), reader.ending("dates:seasons")
    for at, (word, start, end) in enumerate(reader.words):
        if not _YEAR.fullmatch(word) or _is_citation(reader.question, start, end):
            continue
        if at in months:
            i, _j, month = months[at]
            iso = f"{word}-{int(month):02}"
            number = re.match(r"\d{1,2}", reader.word(i - 1))
            if number is None:
                return _Period(i, at + 1, iso)
            iso = f"{iso}-{int(number[0]):02}"
            return _Period(i - 1, at + 1, iso) if is_day(iso) else None
        number = re.match(r"\d{1,2}", reader.word(at - 1))
        if number and at - 1 in months:  # July 1, 2025
            i, _j, month = months[at - 1]
            iso = f"{word}-{int(month):02}-{int(number[0]):02}"
            if is_day(iso):
                return _Period(i, at + 1, iso)
        if at in seasons:
            i, _j, month = seasons[at]
            return _Period(i, at + 1, f"{word}-{int(month):02}")
        return _Period(at, at + 1, word)
    return None


def _relative(reader: Reader) -> _Period | None:
    """Last year or next year."""
    for i, j, years in reader.matches("dates:relative_years"):
        return _Period(i, j, str(int(today()[:4]) + int(years)))
    return None


def _is_citation(question: str, start: int, end: int) -> bool:
    """True for the year of an SFS number such as 2017:30, or of "lag 2017".

    A number in the right margin of a citation is no year either.
    """
    return question[end : end + 1] == ":" or question[start - 1 : start] == ":"
