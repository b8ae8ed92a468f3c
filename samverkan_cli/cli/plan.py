"""`samverkan plan`."""

from __future__ import annotations

from typing import Annotated

import typer

from ..exitcodes import ExitCode
from ..i18n import _
from . import opening
from .options import FormatOption, JsonOption, PlaceOption, chosen
from .output import Format, emit, empty_if_missing


def help_text() -> str:
    """What the command does."""
    return _("Handlingsplaner: mål, aktiviteter, ansvariga, år och uppföljning.")


def command(
    word: Annotated[list[str] | None, typer.Argument(metavar=_("PLAN"), help=_("Id eller namn; alla annars."))] = None,
    place: PlaceOption = None,
    year: Annotated[
        int | None, typer.Option("--year", min=1990, max=2100, metavar=_("ÅR"), help=_("Bara det här året."))
    ] = None,
    form: FormatOption = Format.text,
    as_json: JsonOption = False,
) -> None:
    form = chosen(form, as_json)
    with opening.opened() as kb:
        from ..answer.plans import empty, plans

        where = opening.place(kb, place)
        with empty_if_missing(empty(where, year), form):
            document = plans(kb, " ".join(word or ()), where, year)
    emit(document, form)
    if not document["plans"]:
        raise typer.Exit(ExitCode.NOTHING)
