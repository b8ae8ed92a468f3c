"""The framework's own words, in the language in use."""

from __future__ import annotations

import pytest

from tests.conftest import Run


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (["who"], "Fel: 'FRÅGA…' saknas.\nHjälp: samverkan who -h\n"),
        (["whoo", "x"], "Fel: Kommandot 'whoo' finns inte. Menade du 'who'?\nHjälp: samverkan -h\n"),
        (
            ["who", "x", "--limit", "y"],
            "Fel: Fel värde för '--limit' / '-n': 'y' är inget heltal.\nHjälp: samverkan who -h\n",
        ),
        (
            ["who", "x", "--limit", "0"],
            "Fel: Fel värde för '--limit' / '-n': 0 ligger inte i 1<=x<=50.\nHjälp: samverkan who -h\n",
        ),
        (["who", "x", "--foo"], "Fel: Flaggan --foo finns inte. Menade du --format?\nHjälp: samverkan who -h\n"),
        (
            ["who", "x", "--lang", "sv"],
            "Fel: Flaggan --lang står före kommandot: samverkan --lang …\nHjälp: samverkan who -h\n",
        ),
        (
            ["list", "areas", "--debug"],
            "Fel: Flaggan --debug står före kommandot: samverkan --debug …\nHjälp: samverkan list -h\n",
        ),
        (["who", "x", "--in"], "Fel: Flaggan '--in' ska ha ett värde.\nHjälp: samverkan -h\n"),
        (["diff", "a", "b", "c"], "Fel: För mycket på raden: c.\nHjälp: samverkan diff -h\n"),
        (["--lang", "en", "who"], "Error: 'QUESTION…' is missing.\nHelp: samverkan who -h\n"),
    ],
)
def test_a_misused_command_line_is_told_in_one_line_with_the_way_to_help(
    run: Run, line: list[str], wanted: str
) -> None:
    done = run(*line)
    assert (done.code, done.out, done.err) == (2, "", wanted)


@pytest.mark.parametrize("line", [["--help"], ["who", "--help"], ["deviation", "new", "-h"]])
def test_help_in_swedish_has_no_english_of_the_framework(run: Run, line: list[str]) -> None:
    told = run(*line, data=None).out
    assert told.startswith("Användning: samverkan")
    for word in ("Usage", "Options", "Arguments", "Commands", "Show this", "default:", "required"):
        assert word not in told


def test_without_arguments_the_help_is_shown_and_the_code_is_2(run: Run) -> None:
    done = run(data=None)
    assert done.code == 2
    assert done.out.startswith("Användning: samverkan")


def test_a_long_argument_with_many_figures_is_no_file(run: Run) -> None:
    assert run("who", "hemsjukvård " + "1 " * 5000).code == 0
