"""SIP: who is responsible for each need, who is called, and an empty plan without any person in it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from samverkan_cli.answer.asked import Filters
from samverkan_cli.answer.places import place_named
from samverkan_cli.answer.sip import COORDINATING, sip
from samverkan_cli.knowledge.base import KnowledgeBase

NEEDS = ["sårvård", "hemtjänst", "läkemedel"]


def ask(kb: KnowledgeBase, needs: list[str], place: str | None = "Solna", *settings: str) -> dict[str, Any]:
    where = place_named(kb, place) if place else None
    return sip(kb, needs, Filters(place=where, settings=settings), "2026-11-21")


def first_holder(need: dict[str, Any]) -> tuple[str, str]:
    holder = need["answers"][0]["roles"]["responsible"][0]
    return holder["kind"], holder["code"]


def test_each_need_has_its_principal_and_basis(real_kb: KnowledgeBase) -> None:
    document = ask(real_kb, NEEDS, "Solna", "ordinart-boende")
    held = {need["need"]: first_holder(need) for need in document["needs"]}
    assert held == {"sårvård": ("region", "01"), "hemtjänst": ("municipality", "0184"), "läkemedel": ("region", "01")}
    assert all(need["answers"][0]["basis"]["locator"] for need in document["needs"])


def test_both_principals_are_called_and_each_once(real_kb: KnowledgeBase) -> None:
    called = [p for p in ask(real_kb, NEEDS)["participants"] if p["part"] == "called"]
    names = [(p["principal"]["name"], p["principal"]["unit"]) for p in called]
    assert {"Region Stockholm", "Solna stad"} <= {name for name, _unit in names}
    assert len(names) == len(set(names))


def test_the_person_takes_part_and_never_coordinates(real_kb: KnowledgeBase) -> None:
    for place in ("Solna", "Göteborg", "Umeå", "Karlstad", "Norrtälje"):
        document = ask(real_kb, ["hemtjänst", "läkare"], place)
        assert [p["part"] for p in document["participants"] if p["principal"]["kind"] == "individual"] == ["takes-part"]
        coordinating = [p for step in document["steps"] for r in COORDINATING for p in step["who"].get(r, ())]
        assert all(p["kind"] != "individual" for p in coordinating)
        assert all(p["kind"] != "individual" for action in document["template"]["actions"] for p in action["who"])


def test_in_stockholm_both_call(real_kb: KnowledgeBase) -> None:
    (call,) = ask(real_kb, ["hemtjänst"])["calls"]
    assert [p["name"] for p in call["who"]] == ["Region Stockholm", "Solna stad"]


def test_where_no_source_says_who_calls_nobody_is_named(real_kb: KnowledgeBase) -> None:
    document = ask(real_kb, ["hemtjänst"], "Umeå")
    assert (document["outcome"], document["calls"]) == ("default-by-law", [])


def test_at_discharge_the_fixed_care_contact_calls_within_three_days(real_kb: KnowledgeBase) -> None:
    (call,) = ask(real_kb, ["hemtjänst"], "Umeå", "psykiatrisk-slutenvard")["calls"]
    assert (call["who"][0]["unit"], call["deadline"]["within"]) == ("Fast vårdkontakt", "P3D")


def test_the_plan_is_empty_of_persons(real_kb: KnowledgeBase) -> None:
    plan = ask(real_kb, NEEDS)["template"]
    assert [(a["action"], a["when"], a["follow_up"]) for a in plan["actions"]] == [(None, None, None)] * 3
    assert set(plan["consent"].values()) == {None}
    assert plan["overall_responsible"] is None
    assert "vem av huvudmännen som ansvarar övergripande" in json.dumps(plan["must_show"], ensure_ascii=False)


@pytest.mark.parametrize("need", ["snöröjning av trottoarer", "xyzzyqqq", "sopsortering"])
def test_an_unknown_need_spoils_nothing_for_the_others(real_kb: KnowledgeBase, need: str) -> None:
    alone, document = ask(real_kb, ["hemtjänst"]), ask(real_kb, [need, "hemtjänst"])
    unknown, known = document["needs"]
    assert (unknown["outcome"], unknown["confidence"], unknown["answers"]) == ("none", "none", [])
    assert known == alone["needs"][0]
    assert (document["outcome"], document["participants"]) == (alone["outcome"], alone["participants"])
    assert [(a["need"], a["who"] != []) for a in document["template"]["actions"]] == [
        (need, False),
        ("hemtjänst", True),
    ]


def test_where_no_need_is_known_there_is_no_answer(real_kb: KnowledgeBase) -> None:
    assert ask(real_kb, ["xyzzyqqq", "snöröjning av trottoarer"])["outcome"] == "none"


def test_a_need_that_is_nearly_known_names_its_neighbours(real_kb: KnowledgeBase) -> None:
    (need,) = ask(real_kb, ["nutrition"], "Solna", "ordinart-boende")["needs"]
    assert (need["outcome"], need["answers"]) == ("none", [])
    assert "nutritionsbehandling" in " ".join(need["near"])
