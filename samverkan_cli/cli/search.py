"""`samverkan search`."""

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
    return _('Sök i allt. Också fält:ord, "fras", AND, OR, NOT och början*.')


def command(
    query: Annotated[list[str], typer.Argument(metavar=_("SÖKORD…"), help=_("Det som söks."))],
    kind: Annotated[
        list[str] | None, typer.Option("--kind", "-k", metavar=_("SLAG"), help=_("Bara det här slaget av poster."))
    ] = None,
    place: PlaceOption = None,
    region: RegionOption = None,
    area: AreaOption = None,
    role: RoleOption = None,
    as_of: DayOption = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, max=200, help=_("Hur många träffar som visas."))] = 10,
    form: FormatOption = Format.text,
    as_json: JsonOption = False,
) -> None:
    asked_role, day = opening.role(role), opening.day(as_of)
    with opening.opened() as kb:
        from ..answer.places import codes_of, place_named, region_named
        from ..answer.searching import searching

        facets: dict[str, list[str]] = {}
        if place is not None:
            here = place_named(kb, place)
            facets["place"] = ["SE", here.region, here.code]
        if region is not None:
            facets["place"] = codes_of(kb, region_named(kb, region))
        if area is not None:
            facets["area"] = [opening.area(kb, area) or area]
        if asked_role:
            facets["role"] = [asked_role]
        document = searching(kb, " ".join(query), kinds=kind or (), facets=dict(facets), limit=limit, day=day)
    emit(document, chosen(form, as_json))
    if not document["hits"]:
        raise typer.Exit(ExitCode.NOTHING)
