"""Governance: what a body is for, who appoints it, what it may decide, and what it manages."""

from __future__ import annotations

from typing import Any

from ..knowledge.base import KnowledgeBase
from ..model.place import Place
from ..model.principal import PrincipalRef
from .named import at, named
from .sources import source_of

Value = dict[str, Any]


def bodies(kb: KnowledgeBase, word: str, place: Place | None, day: str) -> Value:
    """The document of `body`.

    Args:
        kb: the knowledge base.
        word: an id or a name; empty for all.
        place: only those that work there.
        day: `YYYY-MM-DD`; what a source dates otherwise is kept and marked.

    Raises:
        NotFoundError: no body is called so.
    """
    everyone = [*kb.snapshot.values("body"), *_joint(kb)]
    found = [value for value in named(everyone, word) if at(place, value["places"])]
    whole = len(found) <= 1 or bool(word)
    return empty(place, day) | {"whole": whole, "bodies": [_entry(kb, value, day) for value in found]}


def empty(place: Place | None, day: str) -> Value:
    """The document when no body is called so; the arguments are those of `bodies`."""
    place_json = place.as_json() if place else None
    return {"schema": "samverkan/body/1", "as_of": day, "place": place_json, "whole": True, "bodies": []}


def managing(kb: KnowledgeBase, agreement: Value) -> Value:
    """The bodies that manage an agreement.

    Args:
        kb: the knowledge base.
        agreement: its value.

    Returns:
        `bodies`, and `shared`: True when a source says that these manage all agreements of the place together, and
        not which of them has this one.
    """
    if agreement.get("managed_by"):
        found = kb.directory.find(agreement["managed_by"])
        return {"bodies": [{"id": agreement["managed_by"], "name": found["name"]}] if found else [], "shared": False}
    parties = set(agreement["parties"])
    both = agreement["kind"] in ("framework", "agreement") and agreement["status"] == "in-force" and len(parties) > 1
    shared = [b for b in kb.snapshot.values("body") if both and b.get("manages_all") and parties <= set(b["places"])]
    return {"bodies": [{"id": b["id"], "name": b["name"]} for b in shared], "shared": bool(shared)}


def _joint(kb: KnowledgeBase) -> list[Value]:
    """The joint bodies that hold the duties of their members, such as KSON, as bodies."""
    held = [value for value in kb.snapshot.values("principal") if value["kind"] == "joint-body"]
    return [
        {
            **{key: value.get(key) for key in ("name", "note")},
            "id": value["code"],
            "kind": "joint-body",
            "aliases": value.get("aliases", []),
            "places": value.get("places") or value.get("members") or [],
            "members": [{"principal": code} for code in value.get("members", ())],
            "mandate": value.get("definition"),
            "holds": value.get("holds", []),
            "sources": value.get("sources", []),
        }
        for value in held
    ]


def _entry(kb: KnowledgeBase, value: Value, day: str) -> Value:
    identity, regions = value["id"], {code[:2] for code in value["places"] if code[:2].isdigit()}
    region = kb.directory.place(regions.pop()) if len(regions) == 1 else None
    keys = ("mandate", "authority", "appointed_by", "part_of", "note")
    referrers = [*kb.snapshot.referrers("body", identity), *kb.snapshot.referrers("party", identity)]
    return {
        "id": identity,
        "name": value["name"],
        "kind": value["kind"],
        "aliases": value.get("aliases", []),
        **{key: value.get(key) for key in keys},
        "holds": value.get("holds", []),
        "places": value["places"],
        "members": [_dated(kb, member, day, region) for member in value.get("members", ())],
        "parts": [i for kind, i, relation in referrers if (kind, relation) == ("body", "part_of")],
        "manages": _documents(kb, referrers, "managed_by"),
        "decided": _documents(kb, referrers, "decided_by"),
        "manages_all": bool(value.get("manages_all")),
        "duties": [i for kind, i, relation in referrers if kind == "responsibility" and relation == "roles"],
        "statements": [_statement(value, item) for item in value.get("statements", ())],
        "sources": [
            {key: source.get(key) for key in ("title", "publisher", "url", "evidence")} for source in value["sources"]
        ],
    }


def _documents(kb: KnowledgeBase, referrers: list[tuple[str, str, str]], wanted: str) -> list[Value]:
    found = []
    for kind, identity, relation in referrers:
        if relation == wanted and kind in ("agreement", "plan"):
            head = kb.head(identity) or kb.plan(identity)
            found.append({"kind": kind, "id": identity, "title": head.title if head else identity})
    return found


def _dated(kb: KnowledgeBase, member: Value, day: str, region: Place | None) -> Value:
    """A member, and whether it sits on the day as far as the source tells."""
    start, end = member.get("from"), member.get("until")
    return {
        "principal": kb.directory.resolve(PrincipalRef.parse(member["principal"]), region).as_json(),
        "text": member.get("text"),
        "from": start,
        "until": end,
        "now": not (end and end < day[: len(end)]) and not (start and start > day[: len(start)]),
    }


def _statement(value: Value, item: Value) -> Value:
    valid = item.get("valid") or {}
    return {
        "text": item["text"],
        "from": valid.get("from"),
        "until": valid.get("until"),
        "source": source_of(item, value).get("title"),
        "locator": item["source"]["locator"],
    }
