"""NDJSON: one hit, item, answer, finding or step a line, without the envelope."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .clean import json_escaped
from .records import records_of


def render(document: dict[str, Any]) -> Iterator[str]:
    """One line for each record of the document."""
    for record in records_of(document):
        yield json_escaped(json.dumps(record, ensure_ascii=False, separators=(",", ":")))
