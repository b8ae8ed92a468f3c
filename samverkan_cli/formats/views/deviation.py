"""The page of `deviation`: each way to report, and what may not be in the report."""

from __future__ import annotations

from typing import Any

from ...i18n import _
from .. import words
from ..page import BAD, MUTED, STRONG, WARN, Page


def page(document: dict[str, Any]) -> Page:
    """The ways, the place's own first."""
    made = Page()
    if document["place"]:
        made.text((_("Plats: {name} ({code})").format(**document["place"]), MUTED))
    if not document["routes"]:
        made.text((_("Ingen väg för att rapportera är känd."), STRONG))
        return made
    if not document["matched"]:
        made.text(
            (_("Ingen känd väg gäller just {words}. Alla kända vägar visas.").format(words=document["words"]), WARN)
        )
    for route in document["routes"]:
        made.gap()
        _route(made, route)
    made.gap()
    made.text((_("Skriv ett utkast med samverkan deviation new. Inga uppgifter om enskilda personer."), MUTED))
    return made


def _route(made: Page, route: dict[str, Any]) -> None:
    made.text((route["title"], STRONG), f"  ({concern(route['kind'])})")
    made.text(f"{words.capital(words.principals(route['from']))} → {words.principals(route['to'])}")
    if route["summary"]:
        made.text(route["summary"])
    for what in route["not_allowed"]:
        made.text((_("Får inte finnas med: {what}").format(what=what), BAD), indent=1)
    higher = route["escalates_to"]
    basis = route["basis"]
    made.fields(
        [
            (_("Hur"), route["how"] or _("framgår inte")),
            (_("Bindande"), words.modality(route["modality"])),
            (_("Får finnas med"), ", ".join(route["allowed"])),
            (_("Lyfts vidare till"), words.principals([higher]) if higher else None),
            (_("Källa"), " · ".join(p for p in (basis["title"], basis["locator"], basis["url"]) if p)),
            (_("Obs"), route["note"]),
            (_("Id"), basis["responsibility"] or route["id"]),
        ],
        indent=1,
    )


def concern(code: str) -> str:
    """What sort of deviation."""
    return {
        "systematic": _("systematisk brist"),
        "single-case": _("enskilt ärende"),
        "serious": _("allvarlig händelse"),
        "complaint": _("klagomål"),
        "any": _("alla slag"),
    }.get(code, _("slaget framgår inte"))
