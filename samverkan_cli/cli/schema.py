"""`samverkan schema`."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Annotated

import typer

from ..errors import UsageError
from ..i18n import _
from ..paths import schema_root
from .output import write


def help_text() -> str:
    """What the command does."""
    return _("Skriv ut ett JSON Schema, eller var det ligger; namnen annars.")


def command(
    name: Annotated[
        str | None, typer.Argument(metavar=_("NAMN"), help=_("Till exempel agreement, eller output/who."))
    ] = None,
    path: Annotated[bool, typer.Option("--path", help=_("Bara var filen ligger."))] = False,
) -> None:
    root = schema_root()
    files = {f.relative_to(root).as_posix().removesuffix(".schema.json"): f for f in root.rglob("*.schema.json")}
    if name is None:
        write([str(root)] if path else sorted(files))
        return
    wanted = files.get(name.removesuffix(".schema.json").removesuffix(".json"))
    if wanted is None:
        near = get_close_matches(name, files, 3, 0.5) or sorted(files)
        hint = _("Menade du {names}?").format(names=", ".join(near))
        raise UsageError(_("Okänt schema: {name}.").format(name=name), hint)
    write([str(wanted) if path else wanted.read_text("utf-8").rstrip()])
