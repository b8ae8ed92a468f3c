"""The page of `index`."""

from __future__ import annotations

from typing import Any

from ...i18n import _
from ..page import BAD, GOOD, Page


def page(document: dict[str, Any]) -> Page:
    """Where the index is and whether it is fresh."""
    made = Page()
    fresh = document["fresh"]
    made.text((_("Indexet är aktuellt.") if fresh else _("Indexet är inte aktuellt."), GOOD if fresh else BAD))
    made.fields(
        [
            (_("Plats"), document["path"]),
            (_("Dokument"), str(document["documents"])),
            (_("Byggt"), document["built"]),
            (_("Version"), document["version"]),
        ]
    )
    made.bullets(document.get("faults", []))
    return made
