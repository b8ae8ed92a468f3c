"""A document is not in force past its end."""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ...model.dates import last_day
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "expired-in-force", "warning"


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every document and plan said to be in force although its validity has ended."""
    for entity in file.entities:
        until = (entity.value.get("validity") or {}).get("until") if entity.kind in ("agreement", "plan") else None
        if until and entity.value.get("status") == "in-force" and corpus.passed(last_day(until)):
            message = _("Status är in-force, men giltigheten slutade {until}.").format(until=until)
            hint = _("Skriv status: expired, eller rätta slutet om dokumentet har förlängts.")
            yield file.finding(ID, LEVEL, (*entity.path, "status"), message, hint)
