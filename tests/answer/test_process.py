"""Care chains: the worked cases of `cases/processes/`, which chain holds where, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from samverkan_cli.answer.places import place_named
from samverkan_cli.answer.process import process
from samverkan_cli.errors import NotFoundError, UsageError
from samverkan_cli.knowledge.base import KnowledgeBase
from samverkan_cli.model.due_dates import Moment
from samverkan_cli.store.yaml_loader import load_file

FILES = sorted((Path(__file__).parent / "cases/processes").glob("*.yaml"))
CASES = [case for file in FILES for case in load_file(file, file.name).value]


def chain(
    kb: KnowledgeBase, word: str, place: str | None, start: str | None, day: str | None = None, **events: str
) -> Any:
    return process(
        kb,
        word,
        place_named(kb, place) if place else None,
        day or (start or "2026-11-21")[:10],
        start=Moment.parse(start) if start else None,
        given=[(name.replace("_", "-"), Moment.parse(at)) for name, at in events.items()],
    )


def steps(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {step["id"]: step for step in document["steps"]}


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 25


@pytest.mark.parametrize("case", CASES, ids=[c["fall"] for c in CASES])
def test_a_worked_case(real_kb: KnowledgeBase, case: dict[str, Any]) -> None:
    document = process(
        real_kb,
        case["kedja"],
        place_named(real_kb, case["plats"]),
        case["start"][:10],
        start=Moment.parse(case["start"]),
        given=[(name, Moment.parse(at)) for name, at in case["händelser"].items()],
        settings=tuple(case.get("boende", ())),
    )
    found = steps(document)
    assert {name: found[name]["due"] for name in case["väntat"]} == case["väntat"]
    for key, wanted in (("latest", "eller_senast"), ("default", "reserv")):
        assert {name: found[name][key] for name in case.get(wanted, {})} == case.get(wanted, {})


@pytest.mark.parametrize(
    ("word", "place", "wanted", "outcome"),
    [
        ("utskrivning", "Solna", "sthlm-utskrivning", "answered"),
        ("utskrivning", "Göteborg", "vgr-utskrivning", "answered"),
        ("utskrivning", "06", "jonkoping-utskrivning", "answered"),
        ("utskrivning", "Umeå", "utskrivning", "default-by-law"),
        ("sthlm-utskrivning", "Umeå", "utskrivning", "default-by-law"),
        ("sthlm-utskrivning", None, "sthlm-utskrivning", "answered"),
        ("utskrivning från sjukhus", None, "utskrivning", "default-by-law"),
        ("SIP", "Karlstad", "varmland-sip", "answered"),
    ],
)
def test_the_place_decides_the_chain(
    real_kb: KnowledgeBase, word: str, place: str | None, wanted: str, outcome: str
) -> None:
    document = chain(real_kb, word, place, None)
    assert (document["id"], document["outcome"]) == (wanted, outcome)


def test_a_variant_that_has_ended_is_told_and_the_law_holds(real_kb: KnowledgeBase) -> None:
    document = chain(real_kb, "sip", "Göteborg", None)
    assert (document["id"], [c["id"] for c in document["passed_over"]]) == ("sip", ["vgr-sip-vuxna"])
    assert chain(real_kb, "sip", "Göteborg", None, "2022-05-01")["id"] == "vgr-sip-vuxna"


def test_a_variant_keeps_the_steps_of_the_law_that_it_does_not_write(real_kb: KnowledgeBase) -> None:
    document = chain(real_kb, "utskrivning", "Göteborg", None)
    by_law = {name: step["by_law"] for name, step in steps(document).items()}
    assert list(by_law) == list(steps(chain(real_kb, "utskrivning", "Umeå", None)))
    assert [name for name, law in by_law.items() if not law] == ["betalningsansvar"]


def test_before_the_law_there_is_no_chain(real_kb: KnowledgeBase) -> None:
    assert chain(real_kb, "utskrivning", "Umeå", "2017-05-01 10:00")["outcome"] == "none"


def test_the_principals_are_those_of_the_place(real_kb: KnowledgeBase) -> None:
    step = steps(chain(real_kb, "utskrivning", "Umeå", None))["betalningsansvar"]
    assert {role: [p["name"] for p in held] for role, held in step["who"].items()} == {
        "pays": ["Umeå kommun"],
        "receives": ["Region Västerbotten"],
    }


def test_what_has_happened_is_held_against_its_day(real_kb: KnowledgeBase) -> None:
    late = chain(real_kb, "utskrivning", "Umeå", "2026-11-20 14:30", inskrivningsmeddelande="2026-11-21 15:00")
    assert steps(late)["inskrivningsmeddelande"]["in_time"] is False
    timely = chain(real_kb, "utskrivning", "Umeå", "2026-11-20 14:30", inskrivningsmeddelande="2026-11-21 14:30")
    assert steps(timely)["inskrivningsmeddelande"]["in_time"] is True


def test_the_summons_may_come_before_the_notice_of_readiness(real_kb: KnowledgeBase) -> None:
    document = chain(
        real_kb,
        "utskrivning",
        "Umeå",
        "2026-11-20",
        kallelse_till_sip="2026-11-21",
        utskrivningsklar="2026-11-24 09:00",
    )
    assert steps(document)["kalla-till-sip"]["in_time"] is True


@pytest.mark.parametrize(
    ("events", "says"),
    [
        ({"utskrivningsklar": "2026-11-19"}, "kommer före inskrivning"),
        ({"inskrivningsmeddelande": "2026-11-20 14:00"}, "kommer före inskrivning"),
        (
            {"inskrivningsmeddelande": "2026-11-22", "kallelse_till_sip": "2026-11-21"},
            "kommer före inskrivningsmeddelande",
        ),
        ({"inskrivning": "2026-11-20"}, "två gånger"),
        ({"hemgång": "2026-11-22"}, "hemgång"),
    ],
)
def test_events_that_cannot_be_are_refused(real_kb: KnowledgeBase, events: dict[str, str], says: str) -> None:
    with pytest.raises(UsageError, match=says):
        chain(real_kb, "utskrivning", "Umeå", "2026-11-20 14:30", **events)


def test_an_unknown_chain_has_near_names(real_kb: KnowledgeBase) -> None:
    with pytest.raises(NotFoundError) as refused:
        chain(real_kb, "utskrivnng", "Umeå", None)
    assert "utskrivning" in str(refused.value.hint)


def test_every_chain_can_be_written_out_everywhere(real_kb: KnowledgeBase) -> None:
    for word in real_kb.snapshot.ids("process"):
        for place in ("Solna", "Göteborg", "Umeå", "Norrtälje", "Gotland", "12"):
            document = chain(real_kb, word, place, "2026-11-20 14:30")
            assert document["steps"]
            assert all(step["basis"]["url"] and step["basis"]["locator"] for step in document["steps"])
