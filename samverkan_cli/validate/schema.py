"""JSON Schema behind one function; the only importer of jsonschema.

What the quick checker of `accepting` accepts is sound; all else is put to jsonschema, which decides and explains. A
part of a schema may name, as `x-rule`, the rule that a breach of it is reported under.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any

from ..i18n import _
from ..paths import schema_root
from ..store.yaml_loader import Loaded, Mark
from .accepting import FORMATS, Accepts, Compiler
from .findings import Finding, pointer_of

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator, ValidationError

RULE = "schema"
_OF_PARTS = ("additionalProperties", "required")
_ORDER = ("type", "pattern")
"""What is wrong with a value, the most telling first."""


@cache
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
    checker = FormatChecker(formats=())
    for name, holds in FORMATS.items():
        checker.checks(name)(lambda value, holds=holds: not isinstance(value, str) or holds(value))
    return {n: Draft202012Validator(s, registry=registry, format_checker=checker) for n, s in schemas.items()}


@cache
def _accepts(schema: str) -> Accepts:
    return Compiler({f"{n}.schema.json": s for n, s in schema_documents().items()}).compiled(f"{schema}.schema.json")


def check(loaded: Loaded, schema: str, path: str) -> Iterator[Finding]:
    """Every way in which a file breaks its schema.

    Args:
        loaded: the file's value with positions.
        schema: the schema's name.
        path: how the file is shown.
    """
    if _accepts(schema)(loaded.value):
        return
    errors = _validators()[schema].iter_errors(loaded.value)  # type: ignore[no-untyped-call,unused-ignore]
    said: set[tuple[str | int, ...]] = set()
    found: dict[Finding, None] = {}
    for error in sorted((deeper for e in errors for deeper in _meant(e)), key=_rank):
        of_key = "propertyNames" in error.absolute_schema_path
        at = (*error.absolute_path, str(error.instance)) if of_key else tuple(error.absolute_path)
        if error.validator in _OF_PARTS or at not in said:  # of a single value, one fault is enough
            found |= dict.fromkeys(_findings(error, loaded, path))
        if error.validator not in _OF_PARTS:
            said.add(at)
    yield from found  # jsonschema repeats what is missing for each missing key


def _rank(error: ValidationError) -> int:
    return _ORDER.index(error.validator) if error.validator in _ORDER else len(_ORDER)


def _findings(error: ValidationError, loaded: Loaded, path: str) -> Iterator[Finding]:
    at = tuple(error.absolute_path)
    schema: dict[str, Any] = error.schema if isinstance(error.schema, dict) else {}
    known = schema.get("properties", {})
    key = str(error.validator)
    if key == "additionalProperties":
        for name in error.instance:  # type: ignore[union-attr]
            if name not in known:
                near = get_close_matches(name, known, 1)
                hint = _("Menade du {name}?").format(name=near[0]) if near else _allowed(list(known))
                message = _("Okänd nyckel {name}.").format(name=_shown(name))
                yield _finding(loaded.key_mark((*at, name)), (*at, name), path, RULE, message, hint)
    elif key == "required":
        for name in error.validator_value:  # type: ignore[union-attr]
            if name not in error.instance:  # type: ignore[operator]
                message = _("Nyckeln {name} saknas.").format(name=name)
                missing = _resolved(known.get(name, {}))
                rule = str(missing.get("x-rule", RULE))
                yield _finding(loaded.mark(at), at, path, rule, message, _described(missing))
    elif "propertyNames" in error.absolute_schema_path:
        yield _finding(loaded.key_mark((*at, error.instance)), at, path, RULE, *_words(error))  # type: ignore[arg-type]
    else:
        yield _finding(loaded.mark(at), at, path, _rule(error), *_words(error))


def _resolved(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema with what the definition that it refers to says."""
    file, _hash, pointer = str(schema.get("$ref", "")).partition("#/$defs/")
    if not file:
        return schema
    target: dict[str, Any] = schema_documents()[file.removesuffix(".schema.json")]["$defs"][pointer]
    return {**target, **schema}


def _rule(error: ValidationError) -> str:
    """The rule that a breach is reported under; what has the wrong type is always the schema's."""
    schema = error.schema if isinstance(error.schema, dict) else {}
    return RULE if error.validator == "type" else str(schema.get("x-rule", RULE))


def _meant(error: ValidationError) -> list[ValidationError]:
    """For `anyOf` and `oneOf`: the errors of the branch that was meant.

    That is the branch whose type, and whose fixed values (`const`), are those of the value, else the only one that is
    not for null; when several are, it is the error of the whole.
    """
    if error.validator not in {"anyOf", "oneOf"}:
        return [error]
    branches: dict[int, list[ValidationError]] = {}
    for inner in error.context:
        branches.setdefault(int(inner.schema_path[0]), []).append(inner)
    meant = [errors for errors in branches.values() if not any(map(_tells_apart, errors))] or [
        errors for errors in branches.values() if not any(e.validator_value == "null" for e in errors)
    ]
    return [deeper for inner in meant[0] for deeper in _meant(inner)] if len(meant) == 1 else [error]


def _tells_apart(error: ValidationError) -> bool:
    """True when an error of a branch says that another branch was meant."""
    at_top = len(error.schema_path) == 2 and error.validator in {"type", "const"}
    return at_top or (error.validator == "const" and len(error.path) == 1)


def _words(error: ValidationError) -> tuple[str, str | None]:
    value, given = error.validator_value, _shown(error.instance)
    schema: dict[str, Any] = error.schema if isinstance(error.schema, dict) else {}
    match str(error.validator):
        case "type":
            wanted = " | ".join(_type_name(t) for t in ([value] if isinstance(value, str) else value))  # type: ignore[union-attr]
            message = _("{given} är {is_}, men här ska stå {wanted}.").format(
                given=given, is_=_type_name(_json_type(error.instance)), wanted=wanted
            )
            plain = isinstance(error.instance, int | float)  # true and false too: YAML made them of bare words
            quote = _('Utan citattecken läser YAML värdet som {is_}. Skriv "{given}".').format(
                is_=_type_name(_json_type(error.instance)), given=given
            )
            return message, quote if value == "string" and plain else _described(schema)
        case "pattern":
            if not given.strip():
                return _("Värdet är tomt."), _described(schema)
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
        case "minItems" | "minProperties":
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


def _finding(mark: Mark, at: tuple[str | int, ...], path: str, rule: str, message: str, hint: str | None) -> Finding:
    return Finding(path, mark.line, mark.column, rule, "error", message, hint, pointer_of(at))
