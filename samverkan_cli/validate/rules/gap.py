"""Every area that a document names has a responsibility."""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "gap", "note"


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every area of a document that none of its responsibilities lies in, where it has any at all."""
    held = [entity.value["area"] for entity in file.entities if entity.kind == "responsibility"]
    for entity in file.entities:
        if entity.kind != "agreement" or not held:
            continue
        for index, area in enumerate(entity.value["areas"]):
            if not any(_related(area, other) for other in held):
                message = _("Området {area} har inget ansvar i dokumentet.").format(area=area)
                hint = _("Lägg till ansvaret om källan anger det, eller ta bort området.")
                yield file.finding(ID, LEVEL, ("areas", index), message, hint)


def _related(area: str, other: str) -> bool:
    """The same area, or one in the other's tree."""
    return area == other or area.startswith(other + "/") or other.startswith(area + "/")
