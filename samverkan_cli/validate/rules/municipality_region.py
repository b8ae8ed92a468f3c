"""A municipality stands with its own region: the first two digits of its code are the region's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding
from ..places import is_code
from ..reading import ReadFile

ID, LEVEL = "municipality-region", "error"
_FOLDER = re.compile(r"agreements/([0-9]{2})-")


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every municipality under another region, and every party of another region than its folder or fellow parties."""
    for entity in file.entities:
        if entity.kind == "principal":
            if entity.value["kind"] == "municipality" and entity.id[:2] != entity.value["region"]:
                yield _finding(file, (*entity.path, "code"), entity.id, entity.value["region"])
            continue
        if "parties" not in entity.value or entity.kind == "question":
            continue
        heads = [party.split("/")[0] for party in entity.value["parties"]]
        regions = {head for head in heads if is_code(head) and len(head) == 2}
        if folder := _FOLDER.match(file.path):
            regions = {folder[1]} if "SE" not in heads else set()
        for index, head in enumerate(heads):
            if regions and is_code(head) and head[:2] not in regions:
                yield _finding(file, (*entity.path, "parties", index), head, ", ".join(sorted(regions)))


def _finding(file: ReadFile, at: tuple[str | int, ...], code: str, region: str) -> Finding:
    message = _("{code} hör inte till region {region}.").format(code=code, region=region)
    if len(code) == 4:
        hint = _("De två första siffrorna är regionens kod: {code} ligger i region {region}.")
        return file.finding(ID, LEVEL, at, message, hint.format(code=code, region=code[:2]))
    return file.finding(ID, LEVEL, at, message, _("Rätta koden, eller flytta filen till regionens mapp."))
