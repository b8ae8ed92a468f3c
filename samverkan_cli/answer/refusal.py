"""What is about a person is refused, with the reason."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import UsageError
from ..i18n import _
from ..model.personal_data import find


def refuse_person(texts: Iterable[str], kinds: Iterable[str] | None = None) -> None:
    """Refuse texts that tell of a person.

    Args:
        texts: what was given.
        kinds: only these kinds of `model.personal_data`; all when None.

    Raises:
        UsageError: a text does. What was found is not repeated.
    """
    for text in texts:
        for found in find(text):
            if kinds is None or found.kind in kinds:
                raise UsageError(
                    _("Texten innehåller {what}. Uppgifter om enskilda personer tas inte emot och sparas inte.").format(
                        what=_what(found.kind)
                    )
                )


def _what(kind: str) -> str:
    return {
        "personnummer": _("ett personnummer"),
        "samordningsnummer": _("ett samordningsnummer"),
        "reservnummer": _("ett reservnummer"),
        "number-like": _("något som ser ut som ett personnummer"),
        "e-mail": _("en personlig e-postadress"),
        "phone": _("ett telefonnummer"),
        "address": _("en gatuadress"),
        "birth-date": _("en persons födelsedag"),
        "name": _("något som ser ut som en persons namn"),
    }[kind]
