"""Care chains as lanes and days in words, and drawings in which nothing of the text is interpreted."""

from __future__ import annotations

from typing import Any

import pytest

from samverkan_cli.formats import lanes, markdown, mermaid, moments, text
from samverkan_cli.formats.page import Page

HOSTILE = 'röd"]; click N0 "javascript:alert(1)" <script>%%{init}%%\nend \x1b[31m'


def principal(kind: str, name: str) -> dict[str, Any]:
    return {"kind": kind, "code": None, "name": name, "unit": None, "which": None}


def step(**changed: Any) -> dict[str, Any]:
    base = {"title": "Kalla", "who": {"initiates": [principal("region", "Region Stockholm")]}, "to": [], "due": None}
    return base | {"default": None, "latest": None, "state": "in-words", "deadline": None, "unless": []} | changed


def test_who_acts_and_who_is_reached_stand_in_their_lanes() -> None:
    told = step(to=[principal("individual", "den enskilde")], due="2026-11-21T14:30")
    paid = step(title="Betala", who={"pays": [principal("municipality", "Solna stad")]})
    head, first, second = lanes.drawn([told, paid])
    columns = [head.index(name) for name in ("Region", "Kommun", "Den enskilde")]
    assert first.startswith("2026-11-21 14:30")
    assert first.index(lanes.ACTS) < columns[1] < first.index(lanes.REACHED)
    assert second.index(lanes.ACTS) > columns[0]
    assert second.endswith("2 Betala")


def test_a_sequence_diagram_names_the_principals() -> None:
    drawn = lanes.diagram([step(to=[principal("municipality", "Solna stad")]), step(title="Vänta")])
    assert "participant L0 as Region Stockholm" in drawn
    assert "L0->>L1: 1 Kalla" in drawn
    assert "Note over L0: 2 Vänta" in drawn


@pytest.mark.parametrize(
    "drawn",
    [
        mermaid.sequence([HOSTILE, "b"], [(0, [1], HOSTILE), (0, [], HOSTILE)]),
        mermaid.graph([HOSTILE, "b"], [(0, 1, HOSTILE)]),
        mermaid.bars(HOSTILE, [HOSTILE], [1]),
    ],
)
def test_mermaid_finds_nothing_to_obey(drawn: str) -> None:
    assert "<" not in drawn
    assert "\x1b" not in drawn
    assert "%%" not in drawn
    assert "javascript:" not in drawn
    assert not [line for line in drawn.splitlines() if line.strip().startswith(("click", "end"))]


def test_a_figure_is_lines_in_text_and_mermaid_in_markdown() -> None:
    page = Page()
    page.figure(["a" * 80], "graph LR")
    assert text.draw(page, colour=False, width=40) == "a" * 39 + "…"
    assert "\n".join(markdown.written(page)) == "```mermaid\ngraph LR\n```\n"


@pytest.mark.parametrize(
    ("at", "says"),
    [("2026-11-23T11:00", "mån 2026-11-23 kl. 11.00"), ("2026-11-29", "sön 2026-11-29")],
)
def test_a_moment_in_words(at: str, says: str) -> None:
    assert moments.moment(at) == says


@pytest.mark.parametrize(
    ("within", "says"),
    [("PT24H", "24 timmar"), ("P1Y", "1 år"), ("P3M", "3 månader"), ("P3D", "3 dagar"), ("P1D", "1 dag")],
)
def test_a_length_in_words(within: str, says: str) -> None:
    assert moments.length(within) == says


def test_the_arithmetic_is_told_day_by_day() -> None:
    counted = {"event": "utskrivningsklar", "at": "2026-11-20T13:00", "within": "P1D", "unit": "days", "limit": "12.00"}
    told = moments.arithmetic(counted | {"late": True, "days": ["2026-11-21", "2026-11-22"], "gives": "first-day"})
    assert told == (
        "Dag noll är fre 2026-11-20 kl. 13.00 (utskrivningsklar). Det är för sent på dagen (gränsen är 12.00), så en dag"
        " läggs till. Dag 1 lör 2026-11-21, dag 2 sön 2026-11-22. Källan säger bara dagar: varje dag räknas, också lördag,"
        " söndag och helgdag."
    )


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"state": "due", "due": "2026-11-26", "arithmetic": {"gives": "last-day"}}, "senast tor 2026-11-26"),
        ({"state": "due", "due": "2026-11-26", "arithmetic": {"gives": "first-day"}}, "från och med tor 2026-11-26"),
        ({"state": "barred", "unless": [{"text": "öppenvården saknas"}]}, "inträder inte: öppenvården saknas"),
        ({"state": "awaits"}, None),
    ],
)
def test_when_a_step_is_due_in_words(changed: dict[str, Any], says: str | None) -> None:
    assert moments.due(step(**changed)) == says
