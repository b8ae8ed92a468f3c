"""Deviations: where they go, drafts without anyone in them, and how many there are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from samverkan_cli.answer.deviation import deviation
from samverkan_cli.answer.deviation_record import drafted, records_in
from samverkan_cli.answer.deviation_report import deviation_report
from samverkan_cli.answer.places import place_named
from samverkan_cli.errors import KnowledgeBaseError, UsageError
from samverkan_cli.knowledge.base import KnowledgeBase

SOUND: dict[str, Any] = {
    "agreement": "sthlm-utskrivning",
    "step": "inskrivningsmeddelande",
    "date": "2026-11-20",
    "place": "0184",
    "kind": "systematic",
    "what": "Inget inskrivningsmeddelande kom under tre dygn.",
    "consequence": None,
    "suggestion": "Gå igenom rutinen på avdelningen",
    "contact": "Anna Berg, anna.berg@solna.se, 070-123 45 67",
}


def ways(kb: KnowledgeBase, words: str, place: str | None = None, reporter: str | None = None) -> list[str]:
    where = place_named(kb, place) if place else None
    return [route["id"] for route in deviation(kb, words, where, reporter)["routes"]]


def test_a_municipality_reports_systematic_faults_to_storsthlm(real_kb: KnowledgeBase) -> None:
    document = deviation(real_kb, "saknat inskrivningsmeddelande", place_named(real_kb, "Solna"), "municipality")
    first, second = document["routes"]
    assert [p["name"] for p in first["from"] + first["to"]] == ["Solna stad", "Storsthlm"]
    assert (first["kind"], first["escalates_to"]["code"]) == ("systematic", "vis")
    assert "enskilda patientfall" in first["not_allowed"]
    assert first["basis"]["agreement"] == "sthlm-utskrivning"
    assert second["kind"] == "single-case"
    assert "egna rutiner" in second["how"]


def test_the_region_has_its_own_way(real_kb: KnowledgeBase) -> None:
    found = ways(real_kb, "saknat inskrivningsmeddelande", "Solna", "region")
    assert found == ["sthlm-utskrivning-region-till-forvaltningen", "sthlm-utskrivning-enskilt-patientfall"]


def test_what_it_is_about_decides(real_kb: KnowledgeBase) -> None:
    assert ways(real_kb, "munhälsobedömning", "Solna") == ["sthlm-uppsokande-tandvard-avvikelse"]
    assert "lex-sarah" in ways(real_kb, "vanvård på boendet", "Umeå")


def test_where_nothing_is_about_it_all_ways_are_told(real_kb: KnowledgeBase) -> None:
    document = deviation(real_kb, "snöröjning", place_named(real_kb, "Solna"), None)
    assert document["matched"] is False
    assert len(document["routes"]) > 3


def test_other_places_have_the_ways_of_the_law(real_kb: KnowledgeBase) -> None:
    assert ways(real_kb, "", "Umeå") == ["lex-maria", "lex-sarah"]
    assert ways(real_kb, "", "Borås")[0] == "vgr-avvikelser-sodra-alvsborg"


def test_a_draft_can_be_read_again(real_kb: KnowledgeBase, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(drafted(real_kb, SOUND), "utf-8")
    assert list(records_in(tmp_path)) == [("a.yaml", SOUND)]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("what", "Patienten Anna kom hem"),
        ("what", "Patient 121212-1212 kom hem"),
        ("consequence", "Karin Svensson blev utan insulin"),
        ("suggestion", "Ring 070-123 45 67"),
        ("what", "Se 19121212-1213"),
        ("contact", "121212-1212"),
        ("what", "skriv till nisse@gmail.com"),
    ],
)
def test_a_draft_with_a_person_in_it_is_refused(real_kb: KnowledgeBase, field: str, text: str) -> None:
    with pytest.raises(UsageError, match="enskilda personer"):
        drafted(real_kb, SOUND | {field: text})


@pytest.mark.parametrize(
    ("field", "text", "near"),
    [
        ("agreement", "sthlm-utskrivnin", "sthlm-utskrivning"),
        ("step", "inskrivningsmeddelandet", "inskrivningsmeddelande"),
        ("kind", "systematisk", "systematic"),
    ],
)
def test_what_is_unknown_has_near_names(real_kb: KnowledgeBase, field: str, text: str, near: str) -> None:
    with pytest.raises(UsageError) as refused:
        drafted(real_kb, SOUND | {field: text})
    assert near in str(refused.value.hint)


def test_records_are_counted_by_agreement_step_place_and_quarter(real_kb: KnowledgeBase, tmp_path: Path) -> None:
    records = [
        SOUND,
        SOUND | {"date": "2026-10-01"},
        SOUND | {"date": "2026-09-30", "place": "0163"},
        SOUND | {"date": "2026-01-01", "step": None, "agreement": None},
    ]
    for number, record in enumerate(records):
        (tmp_path / f"{number}.yaml").write_text(drafted(real_kb, record), "utf-8")
    document = deviation_report(real_kb, tmp_path)
    counted = {by: {e["key"]: e["count"] for e in entries} for by, entries in document["totals"].items()}
    assert document["total"] == 4
    assert counted["quarter"] == {"2026-K1": 1, "2026-K3": 1, "2026-K4": 2}
    assert counted["place"] == {"0163": 1, "0184": 3}
    assert counted["agreement"] == {"": 1, "sthlm-utskrivning": 3}
    assert sum(row["count"] for row in document["rows"]) == 4
    assert {e["title"] for e in document["totals"]["place"]} == {"Solna", "Sollentuna"}


def test_a_record_with_a_person_in_it_stops_the_report_and_is_named(real_kb: KnowledgeBase, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(drafted(real_kb, SOUND), "utf-8")
    text = drafted(real_kb, SOUND).replace("Inget inskrivningsmeddelande", "Patienten Annas meddelande")
    (tmp_path / "b.yaml").write_text(text, "utf-8")
    with pytest.raises(UsageError, match=r"^b\.yaml: "):
        deviation_report(real_kb, tmp_path)


@pytest.mark.parametrize(
    "text", ["what: [öppen\n", "what: x\n", "date: i går\nkind: systematic\nwhat: x\n", "namn: x\n"]
)
def test_what_is_no_record_is_named_with_its_place(real_kb: KnowledgeBase, tmp_path: Path, text: str) -> None:
    (tmp_path / "a.yaml").write_text(text, "utf-8")
    with pytest.raises(KnowledgeBaseError, match=r"^a\.yaml:\d+:\d+: "):
        deviation_report(real_kb, tmp_path)


def test_a_missing_folder_is_said(real_kb: KnowledgeBase, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="ingen mapp"):
        deviation_report(real_kb, tmp_path / "saknas")
