"""A quick yes: functions compiled from a JSON Schema that accept a value or do not know.

jsonschema makes a validator for every part of every value, which costs 30 times as much, and nearly every file is
sound. So it is asked only about what is not accepted here, and remains the one that decides and explains. What is
accepted here must be accepted by jsonschema; a keyword that is not known makes its schema accept nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from ..model.dates import is_day, is_partial

Accepts = Callable[[Any], bool]

_SILENT = frozenset({"$schema", "$id", "$defs", "title", "description", "examples", "x-rule"})
_MEMBERS = ("properties", "required", "additionalProperties", "propertyNames")
_TYPES: dict[str, Accepts] = {
    "string": lambda v: type(v) is str,
    "integer": lambda v: type(v) is int,
    "number": lambda v: type(v) is int or type(v) is float,
    "boolean": lambda v: type(v) is bool,
    "null": lambda v: v is None,
    "array": lambda v: type(v) is list,
    "object": lambda v: type(v) is dict,
}
_SIZES: dict[str, tuple[tuple[type, ...], Callable[[Any, Any], bool]]] = {
    "maxLength": ((str,), lambda v, given: len(v) <= given),
    "minimum": ((int, float), lambda v, given: bool(v >= given)),
    "maximum": ((int, float), lambda v, given: bool(v <= given)),
    "minItems": ((list,), lambda v, given: len(v) >= given),
    "minProperties": ((dict,), lambda v, given: len(v) >= given),
}
FORMATS: dict[str, Callable[[str], bool]] = {"date": is_day, "partial-date": is_partial}
"""Every format that the schemas use."""


class Compiler:
    """Compiles schemas that may refer to one another by file name."""

    def __init__(self, schemas: Mapping[str, Any]) -> None:
        """Take the schemas, by file name (`common.schema.json`)."""
        self._schemas = schemas
        self._made: dict[str, Accepts] = {}

    def compiled(self, file: str, pointer: str = "") -> Accepts:
        """What accepts the values of a schema, or of a part of it (`/$defs/slug`)."""
        name = f"{file}#{pointer}"
        if name not in self._made:
            self._made[name] = lambda value: self._made[name](value)  # noqa: PLW0108 - it is another one by then
            schema = self._schemas[file]
            for part in pointer.split("/")[1:]:
                schema = schema[part]
            self._made[name] = self._all(schema, file)
        return self._made[name]

    def _all(self, schema: Any, file: str) -> Accepts:
        if not isinstance(schema, dict):
            return (lambda _value: True) if schema is True else _nothing
        parts = [self._keyword(key, schema, file) for key in schema.keys() - _SILENT]
        checks = tuple(part for part in parts if part is not None)
        if len(checks) == 1:
            return checks[0]

        def accepts(value: Any) -> bool:
            for check in checks:  # noqa: SIM110 - a generator for every value would cost more than the checks
                if not check(value):
                    return False
            return True

        return accepts

    def _keyword(self, key: str, schema: dict[str, Any], file: str) -> Accepts | None:
        """The check of a keyword; None for those that another keyword takes care of."""
        given = schema[key]
        match key:
            case "type":
                return _type(given)
            case "$ref":
                other, _, pointer = given.partition("#")
                return self.compiled(other or file, pointer)
            case "properties" | "required" | "additionalProperties" | "propertyNames":
                return self._members(schema, file) if key == next(k for k in _MEMBERS if k in schema) else None
            case "items":
                each = self._all(given, file)
                return lambda v: type(v) is not list or all(map(each, v))
            case "anyOf":
                branches = tuple(self._all(branch, file) for branch in given)
                return lambda v: any(branch(v) for branch in branches)
            case _:
                return _simple(key, given)

    def _members(self, schema: dict[str, Any], file: str) -> Accepts:
        known = {name: self._all(inner, file) for name, inner in schema.get("properties", {}).items()}
        required = schema.get("required", ())
        other = self._all(schema.get("additionalProperties", True), file)
        names = self._all(schema.get("propertyNames", True), file)

        def accepts(value: Any) -> bool:
            if type(value) is not dict:
                return True
            for name in required:
                if name not in value:
                    return False
            for name, inner in value.items():  # noqa: SIM110 - as above
                if not known.get(name, other)(inner) or not names(name):
                    return False
            return True

        return accepts


def _type(given: str | list[str]) -> Accepts:
    if isinstance(given, str):
        return _TYPES.get(given, _nothing)
    types = [_TYPES.get(name, _nothing) for name in given]
    return lambda v: any(of_type(v) for of_type in types)


def _simple(key: str, given: Any) -> Accepts:
    """The check of a keyword that needs no other: texts, numbers, sizes and fixed values."""
    if key in _SIZES:
        types, within = _SIZES[key]
        return lambda v: type(v) not in types or within(v, given)
    match key:
        case "pattern":
            found: Callable[[str], object] = re.compile(given).search
            return lambda v: type(v) is not str or found(v) is not None
        case "format":
            holds: Accepts = FORMATS.get(given, _nothing)
            return lambda v: type(v) is not str or holds(v)
        case "uniqueItems":
            return lambda v: type(v) is not list or (all(type(i) is str for i in v) and len(set(v)) == len(v))
        case "enum":
            return _one_of(given)
        case "const":
            return _one_of([given])
        case "oneOf" if all("const" in branch and not branch.keys() - _SILENT - {"const"} for branch in given):
            return _one_of([branch["const"] for branch in given])
        case _:
            return _nothing


def _one_of(values: list[Any]) -> Accepts:
    words = frozenset(v for v in values if isinstance(v, str))
    null = None in values
    return lambda v: (type(v) is str and v in words) or (v is None and null)


def _nothing(_value: Any) -> bool:
    return False
