"""The page of `process`: the timeline, and every step with its day, its arithmetic and its basis."""

from __future__ import annotations

from typing import Any

from ...i18n import _
from .. import lanes, moments, words
from ..page import BAD, GOOD, MUTED, STRONG, WARN, Page
from . import answer


def page(document: dict[str, Any]) -> Page:
    """The chain drawn and told."""
    made = Page()
    if document["outcome"] == "none":
        made.text((_("Vårdkedjan gällde inte {day}.").format(day=document["as_of"]), STRONG))
        return made
    place = document["place"]
    made.heading(document["title"])
    if place:
        made.text((_("Plats: {name} ({code})").format(**place), MUTED))
    if document["summary"]:
        made.text(document["summary"])
    if document["outcome"] == "default-by-law":
        made.text((_("Ingen egen kedja är känd för platsen. Så säger lagen:") if place else _("Så säger lagen:"), WARN))
    for chain in document["passed_over"]:
        span = words.period(*((chain["validity"] or {}).get(k) for k in ("from", "until")))
        made.text((_("{title} gällde {period} och visas inte.").format(title=chain["title"], period=span), WARN))
    made.gap()
    made.figure(lanes.drawn(document["steps"]), lanes.diagram(document["steps"]))
    made.gap()
    if document["events"]:
        made.fields([(e["event"], moments.moment(e["at"])) for e in document["events"]], indent=1)
    else:
        made.text((_("Ange --start och --event för att räkna fram dagarna."), MUTED))
    for number, step in enumerate(document["steps"], 1):
        made.gap()
        _step(made, number, step)
    made.gap()
    made.fields(
        [(_("Lagstöd"), "; ".join(answer.law(b) for b in document["legal_basis"])), (_("Obs"), document["note"])]
    )
    return made


def _step(made: Page, number: int, step: dict[str, Any]) -> None:
    made.text((f"{number} {step['title']}", STRONG))
    due = moments.due(step)
    if due:
        made.text((words.capital(due), GOOD if step["state"] == "due" else WARN), indent=1)
    if step["happened"]:
        late = (_("för sent"), BAD) if step["in_time"] is False else (_("gjort"), GOOD)
        made.text(late, f" {moments.moment(step['happened'])}", indent=1)
    if step["summary"]:
        made.text(step["summary"], indent=1)
    made.fields(
        [
            (_("Vem"), "; ".join(words.deeds(step["who"], step["arrangement"], None))),
            (_("Delas"), words.arrangement(step["arrangement"])),
            (_("Till"), words.principals(step["to"]) if step["to"] else None),
            (_("Utlöses av"), (step["trigger"] or {}).get("text")),
            (_("Frist"), (step["deadline"] or {}).get("text")),
            (_("Räknat"), moments.arithmetic(step["arithmetic"]) if step["arithmetic"] else None),
            (_("Innehåll"), ", ".join(step["content"])),
            (_("Får inte innehålla"), ", ".join(step["not_allowed"])),
            (_("Villkor"), step["condition"]),
            *((_("Inte när"), u["text"]) for u in step["unless"]),
            (_("Belopp"), answer.amount(step["amount"])),
            (_("Källa"), source(step)),
            (_("Id"), step["basis"]["responsibility"]),
        ],
        indent=1,
    )


def source(step: dict[str, Any]) -> str:
    """Where the step stands, and whether that is the law."""
    basis = step["basis"]
    return " · ".join(p for p in (basis["title"], basis["locator"], basis["url"]) if p)
