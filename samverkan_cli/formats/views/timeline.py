"""The page of `timeline`: a bar for each agreement on one scale of years."""

from __future__ import annotations

from typing import Any

from ...i18n import _
from .. import words
from ..page import GOOD, MUTED, PLAIN, Page

WIDTH = 40
"""Characters of the scale."""


def page(document: dict[str, Any]) -> Page:
    """The agreements in order of their start, each with its bar."""
    made = Page()
    spans = document["agreements"]
    if not spans:
        made.text(_("Inget att visa."))
        return made
    years = [int(d[:4]) for s in spans for d in (s["valid_from"], s["valid_until"]) if d]
    first, last = min(years), max(*years, min(years) + 1)
    made.text((f"{first}".ljust(WIDTH - 4) + f"{last}", MUTED))
    for span in spans:
        style = GOOD if span["status"] == "in-force" else PLAIN
        made.text((bar(span["valid_from"], span["valid_until"], first, last), style), f"  {span['title']}")
        told = [words.period(span["valid_from"], span["valid_until"]), words.status(span["status"])]
        told += [_("ersätter {id}").format(id=i) for i in span["supersedes"]]
        told += [_("ersatt av {id}").format(id=i) for i in span["superseded_by"]]
        made.text((" " * WIDTH + "  " + " · ".join(t for t in [span["id"], *told] if t), MUTED))
    return made


def bar(start: str | None, end: str | None, first: int, last: int) -> str:
    """A bar on the scale; an open end is an arrow."""

    def at(day: str) -> int:
        year = int(day[:4]) + (int(day[5:7]) - 1) / 12
        return min(WIDTH - 1, max(0, round((year - first) / (last + 1 - first) * WIDTH)))

    left = at(start) if start else 0
    right = at(end) if end else WIDTH - 1
    right = max(left, right)
    drawn = ["█"] * (right - left + 1)
    if start is None:
        drawn[0] = "◀"
    if end is None:
        drawn[-1] = "▶"
    return (" " * left + "".join(drawn)).ljust(WIDTH)
