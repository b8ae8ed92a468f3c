"""What every check of the knowledge base yields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

LEVELS = ("error", "warning", "note")


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One fault. Findings sort by path, line and column.

    Attributes:
        path: the file below the data folder, with `/`.
        line: 1-based.
        column: 1-based, in code points.
        rule: the rule's id.
        level: error, warning or note.
        message: what is wrong.
        hint: what to write instead, or None.
        pointer: JSON pointer (RFC 6901) to the value; empty for the whole file.
    """

    path: str
    line: int
    column: int
    rule: str
    level: str
    message: str
    hint: str | None = None
    pointer: str = ""


def path_of(pointer: str, value: Any) -> tuple[str | int, ...]:
    """The path in a value that a JSON pointer (RFC 6901) names; as far as the value reaches."""
    path: list[str | int] = []
    for part in pointer.split("/")[1:]:
        if isinstance(value, list):
            path.append(int(part))
            value = value[int(part)]
        elif isinstance(value, dict):
            path.append(part.replace("~1", "/").replace("~0", "~"))
            value = value.get(path[-1])
    return tuple(path)


def pointer_of(path: tuple[str | int, ...]) -> str:
    """The JSON pointer (RFC 6901) of a path of keys and indices."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)
