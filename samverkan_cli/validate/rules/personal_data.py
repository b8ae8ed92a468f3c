"""No person is named or numbered in the knowledge base."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...i18n import _
from ...model.personal_data import (
    ADDRESS,
    BIRTH,
    COORDINATION,
    EMAIL,
    NAME,
    NUMBER,
    NUMBER_LIKE,
    PHONE,
    RESERVE,
    find,
)
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "personal-data", "error"
_URL = re.compile(r"https?://\S+")


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every number, private address and name of a person, anywhere in the file, comments too.

    A number with a wrong check digit is let be, and so is what stands in a web address. The data is never repeated.
    """
    if file.loaded is None:
        return
    text = file.loaded.text
    found = [one for one in find(text) if one.kind != NUMBER_LIKE]
    addresses = [match.span() for match in _URL.finditer(text)] if found else []
    hint = _("Kunskapsbasen får inte innehålla personuppgifter. Ta bort uppgiften, också ur tidigare versioner.")
    for one in found:
        if not any(start < one.start < end for start, end in addresses):
            line = text.count("\n", 0, one.start) + 1
            column = one.start - text.rfind("\n", 0, one.start)
            yield Finding(file.path, line, column, ID, LEVEL, _message(one.kind), hint)


def _message(kind: str) -> str:
    number = _("Det här är ett personnummer eller samordningsnummer.")
    return {
        NUMBER: number,
        COORDINATION: number,
        RESERVE: _("Det här är ett reservnummer."),
        EMAIL: _("Det här är en persons e-postadress, ingen funktions."),
        PHONE: _("Det här är ett telefonnummer."),
        ADDRESS: _("Det här är en gatuadress."),
        BIRTH: _("Det här är en persons födelsedag."),
        NAME: _("Det här är en persons namn."),
    }[kind]
