"""One answer on a page; shared by `who` and `show`."""

from __future__ import annotations

from typing import Any

from ...i18n import _
from .. import words
from ..page import BAD, GOOD, MUTED, STRONG, WARN, Page


def headlines(answer: dict[str, Any], asked_role: str | None) -> list[str]:
    """Who does what, the asked role first."""
    return words.deeds(answer["roles"], answer["arrangement"], asked_role)


def add(page: Page, answer: dict[str, Any], asked_role: str | None, *, style: str = GOOD) -> None:
    """Write an answer down: headline, task, when it applies, where it says so, what to mind."""
    lines = headlines(answer, asked_role)
    if lines:
        page.text((lines[0], style))
    for line in words.denials(answer["excludes"]):
        page.text((line, BAD))
    page.text((answer["task"], STRONG))
    if answer.get("summary") and answer["summary"] != answer["task"]:
        page.text(answer["summary"])
    shared = words.arrangement(answer["arrangement"])
    page.fields(
        [
            (_("Också"), "; ".join(lines[1:])),
            (_("Delas"), shared),
            (_("Bindande"), words.modality(answer["modality"])),
            (_("Gäller"), applies(answer["applies"], words.told(answer, "labels"))),
            *((_("Undantag"), e["text"]) for e in answer["except"]),
            (_("Frist"), (answer["deadline"] or {}).get("text")),
            (_("Belopp"), amount(answer["amount"])),
            (_("Källa"), source(answer["basis"])),
            (_("Var"), place_in(answer["basis"])),
            (_("Giltig"), validity(answer["basis"])),
            (_("Lagstöd"), "; ".join(law(b) for b in answer["legal_basis"])),
            (_("Id"), answer["responsibility"] or answer["basis"]["agreement"]),
        ],
        indent=1,
    )
    for caveat in answer["caveats"]:
        page.text(("! ", WARN), (words.caveat(caveat), MUTED), indent=1)


def applies(conditions: dict[str, Any], labels: dict[str, str]) -> str | None:
    """The conditions as one line."""
    parts = [", ".join(labels.get(i, i) for i in conditions.get(k) or ()) for k in ("settings", "target_groups")]
    parts.append(words.ages(conditions.get("age")))
    parts.append(words.enrolled(conditions.get("enrolled")))
    parts.append(conditions.get("condition") or "")
    return "; ".join(p for p in parts if p) or None


def amount(value: dict[str, Any] | None) -> str | None:
    """An amount with its unit and year."""
    if not value:
        return None
    number = f"{value['value']:,}".replace(",", "\u00a0").replace(".", ",") if "value" in value else ""
    parts = [f"{number} {value['unit']}".strip(), str(value.get("year", "")), value.get("text", "")]
    return ", ".join(p for p in parts if p)


def source(basis: dict[str, Any]) -> str:
    """The document, its sort and status."""
    return f"{basis['title']} ({words.document_kind(basis['kind'])}, {words.status(basis['status'])})"


def place_in(basis: dict[str, Any]) -> str:
    """Where in the document, and its address."""
    return " · ".join(p for p in (basis["locator"], basis["url"]) if p)


def validity(basis: dict[str, Any]) -> str | None:
    """From when to when the rule holds."""
    return words.period(basis["valid_from"], basis["valid_until"])


def law(item: dict[str, Any]) -> str:
    """A section of a law."""
    return " ".join(p for p in (item["section"], item["title"]) if p)
