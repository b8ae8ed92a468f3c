"""Ett slut kommer inte före sin början.

Gäller giltighet (from, until), regelns egen tid (valid) och granskning (last, next).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...i18n import _
from ...model.dates import first_day, last_day
from ..corpus import Corpus
from ..findings import Finding

ID, LEVEL = "dates-order", "error"
_PAIRS = (("validity", "from", "until"), ("valid", "from", "until"), ("review", "last", "next"))


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every span that ends before it starts."""
    for entity in corpus.all():
        if not isinstance(entity.value, dict):
            continue
        for field, start, end in _PAIRS:
            span: dict[str, Any] = entity.value.get(field) or {}
            if not isinstance(span, dict) or not span.get(start) or not span.get(end):
                continue
            if last_day(span[end]) < first_day(span[start]):
                message = _("{end} är före {start}.").format(end=span[end], start=span[start])
                hint = _("Byt plats på datumen eller rätta det ena.")
                yield corpus.finding(entity, (field, end), ID, LEVEL, message, hint)
