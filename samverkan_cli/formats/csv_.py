"""CSV for spreadsheets (RFC 4180), with every cell harmless."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from .clean import visible
from .records import records_of

_FORMULA = ("=", "+", "@", "\t", "\r", "-")


def render(document: dict[str, Any]) -> Iterator[str]:
    """A header and a row for each record; inner objects are flattened, lists joined by "; "."""
    rows = [_flat(record) for record in records_of(document)]
    columns = list(dict.fromkeys(column for row in rows for column in row))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    if columns:
        writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(row.get(column, "")) for column in columns])
    yield out.getvalue().removesuffix("\r\n")


def _flat(record: dict[str, Any]) -> dict[str, str]:
    row: dict[str, str] = {}
    for key, value in record.items():
        if key == "cells" and isinstance(value, dict):
            row |= {column: _held(inner) for column, inner in value.items()}
        elif key == "roles" and isinstance(value, dict):
            row |= {f"roles.{role}": "; ".join(p["name"] for p in held) for role, held in value.items()}
        elif key in ("basis", "label") and isinstance(value, dict):
            row |= {f"{key}.{inner}": _text(v) for inner, v in value.items()}
        else:
            row[key] = _text(value)
    return row


def _held(value: dict[str, Any] | None) -> str:
    if value is None:
        return ""
    return "; ".join(f"{role}: {', '.join(p['name'] for p in held)}" for role, held in value["roles"].items())


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        return "; ".join(value)
    return json.dumps(value, ensure_ascii=False) if value not in ({}, []) else ""


def cell(text: str) -> str:
    """A cell that no spreadsheet reads as a formula (OWASP, CSV injection): a quote goes first."""
    text = visible(text)
    if text.startswith(_FORMULA) and not _is_number(text):
        return "'" + text
    return text


def _is_number(text: str) -> bool:
    try:
        float(text.replace(",", "."))
    except ValueError:
        return False
    return text[0] == "-" and text[1:2].isdigit()
