"""Bodies, plans and terms as knowledge."""

from __future__ import annotations

from typing import Any

import pytest

from samverkan_cli.answer.bodies import bodies
from samverkan_cli.answer.places import place_named
from samverkan_cli.answer.plans import plans
from samverkan_cli.answer.show import show
from samverkan_cli.answer.terms import terms
from samverkan_cli.errors import NotFoundError
from samverkan_cli.knowledge.base import KnowledgeBase

DAY = "2026-11-21"


def body(kb: KnowledgeBase, word: str, day: str = DAY) -> dict[str, Any]:
    (found,) = bodies(kb, word, None, day)["bodies"]
    return dict(found)


@pytest.mark.parametrize(
    ("word", "identity", "authority"),
    [
        ("VIS", "vis", "decides"),
        ("tjänstestyrgruppen", "vis-tjanstestyrgrupp", "decides"),
        ("storsthlm", "storsthlm", "recommends"),
        ("SRO", "sro", "recommends"),
        ("VästKom", "vastkom", None),
        ("KSON", "kson", None),
        ("delregional vårdsamverkan", "delregional-vardsamverkan-vg", None),
    ],
)
def test_a_body_by_any_name(real_kb: KnowledgeBase, word: str, identity: str, authority: str | None) -> None:
    found = body(real_kb, word)
    assert (found["id"], found["authority"]) == (identity, authority)
    assert found["mandate"]


def test_the_five_groups_share_a_name(real_kb: KnowledgeBase) -> None:
    found = bodies(real_kb, "samrådsgrupperna", None, DAY)["bodies"]
    assert len(found) == 5
    assert all(b["manages_all"] for b in found)


def test_members_are_dated(real_kb: KnowledgeBase) -> None:
    now = {m["text"][:4]: m["now"] for m in body(real_kb, "vis")["members"]}
    assert now == {"sju ": True, "fem ": False}
    then = [m["now"] for m in body(real_kb, "vis", "2020-06-01")["members"]]
    assert then == [False, False, True, True]


def test_sources_that_differ_on_who_appoints_are_both_kept(real_kb: KnowledgeBase) -> None:
    told = [s["text"] for s in body(real_kb, "vis")["statements"] if "Storsthlms styrelse" in s["text"]]
    assert [text for text in told if "regionstyrelsen" in text]
    assert [text for text in told if "hälso- och sjukvårdsnämnd" in text]


def test_bodies_of_a_place(real_kb: KnowledgeBase) -> None:
    names = {b["id"] for b in bodies(real_kb, "", place_named(real_kb, "Solna"), DAY)["bodies"]}
    assert {"vis", "storsthlm", "samradsgrupp-aldre"} <= names
    assert "sro" not in names


def test_show_names_the_body_of_an_agreement(real_kb: KnowledgeBase) -> None:
    one = show(real_kb, "18-palliativ-vard")["managed_by"]
    assert (one["bodies"][0]["id"], one["shared"]) == ("vilgotgruppen", False)
    shared = show(real_kb, "sthlm-hok")["managed_by"]
    assert (len(shared["bodies"]), shared["shared"]) == (5, True)
    assert show(real_kb, "hsl-2017-30")["managed_by"] == {"bodies": [], "shared": False}


def test_the_stockholm_plan_says_what_is_not_known_of_a_year(real_kb: KnowledgeBase) -> None:
    (plan,) = plans(real_kb, "sthlm-god-och-nara-vard-2024-2030", None, 2026)["plans"]
    assert (plan["known_for_year"], plan["decided_by"]["id"]) == (False, "vis")
    assert plan["validity"]["decided"] == "2023-12-20"
    assert [goal["id"] for goal in plan["goals"]] == ["malomrade-1"]
    (known,) = plans(real_kb, "sthlm-god-och-nara-vard-2024-2030", None, 2024)["plans"]
    assert known["known_for_year"] is True


def test_a_year_leaves_out_the_plans_of_other_years(real_kb: KnowledgeBase) -> None:
    ids = {plan["id"] for plan in plans(real_kb, "", None, 2027)["plans"]}
    assert "sthlm-god-och-nara-vard-2024-2030" in ids
    assert "vgr-suicidprevention" not in ids


def test_a_term_tells_how_it_differs_and_where_it_is_used(real_kb: KnowledgeBase) -> None:
    document = terms(real_kb, "samordning")
    term = document["terms"][0]
    assert {document["names"][d["from"]] for d in term["differs"]} == {"samverkan", "samarbete"}
    assert term["source"]["publisher"] == "Kunskapsguiden"
    assert term["used_in"]


def test_the_graph_has_those_who_name_the_term_too(real_kb: KnowledgeBase) -> None:
    graph = terms(real_kb, "samordning", graph=True)["graph"]
    edges = {(e["from"], e["relation"], e["to"]) for e in graph["edges"]}
    assert ("samordning", "differs", "samverkan") in edges
    assert ("sammanhallen-vard-och-omsorg", "related", "samordning") in edges
    assert {i for a, _r, b in edges for i in (a, b)} == {node["id"] for node in graph["nodes"]}


@pytest.mark.parametrize(
    "ask", [lambda kb: bodies(kb, "vizz", None, DAY), lambda kb: plans(kb, "färdplann", None, None)]
)
def test_an_unknown_name_has_near_ones(real_kb: KnowledgeBase, ask: Any) -> None:
    with pytest.raises(NotFoundError) as refused:
        ask(real_kb)
    assert refused.value.hint
