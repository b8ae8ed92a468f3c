"""A rule in force does not lean on a law that has been repealed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ...i18n import _
from ...model.agreement import LAWS
from ...model.dates import last_day
from ...store.entities import Entity
from ...store.yaml_loader import Path
from ..corpus import Corpus, Fact, fact
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "law-repealed", "warning"
_NUMBER = re.compile(r"(?<![\d/])((?:17|18|19|20)\d\d:\d{1,4})(?!\d)")
_ENDED = ("superseded", "expired", "terminated")
_OF_THE_PAST = re.compile(
    r"upphäv|ersatt|ersätt|tidigare|gamla|dåvarande|äldre|förra|före|till och med|övergång", re.IGNORECASE
)
"""A text with such a word tells of the law as something past."""


def facts(file: ReadFile) -> Iterator[Fact]:
    """The laws that have an end, by id and by number."""
    for entity in file.entities:
        value = entity.value
        if entity.kind != "agreement" or value["kind"] not in LAWS:
            continue
        until = (value.get("validity") or {}).get("until")
        if until or value["status"] in _ENDED:
            said = [value["title"], last_day(until) if until else ""]
            yield fact(f"ended-law:{entity.id}", said)
            for number in _NUMBER.findall(value.get("citation") or ""):
                yield fact(f"ended-law:{number}", said)


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every legal basis and citation by number of a law that is no longer, in what is in force.

    A document known to have begun after the law had ended is warned of; for others it is a note.
    """
    head = file.entities[0] if file.entities else None
    if head is None or not _in_force(head):
        return
    begun = _begun(head)
    past = {entity.path for entity in file.entities if not _still(entity.value.get("valid"), corpus)}
    for at, law in _cited(file):
        if at[:2] not in past:
            yield from _told(file, at, law, begun, corpus)


def _cited(file: ReadFile) -> Iterator[tuple[Path, str]]:
    """The laws that a file leans on, by id or number."""
    for at, basis in file.under("legal_basis"):
        for index, item in enumerate(basis):
            yield (*at, index, "agreement"), item["agreement"]
            for number in _NUMBER.findall(item.get("section", "")):
                yield (*at, index, "section"), number
    for at, text in file.own_texts:
        numbers = _NUMBER.findall(text)
        if numbers and not _OF_THE_PAST.search(text):
            yield from ((at, number) for number in dict.fromkeys(numbers))


def _in_force(head: Entity) -> bool:
    """What has no status (a process, a channel) is in force."""
    return bool(head.value.get("status", "in-force") == "in-force")


def _still(span: Any, corpus: Corpus) -> bool:
    until = (span or {}).get("until")
    return not until or not corpus.passed(last_day(until))


def _begun(head: Entity) -> str:
    """The last day on which a document can have begun; "" when no date is given."""
    validity = head.value.get("validity") or {}
    start = validity.get("from") or validity.get("decided")
    return last_day(start) if start else ""


def _told(file: ReadFile, at: tuple[str | int, ...], law: str, begun: str, corpus: Corpus) -> Iterator[Finding]:
    for title, until in corpus.told(f"ended-law:{law}")[:1]:
        if until and not corpus.passed(until):
            continue
        ended = _("upphävd efter {day}").format(day=until) if until else _("upphävd")
        message = _("{title} är {ended}.").format(title=title, ended=ended)
        hint = _("Hänvisa till lagen som gäller nu, eller skriv att den gamla gällde tidigare.")
        level = "note" if begun <= until else LEVEL  # what was agreed before the law's end rightly names it
        yield file.finding(ID, level, at, message, hint, word=law)
