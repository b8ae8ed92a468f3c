"""The lines that findings are about."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from ..store.yaml_loader import MAX_BYTES
from .outside import SHOWN
from .rules import personal_data
from .validation import shown_prefix

_LONGEST = 2000


def with_excerpts(findings: Iterable[dict[str, Any]], root: Path, stdin: bytes) -> list[dict[str, Any]]:
    """Findings with their line as `excerpt`, where it can be read; never one with personal data.

    Args:
        findings: as in the document of `validate`.
        root: the data folder.
        stdin: what was piped in.
    """
    prefix = shown_prefix(root)

    @cache
    def lines(path: str) -> list[str]:
        try:
            data = (
                stdin
                if path == SHOWN
                else _read(root / path.removeprefix(prefix) if path.startswith(prefix) else Path(path))
            )
        except (OSError, ValueError):
            return []
        return data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")

    made = []
    for finding in findings:
        shown = [] if finding["rule"] == personal_data.ID else lines(finding["path"])[finding["line"] - 1 :]
        made.append({**finding, "excerpt": shown[0][:_LONGEST]} if shown else finding)
    return made


def _read(path: Path) -> bytes:
    if not path.is_file():
        return b""
    with path.open("rb") as file:
        return file.read(MAX_BYTES)
