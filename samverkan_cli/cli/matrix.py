"""`samverkan matrix`."""

from __future__ import annotations

import typer

from ..exitcodes import ExitCode
from ..i18n import _
from . import opening
from .options import AreaOption, DayOption, FormatOption, JsonOption, PlaceOption, chosen
from .output import Format, emit


def help_text() -> str:
    """What the command does."""
    return _("Alla uppgifter på en plats med vem som har vad, eller alla områden i alla regioner.")


def command(
    place: PlaceOption = None,
    area: AreaOption = None,
    as_of: DayOption = None,
    form: FormatOption = Format.text,
    as_json: JsonOption = False,
) -> None:
    day = opening.day(as_of)
    with opening.opened() as kb:
        from ..answer.matrix import matrix
        from ..model.dates import today

        document = matrix(kb, opening.place(kb, place), day or today(), opening.area(kb, area))
    emit(document, chosen(form, as_json))
    if not document["rows"]:
        raise typer.Exit(ExitCode.NOTHING)
