"""Dates as sources give them: a day, a month or a year, as ISO 8601 text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PARTIAL = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def today() -> str:
    """Today's date, `YYYY-MM-DD`."""
    return date.today().isoformat()  # noqa: DTZ011 - a planner's day is the local one


def is_day(text: str) -> bool:
    """True for `YYYY-MM-DD` that is a day of the calendar."""
    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_partial(text: str) -> bool:
    """True for a year, a month or a day of the calendar: "2020", "2020-02", "2020-02-29"."""
    return _PARTIAL.fullmatch(text) is not None and is_day(first_day(text))


def first_day(partial: str) -> str:
    """The first day of a year, month or day: "2020" is "2020-01-01"."""
    return (partial + "-01-01")[:10] if len(partial) == 4 else (partial + "-01")[:10]


def last_day(partial: str) -> str:
    """The last day of a year, month or day: "2020-02" is "2020-02-29"."""
    if len(partial) == 4:
        return partial + "-12-31"
    if len(partial) == 7:
        year, month = int(partial[:4]), int(partial[5:])
        leap = month == 2 and (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
        return f"{partial}-{_MONTH_DAYS[month - 1] + leap:02}"
    return partial


def day_before(day: str) -> str:
    """The day before a day; the first day of the calendar has none and is its own."""
    return date.fromordinal(max(1, date.fromisoformat(day).toordinal() - 1)).isoformat()


@dataclass(frozen=True, slots=True)
class Span:
    """From one day to another, both included; None is open."""

    start: str | None = None
    end: str | None = None

    @classmethod
    def of(cls, value: dict[str, Any] | None) -> Span:
        """From `{from, until}` as written in YAML."""
        value = value or {}
        start, end = value.get("from"), value.get("until")
        return cls(first_day(start) if start else None, last_day(end) if end else None)

    def holds(self, day: str) -> bool:
        """True when `day` (`YYYY-MM-DD`) lies in the span."""
        return not self.before(day) and not self.after(day)

    def before(self, day: str) -> bool:
        """True when the span had ended before `day`."""
        return self.end is not None and self.end < day

    def after(self, day: str) -> bool:
        """True when the span starts after `day`."""
        return self.start is not None and self.start > day
