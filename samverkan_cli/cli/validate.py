"""`samverkan validate`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..exitcodes import ExitCode
from ..i18n import _
from ..paths import data_root
from .options import FormatOption, JsonOption, chosen
from .output import Format, emit
from .state import STATE


def help_text() -> str:
    """What the command does."""
    return _("Pröva kunskapsbasen: varje fel med fil, rad, kolumn och vad som ska stå i stället.")


def command(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar=_("FIL…"), help=_("Filer eller mappar; allt annars."))
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help=_("Varningar räknas som fel."))] = False,
    form: FormatOption = Format.text,
    as_json: JsonOption = False,
) -> None:
    from ..validate.validation import Wish, validate

    report = validate(data_root(STATE.data), Wish(tuple(paths or ())))
    emit(report.document(), chosen(form, as_json))
    if report.fails(strict=strict):
        raise typer.Exit(ExitCode.NOTHING)
