"""Ett id finns bara en gång i sitt slag.

Två poster med samma id går inte att skilja åt i hänvisningar.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ...store.entities import Entity
from ..corpus import Corpus
from ..findings import Finding

ID, LEVEL = "duplicate-id", "error"


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every entity with the id of an earlier one of its kind."""
    seen: dict[tuple[str, str], Entity] = {}
    for entity in corpus.all():
        first = seen.setdefault((entity.kind, entity.id), entity)
        if first is not entity:
            loaded = corpus.files[first.file].loaded
            line = loaded.mark(first.path).line if loaded else 1
            message = _("Id:t {id} finns redan i {file} rad {line}.").format(id=entity.id, file=first.file, line=line)
            key = "code" if "code" in entity.value else "id"
            yield corpus.finding(entity, (key,), ID, LEVEL, message, _("Ge den ena ett annat id."))
