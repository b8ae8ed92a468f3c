"""Two agreements, responsibility by responsibility and field by field."""

from __future__ import annotations

from typing import Any

from ..errors import NotFoundError
from ..i18n import _
from ..knowledge.base import KnowledgeBase

Value = dict[str, Any]


def diff(kb: KnowledgeBase, one: str, other: str) -> Value:
    """The document of `diff`: what the second agreement adds, removes and changes against the first.

    Raises:
        NotFoundError: one of them is not there.
    """
    first, second = (_agreement(kb, identity) for identity in (one, other))
    old = {r["id"]: r for r in first["responsibilities"]}
    new = {r["id"]: r for r in second["responsibilities"]}
    changed = [{"id": i, "task": new[i]["task"], "fields": fields(old[i], new[i])} for i in old if i in new]
    return {
        "schema": "samverkan/diff/1",
        "from": one,
        "to": other,
        "head": [f for f in fields(first, second) if f["field"] not in ("id", "responsibilities", "sources", "review")],
        "added": [{"id": i, "task": r["task"]} for i, r in new.items() if i not in old],
        "removed": [{"id": i, "task": r["task"]} for i, r in old.items() if i not in new],
        "changed": [c for c in changed if c["fields"]],
    }


def fields(old: Value, new: Value) -> list[Value]:
    """The fields that differ, with both values; None where a field is absent."""
    names = dict.fromkeys([*old, *new])
    return [{"field": n, "from": old.get(n), "to": new.get(n)} for n in names if old.get(n) != new.get(n)]


def _agreement(kb: KnowledgeBase, identity: str) -> Value:
    value = kb.snapshot.get("agreement", identity)
    if value is None:
        from .show import near_ids

        raise NotFoundError(_("Det finns inget dokument med id {id}.").format(id=identity), near_ids(kb, identity))
    return value
