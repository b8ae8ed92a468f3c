"""The page of `gaps`."""

from __future__ import annotations

from typing import Any

from ...i18n import _
from .. import words
from ..page import MUTED, STRONG, Page


def page(document: dict[str, Any]) -> Page:
    """The gaps under a heading for each kind."""
    heads = {
        "silent-area": _("Områden som inget dokument för platsen nämner"),
        "two-holders": _("Uppgifter där källor namnger olika huvudmän"),
        "no-content": _("Dokument som bara är kända till titeln"),
        "ended": _("Dokument vars tid har gått ut"),
        "review-overdue": _("Dokument vars granskning är försenad"),
    }
    made = Page()
    for kind, head in heads.items():
        found = [g for g in document["gaps"] if g["kind"] == kind]
        if found:
            made.text((f"{head} ({len(found)})", STRONG))
            made.bullets(
                [((words.told(g, "title"), "plain"), (f"  {' / '.join([g['id'], *g['also']])}", MUTED)) for g in found]
            )
            made.gap()
    if not document["gaps"]:
        made.text(_("Inga luckor."))
    return made
