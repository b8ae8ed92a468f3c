"""`sole` is said only of roles with one holder."""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile
from ..roles import shared_roles

ID, LEVEL = "arrangement-sole", "error"


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every responsibility or step that says `sole` although a role has several holders."""
    for at, item, roles in shared_roles(file):
        if item.get("arrangement") == "sole":
            message = _("Rollen {role} har flera huvudmän, men arrangement säger sole (ensamt).").format(role=roles[-1])
            hint = _("Ta bort en huvudman, eller skriv joint (gemensamt), divided (var sin del) eller either (någon).")
            yield file.finding(ID, LEVEL, (*at, "arrangement"), message, hint)
