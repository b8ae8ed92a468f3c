"""A role without a holder says who it is not."""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile
from ..roles import role_holders

ID, LEVEL = "role-empty", "error"


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every role without a holder that `excludes` says nothing of, and every empty exclusion."""
    for at, item, key in role_holders(file):
        excluded = item.get("excludes") or {}
        for role, held in item[key].items():
            if not held and not excluded.get(role):
                message = _("Rollen {role} har ingen huvudman.").format(role=role)
                hint = _("Skriv vem, eller i excludes vem det inte är.")
                yield file.finding(ID, LEVEL, (*at, key, role), message, hint)
        for role, held in excluded.items():
            if not held:
                message = _("excludes säger inte vem som inte har rollen {role}.").format(role=role)
                yield file.finding(ID, LEVEL, (*at, "excludes", role), message, _("Skriv vem, eller ta bort raden."))
