"""The real knowledge base: sound, and what it must hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from samverkan_cli.knowledge.base import KnowledgeBase
from samverkan_cli.model.principal import PrincipalRef
from samverkan_cli.validate.validation import validate

DATA = Path(__file__).parent.parent / "data"


@pytest.fixture(scope="module")
def kb(cache: Path) -> Iterator[KnowledgeBase]:
    with KnowledgeBase(DATA) as opened:
        yield opened


def test_the_real_data_is_valid() -> None:
    report = validate(DATA)
    assert [f"{f.path}:{f.line} {f.message}" for f in report.findings if f.level != "note"] == []
    assert report.files > 400


def test_every_region_and_municipality_is_there_once(kb: KnowledgeBase) -> None:
    kinds: dict[str, set[str]] = {"region": set(), "municipality": set()}
    for value in kb.snapshot.values("principal"):
        if value["kind"] in kinds:
            kinds[value["kind"]].add(value["code"])
    assert len(kinds["region"]) == 21
    assert len(kinds["municipality"]) == 290
    assert {code[:2] for code in kinds["municipality"]} == kinds["region"]


def test_gotland_is_one_body_with_both_duties(kb: KnowledgeBase) -> None:
    place = kb.directory.place("0980")
    names = {kb.directory.resolve(PrincipalRef.parse(r), place).name for r in ("region", "municipality")}
    assert names == {"Region Gotland"}


@pytest.mark.parametrize("kind", ["agreement", "responsibility", "area", "term", "body", "process", "plan", "channel"])
def test_there_is_something_of_every_kind(kb: KnowledgeBase, kind: str) -> None:
    assert kb.snapshot.has(kind)


def test_every_responsibility_can_be_written_out(kb: KnowledgeBase) -> None:
    for rule in kb.responsibilities(kb.snapshot.ids("responsibility")):
        assert rule.roles, rule.id
        assert rule.raw["source"]["locator"], rule.id
        assert rule.agreement.source(rule.raw["source"]["id"])["url"], rule.id


def test_every_chain_of_a_place_has_a_chain_of_the_law(kb: KnowledgeBase) -> None:
    chains = {value["id"]: value for value in kb.snapshot.values("process")}
    for chain in chains.values():
        root = chains[chain.get("variant_of", chain["id"])]
        assert root["parties"] == ["SE"], chain["id"]
        assert "variant_of" not in root, chain["id"]


def test_a_counted_deadline_has_a_length_and_a_known_event(kb: KnowledgeBase) -> None:
    for chain in kb.snapshot.values("process"):
        events = {s.get("produces") for s in chain["steps"]} | {
            (s.get("trigger") or {}).get("event") for s in chain["steps"]
        }
        for step in chain["steps"]:
            if "count" in step:
                assert step["deadline"]["within"], (chain["id"], step["id"])
                assert step["count"]["from"] in events | {"utskrivningsklar"}, (chain["id"], step["id"])
