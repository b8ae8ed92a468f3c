"""Where a rule applies, or is said not to, lies with the parties."""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ...store.yaml_loader import Path
from ..corpus import Corpus
from ..findings import Finding
from ..places import codes_of, covered, is_code
from ..reading import ReadFile

ID, LEVEL = "place-not-party", "error"


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every place of a rule, step or exception, and every adopter, outside the parties of its document."""
    if not file.entities or not isinstance(file.entities[0].value, dict):
        return
    parties: list[str] = file.entities[0].value.get("parties") or []
    places = list(_places(file)) if parties else []
    if not places:
        return
    codes = codes_of(parties, corpus)
    for at, code in places:
        head = code.split("/")[0]
        if codes is not None and is_code(head) and not covered(head, codes):
            message = _("{code} är inte bland dokumentets parter.").format(code=code)
            hint = _("Parterna är {names}: rätta platsen eller lägg till parten.").format(names=", ".join(parties))
            yield file.finding(ID, LEVEL, at, message, hint)


def _places(file: ReadFile) -> Iterator[tuple[Path, str]]:
    for at, value in file.under("places", "party"):
        for index, code in enumerate(value) if isinstance(value, list) else ():
            yield (*at, index), code
        if isinstance(value, str):
            yield at, value
