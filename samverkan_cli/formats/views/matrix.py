"""The page of `matrix`."""

from __future__ import annotations

from typing import Any

from ...i18n import _
from .. import words
from ..page import MUTED, Page


def page(document: dict[str, Any]) -> Page:
    """A table: area and task down, principals or regions across."""
    made = Page()
    columns = document["columns"]
    if not document["rows"]:
        made.text(_("Inget att visa."))
        return made
    place = document["place"]
    if place:
        made.text((_("Plats: {name} ({code})").format(**place), MUTED))
    heads = [words.principal_kind(c) if place else c for c in columns]
    rows = [
        [r["label"], r["task"], *(cell(r["cells"][c], brief=bool(place)) for c in columns)] for r in document["rows"]
    ]
    if place:
        made.table([_("Område"), _("Uppgift"), *heads], rows)
    else:
        made.table([_("Område"), *heads], [[row[0], *row[2:]] for row in rows])
    return made


def cell(value: dict[str, Any] | None, *, brief: bool) -> str:
    """The roles of one column; `brief` when the column already says who holds them."""
    if value is None:
        return "–"
    if brief:
        return ", ".join(words.role(role) for role in value["roles"])
    return "; ".join([*words.deeds(value["roles"], None, None), *words.denials(value["excludes"])])
