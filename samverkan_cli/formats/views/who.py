"""The page of `who`."""

from __future__ import annotations

from typing import Any

from ...i18n import _
from .. import words
from ..page import GOOD, MUTED, STRONG, WARN, Page
from . import answer


def page(document: dict[str, Any]) -> Page:
    """What was understood, the answer, and what stands beside it."""
    made = Page()
    made.text((understood(document["understood"]), MUTED))
    corrections = document["corrections"]
    if corrections:
        said = ", ".join(_("{from_} som {to}").format(from_=c["from"], to=c["to"]) for c in corrections)
        made.text((_("Sökte på {words}.").format(words=said), WARN))
    others = document["understood"]["other_places"]
    if others:
        told = ", ".join(other["name"] for other in others)
        place = document["understood"]["place"]["name"]
        made.text((_("Svaret gäller {place}. Frågan nämner också {others}.").format(place=place, others=told), WARN))
    made.gap()
    _answered(made, document)
    if "explanation" in document:
        _explanation(made, document["explanation"])
    return made


def _answered(made: Page, document: dict[str, Any]) -> None:
    outcome = document["outcome"]
    if outcome == "none":
        made.text((_("Inget svar i kunskapsbasen."), STRONG))
        if document["unmatched"]:
            made.text(_("Hittade inget om: {words}.").format(words=", ".join(document["unmatched"])))
        elif not any(document["understood"][key] for key in ("terms", "settings", "target_groups", "area")):
            made.text(_("Frågan säger inte vad det gäller. Lägg till det, till exempel: vem ansvarar för hemsjukvård"))
        if document["suggestions"]:
            made.text(_("Närliggande ord: {words}.").format(words=", ".join(document["suggestions"])))
        return
    role = document["understood"]["role"]
    if document["confidence"] == "unsure":
        missing = ", ".join(document["unmatched"])
        unsure = _("Osäker träff: hittade inget om {words}.").format(words=missing) if missing else _("Osäker träff.")
        made.text((unsure, WARN))
    elif document["unmatched"]:
        made.text((_("Hittade inget om: {words}.").format(words=", ".join(document["unmatched"])), MUTED))
    if outcome == "depends-on-region":
        _regions(made, document, role)
    elif outcome == "conflict":
        made.text((_("Källor säger olika. Båda visas."), WARN))
    elif outcome == "default-by-law":
        made.text((_("Ingen känd överenskommelse för platsen svarar på frågan. Så säger lagen:"), MUTED))
    shown = document["conflicts"] if outcome == "conflict" else document["answers"][:1]
    for one in shown:
        answer.add(made, one, role, style=GOOD if document["confidence"] == "sure" else WARN)
        made.gap()
    if outcome != "conflict":
        _beside(made, document["answers"][1:], role)


def understood(read: dict[str, Any]) -> str:
    """One line with what was understood of the question."""
    place, labels, terms = read["place"], words.told(read, "labels"), words.told(read, "terms")
    parts = [
        _("Roll: {role}").format(role=words.role(read["role"])) if read["role"] else "",
        _("Plats: {name} ({code})").format(**place) if place else _("Plats: hela landet"),
        _("Per datum: {day}").format(day=read["as_of"]),
        _("Ålder: {age}").format(age=words.ages(read["ages"])) if read["ages"] else "",
        ", ".join(labels.get(i, i) for i in (*read["settings"], *read["target_groups"])),
        words.enrolled(read["enrolled"]),
        ", ".join({t.casefold(): t for t in terms if t not in labels.values()}.values()),
    ]
    return " · ".join(p for p in parts if p)


def _regions(made: Page, document: dict[str, Any], role: str | None) -> None:
    inside = document["understood"]["place"] is not None
    made.text((_("Det beror på kommunen.") if inside else _("Det beror på regionen."), STRONG))
    rows = []
    for entry in document["by_region"]:
        roles = entry["roles"]
        shown = {role: roles[role]} if role and role in roles else roles
        rows.append([entry["name"], "; ".join(words.deeds(shown, None, role)), entry["responsibility"]])
    made.table([_("Plats"), _("Vem"), _("Id")], rows)
    unknown = document["unknown_regions"]
    if unknown:
        made.text((_("Inget är känt om {places}.").format(places=", ".join(u["name"] for u in unknown)), MUTED))
    made.gap()
    made.text((_("Närmast frågan:"), MUTED))


def _beside(made: Page, answers: list[dict[str, Any]], role: str | None) -> None:
    if not answers:
        return
    made.text((_("Se även"), STRONG))
    for one in answers:
        lines = answer.headlines(one, role)
        where = " · ".join(p for p in (one["basis"]["title"], one["basis"]["locator"]) if p)
        head = f"{one['task']} – {lines[0]}" if lines else one["task"]
        made.bullets([((head, "plain"), (f"  [{where}]", MUTED))])


def _explanation(made: Page, steps: list[dict[str, Any]]) -> None:
    """Each step from what was found to the answer."""
    made.gap()
    made.text((_("Så valdes svaret"), STRONG))
    if not steps:
        made.text(_("Inget togs bort och inget fick stå tillbaka."))
    for step in steps:
        made.bullets([((step["responsibility"], "plain"), (f"  {words.step(step)}", MUTED))])
