"""What the YAML loader hands out: values with their positions, or a problem with its position."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

from ..errors import SamverkanError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Path: TypeAlias = tuple[str | int, ...]
"""The way to a value from the root: keys of mappings and 0-based indices of sequences."""

Children: TypeAlias = "dict[str, Spot] | list[Spot] | None"
Spot: TypeAlias = tuple[int, int, Children]
"""Offset of the key (outside mappings: of the value), offset of the value, spots of what is inside it."""

MAX_DEPTH = 50
"""How many mappings and sequences may stand inside each other."""

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a file, 1-based, columns counted in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class PlainScalar:
    """An unquoted scalar as it was written.

    Attributes:
        path: the value's path, or the path of the value that the key belongs to.
        raw: the text in the file.
        is_key: whether it is the key at `path` rather than the value.
    """

    path: Path
    raw: str
    is_key: bool


class YamlProblem(SamverkanError):  # noqa: N818 (a problem in a file, not a fault of the tool)
    """One reason why a file cannot be read as strict YAML; `str()` is `name:line:column: message`.

    Attributes:
        name: the file as shown to people.
        line: 1-based.
        column: 1-based, in code points.
        message: what is wrong.
        hint: what to write instead, or None.
    """

    def __init__(self, name: str, line: int, column: int, message: str, hint: str | None = None) -> None:
        super().__init__(message, hint)
        self.args = (name, line, column, message, hint)  # what unpickling calls the class with
        self.name = name
        self.line = line
        self.column = column
        self.message = message

    def __str__(self) -> str:
        return f"{self.name}:{self.line}:{self.column}: {self.message}"


class Loaded:
    """The value of one YAML file and where every part of it stands.

    Attributes:
        name: the file as shown to people.
        text: the file's text without byte order mark.
        value: dict (with str keys, in file order), list, str, int, float, bool and None.
        marked: whether the file began with a byte order mark.
    """

    def __init__(self, name: str, text: str, value: object, root: Spot, plain: list[tuple[int, str]]) -> None:
        self.name = name
        self.text = text
        self.value = value
        self.marked = False
        self._root = root
        self._plain = plain

    def mark(self, path: Path) -> Mark:
        """Where the value at `path` starts; for an absent path, where its nearest existing ancestor does."""
        return mark_at(self._starts, self._spot(path)[1])

    def word_mark(self, path: Path, word: str) -> Mark:
        """Where a word first stands in the text at `path`; where the text starts if it is written otherwise there."""
        at = self._spot(path)[1]
        found = self.text.find(word, at)
        return mark_at(self._starts, found if found >= 0 else at)

    def key_mark(self, path: Path) -> Mark:
        """Where the key of the value at `path` starts; for what has no key, where the value does."""
        return mark_at(self._starts, self._spot(path)[0])

    def plain(self, wanted: Callable[[str], object]) -> Iterator[PlainScalar]:
        """The unquoted scalars whose raw text is `wanted`, in file order.

        Only those that some YAML parser could take for something else than text are there to choose from:
        the empty scalar, the words for null and truth of YAML 1.1 and 1.2, and what starts like a number,
        a date, `=` or `<<`. Paths are looked up only when something is wanted.
        """
        raw_at = {offset: raw for offset, raw in self._plain if wanted(raw)}
        if raw_at:
            yield from _find(raw_at, (), self._root)

    @cached_property
    def _starts(self) -> list[int]:
        return line_starts(self.text)

    def _spot(self, path: Path) -> Spot:
        spot = self._root
        for part in path:
            match spot[2], part:
                case dict() as members, str() if part in members:
                    spot = members[part]
                case list() as items, int() if 0 <= part < len(items):
                    spot = items[part]
                case _:
                    break
        return spot


def line_starts(text: str) -> list[int]:
    """The offset of each line; lines end with LF, CRLF or CR."""
    return [0, *(found.end() for found in _LINE_BREAK.finditer(text))]


def mark_at(starts: list[int], offset: int) -> Mark:
    """The place of an offset in code points, given the text's `line_starts`."""
    line = bisect_right(starts, offset)
    return Mark(line, offset - starts[line - 1] + 1)


def problem_at(name: str, text: str, offset: int, message: str, hint: str | None = None) -> YamlProblem:
    """A problem at an offset in code points of `text`."""
    mark = mark_at(line_starts(text), offset)
    return YamlProblem(name, mark.line, mark.column, message, hint)


def _find(raw_at: dict[int, str], path: Path, spot: Spot) -> Iterator[PlainScalar]:
    key_at, at, children = spot
    if key_at != at and key_at in raw_at:
        yield PlainScalar(path, raw_at[key_at], is_key=True)
    if isinstance(children, dict):
        for key, child in children.items():
            yield from _find(raw_at, (*path, key), child)
    elif isinstance(children, list):
        for index, child in enumerate(children):
            yield from _find(raw_at, (*path, index), child)
    elif at in raw_at:
        yield PlainScalar(path, raw_at[at], is_key=False)
