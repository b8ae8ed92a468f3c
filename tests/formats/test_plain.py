"""`who --plain`: easy to read, and the same answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from samverkan_cli.answer.asked import Filters
from samverkan_cli.answer.places import place_named
from samverkan_cli.answer.terms import abbreviations
from samverkan_cli.answer.who import who
from samverkan_cli.formats import text
from samverkan_cli.formats.views.plain import page
from samverkan_cli.i18n import set_language
from samverkan_cli.knowledge.base import KnowledgeBase

DATA = Path(__file__).parents[2] / "data"
LIMIT = 40
"""Björnsson (1968): a LIX under 40 is the language of fiction and the daily press."""


@pytest.fixture(scope="module")
def kb(cache: Path) -> Iterator[KnowledgeBase]:
    with KnowledgeBase(DATA) as opened:
        yield opened


def asked(kb: KnowledgeBase, question: str, place: str | None) -> dict[str, Any]:
    return who(kb, question, Filters(place=place_named(kb, place) if place else None, as_of="2026-11-21")).document


def plain(kb: KnowledgeBase, document: dict[str, Any]) -> str:
    return text.draw(page(document, abbreviations(kb)), colour=False, width=10_000)


def lix(written: str) -> float:
    """Läsbarhetsindex: words in a sentence plus the share of words of more than six letters; only .!? end a sentence."""
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", written)
    sentences = len(re.findall(r"[.!?](?=\s|$)", written))
    return len(words) / sentences + 100 * sum(len(word) > 6 for word in words) / len(words)


def test_the_measure_is_the_known_one() -> None:
    assert lix("Du bor i Solna. Kommunen hjälper dig.") == pytest.approx(7 / 2 + 100 * 2 / 7)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_golden_question_has_a_readable_answer(kb: KnowledgeBase, language: str) -> None:
    set_language(language)
    questions = kb.snapshot.values("question")
    measured = {q["q"]: lix(plain(kb, asked(kb, q["q"], q.get("in")))) for q in questions}
    assert len(measured) > 100
    assert {question: round(value) for question, value in measured.items() if value >= LIMIT} == {}


def test_it_says_the_same_principals_as_the_answer(kb: KnowledgeBase) -> None:
    for question in kb.snapshot.values("question"):
        document = asked(kb, question["q"], question.get("in"))
        if document["outcome"] not in ("answered", "default-by-law"):
            continue
        told = plain(kb, document).casefold()
        for held in document["answers"][0]["roles"].values():
            assert all(p["name"].casefold() in told or p["kind"] == "individual" for p in held), question["q"]


@pytest.mark.parametrize("outcome", ["none", "answered"])
def test_it_tells_what_to_do_and_the_right_to_take_part(kb: KnowledgeBase, outcome: str) -> None:
    question = {"none": "snöröjning av trottoarer", "answered": "vem utfärdar tandvårdsstödsintyg"}[outcome]
    document = asked(kb, question, "Solna")
    told = plain(kb, document)
    assert document["outcome"] == outcome
    assert "Ring" in told
    assert "Du har rätt att vara med" in told


def test_conditions_and_exceptions_are_kept(kb: KnowledgeBase) -> None:
    document = asked(kb, "vem betalar för utskrivningsklar patient", "Umeå")
    told = re.sub(r"\W+", " ", plain(kb, document)).casefold()
    for exception in document["answers"][0]["except"]:
        assert re.sub(r"\W+", " ", exception["text"]).strip().casefold() in told


def test_an_abbreviation_is_written_out_once(kb: KnowledgeBase) -> None:
    document = asked(kb, "vem kallar till SIP", "Solna")
    document["answers"][0] |= {"task": "Kalla till SIP", "summary": "SIP hålls hemma."}
    told = plain(kb, document | {"question": "vem kallar"})
    assert told.count("samordnad individuell plan (SIP)") == 1
    assert told.index("samordnad individuell plan (SIP)") < told.index("SIP hålls hemma")


def test_english_verbs_follow_the_number(kb: KnowledgeBase) -> None:
    document = asked(kb, "vem utfärdar tandvårdsstödsintyg", "Solna")
    set_language("en")
    person = {"kind": "individual", "code": None, "name": "den enskilde", "unit": None, "which": None}
    document["answers"][0]["roles"] = {"performs": [person]}
    assert "You do it." in plain(kb, document)
