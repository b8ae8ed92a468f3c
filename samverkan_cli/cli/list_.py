"""`samverkan list`."""

from __future__ import annotations

from typing import Annotated

import typer

from ..exitcodes import ExitCode
from ..i18n import _
from . import opening
from .options import AreaOption, DayOption, FormatOption, JsonOption, PlaceOption, RegionOption, RoleOption, chosen
from .output import Format, emit


def help_text() -> str:
    """What the command does."""
    return _("Lista allt av ett slag: agreements, responsibilities, areas, principals, terms, bodies …")


def command(
    kind: Annotated[str, typer.Argument(metavar=_("SLAG"), help=_("Vad som listas, till exempel agreements."))],
    place: PlaceOption = None,
    region: RegionOption = None,
    area: AreaOption = None,
    role: RoleOption = None,
    as_of: DayOption = None,
    limit: Annotated[
        int | None, typer.Option("--limit", "-n", min=1, help=_("Hur många som visas; alla annars."))
    ] = None,
    form: FormatOption = Format.text,
    as_json: JsonOption = False,
) -> None:
    day, asked_role = opening.day(as_of), opening.role(role)
    with opening.opened() as kb:
        from ..answer.listing import Wanted, listing
        from ..answer.places import region_named

        wanted = Wanted(
            place=opening.place(kb, place),
            region=region_named(kb, region) if region is not None else None,
            area=opening.area(kb, area),
            role=asked_role,
            day=day,
        )
        document = listing(kb, kind, wanted, limit)
    emit(document, chosen(form, as_json))
    if not document["items"]:
        raise typer.Exit(ExitCode.NOTHING)
