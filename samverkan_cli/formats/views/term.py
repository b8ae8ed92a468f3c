"""The page of `term`."""

from __future__ import annotations

from typing import Any

from ...i18n import _
from ..page import Page


def page(document: dict[str, Any]) -> Page:
    """Each term with its definition, other names and source."""
    made = Page()
    for term in document["terms"]:
        made.heading(term["term"])
        if term["definition"]:
            made.text(term["definition"])
        source = term["source"] or {}
        made.fields(
            [
                (_("Förkortning"), ", ".join(term["abbreviations"])),
                (_("Kallas också"), ", ".join(term["synonyms"])),
                (_("Vardagsord"), ", ".join(term["lay_words"])),
                (_("Engelska"), ", ".join(term["en"])),
                *((_("Skiljer sig från {term}").format(term=d["from"]), d["text"]) for d in term["differs"]),
                (_("Bredare"), term["broader"]),
                (_("Se även"), ", ".join(term["related"])),
                (_("Källa"), " · ".join(str(source[k]) for k in ("title", "url", "locator") if source.get(k))),
            ],
            indent=1,
        )
        made.gap()
    return made
