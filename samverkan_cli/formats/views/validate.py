"""The page of `validate`."""

from __future__ import annotations

from typing import Any

from ...i18n import _, ngettext
from ..page import BAD, GOOD, MUTED, WARN, Page

_STYLES = {"error": BAD, "warning": WARN, "note": MUTED}


def page(document: dict[str, Any]) -> Page:
    """Each finding with its place and what to do, and the sum."""
    names = {"error": _("fel"), "warning": _("varning"), "note": _("notis")}
    made = Page()
    for finding in document["findings"]:
        where = f"{finding['path']}:{finding['line']}:{finding['column']}"
        level = finding["level"]
        made.text(
            (where, "strong"),
            (f" {names[level]} ", _STYLES[level]),
            finding["message"],
            (f" [{finding['rule']}]", MUTED),
        )
        if finding["hint"]:
            made.text((finding["hint"], MUTED), indent=2)
    if document["findings"]:
        made.gap()
    total = document["summary"]
    files = ngettext("{n} fil", "{n} filer", document["files"]).format(n=document["files"])
    if not document["findings"]:
        made.text((_("{files} kontrollerade, inga fel.").format(files=files), GOOD))
        return made
    counts = _("{files} kontrollerade: {errors} fel, {warnings} varningar, {notes} notiser.")
    made.text((counts.format(files=files, **total), BAD if total["errors"] else WARN))
    return made
