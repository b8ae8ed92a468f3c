"""Every locator names one of the file's sources."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile
from ..texts import Path, walk

ID, LEVEL = "source-missing", "error"


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every locator that names a source that its file does not have. What lacks a source breaks the schema."""
    value: Any = file.loaded.value if file.loaded and file.entities else None
    if not isinstance(value, dict) or "sources" not in value:
        return
    sources = [source["id"] for source in value["sources"]]
    for at, locator in locators(value):
        if locator["id"] not in sources:
            near = get_close_matches(locator["id"], sources, 1)
            message = _("Källan {id} finns inte bland filens källor.").format(id=locator["id"])
            hint = _("Menade du {name}?").format(name=near[0]) if near else _("Källorna är: {names}.").format(
                names=", ".join(sources)
            )
            yield file.finding(ID, LEVEL, (*at, "id"), message, hint)


def locators(value: Any) -> Iterator[tuple[Path, dict[str, str]]]:
    """Everything in a file that says where in a source something stands."""
    for at, inner in walk(value):
        if isinstance(inner, dict) and "locator" in inner and "id" in inner and "sources" not in at:
            yield at, inner
