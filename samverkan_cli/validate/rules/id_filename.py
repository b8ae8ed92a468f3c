"""Filnamnet är dokumentets id.

Den som söker en post ska hitta filen på namnet. Rätt: `sthlm-hok.yaml` med `id: sthlm-hok`.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding

ID, LEVEL = "id-filename", "error"
_KINDS = ("agreement", "body", "process", "plan", "channel")


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every file of one entity whose name is not the entity's id; for areas, the top area's."""
    for entity in corpus.all(*_KINDS, "area"):
        if entity.path:
            continue
        name = entity.file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        if name != entity.id:
            message = _("Filen heter {name}, men id är {id}.").format(name=name, id=entity.id)
            hint = _("Döp om filen till {id}.yaml eller skriv id: {name}.").format(id=entity.id, name=name)
            yield corpus.finding(entity, ("id",), ID, LEVEL, message, hint)
