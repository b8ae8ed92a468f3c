"""`samverkan compare`."""

from __future__ import annotations

from typing import Annotated

import typer

from ..errors import UsageError
from ..exitcodes import ExitCode
from ..i18n import _
from . import opening
from .options import AreaOption, DayOption, FormatOption, JsonOption, chosen
from .output import Format, emit


def help_text() -> str:
    """What the command does."""
    return _("Jämför samma område i flera regioner.")


def command(
    regions: Annotated[list[str], typer.Argument(metavar=_("REGION…"), help=_("Två regioner eller fler."))],
    area: AreaOption = None,
    as_of: DayOption = None,
    differs: Annotated[bool, typer.Option("--differs", help=_("Bara det som skiljer."))] = False,
    form: FormatOption = Format.text,
    as_json: JsonOption = False,
) -> None:
    day = opening.day(as_of)
    if len(set(regions)) < 2:
        raise UsageError(_("Ange minst två regioner."), hint=_("Till exempel: samverkan compare 01 14"))
    with opening.opened() as kb:
        from ..answer.compare import compare
        from ..answer.places import region_named
        from ..model.dates import today

        named = list(dict.fromkeys(region_named(kb, r) for r in regions))
        document = compare(kb, named, day or today(), opening.area(kb, area), only_differing=differs)
    emit(document, chosen(form, as_json))
    if not document["areas"]:
        raise typer.Exit(ExitCode.NOTHING)
