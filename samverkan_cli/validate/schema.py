"""JSON Schema behind one function; the only importer of jsonschema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any

from ..i18n import _
from ..paths import schema_root
from ..store.yaml_loader import Loaded
from .findings import Finding, pointer_of

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator, ValidationError

RULE = "schema"


def schema_documents() -> dict[str, dict[str, Any]]:
    """Every data schema, by name ("agreement", "area", …, "common")."""
    files = sorted(schema_root().glob("*.schema.json"))
    return {f.name.removesuffix(".schema.json"): json.loads(f.read_text("utf-8")) for f in files}


@cache
def _validators() -> dict[str, Draft202012Validator]:
    from jsonschema import Draft202012Validator, FormatChecker
    from referencing import Registry, Resource

    schemas = schema_documents()
    resources = [(s["$id"], Resource.from_contents(s)) for s in schemas.values()]
    registry: Any = Registry().with_resources(resources)  # nothing is ever fetched
    checker = FormatChecker(formats=["date"])
    return {n: Draft202012Validator(s, registry=registry, format_checker=checker) for n, s in schemas.items()}


def check(loaded: Loaded, schema: str, path: str) -> Iterator[Finding]:
    """Every way in which a file breaks its schema.

    Args:
        loaded: the file's value with positions.
        schema: the schema's name.
        path: how the file is shown.
    """
    for error in _validators()[schema].iter_errors(loaded.value):  # type: ignore[no-untyped-call,unused-ignore]
        yield from _findings(error, loaded, path)


def _findings(error: ValidationError, loaded: Loaded, path: str) -> Iterator[Finding]:
    error = _deepest(error)
    at = tuple(error.absolute_path)
    key = str(error.validator)
    if key == "additionalProperties":
        known = list(error.schema.get("properties", {}))  # type: ignore[union-attr]
        for name in error.instance:  # type: ignore[union-attr]
            if name not in known:
                near = get_close_matches(name, known, 1)
                hint = _("Menade du {name}?").format(name=near[0]) if near else _allowed(known)
                yield _at_key(loaded, (*at, name), path, _("Okänd nyckel {name}.").format(name=name), hint)
        return
    if key == "required":
        for name in error.validator_value:  # type: ignore[union-attr]
            if name not in error.instance:  # type: ignore[operator]
                prop = error.schema.get("properties", {}).get(name, {})  # type: ignore[union-attr]
                message = _("Nyckeln {name} saknas.").format(name=name)
                yield _finding(loaded, at, path, message, _described(prop))
        return
    yield _finding(loaded, at, path, *_words(error))


def _deepest(error: ValidationError) -> ValidationError:
    """For `anyOf` with null: the error of the branch that was meant."""
    while error.validator in {"anyOf", "oneOf"} and error.context:
        meant = [e for e in error.context if not (e.validator == "type" and e.validator_value == "null")]
        if error.validator == "oneOf" or len({next(iter(e.schema_path)) for e in meant}) != 1:
            break
        error = meant[0]
    return error


def _words(error: ValidationError) -> tuple[str, str | None]:
    value, given = error.validator_value, _shown(error.instance)
    schema: dict[str, Any] = error.schema if isinstance(error.schema, dict) else {}
    match str(error.validator):
        case "type":
            wanted = " | ".join(_type_name(t) for t in ([value] if isinstance(value, str) else value))  # type: ignore[union-attr]
            message = _("{given} är {is_}, men här ska stå {wanted}.").format(
                given=given, is_=_type_name(_json_type(error.instance)), wanted=wanted
            )
            is_number = isinstance(error.instance, int | float) and not isinstance(error.instance, bool)
            quote = _('Sätt citattecken om värdet: "{given}".').format(given=given)
            return message, quote if value == "string" and is_number else _described(schema)
        case "pattern":
            return _("{given} har inte rätt form.").format(given=given), _described(schema)
        case "enum" | "const" | "oneOf":
            allowed = [str(v["const"]) for v in schema.get("oneOf", []) if "const" in v]
            allowed = allowed or [str(v) for v in schema.get("enum", [])]
            near = get_close_matches(str(error.instance), allowed, 1)
            meant = _("Menade du {name}?").format(name=near[0]) if near else None
            return _("{given} är inget tillåtet värde.").format(given=given), " ".join(
                part for part in (meant, _allowed(allowed)) if part
            )
        case "format":
            return _("{given} är inget datum i kalendern.").format(given=given), None
        case "minItems" | "minProperties" | "minLength":
            return _("Värdet är tomt."), _described(schema)
        case "maxLength":
            return _("Texten är längre än {max} tecken.").format(max=value), None
        case "uniqueItems":
            return _("Samma värde står flera gånger i listan."), None
        case "anyOf":
            return _("{given} har inte rätt form.").format(given=given), _described(schema)
        case _:
            return _("{given} stämmer inte med schemat ({key}).").format(given=given, key=error.validator), None


def _type_name(name: str) -> str:
    """A JSON type in words."""
    return {
        "string": _("text"),
        "integer": _("ett heltal"),
        "number": _("ett tal"),
        "boolean": _("true eller false"),
        "null": _("tomt"),
        "array": _("en lista"),
        "object": _("ett objekt"),
    }.get(name, name)


def _json_type(value: object) -> str:
    for kind, name in ((bool, "boolean"), (int, "integer"), (float, "number"), (str, "string"), (list, "array")):
        if isinstance(value, kind):
            return name
    return "null" if value is None else "object"


def _shown(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:57] + "…"


def _allowed(names: list[str]) -> str:
    return _("Tillåtna: {names}.").format(names=", ".join(names))


def _described(schema: dict[str, Any]) -> str | None:
    parts = [str(schema[k]) for k in ("title", "description") if schema.get(k)]
    if schema.get("examples"):
        parts.append(_("Exempel: {example}").format(example=_shown(schema["examples"][0])))
    return ". ".join(p.rstrip(".") for p in parts) + "." if parts else None


def _finding(loaded: Loaded, at: tuple[str | int, ...], path: str, message: str, hint: str | None) -> Finding:
    mark = loaded.mark(at)
    return Finding(path, mark.line, mark.column, RULE, "error", message, hint, pointer_of(at))


def _at_key(loaded: Loaded, at: tuple[str | int, ...], path: str, message: str, hint: str | None) -> Finding:
    mark = loaded.key_mark(at)
    return Finding(path, mark.line, mark.column, RULE, "error", message, hint, pointer_of(at))
