"""`samverkan diff`."""

from __future__ import annotations

from typing import Annotated

import typer

from ..i18n import _
from . import opening
from .options import FormatOption, JsonOption, chosen
from .output import Format, emit


def help_text() -> str:
    """What the command does."""
    return _("Skillnaden mellan två dokument, ansvar för ansvar och fält för fält.")


def command(
    one: Annotated[str, typer.Argument(metavar="A", help=_("Det första dokumentets id."))],
    other: Annotated[str, typer.Argument(metavar="B", help=_("Det andra dokumentets id."))],
    form: FormatOption = Format.text,
    as_json: JsonOption = False,
) -> None:
    with opening.opened() as kb:
        from ..answer.diff import diff

        document = diff(kb, one, other)
    emit(document, chosen(form, as_json))
