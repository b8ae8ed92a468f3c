"""`samverkan sip`."""

from __future__ import annotations

from typing import Annotated

import typer

from ..answer.refusal import refuse_person
from ..errors import UsageError
from ..exitcodes import ExitCode
from ..i18n import _
from . import opening
from .options import DayOption, FormatOption, JsonOption, PlaceOption, SettingOption, chosen
from .output import Format, complain, emit


def help_text() -> str:
    """What the command does."""
    return _("Underlag för en SIP: vem ansvarar för varje behov, vem kallas, och en tom plan.")


def command(
    need: Annotated[
        list[str] | None,
        typer.Option("--need", metavar=_("BEHOV"), help=_("Ett behov, till exempel sårvård; flera går bra.")),
    ] = None,
    place: PlaceOption = None,
    setting: SettingOption = None,
    as_of: DayOption = None,
    form: FormatOption = Format.text,
    as_json: JsonOption = False,
) -> None:
    needs = [text.strip() for text in need or () if text.strip()]
    if not needs:
        raise UsageError(
            _("Inget behov är angivet."), hint=_('Skriv till exempel: samverkan sip --need "sårvård" --in Solna')
        )
    refuse_person(needs)
    day = opening.day(as_of)
    with opening.opened() as kb:
        from ..answer.asked import Filters
        from ..answer.sip import sip
        from ..model.dates import today

        settings = opening.concepts(kb, "settings", setting)
        filters = Filters(place=opening.place(kb, place), as_of=day, settings=settings)
        document = sip(kb, needs, filters, day or today())
    from ..formats.views.sip import unknown

    form = chosen(form, as_json)
    found = document["outcome"] != "none"
    if found or form is not Format.text:
        emit(document, form)
    if not found or form is not Format.text:  # as text it is told in its place
        for missing in document["needs"]:
            if missing["outcome"] == "none":
                complain(unknown(missing))
    if not found:
        raise typer.Exit(ExitCode.NOTHING)
