"""The same facts from other sides: matrix, compare, gaps, timeline."""

from __future__ import annotations

from pathlib import Path

import pytest

from samverkan_cli.answer.compare import compare
from samverkan_cli.answer.gaps import gaps
from samverkan_cli.answer.matrix import matrix
from samverkan_cli.answer.places import place_named
from samverkan_cli.answer.timeline import timeline
from samverkan_cli.formats.views.timeline import WIDTH, bar
from samverkan_cli.knowledge.base import KnowledgeBase
from tests.making import agreement, responsibility, standard, write_base

DAY = "2026-01-01"
HOME = "halso-och-sjukvard/hemsjukvard"


def test_a_matrix_of_a_place_has_a_row_for_each_task_that_applies(small_kb: KnowledgeBase) -> None:
    document = matrix(small_kb, place_named(small_kb, "Solna"), DAY, None)
    assert document["columns"] == ["region", "municipality"]
    tasks = {row["task"] for row in document["rows"]}
    assert "Utfärda tandvårdsstödsintyg" in tasks
    assert "Ge medicinsk fotvård vid diabetes" not in tasks
    row = next(r for r in document["rows"] if r["area"] == "tandvard/tandvardsstodsintyg")
    assert list(row["cells"]["region"]["roles"]) == ["pays"]
    assert list(row["cells"]["municipality"]["roles"]) == ["issues"]


def test_a_matrix_of_regions_has_a_row_for_each_area(small_kb: KnowledgeBase) -> None:
    document = matrix(small_kb, None, DAY, HOME)
    assert document["columns"] == ["01", "14"]
    cells = document["rows"][0]["cells"]
    assert {code: cell["responsibility"] for code, cell in cells.items()} == {
        "01": "prov-hemsjukvard/hemma",
        "14": "prov-vg/hemma",
    }


def test_compare_tells_what_differs(small_kb: KnowledgeBase) -> None:
    regions = [place_named(small_kb, code) for code in ("01", "14")]
    areas = {a["area"]: a for a in compare(small_kb, regions, DAY, None, only_differing=False)["areas"]}
    assert areas[HOME]["differs"]
    assert areas[HOME]["regions"]["14"]["roles"]["responsible"][0]["kind"] == "municipality"
    assert areas["tandvard/tandvardsstodsintyg"]["regions"]["14"] is None


def test_compare_can_leave_out_what_is_alike(tmp_path: Path) -> None:
    texts = standard()
    name = "14-vastra-gotaland/prov-vg.yaml"
    texts[name] = texts[name].replace("responsible: [municipality]", "responsible: [region]")
    with KnowledgeBase(write_base(tmp_path, texts)) as kb:
        regions = [place_named(kb, code) for code in ("01", "14")]
        every, only = (compare(kb, regions, DAY, HOME, only_differing=o)["areas"] for o in (False, True))
    assert [a["differs"] for a in every] == [False]
    assert only == []


def test_gaps_name_silent_areas_titles_without_content_and_ended_documents(tmp_path: Path) -> None:
    texts = standard()
    texts["01-stockholm/tom.yaml"] = agreement("tom", "Bara en titel", [])
    rule = responsibility("a", "Ge vård", "responsible: [region]")
    texts["01-stockholm/slut.yaml"] = agreement("slut", "Slut", [rule], start='"2010"', end='"2015"')
    with KnowledgeBase(write_base(tmp_path, texts)) as kb:
        found = gaps(kb, place_named(kb, "Solna"), DAY)["gaps"]
    assert ("no-content", "tom") in [(g["kind"], g["id"]) for g in found]
    assert ("ended", "slut") in [(g["kind"], g["id"]) for g in found]
    silent = {g["id"] for g in found if g["kind"] == "silent-area"}
    assert "hjalpmedel" in silent
    assert "tandvard" not in silent


def test_the_timeline_is_in_order_and_tells_what_replaced_what(tmp_path: Path) -> None:
    texts: dict[str, str] = {
        "01-stockholm/ny.yaml": agreement("ny", "Ny", [], start='"2020"', more="supersedes: [gammal]\n"),
        "01-stockholm/gammal.yaml": agreement(
            "gammal", "Gammal", [], status="superseded", start='"2010"', end='"2019"'
        ),
        "01-stockholm/utan.yaml": agreement("utan", "Utan datum", [], start="null"),
    }
    with KnowledgeBase(write_base(tmp_path, texts)) as kb:
        spans = timeline(kb, None, None)["agreements"]
    assert [s["id"] for s in spans] == ["gammal", "ny"]
    assert spans[0]["superseded_by"] == ["ny"]


@pytest.mark.parametrize(
    ("start", "end", "wanted"),
    [("2010-01-01", "2029-12-31", (0, 39)), ("2020-01-01", None, (20, 39)), (None, "2019-12-31", (0, 20))],
)
def test_bars_lie_on_their_years(start: str | None, end: str | None, wanted: tuple[int, int]) -> None:
    drawn = bar(start, end, 2010, 2029)
    inked = [i for i, c in enumerate(drawn) if c != " "]
    assert len(drawn) == WIDTH
    assert (inked[0], inked[-1]) == wanted


def test_a_matrix_can_have_the_roles_across(small_kb: KnowledgeBase) -> None:
    document = matrix(small_kb, place_named(small_kb, "Solna"), DAY, None, across="roles")
    assert document["columns"] == ["responsible", "pays", "issues"]
    row = next(r for r in document["rows"] if r["area"] == "tandvard/tandvardsstodsintyg")
    assert [p["name"] for p in row["cells"]["issues"]["roles"]["issues"]] == ["Solna stad"]
    assert row["cells"]["responsible"] is None
