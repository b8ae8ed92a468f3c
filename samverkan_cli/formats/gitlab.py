"""The Code Quality report of GitLab (https://docs.gitlab.com/ci/testing/code_quality/)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .clean import json_escaped
from .fingerprint import fingerprints, told

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(document: dict[str, Any]) -> Iterator[str]:
    """One array; empty when nothing was found."""
    findings = document["findings"]
    issues = [
        {
            "description": told(finding),
            "check_name": finding["rule"],
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[finding["level"]],
            "location": {"path": finding["path"].removeprefix("./"), "lines": {"begin": finding["line"]}},
        }
        for finding, fingerprint in zip(findings, fingerprints(findings), strict=True)
    ]
    yield json_escaped(json.dumps(issues, ensure_ascii=False, indent=2))
