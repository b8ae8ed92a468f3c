"""The page of `body`."""

from __future__ import annotations

from typing import Any

from ...i18n import _
from .. import words
from ..page import MUTED, STRONG, WARN, Page


def page(document: dict[str, Any]) -> Page:
    """One body whole, or a table of several."""
    made = Page()
    found = document["bodies"]
    if not found:
        made.text((_("Inget organ är känt för platsen."), STRONG))
    elif document["whole"]:
        for body in found:
            _whole(made, body)
    else:
        rows = [[b["name"], kind(b["kind"]), authority(b["authority"]) or "–", b["id"]] for b in found]
        made.table([_("Namn"), _("Slag"), _("Befogenhet"), _("Id")], rows)
    return made


def _whole(made: Page, body: dict[str, Any]) -> None:
    made.heading(body["name"])
    if body["mandate"]:
        made.text(body["mandate"])
    made.fields(
        [
            (_("Slag"), kind(body["kind"])),
            (_("Befogenhet"), authority(body["authority"])),
            (_("Bär uppgifter för"), ", ".join(words.principal_kind(h) for h in body["holds"])),
            (_("Utses av"), body["appointed_by"]),
            (_("Under"), body["part_of"]),
            (_("Över"), ", ".join(body["parts"])),
            (_("Kallas också"), ", ".join(body["aliases"])),
            (_("Verkar i"), ", ".join(body["places"])),
            (_("Förvaltar"), "; ".join(f"{d['title']} ({d['id']})" for d in body["manages"])),
            (_("Har beslutat"), "; ".join(f"{d['title']} ({d['id']})" for d in body["decided"])),
            (_("Uppgifter"), ", ".join(body["duties"])),
            (_("Obs"), body["note"]),
            (_("Id"), body["id"]),
        ],
        indent=1,
    )
    if body["manages_all"]:
        made.text(
            _("Hanterar alla överenskommelser på platsen ihop med andra organ. Vilka som är dess egna sägs inte."),
            indent=1,
        )
    elif not body["manages"]:
        made.text((_("Källorna säger inte vilka överenskommelser organet förvaltar."), WARN), indent=1)
    if body["members"]:
        made.text((_("Ledamöter"), STRONG))
        made.bullets([_member(m) for m in body["members"]])
    if body["statements"]:
        made.text((_("Ur källorna"), STRONG))
        made.bullets([((s["text"], "plain"), (f"  {_told(s)}", MUTED)) for s in body["statements"]])
    if body["sources"]:
        made.text((_("Källor"), STRONG))
    made.bullets([f"{s['publisher']}: {s['title']} · {s['url']}" for s in body["sources"]])
    made.gap()


def _member(member: dict[str, Any]) -> str:
    span = words.period(member["from"], member["until"])
    parts = [words.principals([member["principal"]]), member["text"], span, None if member["now"] else _("inte längre")]
    return ", ".join(p for p in parts if p)


def _told(statement: dict[str, Any]) -> str:
    start, end = statement["from"], statement["until"]
    span = start if start == end else words.period(start, end)
    return " · ".join(p for p in (span, statement["source"], statement["locator"]) if p)


def authority(code: str | None) -> str | None:
    """What the body may do."""
    return {
        "decides": _("beslutar"),
        "recommends": _("rekommenderar, huvudmännen beslutar"),
        "prepares": _("bereder"),
        "coordinates": _("samordnar arbetet"),
        "unknown": _("framgår inte"),
    }.get(code or "", code)


def kind(code: str) -> str:
    """The sort of a body."""
    return {
        "political": _("politiskt"),
        "officials": _("tjänstepersoner"),
        "association": _("kommunförbund eller intresseorganisation"),
        "office": _("kansli eller enhet"),
        "profession": _("professions- eller expertgrupp"),
        "joint-board": _("gemensam nämnd"),
        "joint-body": _("gemensamt organ"),
        "mixed": _("blandat"),
    }.get(code, _("framgår inte"))
