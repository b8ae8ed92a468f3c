"""`samverkan fmt`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import Annotated

import typer

from ..errors import KnowledgeBaseError
from ..exitcodes import ExitCode
from ..i18n import _
from ..paths import data_root
from .options import PathsArgument
from .output import complain, write
from .state import STATE

_STDIN = Path("-")


def help_text() -> str:
    """What the command does."""
    return _("Skriv filer i sin enda form: nycklarnas ordning, citattecken, indrag, radlängd. Kommentarer är kvar.")


def command(
    paths: PathsArgument = None,
    check: Annotated[bool, typer.Option("--check", help=_("Ändra inget; koden är 1 om något skulle ändras."))] = False,
    diff: Annotated[bool, typer.Option("--diff", help=_("Ändra inget; visa skillnaden."))] = False,
) -> None:
    from ..editing.canonical import CannotFormatError, canonical
    from ..store.atomic import write_over
    from ..store.yaml_loader import YamlProblem, load_bytes, raw
    from ..validate.outside import kind_of_file

    changed = failed = 0
    for path in _files(paths or []):
        name = path.as_posix()
        try:
            data = sys.stdin.buffer.read() if path == _STDIN else raw(path, name)
            load_bytes(data, name)
            before = data.decode()
            after = canonical(before, name, kind_of_file(path, data))
        except (YamlProblem, CannotFormatError) as problem:
            complain(_("Fel: {message}").format(message=problem), problem.hint)
            failed += 1
            continue
        if path == _STDIN and not (check or diff):
            sys.stdout.write(after)
            continue
        if before == after:
            continue
        changed += 1
        if diff:
            write(
                line.rstrip("\n") for line in unified_diff(before.splitlines(True), after.splitlines(True), name, name)
            )
        else:
            write([name])
        if not (check or diff):
            try:
                write_over(path, after)
            except OSError as error:
                message = _("{path} kan inte skrivas: {error}").format(path=path, error=error.strerror or error)
                raise KnowledgeBaseError(message) from error
    if failed:
        raise typer.Exit(ExitCode.FAILED)
    if changed and (check or diff):
        raise typer.Exit(ExitCode.NOTHING)


def _files(paths: list[Path]) -> Iterator[Path]:
    """The files that are meant; those of the knowledge base when none are named."""
    from ..store.manifest import scan
    from ..validate.outside import yaml_files

    if not paths:
        root = data_root(STATE.data)
        yield from (root / name for name in scan(root))
    for path in paths:
        yield from yaml_files(path)
