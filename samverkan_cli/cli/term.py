"""`samverkan term`."""

from __future__ import annotations

from typing import Annotated

import typer

from ..i18n import _
from . import opening
from .options import FormatOption, JsonOption, chosen
from .output import Format, emit


def help_text() -> str:
    """What the command does."""
    return _("Slå upp ett begrepp i ordlistan: vad det betyder och vad det kallas.")


def command(
    word: Annotated[
        list[str], typer.Argument(metavar=_("ORD"), help=_("Begreppet, en förkortning eller ett vardagsord."))
    ],
    graph: Annotated[bool, typer.Option("--graph", help=_("Rita begreppets grannar."))] = False,
    form: FormatOption = Format.text,
    as_json: JsonOption = False,
) -> None:
    with opening.opened() as kb:
        from ..answer.terms import terms

        document = terms(kb, " ".join(word).strip(), graph=graph)
    emit(document, chosen(form, as_json))
