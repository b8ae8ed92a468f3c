"""An end does not come before its beginning, and a rule does not outlive its document."""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ...model.dates import Span, first_day, is_partial, last_day
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "dates-order", "error"
_PAIRS = (("from", "until"), ("decided", "until"), ("last", "next"), ("published", "retrieved"))


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every span that ends before it starts, every source read before it was published, every rule out of its document.

    A rule may be older than the document that states it now, but neither begin nor end after it has ended, nor end
    before it has begun.
    """
    for at, value in file.mappings:
        for start, end in _PAIRS:
            first, last = _date(value.get(start)), _date(value.get(end))
            if first and last and last_day(last) < first_day(first):
                message = _("{end} är före {start}.").format(end=last, start=first)
                hint = _("Byt plats på datumen eller rätta det ena.")
                yield file.finding(ID, LEVEL, (*at, end), message, hint)
                break
    yield from _outside(file)


def _outside(file: ReadFile) -> Iterator[Finding]:
    document = Span()
    for entity in file.entities:
        if entity.kind == "agreement":
            document = Span.of(entity.value.get("validity"))
        span = Span.of(entity.value.get("valid")) if entity.kind == "responsibility" else Span()
        at = (*entity.path, "valid")
        hint = _("Rätta regelns tid eller dokumentets giltighet.")
        if span.end and document.after(span.end):
            message = _("Regeln slutar {day}, men dokumentet gäller först från {start}.")
            message = message.format(day=span.end, start=document.start)
            yield file.finding(ID, LEVEL, (*at, "until"), message, hint)
        elif late := next((day for day in (span.start, span.end) if day and document.before(day)), None):
            message = _("Regeln gäller {day}, men dokumentets giltighet slutar {end}.")
            message = message.format(day=late, end=document.end)
            yield file.finding(ID, LEVEL, (*at, "from" if late == span.start else "until"), message, hint)


def _date(value: object) -> str | None:
    return value if isinstance(value, str) and is_partial(value) else None
