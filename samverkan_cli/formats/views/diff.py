"""The page of `diff`."""

from __future__ import annotations

import json
from typing import Any

from ...i18n import _
from ..page import BAD, GOOD, MUTED, STRONG, Page


def page(document: dict[str, Any]) -> Page:
    """What is added, removed and changed."""
    made = Page()
    made.text((f"{document['from']} → {document['to']}", STRONG))
    for change in document["head"]:
        _field(made, change)
    for key, sign, style in (("removed", "−", BAD), ("added", "+", GOOD)):
        for item in document[key]:
            made.text((f"{sign} ", style), item["task"], (f"  {item['id']}", MUTED))
    for item in document["changed"]:
        made.text(("~ ", STRONG), item["task"], (f"  {item['id']}", MUTED))
        for change in item["fields"]:
            _field(made, change)
    if not any(document[k] for k in ("head", "added", "removed", "changed")):
        made.text(_("Ingen skillnad."))
    return made


def _field(made: Page, change: dict[str, Any]) -> None:
    made.fields([(change["field"], f"{_shown(change['from'])} → {_shown(change['to'])}")], indent=1)


def _shown(value: object) -> str:
    if value is None:
        return "–"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
