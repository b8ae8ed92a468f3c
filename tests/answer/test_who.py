"""The outcomes of `who` on the small knowledge base."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from samverkan_cli.answer.asked import Filters
from samverkan_cli.answer.places import place_named
from samverkan_cli.answer.who import who
from samverkan_cli.errors import UsageError
from samverkan_cli.knowledge.base import KnowledgeBase
from tests.making import HOME, agreement, responsibility, standard, write_base

CARE = "vem ansvarar för hemsjukvård i ordinärt boende"


def ask(kb: KnowledgeBase, question: str, place: str | None = None, **filters: Any) -> dict[str, Any]:
    where = place_named(kb, place) if place else None
    return who(kb, question, Filters(place=where, **filters)).document


def first(document: dict[str, Any]) -> tuple[str, str | None]:
    holder = document["answers"][0]["roles"]["responsible"][0]
    return holder["kind"], holder["code"]


@pytest.mark.parametrize(
    ("place", "outcome", "holder"),
    [
        ("Solna", "answered", ("region", "01")),
        ("Göteborg", "answered", ("municipality", "1480")),
        ("Umeå", "default-by-law", ("region", "24")),
    ],
)
def test_the_place_decides(small_kb: KnowledgeBase, place: str, outcome: str, holder: tuple[str, str]) -> None:
    document = ask(small_kb, CARE, place)
    assert (document["outcome"], first(document), document["confidence"]) == (outcome, holder, "sure")


def test_a_place_in_the_question_decides_too(small_kb: KnowledgeBase) -> None:
    assert first(ask(small_kb, CARE + " i Göteborg")) == ("municipality", "1480")


def test_without_a_place_it_depends_on_the_region(small_kb: KnowledgeBase) -> None:
    document = ask(small_kb, CARE)
    assert document["outcome"] == "depends-on-region"
    told = {e["code"]: e["roles"]["responsible"][0]["kind"] for e in document["by_region"]}
    assert told == {"01": "region", "14": "municipality"}


def test_what_only_one_region_is_known_to_do_is_not_told_of_all(small_kb: KnowledgeBase) -> None:
    document = ask(small_kb, "vem utfärdar tandvårdsstödsintyg")
    assert document["outcome"] == "depends-on-region"
    assert [entry["code"] for entry in document["by_region"]] == ["01"]


def test_an_expired_agreement_answers_only_for_its_time(small_kb: KnowledgeBase) -> None:
    question = "medicinsk fotvård vid diabetes"
    assert first(ask(small_kb, question, "Solna", as_of="2018-06-01")) == ("municipality", "0184")
    now = ask(small_kb, question, "Solna")
    assert now["outcome"] == "none" or now["confidence"] == "unsure"


def test_nothing_known_is_no_guess(small_kb: KnowledgeBase) -> None:
    document = ask(small_kb, "snöröjning av trottoarer", "Solna")
    assert (document["outcome"], document["confidence"], document["answers"]) == ("none", "none", [])
    assert set(document["unmatched"]) == {"snöröjning", "trottoarer"}


def test_a_question_about_agreements_gets_a_basis_and_no_roles(small_kb: KnowledgeBase) -> None:
    document = ask(small_kb, "vilken överenskommelse gäller läkarmedverkan", "Solna")
    answer = document["answers"][0]
    assert (document["outcome"], answer["roles"], answer["basis"]["agreement"]) == ("answered", {}, "prov-lakare")


def test_sources_that_disagree_are_both_shown(tmp_path: Path) -> None:
    against = responsibility("hemma", "Ge hemsjukvård i ordinärt boende", "responsible: [municipality]", more=HOME)
    texts = standard()
    name = "01-stockholm/prov-hemsjukvard.yaml"
    texts[name] = texts[name].replace("    source:", "    conflicts_with: [prov-annan/hemma]\n    source:")
    texts["01-stockholm/prov-annan.yaml"] = agreement("prov-annan", "Annan källa", [against], kind="information")
    with KnowledgeBase(write_base(tmp_path, texts)) as kb:
        document = ask(kb, CARE, "Solna")
    assert document["outcome"] == "conflict"
    assert {a["basis"]["agreement"] for a in document["conflicts"]} == {"prov-hemsjukvard", "prov-annan"}


@pytest.mark.parametrize("text", ["Solna", "solna", "0184", "Solna kommun", "Solnas", " Solna "])
def test_places_by_name_code_and_genitive(small_kb: KnowledgeBase, text: str) -> None:
    assert place_named(small_kb, text).code == "0184"


@pytest.mark.parametrize(
    ("text", "near"), [("Sollna", "Solna"), ("Götebor", "Göteborg"), ("", "0184"), ("0199", "kod")]
)
def test_an_unknown_place_offers_near_ones(small_kb: KnowledgeBase, text: str, near: str) -> None:
    with pytest.raises(UsageError) as raised:
        place_named(small_kb, text)
    assert near in (raised.value.hint or "")
