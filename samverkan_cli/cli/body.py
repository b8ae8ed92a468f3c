"""`samverkan body`."""

from __future__ import annotations

from typing import Annotated

import typer

from ..exitcodes import ExitCode
from ..i18n import _
from ..model.dates import today
from . import opening
from .options import DayOption, FormatOption, JsonOption, PlaceOption, chosen
from .output import Format, emit, empty_if_missing


def help_text() -> str:
    """What the command does."""
    return _("Samverkansorgan: uppdrag, vem som utser, vad de får besluta och vad de förvaltar.")


def command(
    word: Annotated[
        list[str] | None, typer.Argument(metavar=_("ORGAN"), help=_("Id eller namn, till exempel vis; alla annars."))
    ] = None,
    place: PlaceOption = None,
    as_of: DayOption = None,
    form: FormatOption = Format.text,
    as_json: JsonOption = False,
) -> None:
    form = chosen(form, as_json)
    day = opening.day(as_of) or today()
    with opening.opened() as kb:
        from ..answer.bodies import bodies, empty

        where = opening.place(kb, place)
        with empty_if_missing(empty(where, day), form):
            document = bodies(kb, " ".join(word or ()), where, day)
    emit(document, form)
    if not document["bodies"]:
        raise typer.Exit(ExitCode.NOTHING)
