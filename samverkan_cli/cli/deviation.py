"""`samverkan deviation`."""

from __future__ import annotations

from typing import Annotated

import typer

from ..answer.refusal import refuse_person
from ..errors import UsageError
from ..exitcodes import ExitCode
from ..i18n import _
from . import opening
from .options import FormatOption, JsonOption, PlaceOption, chosen
from .output import Format, emit

_REPORTERS = {"region": "region", "municipality": "municipality", "kommun": "municipality", "regionen": "region",
              "kommunen": "municipality"}  # fmt: skip


def help_text() -> str:
    """What the command does."""
    return _(
        "Vart en avvikelse rapporteras, och vad som inte får stå i den. Se också: deviation new, deviation report."
    )


def command(
    words: Annotated[
        list[str] | None, typer.Argument(metavar=_("ORD…"), help=_("Vad som avviker, med egna ord."))
    ] = None,
    place: PlaceOption = None,
    reporter: Annotated[
        str | None, typer.Option("--from", metavar=_("FRÅN"), help=_("Vem som rapporterar: region eller municipality."))
    ] = None,
    form: FormatOption = Format.text,
    as_json: JsonOption = False,
) -> None:
    text = " ".join(words or ()).strip()
    refuse_person([text])
    if reporter is not None and reporter.casefold() not in _REPORTERS:
        raise UsageError(
            _("Okänd rapportör: {text}.").format(text=reporter or "''"), hint=_("Skriv region eller municipality.")
        )
    with opening.opened() as kb:
        from ..answer.deviation import deviation

        held = _REPORTERS[reporter.casefold()] if reporter else None
        document = deviation(kb, text, opening.place(kb, place), held)
    emit(document, chosen(form, as_json))
    if not document["routes"]:
        raise typer.Exit(ExitCode.NOTHING)
