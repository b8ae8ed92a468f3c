"""Text for people, drawn by rich; colour only where it is seen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from .clean import visible
from .page import (
    BAD,
    GOOD,
    MARK,
    MUTED,
    PLAIN,
    STRONG,
    WARN,
    Bullets,
    Excerpt,
    Fields,
    Figure,
    Gap,
    Heading,
    Page,
    Paragraph,
    Span,
)
from .page import Table as TableBlock
from .views import page_of

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

STYLES = {
    PLAIN: "",
    STRONG: "bold",
    MUTED: "dim",
    GOOD: "bold green",
    WARN: "yellow",
    BAD: "bold red",
    MARK: "bold underline",
}
NARROW = 60
"""Below this many columns a table is drawn as one record after another."""


def render(document: dict[str, Any], *, colour: bool, width: int) -> Iterator[str]:
    """The page of the document.

    Args:
        document: as for JSON.
        colour: whether escape codes may be used.
        width: columns.
    """
    yield draw(page_of(document), colour=colour, width=width)


def draw(page: Page, *, colour: bool, width: int) -> str:
    """A page as text of at most `width` columns, no word lost, without escape bytes unless `colour`."""
    import io

    from rich.console import Console

    out = io.StringIO()
    console = Console(
        file=out,
        width=max(20, width),
        force_terminal=colour,
        color_system="standard" if colour else None,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
    for block in page.blocks:
        for drawn in _drawn(block, width):
            console.print(drawn, overflow="fold")
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines())


def _drawn(block: object, width: int) -> Iterator[RenderableType]:
    from rich.padding import Padding
    from rich.text import Text

    match block:
        case Heading(text, level):
            yield Text(visible(text), style="bold" if level > 1 else "bold cyan")
        case Paragraph(spans, indent):
            yield Padding(_text(spans), (0, 0, 0, 2 * indent))
        case Fields(rows, indent):
            yield from _fields(rows, indent, width)
        case Bullets(items):
            for item in items:
                yield _hanging("• ", _text(item))
        case TableBlock(headers, rows):
            yield from _table(headers, rows, width)
        case Figure(lines):
            for line in lines:
                yield Text(visible(line if len(line) <= width else line[: width - 1] + "…"), no_wrap=True)
        case Excerpt():
            yield from _excerpt(block, width)
        case Gap():
            yield Text("")


def _text(spans: tuple[Span, ...]) -> Text:
    from rich.text import Text

    text = Text()
    for part, style in spans:
        text.append(visible(part), style=STYLES[style])
    return text


def _excerpt(excerpt: Excerpt, width: int) -> Iterator[RenderableType]:
    """The line, cut to what there is room for, and a caret under the column."""
    from rich.cells import cell_len
    from rich.text import Text

    lead = f"{excerpt.line:>5} | "
    room = max(10, width - len(lead) - 1)
    line = visible(excerpt.text.replace("\t", " "))
    start = max(0, excerpt.column - 1 - room // 2) if len(line) > room else 0
    shown = ("…" + line[start + 1 :] if start else line)[:room]
    shown = shown[:-1] + "…" if start + room < len(line) else shown
    before = cell_len(shown[: excerpt.column - 1 - start])
    yield Text.assemble((lead, "dim"), shown, no_wrap=True)
    yield Text.assemble((" " * 5 + " | ", "dim"), " " * before, ("^", "bold red"), no_wrap=True)


def _hanging(lead: str, text: Text) -> RenderableType:
    from rich.table import Table

    grid = Table.grid(padding=0)
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(lead, text)
    return grid


def _fields(rows: tuple[tuple[str, str], ...], indent: int, width: int) -> Iterator[RenderableType]:
    from rich.padding import Padding
    from rich.table import Table
    from rich.text import Text

    if width < NARROW:
        for label, text in rows:
            yield Padding(Text(visible(label), style="dim"), (0, 0, 0, 2 * indent))
            yield Padding(Text(visible(text)), (0, 0, 0, 2 * indent + 2))
        return
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column(overflow="fold")
    for label, text in rows:
        grid.add_row(Text(visible(label)), Text(visible(text)))
    yield Padding(grid, (0, 0, 0, 2 * indent))


def _table(headers: tuple[str, ...], rows: tuple[tuple[str, ...], ...], width: int) -> Iterator[RenderableType]:
    from rich.table import Table
    from rich.text import Text

    if width < NARROW:
        for row in rows:
            yield from _fields(tuple((h, c) for h, c in zip(headers, row, strict=True) if c), 0, width)
            yield Text("")
        return
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", show_edge=False)
    for header in headers:
        table.add_column(Text(visible(header)), overflow="fold")
    for row in rows:
        table.add_row(*(Text(visible(c)) for c in row))
    yield table
