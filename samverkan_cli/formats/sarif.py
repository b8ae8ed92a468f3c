"""SARIF 2.1.0 (OASIS), with what GitHub code scanning asks for."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from .. import __version__
from .clean import json_escaped
from .fingerprint import fingerprints, told

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_HOME = "https://samverkan.example/"


def render(document: dict[str, Any]) -> Iterator[str]:
    """One log with one run: the rules that found something, and what they found."""
    rules = document["rules"]
    places = {rule["id"]: place for place, rule in enumerate(rules)}
    findings = document["findings"]
    results = [
        {
            "ruleId": finding["rule"],
            "ruleIndex": places[finding["rule"]],
            "level": finding["level"],
            "message": {"text": told(finding)},
            "locations": [
                {"physicalLocation": {"artifactLocation": _file(finding["path"]), "region": _region(finding)}}
            ],
            "partialFingerprints": {"samverkan/v1": fingerprint},
        }
        for finding, fingerprint in zip(findings, fingerprints(findings), strict=True)
    ]
    driver = {
        "name": "samverkan",
        "version": __version__,
        "informationUri": _HOME,
        "rules": [_rule(rule) for rule in rules],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    yield json_escaped(json.dumps(log, ensure_ascii=False, indent=2))


def _rule(rule: dict[str, str]) -> dict[str, Any]:
    return {
        "id": rule["id"],
        "shortDescription": {"text": rule["text"]},
        "fullDescription": {"text": rule["text"]},
        "helpUri": f"{_HOME}regler/{rule['id']}",
        "defaultConfiguration": {"level": rule["level"]},
    }


def _file(path: str) -> dict[str, str]:
    """A file in the repository is told from its root; one outside by its whole address."""
    uri = quote(os.fsencode(path))
    return {"uri": f"file://{uri}"} if path.startswith("/") else {"uri": uri, "uriBaseId": "%SRCROOT%"}


def _region(finding: dict[str, Any]) -> dict[str, int]:
    line, column = finding["line"], finding["column"]
    return {"startLine": line, "startColumn": column, "endLine": line, "endColumn": column + 1}
