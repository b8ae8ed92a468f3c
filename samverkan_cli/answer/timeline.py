"""Which agreements apply when, and what replaced what."""

from __future__ import annotations

from typing import Any

from ..knowledge.base import KnowledgeBase
from ..model.collation import sort_key
from ..model.place import Place


def timeline(kb: KnowledgeBase, place: Place | None, area: str | None) -> dict[str, Any]:
    """The document of `timeline`: agreements with a known date, the earliest first.

    Args:
        kb: the knowledge base.
        place: those that concern the place and are not national; all when None.
        area: only in this area and under it.
    """
    spans: list[dict[str, Any]] = []
    for identity in kb.snapshot.ids("agreement"):
        head = kb.head(identity)
        if head is None or (head.span.start is None and head.span.end is None):
            continue
        codes = set(head.raw["places"])
        if place is not None and not codes & {place.code, place.region}:
            continue
        if area is not None and not any(a == area or a.startswith(area + "/") for a in head.raw["areas"]):
            continue
        replaced = [i for k, i, relation in kb.snapshot.referrers("agreement", head.id) if relation == "supersedes"]
        spans.append(
            {
                "id": head.id,
                "title": head.title,
                "kind": head.kind,
                "status": head.status,
                "valid_from": head.span.start,
                "valid_until": head.span.end,
                "supersedes": head.raw.get("supersedes") or [],
                "superseded_by": replaced,
            }
        )
    spans.sort(key=lambda s: (s["valid_from"] or s["valid_until"], sort_key(s["title"])))
    return {"schema": "samverkan/timeline/1", "place": place.code if place else None, "area": area, "agreements": spans}
