"""Which key of a document holds its records."""

from __future__ import annotations

from typing import Any

KEYS = {
    "who": "answers",
    "search": "hits",
    "list": "items",
    "validate": "findings",
    "check-questions": "results",
    "matrix": "rows",
    "compare": "areas",
    "gaps": "gaps",
    "timeline": "agreements",
    "term": "terms",
    "process": "steps",
    "sip": "needs",
    "deviation": "routes",
    "deviation-report": "rows",
    "body": "bodies",
    "plan": "plans",
}


def records_of(document: dict[str, Any]) -> list[dict[str, Any]]:
    """The records of a document; the document itself where it is one thing."""
    key = KEYS.get(document["schema"].split("/")[1])
    records: list[dict[str, Any]] = document[key] if key else [document]
    return records
