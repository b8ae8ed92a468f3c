"""What has been done has been done by today."""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ...model.dates import first_day
from ...store.yaml_loader import Path
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "future-date", "error"


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every source read, every review and every decision that is dated after today."""
    for at, day in _done(file):
        if not corpus.begun(first_day(day)):
            message = _("{day} har inte varit ännu.").format(day=day)
            yield file.finding(ID, LEVEL, at, message, _("Skriv dagen då det gjordes, eller ta bort den."))


def _done(file: ReadFile) -> Iterator[tuple[Path, str]]:
    """Where a day stands on which something is said to have been done; a proposal may have its decision to come."""
    yield from file.under("retrieved")
    for entity in file.entities:
        if not isinstance(entity.value, dict):
            continue
        review, validity = entity.value.get("review") or {}, entity.value.get("validity") or {}
        if review and review["last"] <= review["next"]:  # else it is the rule dates-order's
            yield (*entity.path, "review", "last"), review["last"]
        if validity.get("decided") and entity.value.get("status") not in ("proposed", "unknown"):
            yield (*entity.path, "validity", "decided"), validity["decided"]
