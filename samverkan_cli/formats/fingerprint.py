"""What makes a finding the same from one run to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b
from typing import Any


def fingerprints(findings: Sequence[dict[str, Any]]) -> list[str]:
    """A hash for each finding, unique among them and the same when lines move.

    It is made of rule, path and pointer; of several that share these, each is told apart by its number.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    made = []
    for finding in findings:
        same = finding["rule"], finding["path"], finding["pointer"]
        seen[same] += 1
        made.append(
            blake2b("\0".join((*same, str(seen[same]))).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        )
    return made


def told(finding: dict[str, Any]) -> str:
    """What is wrong and what to do, in one text."""
    return " ".join(part for part in (finding["message"], finding["hint"]) if part)
