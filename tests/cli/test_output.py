"""Colour, width and progress follow the surroundings."""

from __future__ import annotations

import io
import sys

import pytest

from samverkan_cli.cli import output
from samverkan_cli.cli.state import STATE


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("env", "terminal", "option", "wanted"),
    [
        ({}, True, False, True),
        ({}, False, False, False),
        ({"NO_COLOR": "1"}, True, False, False),
        ({"NO_COLOR": ""}, True, False, True),
        ({"TERM": "dumb"}, True, False, False),
        ({"FORCE_COLOR": "1"}, False, False, True),
        ({"CLICOLOR_FORCE": "1"}, False, False, True),
        ({"CLICOLOR_FORCE": "0"}, False, False, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False, False),
        ({"FORCE_COLOR": "1"}, True, True, False),
    ],
)
def test_when_escape_codes_may_be_used(
    monkeypatch: pytest.MonkeyPatch, env: dict[str, str], terminal: bool, option: bool, wanted: bool
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(STATE, "no_color", option)
    assert output.coloured(Terminal() if terminal else io.StringIO()) is wanted


@pytest.mark.parametrize(("columns", "wanted"), [("10", 20), ("40", 40), ("120", 120), ("500", 160)])
def test_width_stays_readable(monkeypatch: pytest.MonkeyPatch, columns: str, wanted: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert output.columns() == wanted


def test_progress_is_drawn_on_a_terminal_and_wiped_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    tell = output.progress()
    for done in range(1, 401):
        tell("Läser", done, 400)
    drawn = terminal.getvalue()
    assert "Läser" in drawn
    assert "50 %" in drawn
    assert drawn.endswith(" \r")
    assert drawn.count("\r") < 150


def test_progress_is_silent_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    output.progress()("Läser", 1, 2)
    assert stream.getvalue() == ""


def test_a_complaint_is_one_harmless_line(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    output.complain("en\nrad \x1b[31m", None)
    assert stream.getvalue() == "en rad \ufffd[31m\n"
