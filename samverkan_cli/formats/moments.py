"""Days, times and how they were counted, in words."""

from __future__ import annotations

from datetime import date
from typing import Any

from ..i18n import _, ngettext
from . import words

LISTED = 7
"""So many days are listed one by one; more are only numbered."""


def moment(text: str) -> str:
    """`2026-11-23T11:00` as "mån 2026-11-23 kl. 11.00"."""
    day, _t, clock = text.partition("T")
    shown = f"{weekday(day)} {day}"
    return _("{day} kl. {clock}").format(day=shown, clock=clock.replace(":", ".")) if clock else shown


def weekday(day: str) -> str:
    """The short name of the weekday of `YYYY-MM-DD`."""
    names = (_("mån"), _("tis"), _("ons"), _("tor"), _("fre"), _("lör"), _("sön"))
    return names[date.fromisoformat(day).weekday()]


def due(step: dict[str, Any]) -> str | None:
    """When a step of a chain is due, as one line; None when nothing is known of it."""
    if step["state"] == "barred":
        return _("inträder inte: {why}").format(why="; ".join(u["text"] for u in step["unless"]))
    if step["state"] == "unread":
        told = _("Länets överenskommelse bestämmer dagen, men den är inte läst.")
        if step["default"] is None:
            return told
        return told + " " + _("Lagens dag, om inget annat är avtalat: {at}.").format(at=_day(step, "default"))
    if step["state"] != "due":
        return None
    begins = step["arithmetic"]["gives"] != "last-day"
    says = _("från och med {at}") if begins else _("senast {at}")
    return says.format(at=_day(step, "due"))


def _day(step: dict[str, Any], key: str) -> str:
    """The day, with the later one where the time of day of the event is not known."""
    if not step["latest"]:
        return moment(step[key])
    says = _("{at}, eller {latest} om händelsen var efter klockan {limit}")
    limit = step["arithmetic"]["limit"]
    return says.format(at=moment(step[key]), latest=moment(step["latest"]), limit=limit)


def arithmetic(counted: dict[str, Any]) -> str:
    """How a day was counted, from day zero to the last."""
    at, days = moment(counted["at"]), counted["days"]
    event, limit, late = counted["event"], counted["limit"], counted["late"]
    if not days:
        told = _("{length} från {at} ({event}).").format(length=length(counted["within"]), at=at, event=event)
        return words.capital(told)
    parts = [_("Dag noll är {at} ({event}).").format(at=at, event=event)]
    if late:
        parts.append(_("Det är för sent på dagen (gränsen är {limit}), så en dag läggs till.").format(limit=limit))
    elif late is False:
        parts.append(_("Gränsen klockan {limit} är inte passerad.").format(limit=limit))
    if len(days) <= LISTED:
        listed = [_("dag {n} {day}").format(n=n, day=moment(day)) for n, day in enumerate(days, 1)]
        parts.append(words.capital(", ".join(listed)) + ".")
    else:
        parts.append(_("{n} dagar senare är det {day}.").format(n=len(days), day=moment(days[-1])))
    if counted["gives"] == "day-after":
        parts.append(_("När den sista av dagarna är slut börjar det."))
    if counted["unit"] == "days":
        parts.append(_("Källan säger bara dagar: varje dag räknas, också lördag, söndag och helgdag."))
    elif counted["unit"] == "calendar-days":
        parts.append(_("Kalenderdagar: lördag, söndag och helgdag räknas."))
    return " ".join(parts)


def length(within: str) -> str:
    """An ISO 8601 duration of one unit: `PT24H` is "24 timmar"."""
    number, unit = int("".join(c for c in within if c.isdigit())), within[-1]
    if "T" in within:
        return ngettext("{n} timme", "{n} timmar", number).format(n=number)
    if unit == "Y":
        return ngettext("{n} år", "{n} år", number).format(n=number)
    if unit == "M":
        return ngettext("{n} månad", "{n} månader", number).format(n=number)
    return ngettext("{n} dag", "{n} dagar", number).format(n=number)
