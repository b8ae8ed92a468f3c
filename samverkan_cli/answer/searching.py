"""Full text over everything, for people who know what they look for."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from ..errors import UsageError
from ..i18n import _
from ..knowledge.base import KnowledgeBase
from ..model.place import Place
from ..search.results import Hit
from .applicability import in_force
from .places import codes_of
from .reader import Reader
from .understand import cleaned, take_places

KINDS = ("agreement", "responsibility", "area", "term", "body", "process", "plan", "channel", "principal")
MOST_DATED = 5_000
SNIPPET = 240
"""Longest snippet, in characters."""


def searching(
    kb: KnowledgeBase,
    query: str,
    *,
    kinds: Collection[str],
    facets: dict[str, Collection[str]],
    limit: int,
    day: str | None = None,
) -> dict[str, Any]:
    """The document of `search`.

    Args:
        kb: the knowledge base.
        query: words, of which a place is a filter unless `facets` has one; or `field:term "phrase" AND OR NOT prefix*`.
        kinds: only these kinds of entity; all when empty.
        facets: hard filters on place, area and role.
        limit: how many hits at most.
        day: agreements and responsibilities only when they hold on the day; the best `MOST_DATED` are looked at.

    Raises:
        UsageError: the query is empty or cannot be read.
    """
    from ..search.faults import QuerySyntaxError

    query = cleaned(query)
    if not query:
        raise UsageError(_("Sökningen är tom."), hint=_("Skriv till exempel: samverkan search läkemedel"))
    unknown = [k for k in kinds if k not in KINDS]
    if unknown:
        hint = _("Slagen: {names}.").format(names=", ".join(KINDS))
        raise UsageError(_("Okänt slag: {kind}.").format(kind=unknown[0]), hint=hint)
    place, text = (None, query) if "place" in facets else _place_named(kb, query)
    prefer = {"place": [place.code]} if place else {}
    if place:
        inside = codes_of(kb, place) if place.is_region else (place.region, place.code)
        facets = {**facets, "place": ["SE", *inside]}
    most = MOST_DATED if day else limit
    try:
        found = kb.ask(lambda engine: engine.expert(text, kinds=kinds, facets=facets, prefer=prefer, limit=most))
    except QuerySyntaxError as error:
        raise UsageError(
            _("Sökningen kan inte läsas vid tecken {at}: {what}").format(at=error.position + 1, what=error.message)
        ) from error
    holding = [hit for hit in found.hits if day is None or _holds(kb, hit, day)]
    hits = [] if found.confidence == "none" else [h for h in (_hit(kb, h) for h in holding[:limit]) if h]
    return {
        "schema": "samverkan/search/1",
        "query": query,
        "place": place.as_json() if place else None,
        "total": (len(holding) if day else found.total) if hits else 0,
        "confidence": found.confidence if hits else "none",
        "hits": hits,
        "corrections": [{"from": c.from_, "to": c.to} for c in found.corrections],
        "unmatched": list(found.unmatched),
        "suggestions": [] if hits else list(found.near),
    }


def _place_named(kb: KnowledgeBase, query: str) -> tuple[Place | None, str]:
    """The place that plain words name, and the other words; where operators say what must hold, none is read."""
    from ..search.expert import is_expert

    if is_expert(query):
        return None, query
    reader = Reader(kb, query)
    place, _others = take_places(kb, reader)
    return place, reader.rest()


def _holds(kb: KnowledgeBase, hit: Hit, day: str) -> bool:
    """True when what a hit is about holds on a day; only agreements and responsibilities have days."""
    if hit.kind == "responsibility":
        return all(in_force(rule.agreement, rule.span, day) for rule in kb.responsibilities([hit.id]))
    head = kb.head(hit.id) if hit.kind == "agreement" else None
    return head is None or in_force(head, head.span, day)


def _hit(kb: KnowledgeBase, hit: Hit) -> dict[str, Any] | None:
    value = kb.snapshot.get(hit.kind, hit.id)
    if value is None:
        return None
    head = kb.head(hit.id.split("/")[0]) if hit.kind in ("responsibility", "agreement") else None
    title = value.get("task") or value.get("title") or value.get("term") or value.get("name")
    text = value.get("summary") or value.get("definition") or value.get("mandate") or ""
    return {
        "kind": hit.kind,
        "id": hit.id,
        "title": title or (value.get("label") or {}).get("sv") or hit.id,
        "snippet": text if len(text) <= SNIPPET else text[: SNIPPET - 1].rsplit(" ", 1)[0] + " …",
        "score": round(hit.score, 3),
        "place": _place(kb, list(head.raw.get("places") or ()) if head else [value.get("code", "")]),
        "url": _url(value, head.raw if head else value),
        "agreement": head.title if head and hit.kind == "responsibility" else None,
        "matched": list(hit.matched),
    }


def _place(kb: KnowledgeBase, codes: list[str]) -> dict[str, str] | None:
    place: Place | None = kb.directory.place(codes[0]) if len(codes) == 1 else None
    return {"code": place.code, "name": place.official} if place else None


def _url(value: dict[str, Any], whole: dict[str, Any]) -> str | None:
    sources = whole.get("sources") or ([whole["source"]] if isinstance(whole.get("source"), dict) else [])
    wanted = (value.get("source") or {}).get("id") if isinstance(value.get("source"), dict) else None
    for source in sources:
        if wanted in (None, source.get("id")):
            return str(source["url"]) if source.get("url") else None
    return None
