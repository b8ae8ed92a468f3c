"""`samverkan show`."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from ..i18n import _
from . import opening
from .options import FormatOption, JsonOption, chosen
from .output import Format, emit, empty_if_missing


def help_text() -> str:
    """What the command does."""
    return _("Visa en post i sin helhet, med det som hänvisar till den.")


def command(
    identity: Annotated[str, typer.Argument(metavar="ID", help=_("Postens id, till exempel hsl-2017-30 eller 0184."))],
    kind: Annotated[
        str | None, typer.Option("--kind", metavar=_("SLAG"), help=_("När flera poster har samma id."))
    ] = None,
    form: FormatOption = Format.text,
    as_json: JsonOption = False,
) -> None:
    form = chosen(form, as_json)
    empty: dict[str, Any] = {
        "schema": "samverkan/show/1",
        "kind": None,
        "id": identity,
        "entity": None,
        "referenced_by": [],
    }
    with opening.opened() as kb, empty_if_missing(empty, form):
        from ..answer.show import show

        document = show(kb, identity, kind)
    emit(document, form)
