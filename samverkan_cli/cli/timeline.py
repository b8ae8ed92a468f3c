"""`samverkan timeline`."""

from __future__ import annotations

import typer

from ..exitcodes import ExitCode
from ..i18n import _
from . import opening
from .options import AreaOption, FormatOption, JsonOption, PlaceOption, chosen
from .output import Format, emit


def help_text() -> str:
    """What the command does."""
    return _("Vilka dokument som gäller när, och vad som ersatte vad.")


def command(
    place: PlaceOption = None,
    area: AreaOption = None,
    form: FormatOption = Format.text,
    as_json: JsonOption = False,
) -> None:
    with opening.opened() as kb:
        from ..answer.timeline import timeline

        document = timeline(kb, opening.place(kb, place), opening.area(kb, area))
    emit(document, chosen(form, as_json))
    if not document["agreements"]:
        raise typer.Exit(ExitCode.NOTHING)
