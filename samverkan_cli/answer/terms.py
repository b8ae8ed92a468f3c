"""The glossary: a word, what it means and what it is called."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from ..errors import NotFoundError
from ..i18n import _
from ..knowledge.base import KnowledgeBase
from ..knowledge.items import term_entry
from ..knowledge.keys import phrase_key

USED = 5
"""How many of those that use a term are told."""
_USERS = ("responsibility", "agreement", "body", "process", "plan", "channel")
_NAMES = ("abbreviations", "synonyms", "lay_words", "en")


def terms(kb: KnowledgeBase, word: str, *, graph: bool = False) -> dict[str, Any]:
    """The document of `term`: every term with that id or name, the nearest sense first.

    Args:
        kb: the knowledge base.
        word: an id, a term or any of its names.
        graph: the neighbours of the terms too.

    Raises:
        NotFoundError: no term is called so; near words are the hint.
    """
    key = phrase_key(word)
    ranked = []
    known: dict[str, str] = {}
    for value in kb.snapshot.values("term"):
        names = [value["term"], *(n for k in _NAMES for n in value.get(k, ()))]
        known |= {n.casefold(): n for n in names}
        rank = _rank(value, names, word, key)
        if rank is not None:
            ranked.append((rank, value["term"], value))
    if not ranked:
        near = [known[n] for n in get_close_matches(word.casefold(), list(known), 4, 0.6)]
        hint = _("Menade du {names}?").format(names=", ".join(near)) if near else None
        raise NotFoundError(_("Ordlistan har inget om {word}.").format(word=word or "''"), hint=hint)
    ranked.sort(key=lambda r: (r[0], r[1]))
    entries = [term_entry(value) | {"used_in": _used_in(kb, value["term"])} for _r, _t, value in ranked]
    titles = kb.snapshot.titles("term")
    named = {i: titles[i] for entry in entries for i, _relation in neighbours(entry) if i in titles}
    document: dict[str, Any] = {"schema": "samverkan/term/1", "terms": entries, "names": named}
    return document | {"graph": _graph(kb, entries, titles)} if graph else document


def abbreviations(kb: KnowledgeBase) -> dict[str, str]:
    """Every abbreviation of the glossary with what it stands for."""
    values = kb.snapshot.values("term")
    return {short: value["term"] for value in values for short in value.get("abbreviations", ())}


def _used_in(kb: KnowledgeBase, term: str) -> list[dict[str, str]]:
    """The first of the documents and rules that say the term, by kind, id and title."""
    found = kb.ask(lambda engine: engine.search(term, kinds=_USERS, limit=USED))
    hits = [hit for hit in found.hits if found.confidence == "sure" and hit.evidence >= found.hits[0].evidence]
    return [{"kind": hit.kind, "id": hit.id, "title": kb.snapshot.titles(hit.kind)[hit.id]} for hit in hits]


def neighbours(entry: dict[str, Any]) -> list[tuple[str, str]]:
    """The terms that a term names, with the relation: broader, differs or related; each once."""
    pairs = [(entry["broader"], "broader"), *((d["from"], "differs") for d in entry["differs"])]
    found: dict[str, str] = {}
    for identity, relation in [*pairs, *((i, "related") for i in entry["related"])]:
        if identity:
            found.setdefault(identity, relation)
    return list(found.items())


def _graph(kb: KnowledgeBase, entries: list[dict[str, Any]], titles: dict[str, str]) -> dict[str, Any]:
    """The terms, those they name and those that name them, as nodes and edges."""
    edges = [(e["id"], other, relation) for e in entries for other, relation in neighbours(e)]
    told = {(a, b) for a, b, _relation in edges}
    for entry in entries:
        for _kind, other, relation in kb.snapshot.referrers("term", entry["id"]):
            if other not in (entry["id"], *(b for a, b in told if a == entry["id"])):
                edges.append((other, entry["id"], relation))
    ids = dict.fromkeys([*(e["id"] for e in entries), *(i for a, b, _r in edges for i in (a, b))])
    nodes = [{"id": i, "term": titles[i]} for i in ids if i in titles]
    return {
        "nodes": nodes,
        "edges": [{"from": a, "to": b, "relation": r} for a, b, r in edges if {a, b} <= titles.keys()],
    }


def _rank(value: dict[str, Any], names: list[str], word: str, key: str) -> int | None:
    if word.casefold() in (value["id"], value["term"].casefold()):
        return 0
    if word.casefold() in (n.casefold() for n in names):
        return 1
    return 2 if key and any(phrase_key(n) == key for n in names) else None
