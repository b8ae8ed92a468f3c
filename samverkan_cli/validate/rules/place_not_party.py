"""Where a rule applies, or is said not to, lies with the parties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding
from ..places import codes_of, covered, is_code
from ..reading import ReadFile
from ..texts import Path, parts

ID, LEVEL = "place-not-party", "error"


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every place of a rule, step or exception, and every adopter, outside the parties of its document."""
    if not file.entities or not isinstance(file.entities[0].value, dict):
        return
    parties = file.entities[0].value.get("parties")
    places = [place for entity in file.entities for place in _places(parts(entity))] if parties else []
    if not places:
        return
    codes = codes_of(parties, corpus)
    for at, code in places:
        if codes is not None and not covered(code.split("/")[0], codes):
            message = _("{code} är inte bland dokumentets parter.").format(code=code)
            hint = _("Parterna är {names}: rätta platsen eller lägg till parten.").format(names=", ".join(parties))
            yield file.finding(ID, LEVEL, at, message, hint)


def _places(values: Iterator[tuple[Path, Any]]) -> Iterator[tuple[Path, str]]:
    for at, value in values:
        of_place = "places" in at[-2:-1]
        of_adopter = at[-1:] == ("party",) and "adoption" in at
        if (of_place or of_adopter) and isinstance(value, str) and is_code(value.split("/")[0]):
            yield at, value
