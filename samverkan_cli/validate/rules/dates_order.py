"""An end does not come before its beginning."""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ...model.dates import first_day, is_partial, last_day
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "dates-order", "error"
_PAIRS = (("from", "until"), ("decided", "until"), ("last", "next"), ("published", "retrieved"))


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every span that ends before it starts, and every source read before it was published."""
    for at, value in file.mappings:
        for start, end in _PAIRS:
            first, last = _date(value.get(start)), _date(value.get(end))
            if first and last and last_day(last) < first_day(first):
                message = _("{end} är före {start}.").format(end=last, start=first)
                hint = _("Byt plats på datumen eller rätta det ena.")
                yield file.finding(ID, LEVEL, (*at, end), message, hint)
                break


def _date(value: object) -> str | None:
    return value if isinstance(value, str) and is_partial(value) else None
