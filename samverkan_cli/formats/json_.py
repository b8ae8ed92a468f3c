"""JSON: the contract of `schemas/output/`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .clean import json_escaped


def render(document: dict[str, Any]) -> Iterator[str]:
    """The document on one or more lines, readable."""
    yield json_escaped(json.dumps(document, ensure_ascii=False, indent=2))
