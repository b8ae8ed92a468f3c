"""A document is in force no longer than to its end, and has not expired before it."""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ...model.dates import last_day
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "expired-in-force", "warning"


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every document and plan said to be in force past its end, or to have expired before it.

    What is terminated or superseded may have an end to come.
    """
    for entity in file.entities:
        until = (entity.value.get("validity") or {}).get("until") if entity.kind in ("agreement", "plan") else None
        status = entity.value.get("status") if until else None
        if status not in ("in-force", "expired") or (status == "expired") == corpus.passed(last_day(until)):
            continue
        if status == "expired":
            message = _("Status är expired, men giltigheten slutar först {until}.").format(until=until)
            hint = _("Skriv status: in-force, eller terminated om dokumentet är uppsagt, eller rätta slutet.")
        else:
            message = _("Status är in-force, men giltigheten slutade {until}.").format(until=until)
            hint = _("Skriv status: expired, eller rätta slutet om dokumentet har förlängts.")
        yield file.finding(ID, LEVEL, (*entity.path, "status"), message, hint)
