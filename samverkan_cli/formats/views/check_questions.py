"""The page of `check-questions`."""

from __future__ import annotations

from typing import Any

from ...i18n import _
from ..page import BAD, GOOD, MUTED, STRONG, Page


def page(document: dict[str, Any]) -> Page:
    """The questions that fail, and the measures."""
    made = Page()
    for result in document["results"]:
        if result["passed"]:
            continue
        got, want = result["got"], result["want"]
        made.text((result["id"], STRONG), f"  {result['question']}")
        wanted = (
            _("inget svar") if want is None else ", ".join(want.get("principals") or [want.get("agreement_hint") or ""])
        )
        roles = "; ".join(f"{role}: {', '.join(names)}" for role, names in got["roles"].items())
        made.fields(
            [
                (_("Ska vara"), wanted),
                (_("Blev"), f"{got['answer'] or _('inget svar')} ({got['outcome']}, {got['confidence']})"),
                (_("Roller"), roles),
            ],
            indent=1,
        )
    metrics = document["metrics"]
    names = {
        "p_at_1": _("Rätt i första svaret"),
        "success_at_3": _("Rätt källa bland tre"),
        "recall_at_10": _("Rätt källa bland tio"),
        "no_answer_caught": _("Utan svar, upptäckta"),
        "answerable_flagged": _("Med svar, osäkra eller utan"),
    }
    made.fields(
        [(label, "–" if metrics[key] is None else f"{100 * metrics[key]:.1f} %") for key, label in names.items()]
    )
    told = _("{passed} av {total} frågor rätt.").format(passed=document["passed"], total=document["total"])
    made.text((told, GOOD if document["passed"] == document["total"] else BAD))
    if not document["results"]:
        made.text((_("Inga provfrågor."), MUTED))
    return made
