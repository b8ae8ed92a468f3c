"""Every locator names one of the file's sources."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ...i18n import _
from ...store.yaml_loader import Path
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "source-missing", "error"


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every locator that names a source that its file does not have. What lacks a source breaks the schema."""
    sources = [source["id"] for at, given in file.under("sources") if len(at) == 1 for source in given]
    for at, locator in locators(file) if sources else ():
        if locator["id"] not in sources:
            near = get_close_matches(locator["id"], sources, 1)
            message = _("Källan {id} finns inte bland filens källor.").format(id=locator["id"])
            hint = (
                _("Menade du {name}?").format(name=near[0])
                if near
                else _("Källorna är: {names}.").format(names=", ".join(sources))
            )
            yield file.finding(ID, LEVEL, (*at, "id"), message, hint)


def locators(file: ReadFile) -> Iterator[tuple[Path, dict[str, str]]]:
    """Everything in a file that says where in a source something stands."""
    return ((at, mapping) for at, mapping in file.mappings if "locator" in mapping and "id" in mapping)
