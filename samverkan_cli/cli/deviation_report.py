"""`samverkan deviation report`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..exitcodes import ExitCode
from ..i18n import _
from . import opening
from .options import FormatOption, JsonOption, chosen
from .output import Format, emit


def help_text() -> str:
    """What the command does."""
    return _("Räkna avvikelserna i en mapp efter överenskommelse, steg, plats och kvartal.")


def command(
    folder: Annotated[Path, typer.Argument(metavar=_("MAPP"), help=_("Mappen med avvikelser som YAML."))],
    form: FormatOption = Format.text,
    as_json: JsonOption = False,
) -> None:
    with opening.opened() as kb:
        from ..answer.deviation_report import deviation_report

        document = deviation_report(kb, folder)
    emit(document, chosen(form, as_json))
    if not document["total"]:
        raise typer.Exit(ExitCode.NOTHING)
