"""Where the knowledge base is silent, doubtful or old."""

from __future__ import annotations

from typing import Any

from ..knowledge.base import KnowledgeBase
from ..model.agreement import Agreement
from ..model.dates import today
from ..model.place import Place
from .overview import rules_for
from .resolve import holders

KINDS = ("silent-area", "two-holders", "no-content", "ended", "review-overdue")


def gaps(kb: KnowledgeBase, place: Place | None, day: str) -> dict[str, Any]:
    """The document of `gaps`: each with its kind, what it is about and a sentence's worth of data.

    Args:
        kb: the knowledge base.
        place: a place, or None for the whole country.
        day: `YYYY-MM-DD`.
    """
    rules = rules_for(kb, place, day)
    covered = {rule.area.split("/")[0] for rule in rules if place is None or rule.agreement.level != "national"}
    found: list[dict[str, Any]] = [
        {
            "kind": "silent-area",
            "id": area["id"],
            "title": kb.area_label(area["id"]),
            "title_en": kb.area_label(area["id"], "en"),
            "also": [],
        }
        for area in kb.snapshot.values("area")
        if area["broader"] is None and area["id"] not in covered
    ]
    for rule in rules:
        against = [r for r in rule.raw.get("conflicts_with") or () if r > rule.id]
        others = [r for r in kb.responsibilities(against) if holders(r, None) != holders(rule, None)]
        found += [{"kind": "two-holders", "id": rule.id, "title": rule.task, "also": [r.id]} for r in others]
    for identity in kb.snapshot.ids("agreement"):
        head = kb.head(identity)
        if head and _concerns(head, place):
            found += [{"kind": kind, "id": head.id, "title": head.title, "also": []} for kind in _faults(kb, head, day)]
    found.sort(key=lambda gap: KINDS.index(gap["kind"]))
    return {"schema": "samverkan/gaps/1", "place": place.code if place else None, "as_of": day, "gaps": found}


def _concerns(head: Agreement, place: Place | None) -> bool:
    codes = set(head.raw["places"])
    return place is None or bool(codes & {place.code, place.region})


def _faults(kb: KnowledgeBase, head: Agreement, day: str) -> list[str]:
    value = kb.snapshot.get("agreement", head.id) or {}
    found = []
    if not value.get("responsibilities") and head.kind not in ("law", "ordinance", "regulation"):
        found.append("no-content")
    if head.status == "in-force" and head.span.before(day):
        found.append("ended")
    if (head.raw.get("review") or {}).get("next", "9999") < today():
        found.append("review-overdue")
    return found
