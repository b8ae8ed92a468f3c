"""Entities of a kind by id or by any of their names."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from ..errors import NotFoundError
from ..i18n import _
from ..knowledge.keys import name_key
from ..model.place import Place

Value = dict[str, Any]


def named(values: list[Value], word: str) -> list[Value]:
    """Those with an id or name, or with the word in a name.

    Args:
        values: of one kind, with `title` or `name` and maybe `aliases`.
        word: an id, a name or a part of one; empty for all.

    Raises:
        NotFoundError: none is called so; near names are the hint.
    """
    key = name_key(word)
    if not key:
        return values
    names = {value["id"]: [value["id"], *names_of(value)] for value in values}
    for fits in (lambda name: name_key(name) == key, lambda name: f" {key} " in f" {name_key(name)} "):
        found = [value for value in values if any(map(fits, names[value["id"]]))]
        if found:
            return found
    known = {name.casefold(): name for own in names.values() for name in own}
    near = [known[n] for n in get_close_matches(word.casefold(), list(known), 4, 0.5)]
    hint = _("Menade du {names}?").format(names=", ".join(near)) if near else None
    raise NotFoundError(_("Det finns inget som heter {word}.").format(word=word), hint=hint)


def names_of(value: Value) -> list[str]:
    """All that an entity is called."""
    return [value.get("title") or value["name"], *value.get("aliases", ())]


def at(place: Place | None, parties: list[str]) -> bool:
    """True when a place is one of those, or none is asked about."""
    codes = {code.split("/")[0] for code in parties}
    return place is None or bool(codes & {"SE", place.code, place.region})
