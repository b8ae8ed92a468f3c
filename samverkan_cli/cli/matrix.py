"""`samverkan matrix`."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from ..exitcodes import ExitCode
from ..i18n import _
from . import opening
from .options import AreaOption, DayOption, FormatOption, JsonOption, PlaceOption, chosen
from .output import Format, emit


class Across(StrEnum):
    """The columns of a place's matrix."""

    principals = "principals"
    roles = "roles"


def help_text() -> str:
    """What the command does."""
    return _("Alla uppgifter på en plats med vem som har vad, eller alla områden i alla regioner.")


def command(
    place: PlaceOption = None,
    area: AreaOption = None,
    as_of: DayOption = None,
    across: Annotated[
        Across, typer.Option("--across", help=_("Vad som står tvärs över: huvudmän eller roller (med --in)."))
    ] = Across.principals,
    form: FormatOption = Format.text,
    as_json: JsonOption = False,
) -> None:
    day = opening.day(as_of)
    with opening.opened() as kb:
        from ..answer.matrix import matrix
        from ..model.dates import today

        document = matrix(kb, opening.place(kb, place), day or today(), opening.area(kb, area), across=across.value)
    emit(document, chosen(form, as_json))
    if not document["rows"]:
        raise typer.Exit(ExitCode.NOTHING)
