"""The page of `show`."""

from __future__ import annotations

from typing import Any

from ...i18n import _
from .. import words
from ..page import MUTED, STRONG, Page
from . import answer


def page(document: dict[str, Any]) -> Page:
    """An entity whole, with what refers to it."""
    made = Page()
    entity, kind = document["entity"], document["kind"]
    sort = words.scheme(entity["scheme"]) if kind == "concept" else words.kind(kind)
    made.text((f"{words.capital(sort)} · {document['id']}", MUTED))
    if kind == "responsibility" and document.get("answer"):
        answer.add(made, document["answer"], None)
    elif kind == "agreement":
        _agreement(made, entity, document["managed_by"])
    else:
        made.heading(str(entity.get("title") or entity.get("name") or entity.get("term") or _label(entity)))
        _plain(made, entity)
    references = document["referenced_by"]
    if references:
        made.gap()
        made.text((_("Nämns av"), STRONG))
        made.bullets([f"{r['id']} ({words.kind(r['kind'])}, {r['relation']})" for r in references])
    return made


def _label(entity: dict[str, Any]) -> str:
    return str((entity.get("label") or {}).get("sv") or entity.get("id") or "")


def _agreement(made: Page, entity: dict[str, Any], managed: dict[str, Any]) -> None:
    made.heading(entity["title"])
    if entity.get("summary"):
        made.text(entity["summary"])
    validity = entity.get("validity") or {}
    made.fields(
        [
            (_("Slag"), words.document_kind(entity["kind"])),
            (_("Status"), words.status(entity["status"])),
            (_("Kallas också"), ", ".join(entity.get("aliases") or ())),
            (_("Beteckning"), entity.get("citation")),
            (_("Parter"), ", ".join(entity["parties"])),
            (_("Beslutad"), validity.get("decided")),
            (_("Giltig"), words.period(validity.get("from"), validity.get("until"))),
            (_("Om giltigheten"), validity.get("note")),
            (_("Områden"), ", ".join(entity["areas"])),
            (_("Del av"), entity.get("part_of")),
            (_("Ersätter"), ", ".join(entity.get("supersedes") or ())),
            (_("Förvaltas av"), _managed(managed)),
            (_("Lagstöd"), "; ".join(_law(b) for b in entity.get("legal_basis") or ())),
            (_("Granskas"), (entity.get("review") or {}).get("next")),
        ],
        indent=1,
    )
    parts = entity.get("parts") or []
    if parts:
        made.text((_("Delar"), STRONG))
        made.bullets([p["title"] for p in parts])
    made.text((_("Källor"), STRONG))
    made.bullets(
        [f"{s['publisher']}: {s['title']} · {s['url']} ({words.evidence(s['evidence'])})" for s in entity["sources"]]
    )
    if entity["responsibilities"]:
        made.text((_("Ansvar"), STRONG))
        made.bullets([f"{r['task']} ({entity['id']}/{r['id']})" for r in entity["responsibilities"]])


def _managed(managed: dict[str, Any]) -> str | None:
    names = words.joined([f"{b['name']} ({b['id']})" for b in managed["bodies"]], _("eller"))
    return _("{names}; källan säger inte vilken").format(names=names) if managed["shared"] else names


def _law(item: dict[str, Any]) -> str:
    return " ".join(p for p in (item.get("section"), item["agreement"]) if p)


def _plain(made: Page, value: dict[str, Any], indent: int = 1) -> None:
    """Any entity: its keys and values as they are written."""
    rows: list[tuple[str, str | None]] = []
    for key, inner in value.items():
        if key in ("title", "name", "term") or inner in (None, [], {}, ""):
            continue
        rows.append((key, _flat(inner)))
    made.fields(rows, indent)


def _flat(value: object) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{k}: {_flat(v)}" for k, v in value.items() if v not in (None, [], {}))
    if isinstance(value, list):
        separator = " | " if any(isinstance(v, dict) for v in value) else ", "
        return separator.join(_flat(v) for v in value)
    return str(value)
