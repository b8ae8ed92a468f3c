"""The schemas are sound, and every JSON document that is printed is what its schema says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from samverkan_cli.model.responsibility import ROLES
from tests.conftest import Run

ROOT = Path(__file__).parent.parent / "schemas"
FILES = sorted(ROOT.rglob("*.schema.json"))
SCHEMAS = {f.relative_to(ROOT).as_posix(): json.loads(f.read_text("utf-8")) for f in FILES}
REGISTRY: Any = Registry().with_resources([(s["$id"], Resource.from_contents(s)) for s in SCHEMAS.values()])


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_schema_is_sound_and_tells_what_it_is(name: str) -> None:
    schema = SCHEMAS[name]
    Draft202012Validator.check_schema(schema)
    assert schema["$id"].endswith("/v1/" + name)
    assert schema["title"]
    assert schema["description"]


def objects(schema: Any) -> list[dict[str, Any]]:
    """Every object schema with named properties inside a schema."""
    found = []
    if isinstance(schema, dict):
        if schema.get("type") == "object" and "properties" in schema:
            found.append(schema)
        for inner in schema.values():
            found += objects(inner)
    elif isinstance(schema, list):
        for inner in schema:
            found += objects(inner)
    return found


@pytest.mark.parametrize("name", [n for n in SCHEMAS if "/" not in n])
def test_no_object_of_the_data_takes_unknown_keys(name: str) -> None:
    assert [o for o in objects(SCHEMAS[name]) if o.get("additionalProperties") is not False] == []


def test_the_roles_of_schema_and_program_are_the_same() -> None:
    defined = SCHEMAS["common.schema.json"]["$defs"]["role"]["oneOf"]
    assert {r["const"] for r in defined} == set(ROLES)


@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        (("who", "läkare på särskilt boende", "--in", "Solna"), (0,)),
        (("who", "hemsjukvård i ordinärt boende"), (0,)),
        (("who", "snöröjning av trottoarer"), (1,)),
        (("who", "vilken överenskommelse gäller läkarmedverkan", "--in", "Solna"), (0,)),
        (("search", "läkarinsattser"), (0,)),
        (("search", "xyzzyqqq"), (1,)),
        (("list", "agreements"), (0,)),
        (("list", "responsibilities"), (0,)),
        (("list", "areas"), (0,)),
        (("list", "principals"), (0,)),
        (("list", "terms"), (0,)),
        (("show", "prov-lakare"), (0,)),
        (("show", "prov-lakare/sabo"), (0,)),
        (("show", "0184"), (0,)),
        (("term", "SIP"), (0,)),
        (("term", "xyzzyqqq"), (1,)),
        (("show", "xyzzyqqq"), (1,)),
        (("body", "xyzzyqqq"), (1,)),
        (("plan", "xyzzyqqq"), (1,)),
        (("process", "xyzzyqqq"), (1,)),
        (("validate",), (0, 1)),
        (("index", "--status"), (0,)),
        (("matrix",), (0,)),
        (("matrix", "--in", "Solna"), (0,)),
        (("compare", "01", "14"), (0,)),
        (("gaps", "--in", "Solna"), (0,)),
        (("timeline",), (0,)),
        (("diff", "prov-lakare", "prov-hemsjukvard"), (0,)),
        (("check-questions",), (0,)),
    ],
)
def test_what_is_printed_fits_its_schema(run: Run, arguments: tuple[str, ...], codes: tuple[int, ...]) -> None:
    result = run(*arguments, "--json")
    assert result.code in codes
    document = json.loads(result.out)
    schema = SCHEMAS[f"output/{arguments[0]}.schema.json"]
    errors = list(Draft202012Validator(schema, registry=REGISTRY).iter_errors(document))
    assert [f"{e.json_path}: {e.message}" for e in errors] == []


@pytest.mark.parametrize(
    "arguments",
    [
        (
            "process",
            "utskrivning",
            "--in",
            "Solna",
            "--start",
            "2026-11-20 14:30",
            "--event",
            "utskrivningsklar=2026-11-23",
        ),
        ("process", "utskrivning", "--in", "14", "--event", "utskrivningsklar=2026-11-23"),
        ("process", "utskrivning", "--as-of", "2016-01-01"),
        ("sip", "--need", "hemtjänst", "--need", "färdtjänst", "--in", "Solna"),
        ("sip", "--need", "hemsjukvård"),
        ("deviation",),
        ("deviation", "saknat inskrivningsmeddelande", "--in", "Solna", "--from", "municipality"),
        ("body",),
        ("body", "vis"),
        ("plan",),
        ("plan", "--year", "2026"),
        ("term", "samordning", "--graph"),
        ("show", "sthlm-hok"),
    ],
)
def test_what_the_real_data_gives_fits_its_schema(run: Run, arguments: tuple[str, ...]) -> None:
    document = json.loads(run(*arguments, "--json", data=ROOT.parent / "data").out)
    schema = SCHEMAS[f"output/{arguments[0]}.schema.json"]
    errors = list(Draft202012Validator(schema, registry=REGISTRY).iter_errors(document))
    assert [f"{e.json_path}: {e.message}" for e in errors] == []


def test_a_report_of_deviations_fits_its_schema(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text('date: "2026-11-20"\nkind: systematic\nwhat: Sent besked\n', "utf-8")
    document = json.loads(run("deviation", "report", str(tmp_path), "--json").out)
    schema = SCHEMAS["output/deviation-report.schema.json"]
    assert list(Draft202012Validator(schema, registry=REGISTRY).iter_errors(document)) == []
