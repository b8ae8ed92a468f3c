"""An end does not come before its beginning."""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ...model.dates import first_day, is_partial, last_day
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile
from ..texts import parts

ID, LEVEL = "dates-order", "error"
_PAIRS = (("from", "until"), ("decided", "until"), ("last", "next"), ("published", "retrieved"))


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every span that ends before it starts, and every source read before it was published."""
    for entity in file.entities:
        for at, value in parts(entity):
            if not isinstance(value, dict):
                continue
            for start, end in _PAIRS:
                first, last = value.get(start), value.get(end)
                if _is_date(first) and _is_date(last) and last_day(str(last)) < first_day(str(first)):
                    message = _("{end} är före {start}.").format(end=last, start=first)
                    hint = _("Byt plats på datumen eller rätta det ena.")
                    yield file.finding(ID, LEVEL, (*at, end), message, hint)
                    break


def _is_date(value: object) -> bool:
    return isinstance(value, str) and is_partial(value)
