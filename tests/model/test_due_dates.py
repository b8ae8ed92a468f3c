"""The arithmetic of deadlines; the worked cases of whole chains are in tests/answer/cases."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_cli.model.due_dates import DAY_AFTER, FIRST_DAY, Count, Moment, due

LAW = Count("P3D", late_after="12.00", gives=FIRST_DAY)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2026-11-23", "2026-11-23"),
        ("2026-11-23T11:00", "2026-11-23T11:00"),
        ("2026-11-23 11.00", "2026-11-23T11:00"),
        (" 2026-11-23 9:05 ", "2026-11-23T09:05"),
        ("2026-11-23T00:00", "2026-11-23T00:00"),
    ],
)
def test_a_moment_is_read_as_people_write_it(text: str, shown: str) -> None:
    assert str(Moment.parse(text)) == shown


@pytest.mark.parametrize(
    "text",
    ["", "i går", "2026-02-30", "2026-11-23T25:00", "2026-11-23T11", "23/11 2026", "2026-11-23T11:00Z", "9999-12-31"],
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - what it says is never shown
        Moment.parse(text)


@pytest.mark.parametrize(
    ("event", "count", "at"),
    [
        ("2026-11-23 11:59", LAW, "2026-11-26"),
        ("2026-11-23 12:00", LAW, "2026-11-26"),
        ("2026-11-23 12:01", LAW, "2026-11-27"),
        ("2026-11-23 12:00", Count("P2D", late_from="12.00", gives=DAY_AFTER), "2026-11-27"),
        ("2026-11-23 11:59", Count("P2D", late_from="12.00", gives=DAY_AFTER), "2026-11-26"),
        ("2026-11-23", Count("P0D"), "2026-11-23"),
        ("2026-11-23", Count("P4W"), "2026-12-21"),
        ("2026-11-30", Count("P3M"), "2027-02-28"),
        ("2024-02-29", Count("P1Y"), "2025-02-28"),
        ("2026-11-20 14:30", Count("PT24H"), "2026-11-21T14:30"),
        ("2026-11-20", Count("PT24H"), "2026-11-21"),
    ],
)
def test_when_it_is_due(event: str, count: Count, at: str) -> None:
    assert str(due(Moment.parse(event), count).at) == at


def test_an_unknown_time_of_day_gives_both_days() -> None:
    found = due(Moment.parse("2026-11-23"), LAW)
    assert (str(found.at), str(found.latest), found.late) == ("2026-11-26", "2026-11-27", None)


def test_a_length_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="tre dagar"):
        due(Moment.parse("2026-11-23"), Count("tre dagar"))


@given(st.dates(min_value=Moment.parse("1990-01-01").day, max_value=Moment.parse("2090-01-01").day), st.times())
def test_a_later_notice_is_never_due_earlier(day, clock) -> None:
    first = due(Moment(day, clock), LAW)
    later = due(Moment(day + timedelta(days=1), clock), LAW)
    assert later.at.day - first.at.day == timedelta(days=1)
    assert first.at.day - day == timedelta(days=len(first.days))


@given(st.dates(min_value=Moment.parse("1990-01-01").day, max_value=Moment.parse("2090-01-01").day), st.integers(0, 23))
def test_a_day_of_hours_has_23_to_25_of_them(day, hour) -> None:
    clock = Moment.parse(f"2026-01-01 {hour}:00").clock
    found = due(Moment(day, clock), Count("PT24H")).at
    assert found.clock is not None
    assert abs((found.day - day).days * 24 + found.clock.hour - hour - 24) <= 1
