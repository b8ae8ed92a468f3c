"""What ruamel.yaml has read, set in the canonical style."""

from __future__ import annotations

import re
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
    ScalarString,
    SingleQuotedScalarString,
)

from .key_order import Shape

_FOLDABLE = re.compile(r"\S+( \S+)+").fullmatch
"""Words with single spaces between them: what a folded text can hold on several lines."""


def tidy(value: Any, shape: Shape, column: int, width: int) -> Any:
    """A value in the canonical style; what stands in it is changed in place.

    Flow mappings get the schema's order and, when they are too long, lines of their own. Long texts are folded. Single
    quotes become double where they need not be single.

    Args:
        value: as ruamel.yaml has read it.
        shape: what the schema says of its place.
        column: where its lines begin.
        width: of the page.
    """
    if isinstance(value, CommentedMap):
        if value.fa.flow_style():
            for key in shape.sorted(value):
                value.move_to_end(key)
        for key in value:
            _set(value, key, shape.inside(key), column, len(str(key)) + 2, width)
    elif isinstance(value, CommentedSeq):
        for index in range(len(value)):
            _set(value, index, shape.inside(index), column, 2, width)
    return value


def _set(owner: Any, key: Any, shape: Shape, column: int, lead: int, width: int) -> None:
    """Tidy one member of a mapping or sequence; `lead` is the room that its key takes."""
    value = owner[key]
    inner = column + (4 if isinstance(value, CommentedSeq) else 2)
    in_block = not owner.fa.flow_style()
    if isinstance(value, CommentedMap | CommentedSeq):
        too_long = column + lead + _length(value) > width
        texts = isinstance(value, CommentedSeq) and not any(isinstance(v, dict | list) for v in value)
        if in_block and value and value.fa.flow_style() and too_long and not texts and not value.ca.items:
            value.fa.set_block_style()
        tidy(value, shape, inner, width)
    elif isinstance(value, str):
        long = column + lead + len(value) > width or isinstance(value, FoldedScalarString)
        if in_block and long and key not in owner.ca.items and value.isprintable() and _FOLDABLE(value):
            owner[key] = _folded(value, width - column - 2)
        elif isinstance(value, SingleQuotedScalarString) and not set(value) & set('"\\'):
            owner[key] = DoubleQuotedScalarString(value)


def _folded(text: str, room: int) -> Any:
    """A text on lines of at most `room` columns, where words let it."""
    folded: Any = FoldedScalarString(str(text))
    breaks: list[int] = []
    start = 0
    for space in (found.start() for found in re.finditer(" ", text)):
        following = text.find(" ", space + 1)
        if (following if following >= 0 else len(text)) - start > room:
            breaks.append(space)
            start = space + 1
    folded.fold_pos = breaks
    return folded


def _length(value: Any) -> int:
    """About how many columns a value takes on one line."""
    if isinstance(value, dict):
        return 2 + sum(len(str(key)) + 4 + _length(inner) for key, inner in value.items())
    if isinstance(value, list):
        return 2 + sum(2 + _length(inner) for inner in value)
    quoted = isinstance(value, ScalarString) and not isinstance(value, FoldedScalarString | LiteralScalarString)
    return len(str(value)) + (2 if quoted else 0)
