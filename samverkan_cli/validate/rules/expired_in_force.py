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
        if entity.kind not in ("agreement", "plan"):
            continue
        status, until = entity.value.get("status"), (entity.value.get("validity") or {}).get("until")
        at = (*entity.path, "status")
        if until and status == "in-force" and corpus.passed(last_day(until)):
            message = _("Status är in-force, men giltigheten slutade {until}.").format(until=until)
            hint = _("Skriv status: expired, eller rätta slutet om dokumentet har förlängts.")
            yield file.finding(ID, LEVEL, at, message, hint)
        elif until and status == "expired" and not corpus.passed(last_day(until)):
            message = _("Status är expired, men giltigheten slutar först {until}.").format(until=until)
            hint = _("Skriv status: in-force, eller terminated om dokumentet är uppsagt, eller rätta slutet.")
            yield file.finding(ID, LEVEL, at, message, hint)
