"""The glossary: a word, what it means and what it is called."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from ..errors import NotFoundError
from ..i18n import _
from ..knowledge.base import KnowledgeBase
from ..knowledge.items import term_entry
from ..knowledge.keys import phrase_key

_NAMES = ("abbreviations", "synonyms", "lay_words", "en")


def terms(kb: KnowledgeBase, word: str) -> dict[str, Any]:
    """The document of `term`: every term with that id or name, the nearest sense first.

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
    return {"schema": "samverkan/term/1", "terms": [term_entry(value) for _r, _t, value in ranked]}


def _rank(value: dict[str, Any], names: list[str], word: str, key: str) -> int | None:
    if word.casefold() in (value["id"], value["term"].casefold()):
        return 0
    if word.casefold() in (n.casefold() for n in names):
        return 1
    return 2 if key and any(phrase_key(n) == key for n in names) else None
