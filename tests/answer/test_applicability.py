"""What applies to a place, a day and a person."""

from __future__ import annotations

import pytest

from samverkan_cli.answer.applicability import adopted, in_force, judge
from samverkan_cli.answer.asked import Understood
from samverkan_cli.knowledge.base import KnowledgeBase
from samverkan_cli.model.age import AgeRange
from samverkan_cli.model.agreement import Agreement
from samverkan_cli.model.dates import Span
from samverkan_cli.model.responsibility import Responsibility


def head(status: str = "in-force", start: str | None = None, end: str | None = None, **more: object) -> Agreement:
    return Agreement.of(
        {"id": "a", "title": "A", "kind": "agreement", "parties": ["01"], "status": status, "places": ["01"],
         "validity": {"from": start, "until": end}, "sources": [], **more}
    )  # fmt: skip


def rule(agreement: Agreement | None = None, **more: object) -> Responsibility:
    value = {"id": "r", "task": "T", "area": "hjalpmedel", "roles": {"pays": ["region"]}, "source": {}, **more}
    return Responsibility.of(value, agreement or head())


def asked(kb: KnowledgeBase, place: str | None = None, day: str = "2026-01-01", **more: object) -> Understood:
    where = kb.directory.place(place) if place else None
    return Understood(question="", text="", place=where, as_of=day, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("status", "start", "end", "day", "wanted"),
    [
        ("in-force", None, None, "2026-01-01", True),
        ("in-force", "2026-01-01", None, "2025-12-31", False),
        ("in-force", "2026-01-01", None, "2026-01-01", True),
        ("in-force", None, "2025", "2025-12-31", True),
        ("in-force", None, "2025", "2026-01-01", False),
        ("unknown", None, None, "2026-01-01", True),
        ("proposed", None, None, "2026-01-01", False),
        ("decided", None, None, "2026-01-01", False),
        ("decided", "2026-01-01", None, "2026-06-01", True),
        ("expired", None, None, "2026-01-01", False),
        ("expired", "2015", "2019", "2018-01-01", True),
        ("expired", "2015", "2019", "2020-01-01", False),
        ("superseded", None, "2019", "2018-01-01", True),
        ("terminated", None, None, "2018-01-01", False),
    ],
)
def test_a_rule_holds_when_its_agreement_is_in_force(
    status: str, start: str | None, end: str | None, day: str, wanted: bool
) -> None:
    assert in_force(head(status, start, end), Span(), day) is wanted


def test_the_span_of_the_rule_itself_counts_too() -> None:
    assert not in_force(head(), Span("2027-01-01", None), "2026-12-31")
    assert in_force(head(), Span("2027-01-01", None), "2027-01-01")


def test_decided_for_all_waits_for_all() -> None:
    waiting = {"requires_all": True, "by": [{"party": "01", "decided": "2020"}]}
    both = {"requires_all": True, "by": [{"party": "01", "decided": "2020"}, {"party": "0184", "decided": "2021"}]}
    parties = ["01", "0184"]
    assert not adopted(head("decided", "2020", parties=parties, adoption=waiting), "2026-01-01")
    assert adopted(head("decided", "2020", parties=parties, adoption=both), "2026-01-01")
    assert not adopted(head("decided", "2020", parties=parties, adoption=both), "2020-12-31")
    assert not in_force(head("decided", "2020", parties=parties, adoption=waiting), Span(), "2026-01-01")


@pytest.mark.parametrize(
    ("place", "places", "wanted"),
    [
        ("0184", ["01"], True), ("0184", ["SE"], True), ("0184", ["14"], False), ("0184", ["0180"], False),
        ("01", ["01"], True), ("01", ["0184"], False), (None, ["14"], True),
    ],
)  # fmt: skip
def test_places(small_kb: KnowledgeBase, place: str | None, places: list[str], wanted: bool) -> None:
    assert judge(rule(head(places=places)), asked(small_kb, place), small_kb).applies is wanted


def test_a_place_of_the_rule_narrows_the_agreement(small_kb: KnowledgeBase) -> None:
    only = rule(applies={"places": ["0188"]})
    assert judge(only, asked(small_kb, "0188"), small_kb).applies
    assert not judge(only, asked(small_kb, "0184"), small_kb).applies


def test_an_exception_for_a_place_takes_the_rule_out(small_kb: KnowledgeBase) -> None:
    excepted = rule(**{"except": [{"text": "Inte i Norrtälje", "places": ["0188"]}]})
    assert judge(excepted, asked(small_kb, "0188"), small_kb).reason == "place-exception"
    assert judge(excepted, asked(small_kb, "0184"), small_kb).applies


@pytest.mark.parametrize(
    ("stated", "of", "wanted"),
    [
        (["sarskilt-boende"], "sarskilt-boende-aldre", "matches"),
        (["sarskilt-boende-aldre"], "sarskilt-boende-aldre", "matches"),
        (["sarskilt-boende-aldre"], "sarskilt-boende", "partial"),
        ([], "sarskilt-boende-aldre", "silent"),
        (["ordinart-boende"], "sarskilt-boende-aldre", "out"),
        (["ordinart-boende", "sarskilt-boende"], "sarskilt-boende-aldre", "matches"),
    ],
)
def test_settings_follow_their_tree(small_kb: KnowledgeBase, stated: list[str], of: str, wanted: str) -> None:
    verdict = judge(rule(applies={"settings": stated}), asked(small_kb, settings=(of,)), small_kb)
    assert verdict.applies is (wanted != "out")
    if wanted != "out":
        assert "setting" in getattr(verdict, wanted)


def test_an_exception_for_a_setting_takes_the_rule_out(small_kb: KnowledgeBase) -> None:
    excepted = rule(**{"except": [{"text": "Inte på säbo", "settings": ["sarskilt-boende"]}]})
    assert not judge(excepted, asked(small_kb, settings=("sarskilt-boende-aldre",)), small_kb).applies
    assert judge(excepted, asked(small_kb, settings=("ordinart-boende",)), small_kb).applies


@pytest.mark.parametrize(
    ("bounds", "age", "wanted"),
    [({"from": 18}, 18, True), ({"from": 18}, 17, False), ({"below": 18}, 18, False), ({"below": 18}, 17, True),
     ({"from": 0}, 0, True), ({"from": 16, "below": 20}, 20, False)],
)  # fmt: skip
def test_ages_from_is_included_and_below_is_not(
    small_kb: KnowledgeBase, bounds: dict[str, int], age: int, wanted: bool
) -> None:
    assert judge(rule(applies={"age": bounds}), asked(small_kb, ages=AgeRange.exactly(age)), small_kb).applies is wanted


def test_another_group_is_no_contradiction(small_kb: KnowledgeBase) -> None:
    verdict = judge(rule(applies={"target_groups": ["aldre"]}), asked(small_kb, target_groups=("demens",)), small_kb)
    assert verdict.applies
    assert verdict.other == ("group",)


def test_a_form_of_care_says_nothing_of_where_somebody_lives(small_kb: KnowledgeBase) -> None:
    verdict = judge(
        rule(applies={"settings": ["ordinart-boende"]}), asked(small_kb, settings=("primarvard",)), small_kb
    )
    assert verdict.applies
    assert verdict.other == ("setting",)


def test_who_is_in_hospital_is_not_at_home_unless_on_the_way(small_kb: KnowledgeBase) -> None:
    home = rule(applies={"settings": ["ordinart-boende"]})
    assert not judge(home, asked(small_kb, settings=("slutenvard",)), small_kb).applies
    assert judge(home, asked(small_kb, settings=("slutenvard",), moving=True), small_kb).applies


def test_what_is_for_children_is_not_for_adults(small_kb: KnowledgeBase) -> None:
    children = rule(applies={"target_groups": ["barn"]})
    assert not judge(children, asked(small_kb, target_groups=("vuxna",)), small_kb).applies
    assert not judge(children, asked(small_kb, ages=AgeRange.exactly(40)), small_kb).applies
    assert "age" in judge(children, asked(small_kb, ages=AgeRange.exactly(7)), small_kb).matches


@pytest.mark.parametrize(("stated", "wanted"), [(True, False), (False, True), (None, True)])
def test_enrolment(small_kb: KnowledgeBase, stated: bool | None, wanted: bool) -> None:
    conditions = {"enrolled": stated, "condition": "x"}
    assert judge(rule(applies=conditions), asked(small_kb, enrolled=False), small_kb).applies is wanted
