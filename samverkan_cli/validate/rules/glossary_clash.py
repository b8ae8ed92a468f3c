"""A word means one thing in the glossary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...i18n import _
from ...store.yaml_loader import Path
from ..corpus import Corpus, Fact, fact
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "glossary-clash", "warning"
COMPARES = True


def facts(file: ReadFile) -> Iterator[Fact]:
    """Each name of each term and concept."""
    for key, shown, _name, _at in _names(file):
        yield fact(key, shown)


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every preferred term, abbreviation or synonym that another term of the same list has too."""
    own: dict[str, str] = {}
    for key, shown, name, at in _names(file):
        first = own.setdefault(key, shown)
        others = [first] if first != shown else [other for other in corpus.told(key) if other != shown]
        if others:
            message = _("{name} är också ett namn på {other}.").format(name=name, other=others[0])
            hint = _("Låt ordet stå hos det ena begreppet, och skilj dem åt i differs.")
            yield file.finding(ID, LEVEL, at, message, hint)


def _names(file: ReadFile) -> Iterator[tuple[str, str, str, Path]]:
    """Key, id, name and path of every name."""
    for entity in file.entities:
        value: dict[str, Any] = entity.value
        if entity.kind == "term":
            yield _key("term", value["term"]), entity.id, value["term"], (*entity.path, "term")
            fields, scheme = ["abbreviations", "synonyms"], "term"
        elif entity.kind == "concept":
            label = value["label"]["sv"]
            yield _key(value["scheme"], label), entity.id, label, (*entity.path, "label", "sv")
            fields, scheme = ["synonyms"], value["scheme"]
        else:
            continue
        for field in fields:
            for index, name in enumerate(value.get(field) or ()):
                yield _key(scheme, name), entity.id, name, (*entity.path, field, index)


def _key(scheme: str, name: str) -> str:
    return f"name:{scheme}:{name if name.isupper() else name.casefold()}"
