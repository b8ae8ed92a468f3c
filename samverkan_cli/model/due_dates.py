"""When a step of a care chain is due, and how that was counted. Pure arithmetic on moments of local Swedish time.

The rules and where they stand:

* Lag (2017:612) 2 kap. 3 §: the admission notice within 24 hours. Hours are hours: when the clocks change, a day has
  23 or 25 of them (förordning 2001:127 and directive 2000/84/EC: last Sunday of March and of October, 01.00 UTC).
* 4 kap. 3 §: the summons, not the meeting, at the latest three days after the notice of readiness. The day of the
  notice is day zero; the last of the days is the last day for the act.
* 5 kap. 4 §: payment liability begins three days after the notice, four when it is sent after 12.00. Sent at 12.00
  sharp it is not sent after. Day zero is the day of the notice, and the liability begins on the last of the days.
* The law says "dagar" and no more. Here every day of the calendar is one, Saturdays, Sundays and holidays too: so the
  auditors retell the law (EY, steg 4), and so Stockholm's agreement counts ("kalenderdagar i stället för vardagar").
  Nothing in the law of 2017 moves a day that falls on a holiday, and no source read says that lag (1930:173) does.
* Stockholm's agreement (Psykiatristöd, Det kommunala betalningsansvaret): the notice is to be sent before 12.00, so at
  12.00 sharp it is late; in somatic care days zero, one and two must have ended, so the liability begins the day after
  day two; in psychiatric care it begins after five calendar days.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

_MOMENT = re.compile(r"((?:19|20|21)\d\d-\d\d-\d\d)(?:[T ](\d{1,2})[:.](\d\d)(?::(\d\d))?)?")
_LENGTH = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?")

LAST_DAY, FIRST_DAY, DAY_AFTER = "last-day", "first-day", "day-after"


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, and the time of day where it is known."""

    day: date
    clock: time | None = None

    @classmethod
    def parse(cls, text: str) -> Moment:
        """Read `2026-11-23`, `2026-11-23T11:00`, `2026-11-23 11:00` or `2026-11-23 11.00`.

        Raises:
            ValueError: it is no moment of the calendar.
        """
        match = _MOMENT.fullmatch(text.strip())
        if match is None:
            raise ValueError(text)
        day, hour, minute, second = match.groups()
        return cls(date.fromisoformat(day), None if hour is None else time(int(hour), int(minute), int(second or 0)))

    def before(self, other: Moment) -> bool:
        """True when it is surely before the other; on the same day only when both have a time."""
        if self.day != other.day or self.clock is None or other.clock is None:
            return self.day < other.day
        return self.clock < other.clock

    def __str__(self) -> str:
        return self.day.isoformat() + (f"T{self.clock:%H:%M}" if self.clock is not None else "")


@dataclass(frozen=True, slots=True)
class Count:
    """How a deadline is counted.

    Attributes:
        within: its length, an ISO 8601 duration.
        late_after: an event later than this time of day (`12.00`) gives one day more.
        late_from: an event at this time of day or later does.
        gives: last-day (the last day to act), first-day (what begins does so on the last of the days) or day-after
            (it begins when the last of the days has ended).
    """

    within: str
    late_after: str | None = None
    late_from: str | None = None
    gives: str = LAST_DAY


@dataclass(frozen=True, slots=True)
class Due:
    """The day or moment, and how it was counted.

    Attributes:
        at: when it is due.
        latest: the day if the event was late, where its time of day is not known; else None.
        late: whether the event was late, or None where it does not matter or is not known.
        days: each day that was counted, day zero not among them; empty for hours, months and years.
    """

    at: Moment
    latest: Moment | None = None
    late: bool | None = None
    days: tuple[date, ...] = ()


def due(event: Moment, count: Count) -> Due:
    """When a deadline that runs from an event is due.

    Raises:
        ValueError: the length is no ISO 8601 duration.
    """
    match = _LENGTH.fullmatch(count.within)
    if match is None:
        raise ValueError(count.within)
    years, months, weeks, days, hours, minutes = (int(n or 0) for n in match.groups())
    if hours or minutes:
        return Due(_later(event, timedelta(days=7 * weeks + days, hours=hours, minutes=minutes)))
    if years or months:
        return Due(Moment(_months_later(event.day, 12 * years + months)))
    length = 7 * weeks + days
    late = _is_late(event, count)
    counted = tuple(event.day + timedelta(days=n) for n in range(1, length + bool(late) + 1))
    after = timedelta(days=count.gives == DAY_AFTER)
    at = Moment(event.day + timedelta(days=length + bool(late)) + after)
    unknown = late is None and (count.late_after or count.late_from)
    return Due(at, Moment(at.day + timedelta(days=1)) if unknown else None, late, counted)


def _is_late(event: Moment, count: Count) -> bool | None:
    limit = count.late_after or count.late_from
    if limit is None or event.clock is None:
        return None
    at = time.fromisoformat(limit.replace(".", ":"))
    return event.clock > at or (event.clock == at and count.late_from is not None)


def _later(event: Moment, length: timedelta) -> Moment:
    """So many hours later on the clock on the wall; without a time of day only the day is told."""
    if event.clock is None:
        return Moment(event.day + length)
    local = datetime.combine(event.day, event.clock)
    utc = local - _offset(local - timedelta(hours=2)) + length
    then = utc + _offset(utc)
    return Moment(then.date(), then.time())


def _offset(utc: datetime) -> timedelta:
    """How far Swedish time is ahead of a moment in UTC."""
    starts, ends = (_last_sunday(utc.year, month) for month in (3, 10))
    return timedelta(hours=2 if starts <= utc < ends else 1)


def _last_sunday(year: int, month: int) -> datetime:
    """01.00 on the last Sunday of a month of 31 days."""
    last = datetime(year, month, 31, 1)  # noqa: DTZ001 - a moment in UTC, written plainly
    return last - timedelta(days=last.isoweekday() % 7)


def _months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last of the month where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
