"""An age limit leaves somebody inside."""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "age-order", "error"


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every age span whose upper limit is not above its lower one."""
    for at, value in file.under("age"):
        start, below = (value or {}).get("from"), (value or {}).get("below")
        if start is not None and below is not None and below <= start:
            message = _("Ingen är både minst {start} och under {below} år.").format(start=start, below=below)
            hint = _("from är inklusive, below exklusive: 18 till och med 64 år är from: 18, below: 65.")
            yield file.finding(ID, LEVEL, (*at, "below"), message, hint)
