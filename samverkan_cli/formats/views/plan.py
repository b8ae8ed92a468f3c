"""The page of `plan`."""

from __future__ import annotations

from typing import Any

from ...i18n import _
from .. import words
from ..page import MUTED, STRONG, WARN, Page


def page(document: dict[str, Any]) -> Page:
    """Each plan with its goals, and what is not known."""
    made = Page()
    if not document["plans"]:
        made.text((_("Ingen plan är känd."), STRONG))
    for plan in document["plans"]:
        _plan(made, plan, document["year"])
        made.gap()
    return made


def _plan(made: Page, plan: dict[str, Any], year: int | None) -> None:
    made.heading(plan["title"])
    if plan["summary"]:
        made.text(plan["summary"])
    validity = plan["validity"] or {}
    made.fields(
        [
            (_("Status"), words.status(plan["status"])),
            (_("Beslutad"), validity.get("decided")),
            (_("Beslutad av"), (plan["decided_by"] or {}).get("name")),
            (_("Förvaltas av"), (plan["managed_by"] or {}).get("name")),
            (_("Giltig"), words.period(validity.get("from"), validity.get("until"))),
            (_("Om giltigheten"), validity.get("note")),
            (_("Obs"), plan["note"]),
            (_("Id"), plan["id"]),
        ],
        indent=1,
    )
    if plan["known_for_year"] is False:
        made.text(
            (
                _("Vilka mål och aktiviteter som är prioriterade {year} framgår inte av källorna.").format(year=year),
                WARN,
            )
        )
    for goal in plan["goals"]:
        _goal(made, goal)
    if year is None and plan["statements"]:
        made.text((_("Ur källorna"), STRONG))
        made.bullets([((s["text"], "plain"), (f"  {s['source']} · {s['locator']}", MUTED)) for s in plan["statements"]])


def _goal(made: Page, goal: dict[str, Any]) -> None:
    made.text((goal["title"], STRONG), f"  {_years(goal['years'])}")
    if goal["text"]:
        made.text(goal["text"], indent=1)
    made.fields(
        [
            (_("Ansvarig"), words.principals(goal["owner"]) if goal["owner"] else None),
            (_("Följs upp"), goal["followed_up"]),
            (_("Källa"), f"{goal['source']} · {goal['locator']}"),
        ],
        indent=1,
    )
    for activity in goal["activities"]:
        held = words.principals(activity["owner"]) if activity["owner"] else ""
        told = [_years(activity["years"]), held, activity["followed_up"], activity["source"]]
        made.bullets([((activity["title"], "plain"), (f"  {' · '.join(t for t in told if t)}", MUTED))])


def _years(years: list[int]) -> str:
    if len(years) > 2 and years == list(range(years[0], years[-1] + 1)):
        return f"{years[0]}–{years[-1]}"
    return ", ".join(map(str, years))
