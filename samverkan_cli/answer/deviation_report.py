"""How many deviations there are, by agreement, step, place and quarter."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from ..knowledge.base import KnowledgeBase
from .deviation_record import Record, records_in

BY = ("agreement", "step", "place", "quarter")


def deviation_report(kb: KnowledgeBase, folder: Path) -> dict[str, Any]:
    """The document of `deviation report`.

    Args:
        kb: for the titles of what the records name.
        folder: where the records are.

    Raises:
        UsageError: there is no such folder, or a record tells of a person.
        KnowledgeBaseError: a file is no record.
    """
    keys = [tuple(_keys(record)[by] for by in BY) for _name, record in records_in(folder)]
    rows = [dict(zip(BY, key, strict=True)) | {"count": count} for key, count in sorted(Counter(keys).items())]
    totals = {}
    for at, by in enumerate(BY):
        counted = sorted(Counter(key[at] for key in keys).items())
        totals[by] = [{"key": key, "title": _title(kb, by, key), "count": count} for key, count in counted]
    return {"schema": "samverkan/deviation-report/1", "total": len(keys), "rows": rows, "totals": totals}


def _keys(record: Record) -> dict[str, str]:
    """What a record is counted by; empty where it does not say."""
    year, month = record["date"][:4], int(record["date"][5:7])
    given = {by: str(record.get(by) or "") for by in BY}
    return given | {"quarter": f"{year}-K{(month + 2) // 3}"}


def _title(kb: KnowledgeBase, by: str, key: str) -> str | None:
    if by == "agreement":
        head = kb.head(key)
        return head.title if head else None
    place = kb.directory.place(key) if by == "place" and key else None
    return place.name if place else None
