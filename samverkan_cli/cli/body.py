"""`samverkan body`."""

from __future__ import annotations

from typing import Annotated

import typer

from ..exitcodes import ExitCode
from ..i18n import _
from . import opening
from .options import DayOption, FormatOption, JsonOption, PlaceOption, chosen
from .output import Format, emit


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
    day = opening.day(as_of)
    with opening.opened() as kb:
        from ..answer.bodies import bodies
        from ..model.dates import today

        document = bodies(kb, " ".join(word or ()), opening.place(kb, place), day or today())
    emit(document, chosen(form, as_json))
    if not document["bodies"]:
        raise typer.Exit(ExitCode.NOTHING)
