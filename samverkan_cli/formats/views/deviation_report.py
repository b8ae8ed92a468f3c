"""The page of `deviation report`: a table, and bars."""

from __future__ import annotations

from typing import Any

from ...i18n import _, ngettext
from .. import mermaid
from ..page import MUTED, Page

WIDTH, LONGEST = 30, 40
"""Characters of the longest bar, and of the longest name beside one."""


def page(document: dict[str, Any]) -> Page:
    """The counts by agreement, step, place and quarter."""
    made = Page()
    total = document["total"]
    made.heading(ngettext("{total} avvikelse", "{total} avvikelser", total).format(total=total))
    heads = {"agreement": _("Överenskommelse"), "step": _("Steg"), "place": _("Plats"), "quarter": _("Kvartal")}
    for by, head in heads.items():
        counted = document["totals"][by]
        if counted:
            made.gap()
            names = [_named(entry) for entry in counted]
            counts = [entry["count"] for entry in counted]
            made.text((head, MUTED))
            made.figure(bars(names, counts), mermaid.bars(head, names, counts))
    made.gap()
    if document["rows"]:
        made.table(
            [*heads.values(), _("Antal")],
            [[*(r[by] or "–" for by in heads), str(r["count"])] for r in document["rows"]],
        )
    return made


def bars(names: list[str], counts: list[int]) -> list[str]:
    """A bar for each name, the longest as wide as `WIDTH`."""
    first, most = max(len(name) for name in names), max(counts)
    return [
        f"{name.ljust(first)}  {'█' * max(1, round(WIDTH * count / most))} {count}"
        for name, count in zip(names, counts, strict=True)
    ]


def _named(entry: dict[str, Any]) -> str:
    """The name of what is counted; an agreement goes by its id, since titles are long."""
    name = str(entry["title"] or "")
    if not name or len(name) > LONGEST:
        name = entry["key"] or "–"
    return name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"
