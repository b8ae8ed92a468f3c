"""What stands without quotes means the same to every YAML reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding, pointer_of
from ..reading import ReadFile

ID, LEVEL = "yaml-ambiguous", "error"

# The core schema of YAML 1.2 (yaml.org/spec/1.2.2, 10.3.2).
_NULL = frozenset(("", "~", "null", "Null", "NULL"))
_BOOL = {form: word == "true" for word in ("true", "false") for form in (word, word.title(), word.upper())}
_INT = re.compile(r"[-+]?[0-9]+")
_BASED = {"0o": 8, "0x": 16}
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_SPECIAL = re.compile(r"([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))")
_LETTERS = frozenset(("y", "Y", "n", "N"))
"""Truth values of YAML 1.1 that PyYAML does not read as such, but others do."""
_OURS = {"": None, "~": None, "null": None, "true": True, "false": False}
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(\.[0-9]{1,18})?")


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every bare value or key that YAML 1.1 or YAML 1.2 takes for something else than it is here."""
    if file.loaded is None:
        return
    for scalar in file.loaded.plain(other_reading):
        reading = other_reading(scalar.raw)
        message = _("{raw} utan citattecken är {reading} för andra YAML-läsare.").format(
            raw=scalar.raw or "~", reading=reading
        )
        mark = file.loaded.key_mark(scalar.path) if scalar.is_key else file.loaded.mark(scalar.path)
        hint = _('Skriv "{raw}".').format(raw=scalar.raw)
        yield Finding(file.path, mark.line, mark.column, ID, LEVEL, message, hint, pointer_of(scalar.path))


@cache
def other_reading(raw: str) -> str | None:
    """What another reader makes of a bare scalar, in words; None when all agree with ours."""
    ours = _ours(raw)
    for value in (_reading_1_1(raw), _reading_1_2(raw)):
        if type(value) is not type(ours) or value != ours:
            return _described(value)
    return _("true eller false") if raw in _LETTERS else None


def _ours(raw: str) -> Any:
    """As `store.yaml_builder` reads it."""
    if number := _NUMBER.fullmatch(raw):
        return float(raw) if number[1] else int(raw)
    return _OURS.get(raw, raw)


def _reading_1_1(raw: str) -> Any:
    """As PyYAML reads it, which is YAML 1.1."""
    import yaml

    loader: Any = yaml.SafeLoader("")
    tag = loader.resolve(yaml.ScalarNode, raw, (True, False))
    try:
        return loader.construct_object(yaml.ScalarNode(tag, raw))
    except (yaml.YAMLError, ValueError, OverflowError):
        return ...  # a date that is none, or the sign "=": others stop there


def _reading_1_2(raw: str) -> Any:
    if raw in _NULL:
        return None
    if raw in _BOOL:
        return _BOOL[raw]
    base = _BASED.get(raw[:2])
    try:
        if base:
            return int(raw[2:], base)
        if _INT.fullmatch(raw):
            return int(raw)
        if _FLOAT.fullmatch(raw):
            return float(raw)
    except ValueError:
        return raw
    return float(raw.replace(".", "")) if _SPECIAL.fullmatch(raw) else raw


def _described(value: Any) -> str:
    match value:
        case None:
            return _("tomt")
        case bool():
            return "true" if value else "false"
        case int() | float():
            return _("talet {number}").format(number=value)
        case str():
            return _("text")
        case _ if hasattr(value, "isoformat"):
            return _("ett datum, ingen text")
        case _:
            return _("ogiltigt")
