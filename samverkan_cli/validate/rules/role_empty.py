"""En roll utan huvudman säger vem det inte är.

En tom lista betyder att källan bara säger vem som inte har rollen. Då ska `excludes` ha samma roll.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding

ID, LEVEL = "role-empty", "error"


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every role without a holder that `excludes` says nothing of."""
    for entity in corpus.all("responsibility"):
        excluded = entity.value.get("excludes") or {}
        for role, held in entity.value["roles"].items():
            if not held and not excluded.get(role):
                message = _("Rollen {role} har ingen huvudman.").format(role=role)
                hint = _("Skriv vem, eller i excludes vem det inte är.")
                yield corpus.finding(entity, ("roles", role), ID, LEVEL, message, hint)
