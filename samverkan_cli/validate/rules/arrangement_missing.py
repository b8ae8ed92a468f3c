"""A role with several holders says how they share it."""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile
from ..roles import shared_roles

ID, LEVEL = "arrangement-missing", "error"


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every responsibility or step with several holders of a role and no arrangement."""
    for at, item, roles in shared_roles(file):
        if item.get("arrangement") is None:
            message = _("Rollen {role} har flera huvudmän, men arrangement säger inte hur den delas.").format(
                role=roles[-1]
            )
            hint = _("Skriv arrangement: joint (gemensamt), divided (var sin del) eller either (någon av dem).")
            yield file.finding(ID, LEVEL, (*at, *roles), message, hint)
