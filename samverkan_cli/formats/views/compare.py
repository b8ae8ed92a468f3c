"""The page of `compare`."""

from __future__ import annotations

from typing import Any

from ...i18n import _
from .. import words
from ..page import MUTED, WARN, Page
from .matrix import cell


def page(document: dict[str, Any]) -> Page:
    """For each area what each region does; what differs is marked."""
    made = Page()
    names = document["regions"]
    for area in document["areas"]:
        mark = (_("skiljer"), WARN) if area["differs"] else (_("lika"), MUTED)
        made.text((words.told(area, "label"), "strong"), ("  ", "plain"), mark, (f"  {area['area']}", MUTED))
        made.fields([(names[code], cell(value, "regions")) for code, value in area["regions"].items()], indent=1)
    if not document["areas"]:
        made.text(_("Inget att visa."))
    return made
