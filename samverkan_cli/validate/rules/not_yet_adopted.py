"""A document is not in force before it begins, nor before all who must have adopted it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...i18n import _
from ...model.dates import first_day
from ..corpus import Corpus
from ..findings import Finding
from ..places import municipalities_of
from ..reading import ReadFile

ID, LEVEL = "not-yet-adopted", "warning"


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every document said to be in force that begins later, or that a party has still to adopt."""
    for entity in file.entities:
        if entity.kind not in ("agreement", "plan") or entity.value.get("status") != "in-force":
            continue
        at = (*entity.path, "status")
        start = (entity.value.get("validity") or {}).get("from")
        if start and not corpus.begun(first_day(start)):
            message = _("Status är in-force, men giltigheten börjar {start}.").format(start=start)
            yield file.finding(ID, LEVEL, at, message, _("Skriv status: decided till dess."))
        missing = _missing(entity.value, corpus)
        if missing:
            message = _("Status är in-force, men {names} har inte antagit dokumentet.").format(names=_listed(missing))
            hint = _("Skriv status: decided, eller lägg till när de antog det under adoption.")
            yield file.finding(ID, LEVEL, at, message, hint)


def _missing(value: dict[str, Any], corpus: Corpus) -> list[str]:
    """The parties that must adopt a document and have not."""
    adoption = value.get("adoption") or {}
    if not adoption.get("requires_all"):
        return []
    done = {item["party"] for item in adoption.get("by") or () if _has(item, corpus)}
    left = [party for party in value["parties"] if party not in done]
    return [party for party in left if not _all_have(party, done, corpus)]


def _has(item: dict[str, Any], corpus: Corpus) -> bool:
    """Whether a party has adopted it: listed without a day it has, on an unknown day; with `null` it has still to."""
    decided = item.get("decided", "")
    return decided is not None and (not decided or corpus.begun(first_day(decided)))


def _all_have(party: str, done: set[str], corpus: Corpus) -> bool:
    """Whether every municipality that a group (`01/municipalities`) stands for has adopted it by itself."""
    region, _slash, group = party.partition("/")
    members = municipalities_of(region, corpus) if group else set()
    return bool(members) and members <= done


def _listed(names: list[str]) -> str:
    return ", ".join(names[:5]) + (" …" if names[5:] else "")
