"""JUnit XML, as Jenkins and GitLab read it: a test case for each finding, named so that none is like another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import escape
from typing import Any

from .fingerprint import told

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 forbids, even as a reference."""


def render(document: dict[str, Any]) -> Iterator[str]:
    """One suite. Errors and warnings are failures, notes are skipped; when all is well one case says so."""
    findings = document["findings"]
    failures = sum(finding["level"] != "note" for finding in findings)
    tests = max(1, len(findings))
    skipped = len(findings) - failures
    counts = f'tests="{tests}" failures="{failures}" errors="0" skipped="{skipped}" time="0"'
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f"<testsuites {counts}>"
    yield f'  <testsuite name="samverkan validate" {counts}>'
    seen: Counter[str] = Counter()
    for finding in findings:
        yield from _case(finding, seen)
    if not findings:
        yield '    <testcase classname="samverkan" name="validate" time="0"/>'
    yield "  </testsuite>"
    yield "</testsuites>"


def _case(finding: dict[str, Any], seen: Counter[str]) -> Iterator[str]:
    path, place = finding["path"], f"{finding['path']}:{finding['line']}:{finding['column']}"
    name = f"{finding['rule']} {place}"
    seen[name] += 1
    name += f" ({seen[name]})" if seen[name] > 1 else ""
    line = finding["line"]
    yield f'    <testcase classname="{_text(path)}" name="{_text(name)}" file="{_text(path)}" line="{line}" time="0">'
    message = _text(told(finding))
    if finding["level"] == "note":
        yield f'      <skipped message="{message}"/>'
    else:
        sort = _text(f"{finding['level']} {finding['rule']}")
        yield f'      <failure message="{message}" type="{sort}">{_text(place)}: {message}</failure>'
    yield "    </testcase>"


def _text(text: str) -> str:
    """Text for an attribute or an element."""
    return escape(_FORBIDDEN.sub("\ufffd", text)).replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#9;")
