"""The page of `matrix`."""

from __future__ import annotations

from collections.abc import Callable
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
    across = document["across"]
    named: dict[str, Callable[[str], str]] = {"principals": words.principal_kind, "roles": words.role, "regions": str}
    heads = [named[across](column) for column in columns]
    rows = [
        [words.told(r, "label"), r["task"], *(cell(r["cells"][c], across) for c in columns)] for r in document["rows"]
    ]
    if place:
        made.table([_("Område"), _("Uppgift"), *heads], rows)
    else:
        made.table([_("Område"), *heads], [[row[0], *row[2:]] for row in rows])
    return made


def cell(value: dict[str, Any] | None, across: str) -> str:
    """What one cell says that its column does not say already: the roles, the holders, or both."""
    if value is None:
        return "–"
    if across == "principals":
        return ", ".join(words.role(role) for role in value["roles"])
    if across == "roles":
        return "; ".join(words.principals(held) for held in value["roles"].values())
    return "; ".join([*words.deeds(value["roles"], None, None), *words.denials(value["excludes"])])
