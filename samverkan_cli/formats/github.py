"""Workflow commands of GitHub Actions: each finding beside its line in the pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .clean import visible
from .fingerprint import told
from .views.validate import counted

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def render(document: dict[str, Any]) -> Iterator[str]:
    """A command for each finding, the worst first (GitHub shows about ten of each sort), and the sum."""
    levels = list(_COMMANDS)
    for finding in sorted(document["findings"], key=lambda finding: levels.index(finding["level"])):
        place = {
            "file": finding["path"],
            "line": finding["line"],
            "col": finding["column"],
            "title": finding["rule"],
        }
        properties = ",".join(f"{name}={_property(str(value))}" for name, value in place.items())
        yield f"::{_COMMANDS[finding['level']]} {properties}::{_message(told(finding))}"
    yield counted(document)


def _message(text: str) -> str:
    """The text with what would end the command escaped."""
    return visible(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    """As a message, and with what would end the property."""
    return _message(text).replace(":", "%3A").replace(",", "%2C")
