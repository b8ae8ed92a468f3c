"""När en roll har flera huvudmän ska det stå hur den delas.

Gemensamt (joint), var och en sin del (divided) eller någon av dem (either): skillnaden avgör vem som kan krävas.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding

ID, LEVEL = "arrangement-missing", "error"


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every responsibility with several holders of a role and no arrangement, or a wrong `sole`."""
    for entity in corpus.all("responsibility"):
        shared = [role for role, held in entity.value["roles"].items() if len(held) > 1]
        if shared and entity.value.get("arrangement") in (None, "sole"):
            message = _("Rollen {role} har flera huvudmän, men arrangement säger inte hur den delas.").format(
                role=shared[0]
            )
            hint = _("Skriv arrangement: joint, divided eller either.")
            yield corpus.finding(entity, ("roles", shared[0]), ID, LEVEL, message, hint)
