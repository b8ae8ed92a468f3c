"""What the rule lets be although it looks like a number: the detector's own cases are in `tests/model`."""

from __future__ import annotations

import pytest

from samverkan_cli.store.yaml_loader import load_bytes
from samverkan_cli.validate.corpus import Corpus, Gathered
from samverkan_cli.validate.reading import ReadFile
from samverkan_cli.validate.rules.personal_data import check


def places(text: str) -> list[tuple[int, int]]:
    loaded = load_bytes(text.encode(), "x.yaml")
    found = check(ReadFile("x.yaml", "agreement", loaded, (), ()), Corpus("x.yaml", "2026-11-21", Gathered()))
    return [(finding.line, finding.column) for finding in found]


def test_each_is_told_at_its_place_also_after_characters_that_fold_to_several() -> None:
    assert places("title: … ½ A\u030asa, 811228-9874\n# ring patienten Anna\n") == [(1, 18), (2, 18)]


@pytest.mark.parametrize(
    "text", ["811228-9875", "https://example.org/8112289874", "https://example.org/?q=811228-9874"]
)
def test_a_wrong_check_digit_and_a_web_address_are_let_be(text: str) -> None:
    assert places(f"title: Gäller {text} sedan 2020\n") == []
