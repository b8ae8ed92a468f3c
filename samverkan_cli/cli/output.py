"""Where answers, complaints and progress go."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ..errors import NotFoundError
from ..formats.clean import visible
from .state import STATE

if TYPE_CHECKING:
    from ..formats.page import Page


class Format(StrEnum):
    """The formats of an answer."""

    text = "text"
    json = "json"
    ndjson = "ndjson"
    csv = "csv"
    markdown = "markdown"


class FindingsFormat(StrEnum):
    """The formats of findings: those of an answer, and those that CI systems read."""

    auto = "auto"
    text = "text"
    json = "json"
    ndjson = "ndjson"
    csv = "csv"
    markdown = "markdown"
    github = "github"
    sarif = "sarif"
    junit = "junit"
    gitlab = "gitlab"


_MODULES = {"json": "json_", "csv": "csv_"}
"""Format -> module of `formats`, where the name is taken."""


def emit(document: dict[str, Any], form: Format | FindingsFormat) -> None:
    """Print a document on stdout."""
    write(rendered(document, form))


@contextmanager
def empty_if_missing(document: dict[str, Any], form: Format) -> Iterator[None]:
    """Print an empty document as JSON where what was named is not there: a script reads one at exit code 1 too.

    Raises:
        NotFoundError: it is not there; the error goes on.
    """
    try:
        yield
    except NotFoundError:
        if form is Format.json:
            emit(document, form)
        raise


def emit_page(page: Page, form: Format) -> None:
    """Print a page on stdout as text or markdown."""
    if form is Format.markdown:
        from ..formats import markdown

        write(markdown.written(page))
    else:
        from ..formats import text

        write([text.draw(page, colour=coloured(sys.stdout), width=columns())])


def rendered(document: dict[str, Any], form: Format | FindingsFormat) -> Iterator[str]:
    """A document in a format; only the format that is asked for is imported."""
    if form.value == "text":
        from ..formats import text

        return text.render(document, colour=coloured(sys.stdout), width=columns())
    lines: Iterator[str] = import_module(f"..formats.{_MODULES.get(form, form)}", __package__).render(document)
    return lines


def write(lines: Iterable[str]) -> None:
    """Print lines on stdout."""
    for line in lines:
        sys.stdout.write(line + "\n")
    sys.stdout.flush()


def complain(message: str, hint: str | None = None) -> None:
    """Say on stderr what is wrong and what to do, without anything a terminal would obey."""
    for text in (message, hint):
        if text:
            sys.stderr.write(visible(" ".join(text.split("\n"))) + "\n")


def coloured(stream: Any) -> bool:
    """Whether escape codes may be used: NO_COLOR and --no-color win, then FORCE_COLOR, then the terminal."""
    if STATE.no_color or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE", "0") != "0":
        return True
    return os.environ.get("TERM") != "dumb" and bool(stream.isatty())


def columns() -> int:
    """The width to write to: COLUMNS, else the terminal's, else 100."""
    import shutil

    return max(20, min(shutil.get_terminal_size((100, 24)).columns, 160))


def progress() -> Any:
    """What tells a person at a terminal how far the compilation has come; nothing elsewhere."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return lambda _what, _done, _total: None
    state = {"shown": -1}

    def tell(what: str, done: int, total: int) -> None:
        percent = 100 * done // max(1, total)
        if percent != state["shown"]:
            state["shown"] = percent
            end = "\r" if percent < 100 else "\r" + " " * 40 + "\r"
            bar = "█" * (percent // 5) + "░" * (20 - percent // 5)
            sys.stderr.write(f"{what} {bar} {percent:3} %{end}")
            sys.stderr.flush()

    return tell
