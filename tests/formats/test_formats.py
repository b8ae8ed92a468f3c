"""Text from the data is shown and never obeyed."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samverkan_cli.formats import csv_, json_, markdown, ndjson, text
from samverkan_cli.formats.clean import json_escaped, visible
from samverkan_cli.formats.page import Page

HOSTILE = "=cmd()!A1 [red]röd[/red] <script>alert(1)</script> \x1b[31m\x9b31m\x07 *stjärna* | rör"


def listing(title: str) -> dict[str, Any]:
    return {"schema": "samverkan/list/1", "kind": "terms", "total": 1, "items": [{"id": "a", "title": title}]}


def control(data: str) -> list[str]:
    return [c for c in data if c in "\x1b\x07\x08" or "\x7f" <= c <= "\x9f"]


@given(st.text())
def test_visible_text_has_no_control_characters(data: str) -> None:
    shown = visible(data)
    assert not control(shown)
    assert len(shown) == len(data)


@given(st.text())
def test_json_loses_nothing_and_prints_no_c1(data: str) -> None:
    line = json_escaped(json.dumps(data, ensure_ascii=False))
    assert json.loads(line) == data
    assert not control(line)
    line.encode("utf-8")


def test_json_and_ndjson_hold_the_same_records() -> None:
    document = listing(HOSTILE)
    whole = json.loads("".join(json_.render(document)))
    lines = [json.loads(line) for line in ndjson.render(document)]
    assert whole["items"] == lines == document["items"]


@pytest.mark.parametrize("cell", ["=1+1", "+46", "@a", "-x", "\tx", "=HYPERLINK()"])
def test_no_cell_is_a_formula(cell: str) -> None:
    row = list(csv.reader(io.StringIO("".join(csv_.render(listing(cell))))))[1]
    assert row[1][0] == "'"


@pytest.mark.parametrize("number", ["-1", "-2,5", "12"])
def test_numbers_stay_numbers(number: str) -> None:
    assert csv_.cell(number) == number


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_csv_gives_back_what_was_put_in(data: str) -> None:
    row = list(csv.reader(io.StringIO("".join(csv_.render(listing(data))), newline="")))[1]
    assert row[1].removeprefix("'") == visible(data).removeprefix("'")


def test_every_row_is_as_wide_as_the_header() -> None:
    document = listing("x") | {"items": [{"id": "a", "title": "x"}, {"id": "b", "more": ["y", "z"]}]}
    rows = list(csv.reader(io.StringIO("".join(csv_.render(document)))))
    assert rows[0] == ["id", "title", "more"]
    assert rows[2] == ["b", "", "y; z"]


def test_markdown_holds_no_html_and_no_markup_of_the_data() -> None:
    shown = "\n".join(markdown.render(listing(HOSTILE)))
    assert "\\<script\\>" in shown
    assert "\\*stjärna\\*" in shown
    assert "\\| rör" in shown
    assert not control(shown)


def page() -> Page:
    made = Page()
    made.heading("Rubrik [red]röd[/red]")
    made.text(("Region Stockholm betalar", "good"), " för \x1b[31mallt")
    made.fields([("Källa", "En mycket lång titel på en överenskommelse om samverkan " * 3), ("Tomt", None)])
    made.bullets(["första", "andra"])
    made.table(["Plats", "Vem"], [["Solna", "Region Stockholm"], ["Göteborg", "kommunen"]])
    return made


def test_text_without_colour_has_no_escape_byte() -> None:
    shown = text.draw(page(), colour=False, width=80)
    assert "\x1b" not in shown
    assert "[red]röd[/red]" in shown
    assert "Tomt" not in shown


def test_text_with_colour_has_only_our_own_escapes() -> None:
    shown = text.draw(page(), colour=True, width=80)
    assert "\x1b[" in shown
    assert "\x1b[31mallt" not in shown


@pytest.mark.parametrize("width", [20, 40, 59, 60, 80, 160])
def test_no_word_is_lost_and_no_line_is_too_long(width: int) -> None:
    shown = text.draw(page(), colour=False, width=width)
    assert all(len(line) <= width for line in shown.splitlines())
    flat = shown.replace("\n", " ").split()
    for word in ("överenskommelse", "Region", "Stockholm", "Göteborg", "kommunen", "andra"):
        assert word in flat
