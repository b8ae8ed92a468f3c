"""The page of `sip`: who is responsible for each need, who is called, and the empty plan."""

from __future__ import annotations

from typing import Any

from ...i18n import _
from .. import words
from ..page import GOOD, MUTED, STRONG, WARN, Page
from . import answer

BLANK = "________"


def page(document: dict[str, Any]) -> Page:
    """The needs, the call, the person's own part, and the plan to fill in."""
    made = Page()
    made.heading(_("Underlag för en samordnad individuell plan (SIP)"))
    if document["place"]:
        made.text((_("Plats: {name} ({code})").format(**document["place"]), MUTED))
    made.text((_("Skriv inga uppgifter om personen här. De hör hemma i journalen."), MUTED))
    made.gap()
    made.heading(_("Vem som ansvarar för varje behov"), level=2)
    for need in document["needs"]:
        _need(made, need)
    made.heading(_("Vem som kallas"), level=2)
    made.bullets([_participant(p) for p in document["participants"] if p["part"] == "called"])
    made.gap()
    made.heading(_("Hur det går till"), level=2)
    if document["outcome"] == "default-by-law":
        made.text((_("Ingen egen kedja är känd för platsen. Så säger lagen:"), WARN))
    if not document["calls"]:
        made.text((_("Källorna säger inte vem som kallar. Region och kommun gör planen tillsammans."), WARN))
    for step in document["steps"]:
        _step(made, step)
    made.gap()
    made.heading(_("Personens egen del"), level=2)
    made.text(_("Personen säger ja eller nej till planen och är med och gör den."))
    made.text((_("Att vara delaktig är inte att samordna: det gör vården och omsorgen."), STRONG))
    made.gap()
    _plan(made, document["template"])
    return made


def unknown(need: dict[str, Any]) -> str:
    """What is said of a need that the knowledge base does not know."""
    said = _("Kunskapsbasen känner inte behovet {need}.").format(need=need["need"])
    if need["near"]:
        return said + " " + _("Kända behov i närheten: {names}.").format(names=", ".join(need["near"]))
    return said + " " + _("Pröva med ett annat ord, till exempel hemtjänst, sårvård eller läkemedel.")


def _need(made: Page, need: dict[str, Any]) -> None:
    made.text((need["need"], STRONG))
    if need["outcome"] == "none":
        made.text((unknown(need), WARN))
    if need["confidence"] == "unsure":
        missing = ", ".join(need["unmatched"])
        made.text(
            (
                _("Osäker träff: hittade inget om {words}.").format(words=missing) if missing else _("Osäker träff."),
                WARN,
            )
        )
    if need["outcome"] == "depends-on-region":
        made.text((_("Det beror på regionen. Ange platsen med --in."), WARN))
    if need["outcome"] == "conflict":
        made.text((_("Källor säger olika. Båda visas."), WARN))
    for one in need["conflicts"] or need["answers"][:1]:
        made.text(("; ".join([*answer.headlines(one, None), *words.denials(one["excludes"])]), GOOD), indent=1)
        made.fields(
            [
                (_("Uppgift"), one["task"]),
                (_("Gäller"), answer.applies(one["applies"], words.told(one, "labels"))),
                *((_("Undantag"), e["text"]) for e in one["except"]),
                (_("Källa"), answer.source(one["basis"])),
                (_("Var"), answer.place_in(one["basis"])),
                (_("Id"), one["responsibility"]),
            ],
            indent=1,
        )
    beside = [f"{one['task']} – {'; '.join(answer.headlines(one, None))}" for one in need["answers"][1:]]
    if beside and not need["conflicts"]:
        made.text((_("Se även"), MUTED), indent=1)
        made.bullets(beside)
    made.gap()


def _participant(entry: dict[str, Any]) -> str:
    return f"{words.principals([entry['principal']])}: {', '.join(entry['needs'])}"


def _step(made: Page, step: dict[str, Any]) -> None:
    made.text((step["title"], STRONG), "  ", "; ".join(words.deeds(step["who"], step["arrangement"], "initiates")))
    deadline = (step["deadline"] or {}).get("text")
    basis = step["basis"]
    made.fields(
        [
            (_("Frist"), deadline),
            (_("Villkor"), step["condition"]),
            (_("Källa"), f"{basis['title']} · {basis['locator']}"),
        ],
        indent=1,
    )


def _plan(made: Page, plan: dict[str, Any]) -> None:
    made.heading(_("Planen att fylla i"), level=2)
    made.fields(
        [
            (_("Samtycke"), _("ja / nej, dag {blank}, gäller {blank}").format(blank=BLANK)),
            (_("Mål"), BLANK),
            (_("Vad personen själv vill"), BLANK),
            (_("Huvudman med övergripande ansvar"), BLANK),
        ]
    )
    heads = [_("Behov"), _("Insats"), _("Vem"), _("När"), _("Uppföljning")]
    rows = [
        [a["need"], BLANK, words.principals(a["who"]) if a["who"] else BLANK, BLANK, BLANK] for a in plan["actions"]
    ]
    made.table(heads, [*rows, [BLANK] * len(heads)])
    made.fields([(_("Insatser av andra"), BLANK), (_("Nästa uppföljning"), BLANK)])
    if plan["must_show"]:
        made.text((_("Planen ska visa: {what}.").format(what="; ".join(plan["must_show"])), MUTED))
