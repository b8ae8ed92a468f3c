"""The page of `list`."""

from __future__ import annotations

from typing import Any

from ...i18n import _, ngettext
from .. import words
from ..page import MUTED, Page


def page(document: dict[str, Any]) -> Page:
    """A table of the items."""
    made = Page()
    items = document["items"]
    if not items:
        made.text(_("Inget att visa."))
        return made
    if document["kind"] == "responsibilities":
        rows = [[i["task"], _held(i), words.level(i["level"]), i["id"]] for i in items]
        made.table([_("Uppgift"), _("Vem"), _("Nivå"), _("Id")], rows)
    elif document["kind"] == "agreements":
        rows = [
            [i["title"], words.document_kind(i["document_kind"]), words.status(i["status"]), i["id"]] for i in items
        ]
        made.table([_("Titel"), _("Slag"), _("Status"), _("Id")], rows)
    else:
        made.table([_("Namn"), _("Id")], [[i["title"], i["id"]] for i in items])
    made.gap()
    total = document["total"]
    made.text((ngettext("{total} post", "{total} poster", total).format(total=total), MUTED))
    return made


def _held(item: dict[str, Any]) -> str:
    return "; ".join(words.deeds(item["roles"], item["arrangement"], None))
