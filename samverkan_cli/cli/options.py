"""The options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ..i18n import _
from .output import Format

FormatOption = Annotated[Format, typer.Option("--format", "-f", help=_("Utformat."), show_choices=True)]
JsonOption = Annotated[bool, typer.Option("--json", help=_("Detsamma som --format json."))]
PlaceOption = Annotated[
    str | None, typer.Option("--in", "-i", metavar=_("PLATS"), help=_("Kommun eller region: namn, alias eller kod."))
]
DayOption = Annotated[
    str | None, typer.Option("--as-of", metavar=_("DATUM"), help=_("Dag som frågan gäller, ÅÅÅÅ-MM-DD; i dag annars."))
]
RoleOption = Annotated[
    str | None, typer.Option("--role", metavar=_("ROLL"), help=_("Bara den här rollen, till exempel pays."))
]
AreaOption = Annotated[
    str | None, typer.Option("--area", metavar=_("OMRÅDE"), help=_("Bara det här området och under det."))
]
SettingOption = Annotated[
    list[str] | None, typer.Option("--setting", metavar=_("BOENDE"), help=_("Boendeform eller vårdform."))
]
PathsArgument = Annotated[
    list[Path] | None,
    typer.Argument(metavar=_("FIL…"), help=_("Filer eller mappar, - för det som matas in; allt annars.")),
]
RegionOption = Annotated[str | None, typer.Option("--region", metavar=_("REGION"), help=_("Bara den här regionen."))]


def chosen(form: Format, as_json: bool) -> Format:
    """The format that the two options name together."""
    return Format.json if as_json else form
