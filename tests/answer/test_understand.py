"""What a question is read as: the table is `understand.yaml`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_cli.answer.asked import Filters
from samverkan_cli.answer.understand import cleaned, understand
from samverkan_cli.knowledge.base import KnowledgeBase
from samverkan_cli.model.age import AgeRange
from samverkan_cli.model.dates import today

ROWS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "understand.yaml").read_text("utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=lambda r: r["q"])
def test_questions_are_read_as_the_table_says(small_kb: KnowledgeBase, row: dict[str, Any]) -> None:
    read = understand(small_kb, row["q"], Filters())
    got = {
        "place": read.place.code if read.place else None,
        "role": read.role,
        "as_of": None if read.as_of == today() else read.as_of,
        "age": read.ages.exact if read.ages else None,
        "ages": read.ages.as_json() if read.ages else None,
        "settings": list(read.settings),
        "moving": read.moving,
        "groups": list(read.target_groups),
        "enrolled": read.enrolled,
        "document": read.document,
        "text": read.text,
    }
    wanted = {k: v for k, v in row.items() if k != "q"}
    assert {k: got[k] for k in wanted} == wanted


@pytest.mark.parametrize(("question", "years"), [("hjälpmedel i fjol", -1), ("hjälpmedel nästa år", 1)])
def test_last_and_next_year_are_counted_from_today(small_kb: KnowledgeBase, question: str, years: int) -> None:
    read = understand(small_kb, question, Filters())
    assert (read.as_of, read.text) == (f"{int(today()[:4]) + years}-01-01", "hjälpmedel")


def test_a_flag_wins_over_the_text(small_kb: KnowledgeBase) -> None:
    gothenburg = small_kb.directory.place("1480")
    flags = Filters(place=gothenburg, role="performs", as_of="2020-01-01", age=3)
    read = understand(small_kb, "vem betalar för en 17-åring i Solna 2019", flags)
    assert (read.place, read.role, read.as_of, read.ages) == (gothenburg, "performs", "2020-01-01", AgeRange.exactly(3))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_nothing_typed_makes_it_fail(small_kb: KnowledgeBase, text: str) -> None:
    read = understand(small_kb, text, Filters())
    assert read.question == cleaned(text)


def test_a_very_long_question_is_cut(small_kb: KnowledgeBase) -> None:
    assert len(understand(small_kb, "hemsjukvård " * 2000, Filters()).question) <= 2000
