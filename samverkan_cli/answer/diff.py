"""Two agreements, or one in two revisions, responsibility by responsibility and field by field."""

from __future__ import annotations

from typing import Any

from ..errors import NotFoundError, SamverkanError
from ..i18n import _
from ..knowledge.base import KnowledgeBase
from ..store.revisions import bytes_at
from ..store.yaml_loader import YamlProblem, load_bytes

Value = dict[str, Any]


def diff(kb: KnowledgeBase, one: str, other: str) -> Value:
    """The document of `diff`: what the second agreement adds, removes and changes against the first.

    Raises:
        NotFoundError: one of them is not there.
    """
    return _document(one, other, _agreement(kb, one), _agreement(kb, other))


def diff_revisions(kb: KnowledgeBase, identity: str, old: str, new: str | None) -> Value:
    """The document of `diff` for one agreement in two revisions of the knowledge base's git repository.

    Args:
        kb: the knowledge base.
        identity: the agreement.
        old: the earlier revision.
        new: the later one; None is the file as it is now.

    Raises:
        NotFoundError: there is no such agreement, or it did not exist in a revision.
        UsageError: there is no such revision.
    """
    now = _agreement(kb, identity)
    first = _in_revision(kb, identity, old)
    second = now if new is None else _in_revision(kb, identity, new)
    names = (f"{identity}@{old}", identity if new is None else f"{identity}@{new}")
    return _document(*names, first, second)


def _in_revision(kb: KnowledgeBase, identity: str, revision: str) -> Value:
    name = kb.snapshot.file_of("agreement", identity)
    try:
        value = load_bytes(bytes_at(kb.root / name, revision), f"{revision}:{name}").value
    except YamlProblem as problem:
        raise SamverkanError(_("Filen kan inte läsas: {problem}").format(problem=problem)) from problem
    return value if isinstance(value, dict) else {}


def _document(from_: str, to: str, first: Value, second: Value) -> Value:
    old = {r["id"]: r for r in first.get("responsibilities") or ()}
    new = {r["id"]: r for r in second.get("responsibilities") or ()}
    changed = [{"id": i, "task": new[i]["task"], "fields": fields(old[i], new[i])} for i in old if i in new]
    return {
        "schema": "samverkan/diff/1",
        "from": from_,
        "to": to,
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
