"""`samverkan term`."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from ..i18n import _
from . import opening
from .options import FormatOption, JsonOption, chosen
from .output import Format, emit, empty_if_missing


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
    form = chosen(form, as_json)
    empty: dict[str, Any] = {"schema": "samverkan/term/1", "terms": [], "names": {}}
    with opening.opened() as kb, empty_if_missing(empty, form):
        from ..answer.terms import terms

        document = terms(kb, " ".join(word).strip(), graph=graph)
    emit(document, form)
