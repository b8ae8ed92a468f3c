"""Text is what it looks like: NFC, nothing invisible, no trailing space, lines that end with LF."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ...i18n import _
from ...model.hidden import CONTROL, INVISIBLE
from ...store.yaml_loader import Path
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "normal-form", "error"


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every line, and every escaped text, that is not in normal form; one finding for each sort and line."""
    if file.loaded is None:
        return
    text = file.loaded.text
    if file.loaded.marked:
        yield _finding(file, 1, 1, _("Filen börjar med ett osynligt märke (BOM)."), _("Spara som UTF-8 utan BOM."))
    if "\r" in text:
        line = text[: text.index("\r")].count("\n") + 1
        hint = _("Spara med radslutet LF. Kör samverkan fmt.")
        yield _finding(file, line, 1, _("Raderna slutar inte med LF."), hint)
    if " \n" in text or "\t\n" in text or " \r" in text or "\t\r" in text or text.endswith((" ", "\t")):
        yield from _trailing(file, text)
    if not unicodedata.is_normalized("NFC", text):
        yield from _decomposed(file, text)
    yield from _invisible(file, text)
    if "\\" in text:
        yield from _escaped(file)


def _trailing(file: ReadFile, text: str) -> Iterator[Finding]:
    for number, line in enumerate(text.splitlines(), 1):
        kept = line.rstrip(" \t")
        if kept != line:
            message = _("Raden slutar med mellanslag.")
            yield _finding(file, number, len(kept) + 1, message, _("Ta bort dem. Kör samverkan fmt."))


def _decomposed(file: ReadFile, text: str) -> Iterator[Finding]:
    for number, line in enumerate(text.splitlines(), 1):
        whole = unicodedata.normalize("NFC", line)
        if whole != line:
            at = next((i for i, (a, b) in enumerate(zip(line, whole, strict=False)) if a != b), len(whole) - 1)
            message = _("Texten är inte i normalform (NFC): {found} består av flera tecken.").format(found=whole[at])
            yield _finding(file, number, at + 1, message, _("Skriv tecknet på nytt: {found}").format(found=whole[at]))


def _invisible(file: ReadFile, text: str) -> Iterator[Finding]:
    for number, line in enumerate(text.splitlines(), 1) if INVISIBLE.search(text) else ():
        if found := INVISIBLE.search(line):
            message = _("Det osynliga tecknet U+{code:04X} står i texten.").format(code=ord(found[0]))
            yield _finding(file, number, found.start() + 1, message, _("Ta bort det."))


def _escaped(file: ReadFile) -> Iterator[Finding]:
    """What escapes in double quotes hide; what stands openly is told of elsewhere."""
    if file.loaded is None:
        return
    for at, value in _strings(file.loaded.value, ()):
        found = CONTROL.search(value) or INVISIBLE.search(value)
        if found and found[0] not in file.loaded.text:
            message = _("Texten innehåller styrtecknet U+{code:04X}.").format(code=ord(found[0]))
            yield file.finding(ID, LEVEL, at, message, _("Ta bort det."))


def _strings(value: object, at: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _strings(inner, (*at, key))


def _finding(file: ReadFile, line: int, column: int, message: str, hint: str) -> Finding:
    return Finding(file.path, line, column, ID, LEVEL, message, hint)
