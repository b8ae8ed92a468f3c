"""The day of the next review has not gone by."""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "review-overdue", "note"


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every entity whose next review should have been done."""
    for entity in file.entities:
        review = entity.value.get("review") if isinstance(entity.value, dict) else None
        if isinstance(review, dict) and corpus.passed(review["next"]):
            message = _("Granskningen skulle ha gjorts {day}.").format(day=review["next"])
            hint = _("Gå igenom källorna och skriv nya datum i review.")
            yield file.finding(ID, LEVEL, (*entity.path, "review", "next"), message, hint)
