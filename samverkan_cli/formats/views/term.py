"""The page of `term`."""

from __future__ import annotations

from typing import Any

from ...i18n import _
from .. import mermaid, words
from ..page import MUTED, Page


def page(document: dict[str, Any]) -> Page:
    """Each term with its definition, other names, source and use; its neighbours when they are asked for."""
    made = Page()
    names = document["names"]
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
                *(
                    (_("Skiljer sig från {term}").format(term=names.get(d["from"], d["from"])), d["text"])
                    for d in term["differs"]
                ),
                (_("Bredare"), names.get(term["broader"], term["broader"])),
                (_("Se även"), ", ".join(names.get(i, i) for i in term["related"])),
                (_("Källa"), " · ".join(str(source[k]) for k in ("title", "url", "locator") if source.get(k))),
            ],
            indent=1,
        )
        if term["used_in"]:
            made.text((_("Används till exempel i"), MUTED), indent=1)
            made.bullets([f"{u['title']} ({words.kind(u['kind'])}, {u['id']})" for u in term["used_in"]])
        made.gap()
    if "graph" in document:
        _graph(made, document["graph"])
    return made


def _graph(made: Page, graph: dict[str, Any]) -> None:
    """A tree for each term that edges go out from, and the same as a graph."""
    terms = {node["id"]: node["term"] for node in graph["nodes"]}
    lines: list[str] = []
    for start in dict.fromkeys(edge["from"] for edge in graph["edges"]):
        own = [edge for edge in graph["edges"] if edge["from"] == start]
        lines.append(terms[start])
        for at, edge in enumerate(own, 1):
            branch = "└─" if at == len(own) else "├─"
            lines.append(f"{branch} {relation(edge['relation'])} → {terms[edge['to']]}")
    order = list(terms)
    edges = [(order.index(e["from"]), order.index(e["to"]), relation(e["relation"])) for e in graph["edges"]]
    made.figure(lines, mermaid.graph(list(terms.values()), edges))


def relation(code: str) -> str:
    """How a term stands to another."""
    return {"broader": _("smalare än"), "differs": _("skiljer sig från"), "related": _("hör ihop med")}.get(code, code)
