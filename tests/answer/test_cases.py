"""Worked cases: small knowledge bases with questions and the answers they must give, in `cases/*.yaml`.

A file has `om` (what it is about), `dokument` (as in `data/agreements`, what every document needs is filled in) and
`fall`: a `fråga` (`gånger` repeats it) with `i` (place), `per` (date; null where the question names it) and `flaggor`,
`varför` the answer is as it is, and the `svar`. In it `först` is the first answer's address, `huvudmän` the names by role,
`också` and `inte` other answers that must and must not stand there; `förbehåll`, `okända` and `steg` must be among the
caveats of the first answer, the regions of which nothing is known and the explanation; `förstått` is what the question is
read as; the other keys must be as they stand.
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
    assert not faults, "\n".join(faults)


def faults_of(kb: KnowledgeBase, case: dict[str, Any]) -> Iterator[str]:
    """What an answer has that differs from the case."""
    flags = {k: tuple(v) if isinstance(v, list) else v for k, v in case.get("flaggor", {}).items()}
    place = place_named(kb, case["i"]) if "i" in case else None
    filters = Filters(place=place, as_of=case.get("per", TODAY), **flags)
    got = who(kb, case["fråga"] * case.get("gånger", 1), filters, 10, explain=True).document
    told, listed, read = told_by(got), listed_by(got), understood_by(got)
    for key, want in case["svar"].items():
        if key in told:
            faults = [told[key]] if told[key] != want else []
        elif key == "inte":
            faults = [address for address in want if address in listed["också"]]
        elif key == "förstått":
            faults = [{name: read[name]} for name in want if read[name] != want[name]]
        elif key == "steg":
            faults = [step for step in want if not any(step.items() <= taken.items() for taken in got["explanation"])]
        elif key in listed:
            faults = [missing for missing in want if missing not in listed[key]]
        else:
            faults = ["finns inte"]
        yield from (f"{key}: {fault!r} av {told['först']}" for fault in faults)


def told_by(got: dict[str, Any]) -> dict[str, Any]:
    """What of an answer must be as it stands in the case; of the first answer where nothing else is said."""
    first = (got["answers"] or [None])[0]
    where = {e["code"]: sorted({p["name"] for h in e["roles"].values() for p in h}) for e in got["by_region"]}
    told = {
        "utfall": got["outcome"],
        "säkerhet": got["confidence"],
        "oträffat": got["unmatched"],
        "rättat": {change["from"]: change["to"] for change in got["corrections"]},
        "platser": where,
        "konflikt": [a["responsibility"] for a in got["conflicts"]],
        "först": first and address(first),
    }
    if first is None:
        return told
    return told | {
        "huvudmän": holders(first["roles"], "name"),
        "vilken": holders(first["roles"], "which"),
        "slag": holders(first["roles"], "kind"),
        "verksamhet": holders(first["roles"], "unit"),
        "har_inte": holders(first["excludes"], "name"),
        "delas": first["arrangement"],
        "hur": first["modality"],
        "nivå": first["level"],
        "status": first["basis"]["status"],
        "villkor": first["applies"].get("condition"),
        "frist": first["deadline"] and first["deadline"]["text"],
        "lagstöd": [basis["section"] for basis in first["legal_basis"]],
        "undantag": [exception["text"] for exception in first["except"]],
    }


def listed_by(got: dict[str, Any]) -> dict[str, list[str]]:
    """What the case names some of."""
    return {
        "också": [address(answer) for answer in got["answers"]],
        "förbehåll": got["answers"][0]["caveats"] if got["answers"] else [],
        "okända": [region["code"] for region in got["unknown_regions"]],
    }


def understood_by(got: dict[str, Any]) -> dict[str, Any]:
    """What the question was read as."""
    read = got["understood"]
    return {
        "plats": read["place"] and read["place"]["code"],
        "roll": read["role"],
        "dag": read["as_of"],
        "åldrar": read["ages"],
        "boende": read["settings"],
        "grupper": read["target_groups"],
        "inskriven": read["enrolled"],
        "dokument": read["document"],
        "andra": [other["code"] for other in read["other_places"]],
    }


def holders(roles: dict[str, Any], field: str) -> dict[str, list[str | None]]:
    return {role: [principal[field] for principal in held] for role, held in roles.items()}


def address(answer: dict[str, Any]) -> str:
    """Of a responsibility, or of the document where a document is the answer."""
    return str(answer["responsibility"] or answer["basis"]["agreement"])


def test_there_are_cases_enough() -> None:
    assert sum(len(case_file(path)["fall"]) for path in FILES) >= 95
