"""The name of a file is the id of what it holds."""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "id-filename", "error"
_KINDS = ("agreement", "area", "body", "process", "plan", "channel")


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every file of one entity (for areas, one top area) that has another name than the entity's id."""
    name, _dot, ending = file.path.rsplit("/", 1)[-1].rpartition(".")
    for entity in file.entities:
        if entity.kind in _KINDS and not entity.path and name != entity.id and ending in ("yaml", "yml"):
            message = _("Filen heter {name}, men id är {id}.").format(name=name, id=entity.id)
            hint = _("Döp om filen till {id}.yaml eller skriv id: {name}.").format(id=entity.id, name=name)
            yield file.finding(ID, LEVEL, ("id",), message, hint)
