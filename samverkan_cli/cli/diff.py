"""`samverkan diff`."""

from __future__ import annotations

from typing import Annotated

import typer

from ..errors import UsageError
from ..i18n import _
from . import opening
from .options import FormatOption, JsonOption, chosen
from .output import Format, emit


def help_text() -> str:
    """What the command does."""
    return _("Skillnaden mellan två dokument, eller ett dokument i två revisioner, ansvar för ansvar.")


def command(
    one: Annotated[str, typer.Argument(metavar="A", help=_("Det första dokumentets id."))],
    other: Annotated[str | None, typer.Argument(metavar="[B]", help=_("Det andra dokumentets id."))] = None,
    old: Annotated[
        str | None, typer.Option("--from", metavar=_("REVISION"), help=_("A som det var i git, till exempel HEAD~1."))
    ] = None,
    new: Annotated[
        str | None,
        typer.Option("--to", metavar=_("REVISION"), help=_("Jämför med den här revisionen; annars med filen.")),
    ] = None,
    form: FormatOption = Format.text,
    as_json: JsonOption = False,
) -> None:
    if (other is None) == (old is None) or (new is not None and old is None):
        raise UsageError(
            _("Ange två dokument, eller ett dokument och --from."),
            hint=_("Till exempel: samverkan diff vgr-hsa-2012 vgr-hsa-2017"),
        )
    with opening.opened() as kb:
        from ..answer.diff import diff, diff_revisions

        document = diff(kb, one, other) if other is not None else diff_revisions(kb, one, old or "", new)
    emit(document, chosen(form, as_json))
