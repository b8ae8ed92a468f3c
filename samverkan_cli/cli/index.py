"""`samverkan index`."""

from __future__ import annotations

from typing import Annotated

import typer

from .. import __version__
from ..exitcodes import ExitCode
from ..i18n import _
from ..paths import data_root
from .options import FormatOption, JsonOption, chosen
from .output import Format, emit, progress
from .state import STATE


def help_text() -> str:
    """What the command does."""
    return _("Indexets läge. Det bygger sig självt: ingen behöver köra detta.")


def command(
    rebuild: Annotated[bool, typer.Option("--rebuild", help=_("Bygg om allt."))] = False,
    status: Annotated[bool, typer.Option("--status", help=_("Visa läget utan att ändra något."))] = False,
    verify: Annotated[bool, typer.Option("--verify", help=_("Pröva att indexet är helt."))] = False,
    form: FormatOption = Format.text,
    as_json: JsonOption = False,
) -> None:
    from ..knowledge.status import index_status

    root = data_root(STATE.data)
    document = index_status(root, __version__, refresh=not status, rebuild=rebuild, verify=verify, progress=progress())
    emit(document, chosen(form, as_json))
    if document["faults"] or (verify and not document["fresh"]):
        raise typer.Exit(ExitCode.NOTHING)
