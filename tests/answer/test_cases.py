"""Worked cases: small knowledge bases with questions and the answers they must give, in `cases/*.yaml`.

A file has `om` (what it is about), `dokument` (as in `data/agreements`, what every document needs is filled in) and
`fall`: `fråga` with `i` (place), `per` (date) and `flaggor`, and the `svar`. In it `först` is the first answer's address,
`huvudmän` the names by role, `också` and `inte` other answers that must and must not stand there; `förbehåll` and `steg`
must be among the caveats of the first answer and the explanation; the other keys must be as they stand.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from samverkan_cli.answer.asked import Filters
from samverkan_cli.answer.places import place_named
from samverkan_cli.answer.who import who
from samverkan_cli.knowledge.base import KnowledgeBase
from tests.making import write_base

FILES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
SOURCE = {
    "id": "kalla",
    "publisher": "Prov",
    "title": "Prov",
    "url": "https://example.se/prov",
    "retrieved": "2025-12-01",
    "evidence": "primary",
}
DOCUMENT = {"kind": "agreement", "status": "in-force", "sources": [SOURCE]}
RULE = {"source": {"id": "kalla", "locator": "1 §"}}
TODAY = "2026-01-01"


def case_file(path: Path) -> dict[str, Any]:
    return yaml.safe_load(path.read_text("utf-8"))  # type: ignore[no-any-return]


def document(short: dict[str, Any]) -> str:
    """A document of a case with what is always needed filled in, as YAML (which JSON is)."""
    rules = [RULE | rule for rule in short.get("responsibilities", ())]
    areas = sorted({rule["area"].split("/")[0] for rule in rules}) or ["styrning"]
    whole = DOCUMENT | {"areas": areas} | short | {"responsibilities": rules}
    return json.dumps(whole, ensure_ascii=False)


@pytest.fixture(scope="module", params=FILES, ids=lambda path: path.stem)
def worked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    cases = case_file(request.param)
    texts = {f"prov/{d['id']}.yaml": document(d) for d in cases["dokument"]}
    root = write_base(tmp_path_factory.mktemp(request.param.stem), texts)
    with KnowledgeBase(root) as kb:
        assert [p["message"] for p in kb.snapshot.problems()] == []
        yield kb, cases["fall"]


def test_the_answers_are_those_of_the_table(worked: tuple[KnowledgeBase, list[dict[str, Any]]]) -> None:
    kb, cases = worked
    faults = [f"{case['fråga']} ({case['varför']}): {fault}" for case in cases for fault in faults_of(kb, case)]
    assert faults == []


def faults_of(kb: KnowledgeBase, case: dict[str, Any]) -> Iterator[str]:
    """What an answer has that differs from the case."""
    flags = {k: tuple(v) if isinstance(v, list) else v for k, v in case.get("flaggor", {}).items()}
    place = place_named(kb, case["i"]) if "i" in case else None
    filters = Filters(place=place, as_of=case.get("per", TODAY), **flags)
    got = who(kb, case["fråga"], filters, 10, explain=True).document
    first = (got["answers"] or [None])[0]
    want = case["svar"]
    told = {
        "utfall": got["outcome"],
        "säkerhet": got["confidence"],
        "oträffat": got["unmatched"],
        "först": first and (first["responsibility"] or first["basis"]["agreement"]),
        "huvudmän": first and {role: [p["name"] for p in held] for role, held in first["roles"].items()},
        "vilken": first and {role: [p["which"] for p in held] for role, held in first["roles"].items()},
        "slag": first and {role: [p["kind"] for p in held] for role, held in first["roles"].items()},
        "har_inte": first and {role: [p["name"] for p in held] for role, held in first["excludes"].items()},
        "delas": first and first["arrangement"],
        "platser": {e["code"]: sorted({p["name"] for h in e["roles"].values() for p in h}) for e in got["by_region"]},
        "konflikt": [a["responsibility"] for a in got["conflicts"]],
    }
    yield from (f"{key}: {told[key]!r}" for key in want.keys() & told.keys() if told[key] != want[key])
    addresses = [a["responsibility"] for a in got["answers"]]
    yield from (f"{missing} saknas i {addresses}" for missing in want.get("också", ()) if missing not in addresses)
    yield from (f"{extra} står i {addresses}" for extra in want.get("inte", ()) if extra in addresses)
    caveats = first["caveats"] if first else []
    yield from (f"{c} saknas i {caveats}" for c in want.get("förbehåll", ()) if c not in caveats)
    steps = got["explanation"]
    yield from (f"{s} saknas i {steps}" for s in want.get("steg", ()) if not any(s.items() <= x.items() for x in steps))
    unknown = {r["code"] for r in got["unknown_regions"]}
    yield from (f"{code} är inte okänd" for code in want.get("okända", ()) if code not in unknown)
    yield from (
        f"okänd nyckel {k}" for k in want.keys() - told.keys() - {"också", "inte", "förbehåll", "steg", "okända"}
    )


def test_there_are_cases_enough() -> None:
    assert sum(len(case_file(path)["fall"]) for path in FILES) >= 80
