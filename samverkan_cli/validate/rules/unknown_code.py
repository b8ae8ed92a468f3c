"""Every code is that of a region or a municipality of today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ...i18n import _
from ...store.yaml_loader import Path
from ..corpus import Corpus, Fact, fact
from ..findings import Finding, path_of
from ..places import is_code
from ..reading import ReadFile

ID, LEVEL = "unknown-code", "error"
_PLACES = ("region", "municipality")
_SLUG = str.maketrans({"å": "a", "ä": "a", "ö": "o", "é": "e", " ": "-"})


def facts(file: ReadFile) -> Iterator[Fact]:
    """The names of each region and municipality, and which municipalities a region has."""
    for entity in file.entities:
        value = entity.value
        if entity.kind == "principal" and value["kind"] in _PLACES:
            names = {value["name"], value.get("official") or "", *(value.get("aliases") or ())}
            for key in sorted({_key(name) for name in names}):
                yield fact(f"place-named:{key}", [value["code"], value["name"]])
            if value["kind"] == "municipality":
                yield fact(f"municipalities-of:{value['region']}", [value["code"]])
        for field in ("places", "members"):
            places = value.get(field)
            if entity.kind in ("body", "principal") and places and isinstance(places[0], str):
                yield fact(f"places-of:{entity.id}", places)
                break


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every code that is nobody's, and every name of a place that stands where a code should."""
    for _entity, reference in file.references:
        if reference.kind != "party" or corpus.known("principal", reference.id):
            continue
        if is_code(reference.id):
            yield _nobody(file, reference.path, reference.id, corpus)
        elif (named := places_named(reference.id, corpus)) and not corpus.known("body", reference.id):
            message = _("{name} är ingen kod.").format(name=reference.id)
            yield file.finding(ID, LEVEL, reference.path, message, _said(named))
    for at, value in file.under("in") if file.kind == "question" else ():
        if is_code(value or "") and not corpus.known("principal", value):
            yield _nobody(file, at, value, corpus)


def _nobody(file: ReadFile, at: Path, code: str, corpus: Corpus) -> Finding:
    message = _("Ingen region eller kommun har koden {code}.").format(code=code)
    return file.finding(ID, LEVEL, at, message, _near(code, corpus))


def places_named(name: str, corpus: Corpus) -> list[list[str]]:
    """Code and name of the places with a name; å, ä and ö may stand without dots and rings."""
    return list(corpus.told(f"place-named:{_key(name)}"))


def with_code(finding: Finding, file: ReadFile, corpus: Corpus) -> Finding:
    """The schema's finding that a value has not the form of a code, with the right code where the value is a name."""
    value: Any = file.loaded.value if file.loaded else None
    for key in path_of(finding.pointer, value):
        value = value[key]
    named = places_named(value, corpus) if isinstance(value, str) else []
    return replace(finding, hint=_said(named)) if named else finding


def _key(name: str) -> str:
    return name.casefold().translate(_SLUG)


def _said(named: list[list[str]]) -> str:
    return _("Skriv koden: {codes}.").format(codes=", ".join(f'"{code}" ({name})' for code, name in named))


def _near(code: str, corpus: Corpus) -> str | None:
    """The codes that differ from a wrong one by one digit, or by two that have changed places."""
    near = [c for c in corpus.ids("principal") if is_code(c) and len(c) == len(code) and _one_slip(c, code)]
    return _("Menade du {names}?").format(names=", ".join(f'"{c}"' for c in near[:6])) if near else None


def _one_slip(right: str, wrong: str) -> bool:
    apart = [at for at in range(len(right)) if right[at] != wrong[at]]
    swapped = len(apart) == 2 and right[apart[0]] == wrong[apart[1]] and right[apart[1]] == wrong[apart[0]]
    return len(apart) == 1 or swapped
