"""A page for people, before it is a terminal's or a document's: blocks of styled text, nothing interpreted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

PLAIN, STRONG, MUTED, GOOD, WARN, BAD, MARK = "plain", "strong", "muted", "good", "warn", "bad", "mark"

Span = tuple[str, str]
"""Text and its style."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 or 2."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `indent` in steps."""

    spans: tuple[Span, ...]
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Fields:
    """Labels with their texts."""

    rows: tuple[tuple[str, str], ...]
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of short texts."""

    items: tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row is as long as `headers`."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing: lines of characters for a terminal, Mermaid for a document. It shows nothing that the text lacks."""

    lines: tuple[str, ...]
    mermaid: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of a file, and the 1-based column that is meant."""

    line: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Gap:
    """An empty line."""


Block = Heading | Paragraph | Fields | Bullets | Table | Figure | Excerpt | Gap


@dataclass(slots=True)
class Page:
    """Blocks in order, written down by the small words below."""

    blocks: list[Block] = field(default_factory=list)

    def heading(self, text: str, level: int = 1) -> None:
        """Add a heading."""
        self.blocks.append(Heading(text, level))

    def text(self, *spans: Span | str, indent: int = 0) -> None:
        """Add a paragraph of plain strings and styled spans."""
        self.blocks.append(Paragraph(tuple((s, PLAIN) if isinstance(s, str) else s for s in spans), indent))

    def fields(self, rows: list[tuple[str, str | None]], indent: int = 0) -> None:
        """Add labels with texts; those without text are left out."""
        kept = tuple((label, text) for label, text in rows if text)
        if kept:
            self.blocks.append(Fields(kept, indent))

    def bullets(self, items: Sequence[str | tuple[Span, ...]]) -> None:
        """Add a list."""
        if items:
            self.blocks.append(Bullets(tuple(((i, PLAIN),) if isinstance(i, str) else i for i in items)))

    def table(self, headers: list[str], rows: list[list[str]]) -> None:
        """Add a table."""
        self.blocks.append(Table(tuple(headers), tuple(tuple(r) for r in rows)))

    def figure(self, lines: Sequence[str], mermaid: str) -> None:
        """Add a drawing."""
        self.blocks.append(Figure(tuple(lines), mermaid))

    def excerpt(self, line: int, column: int, text: str) -> None:
        """Add a line of a file."""
        self.blocks.append(Excerpt(line, column, text))

    def gap(self) -> None:
        """Add an empty line."""
        self.blocks.append(Gap())
