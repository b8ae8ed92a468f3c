"""Källhänvisningens id är en av filens källor.

Utan källa kan ingen pröva uppgiften.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding

ID, LEVEL = "source-unknown", "error"


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every locator that names a source that its file does not have."""
    for entity in corpus.all("responsibility", "body", "process", "plan", "channel"):
        head = corpus.get("agreement", entity.id.split("/")[0]) if entity.kind == "responsibility" else entity
        sources = [s["id"] for s in (head.value.get("sources") or ())] if head else []
        for path, locator in _locators(entity.value, ()):
            if locator["id"] not in sources:
                message = _("Källan {id} finns inte bland filens källor.").format(id=locator["id"])
                hint = _("Källorna är: {names}.").format(names=", ".join(sources))
                yield corpus.finding(entity, (*path, "id"), ID, LEVEL, message, hint)


def _locators(value: Any, at: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], dict[str, Any]]]:
    if isinstance(value, dict):
        if "locator" in value and "id" in value:
            yield at, value
            return
        for key, inner in value.items():
            if key != "sources":
                yield from _locators(inner, (*at, key))
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from _locators(inner, (*at, i))
