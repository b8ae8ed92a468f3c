"""An age limit leaves somebody inside."""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile
from ..texts import parts

ID, LEVEL = "age-order", "error"


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every age span whose upper limit is not above its lower one."""
    for entity in file.entities:
        for at, value in parts(entity):
            if at[-1:] != ("age",) or not isinstance(value, dict):
                continue
            start, below = value.get("from"), value.get("below")
            if isinstance(start, int) and isinstance(below, int) and below <= start:
                message = _("Ingen är både minst {start} och under {below} år.").format(start=start, below=below)
                hint = _("from är inklusive, below exklusive: 18 till och med 64 år är from: 18, below: 65.")
                yield file.finding(ID, LEVEL, (*at, "below"), message, hint)
