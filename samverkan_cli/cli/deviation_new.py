"""`samverkan deviation new`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..errors import UsageError
from ..i18n import _
from . import opening
from .options import PlaceOption
from .output import complain, write


def help_text() -> str:
    """What the command does."""
    return _("Skriv ett utkast till en avvikelse som YAML. Utkast med personuppgifter vägras.")


def command(
    what: Annotated[
        str, typer.Option("--what", metavar=_("TEXT"), help=_("Vad som hände, utan personuppgifter."))
    ] = "",
    agreement: Annotated[
        str | None, typer.Option("--agreement", metavar="ID", help=_("Överenskommelsen som inte följdes."))
    ] = None,
    step: Annotated[str | None, typer.Option("--step", metavar="ID", help=_("Steget i vårdkedjan."))] = None,
    date: Annotated[
        str | None, typer.Option("--date", metavar=_("DATUM"), help=_("Dagen det hände, ÅÅÅÅ-MM-DD; i dag annars."))
    ] = None,
    place: PlaceOption = None,
    kind: Annotated[
        str,
        typer.Option("--kind", metavar=_("SLAG"), help=_("systematic, single-case, serious, complaint eller unknown.")),
    ] = "systematic",
    consequence: Annotated[
        str | None, typer.Option("--consequence", metavar=_("TEXT"), help=_("Vad det ledde till."))
    ] = None,
    suggestion: Annotated[
        str | None, typer.Option("--suggestion", metavar=_("TEXT"), help=_("Förslag till lösning."))
    ] = None,
    contact: Annotated[
        str | None, typer.Option("--contact", metavar=_("KONTAKT"), help=_("Din egen kontakt, det enda om en person."))
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar=_("FIL"), help=_("Ny fil att skriva; annars skrivs utkastet ut.")),
    ] = None,
) -> None:
    from ..model.dates import today

    day = opening.day(date) or today()
    with opening.opened() as kb:
        from ..answer.deviation_record import drafted

        where = opening.place(kb, place)
        record = {
            "agreement": agreement,
            "step": step,
            "date": day,
            "place": where.code if where else None,
            "kind": kind,
        }
        record |= {"what": what, "consequence": consequence, "suggestion": suggestion, "contact": contact}
        text = drafted(kb, record)
    if out is None:
        write(text.splitlines())
        return
    _save(out, text)
    complain(_("Utkastet är skrivet till {path}.").format(path=out))


def _save(path: Path, text: str) -> None:
    from ..store.atomic import write_new

    try:
        write_new(path, text)
    except FileExistsError:
        raise UsageError(_("{path} finns redan.").format(path=path), hint=_("Välj ett annat namn.")) from None
    except OSError as error:
        raise UsageError(_("{path} kan inte skrivas: {error}.").format(path=path, error=error.strerror)) from error
