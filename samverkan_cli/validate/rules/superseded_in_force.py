"""What has been superseded is no longer in force."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...i18n import _
from ...model.dates import first_day
from ..corpus import Corpus, Fact, fact
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "superseded-in-force", "warning"
COMPARES = True


def facts(file: ReadFile) -> Iterator[Fact]:
    """Which documents are in force, and what they supersede, from when."""
    for identity, value, start in _in_force(file):
        yield fact(f"in-force:{identity}", [])
        for target in value.get("supersedes") or ():
            yield fact(f"superseded:{target}", [identity, start])


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every document in force that another in force supersedes: told of in the files of both."""
    for identity, value, start in _in_force(file):
        for other, since in corpus.told(f"superseded:{identity}"):
            if other != identity and _begun(since, corpus):
                message = _("Status är in-force, men {other} ersätter dokumentet.").format(other=other)
                hint = _("Skriv status: superseded, eller ta bort det ur supersedes i {other}.").format(other=other)
                yield file.finding(ID, LEVEL, ("status",), message, hint)
        for index, target in enumerate(value.get("supersedes") or ()):
            if target != identity and _begun(start, corpus) and corpus.told(f"in-force:{target}"):
                message = _("{target} ersätts här, men har status in-force.").format(target=target)
                hint = _("Skriv status: superseded i {target}, eller ta bort det härifrån.").format(target=target)
                yield file.finding(ID, LEVEL, ("supersedes", index), message, hint)


def _in_force(file: ReadFile) -> Iterator[tuple[str, dict[str, Any], str | None]]:
    for entity in file.entities:
        if entity.kind == "agreement" and entity.value["status"] == "in-force":
            yield entity.id, entity.value, (entity.value.get("validity") or {}).get("from")


def _begun(start: str | None, corpus: Corpus) -> bool:
    return start is None or corpus.begun(first_day(start))
