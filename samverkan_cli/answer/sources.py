"""Where a step, a way of reporting, a goal or a statement stands."""

from __future__ import annotations

from typing import Any

Value = dict[str, Any]


def source_of(item: Value, holder: Value) -> Value:
    """The source that an item's locator names among those of its file, or an empty mapping."""
    wanted = item["source"]["id"]
    return next((dict(s) for s in holder["sources"] if s["id"] == wanted), {})


def basis_of_item(item: Value, holder: Value) -> Value:
    """The rule and agreement that an item rests on, and where in its source it stands."""
    rule, source, locator = item.get("responsibility"), source_of(item, holder), item["source"]
    return {
        "agreement": rule.split("/")[0] if rule else None,
        "responsibility": rule,
        "title": source.get("title"),
        "locator": locator["locator"],
        "url": source.get("url"),
        "evidence": locator.get("evidence") or source.get("evidence"),
    }
