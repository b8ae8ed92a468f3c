"""What has been superseded is superseded by something."""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus, Fact, fact
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "superseder-missing", "warning"


def facts(file: ReadFile) -> Iterator[Fact]:
    """Which documents a document supersedes."""
    for entity in file.entities:
        if entity.kind == "agreement":
            for target in entity.value.get("supersedes") or ():
                yield fact(f"superseder-of:{target}", entity.id)


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every document said to be superseded that none supersedes, and whose validity has no note to tell by what."""
    for entity in file.entities:
        if entity.kind != "agreement" or entity.value["status"] != "superseded":
            continue
        noted = (entity.value.get("validity") or {}).get("note")
        if not noted and not corpus.said(f"superseder-of:{entity.id}"):
            message = _("Status är superseded, men inget dokument ersätter {id}.").format(id=entity.id)
            hint = _("Skriv supersedes: [{id}] i det som ersätter, eller i validity.note vad källan säger.")
            yield file.finding(ID, LEVEL, (*entity.path, "status"), message, hint.format(id=entity.id))
