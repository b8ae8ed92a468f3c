"""New files: with the keys that a kind must have, in the schema's order, ready to be filled in."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..store.yaml_loader import YamlProblem, load_bytes
from ..validate.rules.modeline import modeline
from ..validate.rules.yaml_ambiguous import other_reading

_LETTERS = str.maketrans({"å": "a", "ä": "a", "ö": "o", "é": "e", "è": "e", "ü": "u", "æ": "a", "ø": "o"})
_LONGEST_ID = 80


@dataclass(frozen=True, slots=True)
class Draft:
    """What a new file is to say.

    Attributes:
        kind: the name of its schema.
        id: its id.
        title: what it is called.
        parties: codes.
        areas: ids.
        publisher: who published the source.
        source_title: what the source is called.
        url: where it is.
        evidence: primary or secondary.
        document: the kind of document, for an agreement.
        status: for an agreement or plan.
        today: the day when the source was read.
    """

    kind: str
    id: str
    title: str
    parties: tuple[str, ...]
    areas: tuple[str, ...]
    publisher: str
    source_title: str
    url: str
    evidence: str
    document: str
    status: str
    today: str


def slug(title: str) -> str:
    """An id from a title: small ASCII letters, digits and hyphens."""
    bare = re.sub(r"[^a-z0-9]+", "-", title.casefold().translate(_LETTERS)).strip("-")
    return bare[:_LONGEST_ID].rsplit("-", 1)[0] if len(bare) > _LONGEST_ID else bare


def year_later(day: str) -> str:
    """The same day next year; the last of February for a leap day."""
    later = f"{int(day[:4]) + 1}{day[4:]}"
    return later.replace("-02-29", "-02-28")


def written(draft: Draft, name: str) -> str:
    """The text of a new file.

    Args:
        draft: what it says.
        name: where it will be, below the data folder.
    """
    lines = [modeline(name, draft.kind), *_block(KINDS[draft.kind](draft), 0)]
    return "\n".join(lines) + "\n"


def _agreement(draft: Draft) -> dict[str, Any]:
    return {
        "id": draft.id,
        "title": draft.title,
        "kind": draft.document,
        "parties": draft.parties,
        "areas": draft.areas,
        "status": draft.status,
        **_sources(draft),
        "responsibilities": [],
    }


def _body(draft: Draft) -> dict[str, Any]:
    return {
        "id": draft.id,
        "name": draft.title,
        "kind": "unknown",
        "places": draft.parties,
        "areas": draft.areas,
        **_sources(draft),
    }


def _process(draft: Draft) -> dict[str, Any]:
    source = {"id": slug(draft.source_title), "locator": draft.source_title}
    step = {"id": "forsta-steget", "title": draft.title, "who": {"responsible": ["region"]}, "source": source}
    return {**_head(draft), "steps": [step], **_sources(draft)}


def _plan(draft: Draft) -> dict[str, Any]:
    return {**_head(draft), "status": draft.status, **_sources(draft)}


def _channel(draft: Draft) -> dict[str, Any]:
    source = {"id": slug(draft.source_title), "locator": draft.source_title}
    return {**_head(draft), "from": ["region"], "to": ["municipality"], "source": source, **_sources(draft)}


def _area(draft: Draft) -> dict[str, Any]:
    return {"id": draft.id, "label": {"sv": draft.title, "en": draft.title}}


def _term(draft: Draft) -> dict[str, Any]:
    source = {"publisher": draft.publisher, "title": draft.source_title, "url": draft.url}
    return {"terms": [{"id": draft.id, "term": draft.title, "source": source}]}


def _head(draft: Draft) -> dict[str, Any]:
    return {"id": draft.id, "title": draft.title, "parties": draft.parties, "areas": draft.areas}


def _sources(draft: Draft) -> dict[str, Any]:
    source = {
        "id": slug(draft.source_title),
        "publisher": draft.publisher,
        "title": draft.source_title,
        "url": draft.url,
        "retrieved": draft.today,
        "evidence": draft.evidence,
    }
    return {"sources": [source], "review": {"last": draft.today, "next": year_later(draft.today)}}


KINDS: dict[str, Callable[[Draft], dict[str, Any]]] = {
    "agreement": _agreement,
    "body": _body,
    "process": _process,
    "plan": _plan,
    "channel": _channel,
    "area": _area,
    "term": _term,
}
"""Kind -> what a new file of it holds."""


def _block(value: Mapping[str, Any], indent: int) -> list[str]:
    lines: list[str] = []
    lead = " " * indent
    for key, inner in value.items():
        if isinstance(inner, Sequence) and not isinstance(inner, str) and inner and isinstance(inner[0], dict):
            lines.append(f"{lead}{key}:")
            for item in inner:
                first, *rest = _block(item, indent + 4)
                lines += [f"{lead}  - {first.lstrip()}", *rest]
        else:
            lines.append(f"{lead}{key}: {_flow(inner)}")
    return lines


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return scalar(value)


def scalar(text: str) -> str:
    """A text as a YAML scalar: bare where every reader takes it for that text, else in double quotes."""
    try:
        bare = load_bytes(f"[{text}]\n".encode(), "").value == [text] and other_reading(text) is None
    except YamlProblem:
        bare = False
    starts_like_code = text[:1].isdigit() or text != text.strip()
    return text if bare and not starts_like_code else json.dumps(text, ensure_ascii=False)
