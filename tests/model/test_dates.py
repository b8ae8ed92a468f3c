"""Dates as sources give them."""

from __future__ import annotations

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_cli.model.dates import Span, first_day, is_day, last_day


@pytest.mark.parametrize(
    ("partial", "first", "last"),
    [
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2100-02", "2100-02-01", "2100-02-28"),
        ("2000-02", "2000-02-01", "2000-02-29"),
        ("2021-06-15", "2021-06-15", "2021-06-15"),
    ],
)
def test_partial_dates_span_all_that_they_may_mean(partial: str, first: str, last: str) -> None:
    assert first_day(partial) == first
    assert last_day(partial) == last


@given(st.integers(1900, 2200), st.integers(1, 12))
def test_last_day_agrees_with_the_calendar(year: int, month: int) -> None:
    assert last_day(f"{year}-{month:02}") == f"{year}-{month:02}-{calendar.monthrange(year, month)[1]:02}"


@pytest.mark.parametrize("text", ["", "2026", "2026-13-01", "2026-02-30", "igår", "2026-1-1", "20260101"])
def test_what_is_no_day(text: str) -> None:
    assert not is_day(text)


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_every_day_is_a_day(day: date) -> None:
    assert is_day(day.isoformat())


@given(st.dates(), st.dates(), st.dates())
def test_a_span_holds_between_its_ends_and_nowhere_else(one: date, other: date, day: date) -> None:
    start, end = sorted((one, other))
    span = Span.of({"from": start.isoformat(), "until": end.isoformat()})
    assert span.holds(day.isoformat()) == (start <= day <= end)
    assert [span.before(day.isoformat()), span.holds(day.isoformat()), span.after(day.isoformat())].count(True) == 1


def test_an_open_span_holds_always() -> None:
    assert Span.of(None).holds("1800-01-01")
    assert Span.of({"from": None, "until": None}).holds("2999-12-31")
