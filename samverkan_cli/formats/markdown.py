"""Markdown (CommonMark with GitHub's tables); nothing of the text is markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..i18n import _
from .clean import visible
from .page import MARK, STRONG, Bullets, Excerpt, Fields, Figure, Gap, Heading, Page, Paragraph, Span, Table
from .views import summary_of

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~!])")


def render(document: dict[str, Any]) -> Iterator[str]:
    """The page of the document in markdown; its summary, where a command has one."""
    yield from written(summary_of(document))


def written(page: Page) -> Iterator[str]:
    """A page in markdown."""
    for block in page.blocks:
        match block:
            case Heading(text, level):
                yield f"{'#' * level} {escaped(text)}"
                yield ""
            case Paragraph(spans):
                yield _line(spans)
                yield ""
            case Fields(rows):
                for label, text in rows:
                    yield f"- **{escaped(label)}:** {escaped(text)}"
                yield ""
            case Bullets(items):
                for item in items:
                    yield f"- {_line(item)}"
                yield ""
            case Table(headers, rows):
                yield f"| {' | '.join(escaped(h) for h in headers)} |"
                yield f"|{' --- |' * len(headers)}"
                for row in rows:
                    yield f"| {' | '.join(escaped(c) for c in row)} |"
                yield ""
            case Figure(_, mermaid):
                yield f"```mermaid\n{visible(mermaid)}\n```"
                yield ""
            case Excerpt() | Gap():
                pass
    if not page.blocks:
        yield _("Inget att visa.")


def _line(spans: tuple[Span, ...]) -> str:
    return "".join(f"**{escaped(t)}**" if s in (STRONG, MARK) and t.strip() else escaped(t) for t, s in spans)


def escaped(text: str) -> str:
    """Text that markdown and HTML take for text."""
    return _SPECIAL.sub(r"\\\1", visible(text).replace("\n", " "))
