"""What CI systems read: each format against its schema or a real parser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.dom import minidom

import pytest
from jsonschema import Draft7Validator

from samverkan_cli.formats import github, gitlab, junit, markdown, sarif
from samverkan_cli.formats.text import render as text

SARIF = Path(__file__).parent.parent / "data" / "schemas" / "sarif-schema-2.1.0.json"


def finding(**given: Any) -> dict[str, Any]:
    usual = {"rule": "gap", "level": "error", "path": "data/agreements/a.yaml", "line": 3, "column": 5, "message": "Fel.",
             "hint": None, "pointer": "/areas/0"}  # fmt: skip
    return usual | given


def document(*findings: dict[str, Any]) -> dict[str, Any]:
    counts = {f"{level}s": sum(f["level"] == level for f in findings) for level in ("error", "warning", "note")}
    rules = [{"id": rule, "level": "note", "text": "Regel."} for rule in sorted({f["rule"] for f in findings})]
    return {"schema": "samverkan/validate/1", "files": 2, "findings": list(findings), "summary": counts, "rules": rules}


ODD = finding(
    path="data/a,b: c%.yaml",
    message="50 % av ”a”,\r\nb: c\x1b[31m\x00 <b> ]]>",
    hint="Skriv &amp;.",
    rule="schema",
    level="warning",
)
SAME = (finding(), finding(), finding(line=9))


def rendered(module: Any, *findings: dict[str, Any]) -> str:
    return "\n".join(module.render(document(*findings)))


def test_github_escapes_what_would_end_a_property_or_the_command() -> None:
    lines = rendered(github, ODD).split("\n")
    assert lines[0] == (
        "::warning file=data/a%2Cb%3A c%25.yaml,line=3,col=5,title=schema::"
        "50 %25 av ”a”,%0D%0Ab: c\ufffd[31m\ufffd <b> ]]> Skriv &amp;."
    )


def test_github_shows_the_worst_first_and_the_sum_last() -> None:
    lines = rendered(github, finding(level="note"), finding(level="warning"), finding()).split("\n")
    assert [line.split(" ")[0] for line in lines[:3]] == ["::error", "::warning", "::notice"]
    assert lines[3] == "2 filer kontrollerade: 1 fel, 1 varning, 1 notis."


@pytest.mark.parametrize("findings", [(), (finding(),), (ODD, *SAME)])
def test_sarif_follows_its_schema(findings: tuple[dict[str, Any], ...]) -> None:
    log = json.loads(rendered(sarif, *findings))
    errors = Draft7Validator(json.loads(SARIF.read_text("utf-8"))).iter_errors(log)
    assert [f"{e.json_path}: {e.message}" for e in errors] == []


def test_sarif_tells_rule_place_and_what_stays_the_same() -> None:
    run = json.loads(rendered(sarif, ODD, *SAME))["runs"][0]
    driver, results = run["tool"]["driver"], run["results"]
    assert [driver["rules"][r["ruleIndex"]]["id"] for r in results] == [r["ruleId"] for r in results]
    place = results[0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "data/a%2Cb%3A%20c%25.yaml", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 6}
    assert len({json.dumps(r["partialFingerprints"]) for r in results}) == 4


def test_gitlab_has_what_its_report_must_have() -> None:
    issues = json.loads(rendered(gitlab, ODD, *SAME))
    assert [i["severity"] for i in issues] == ["minor", "major", "major", "major"]
    assert {i["location"]["path"] for i in issues[1:]} == {"data/agreements/a.yaml"}
    assert len({i["fingerprint"] for i in issues}) == 4
    moved = json.loads(rendered(gitlab, finding(line=40), finding(line=41)))
    assert [i["fingerprint"] for i in moved] == [i["fingerprint"] for i in issues[1:3]], "lines may move"
    assert json.loads(rendered(gitlab)) == []


def test_junit_is_xml_with_unique_names() -> None:
    suite = minidom.parseString(rendered(junit, ODD, *SAME, finding(level="note")).encode()).documentElement
    assert suite is not None
    cases = suite.getElementsByTagName("testcase")
    assert len({c.getAttribute("name") for c in cases}) == len(cases) == int(suite.getAttribute("tests")) == 5
    assert len(suite.getElementsByTagName("failure")) == int(suite.getAttribute("failures")) == 4
    assert cases[0].getAttribute("classname") == "data/a,b: c%.yaml"
    assert "50 % av ”a”,\r\nb: c" in suite.getElementsByTagName("failure")[0].getAttribute("message")


def test_junit_of_nothing_has_one_passing_case() -> None:
    suite = minidom.parseString(rendered(junit).encode()).documentElement
    assert suite is not None
    assert len(suite.getElementsByTagName("testcase")) == 1
    assert not suite.getElementsByTagName("failure")


def test_markdown_is_a_table_without_markup_from_the_findings() -> None:
    shown = rendered(markdown, ODD, finding())
    assert "| fel | gap | data/agreements/a.yaml:3:5 | Fel. |" in shown
    assert r"\<b\>" in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize("width", [30, 80])
def test_the_caret_stands_under_the_column(width: int) -> None:
    line = "    task: Ge hemsjukvård åt den som är inskriven i hemsjukvård och bor i ordinärt boende i länet"
    column = line.index("inskriven") + 1
    shown = "\n".join(text(document(finding(column=column) | {"excerpt": line}), colour=False, width=width))
    frame, caret = next(p for p in zip(shown.split("\n"), shown.split("\n")[1:], strict=False) if p[1].endswith("^"))
    assert frame[caret.index("^") :].startswith("inskriven")
    assert len(frame) <= width


def test_many_notes_are_counted() -> None:
    notes = [finding(level="note", line=n) for n in range(1, 20)] + [
        finding(level="note", rule="overlap", line=n) for n in (1, 2)
    ]
    shown = "\n".join(text(document(*notes), colour=False, width=100))
    assert "gap 19, overlap 2" in shown
    assert "a.yaml:3" not in shown
