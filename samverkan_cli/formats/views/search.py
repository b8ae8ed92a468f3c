"""The page of `search`."""

from __future__ import annotations

from typing import Any

from ...i18n import _, ngettext
from .. import words
from ..page import MARK, MUTED, PLAIN, STRONG, WARN, Page, Span


def page(document: dict[str, Any]) -> Page:
    """The hits, each with its kind, id and snippet."""
    made = Page()
    if document["place"]:
        made.text((_("Plats: {name} ({code})").format(**document["place"]), MUTED))
    for c in document["corrections"]:
        made.text((_("Sökte på {to} i stället för {from_}.").format(to=c["to"], from_=c["from"]), WARN))
    if not document["hits"]:
        made.text((_("Inga träffar."), STRONG))
        return made
    missing = ", ".join(document["unmatched"])
    if document["confidence"] == "unsure":
        unsure = _("Osäkra träffar: den första säger inget om {words}.").format(words=missing)
        made.text((unsure if missing else _("Osäkra träffar."), WARN))
    elif missing:
        made.text((_("Den första träffen säger inget om {words}.").format(words=missing), MUTED))
    total, shown = document["total"], len(document["hits"])
    count = ngettext("{total} träff", "{total} träffar", total).format(total=total)
    if shown < total:
        count += _(", visar {shown}").format(shown=shown)
    made.text((count, MUTED))
    made.gap()
    for hit in document["hits"]:
        place = f" · {hit['place']['name']}" if hit["place"] else ""
        made.text(*marked(hit["title"], hit["matched"], STRONG), (f"  {words.kind(hit['kind'])}{place}", MUTED))
        if hit["snippet"]:
            made.text(*marked(hit["snippet"], hit["matched"], PLAIN), indent=1)
        made.text((hit["id"], MUTED), indent=1)
    return made


def marked(text: str, found: list[str], style: str) -> tuple[Span, ...]:
    """The text with the words that were found marked out."""
    import re

    if not found:
        return ((text, style),)
    pattern = re.compile("|".join(re.escape(w) for w in sorted(found, key=len, reverse=True)), re.IGNORECASE)
    spans: list[Span] = []
    at = 0
    for match in pattern.finditer(text):
        spans += [(text[at : match.start()], style), (match.group(), MARK)]
        at = match.end()
    return tuple(s for s in [*spans, (text[at:], style)] if s[0])
