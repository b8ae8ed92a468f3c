"""`samverkan process`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import UsageError
from ..exitcodes import ExitCode
from ..i18n import _
from ..model.dates import today
from . import opening
from .options import DayOption, FormatOption, JsonOption, PlaceOption, SettingOption, chosen
from .output import Format, emit, empty_if_missing

if TYPE_CHECKING:
    from ..model.due_dates import Moment


def help_text() -> str:
    """What the command does."""
    return _("En vårdkedja steg för steg: vem, till vem, när och var det står.")


def command(
    chain: Annotated[str, typer.Argument(metavar="ID", help=_("Vårdkedjans id, till exempel utskrivning eller sip."))],
    place: PlaceOption = None,
    start: Annotated[
        str | None, typer.Option("--start", metavar=_("TID"), help=_("När kedjan började, ÅÅÅÅ-MM-DD TT:MM."))
    ] = None,
    event: Annotated[
        list[str] | None,
        typer.Option(
            "--event", metavar=_("HÄNDELSE=TID"), help=_("En känd händelse: utskrivningsklar=2026-11-23T11:00.")
        ),
    ] = None,
    setting: SettingOption = None,
    as_of: DayOption = None,
    form: FormatOption = Format.text,
    as_json: JsonOption = False,
) -> None:
    form = chosen(form, as_json)
    started = _moment(start) if start is not None else None
    day = opening.day(as_of) or (started.day.isoformat() if started else today())
    events = [_event(text) for text in event or ()]
    with opening.opened() as kb:
        from ..answer.process import empty, process

        where, settings = opening.place(kb, place), opening.concepts(kb, "settings", setting)
        with empty_if_missing(empty(chain, where, day, started), form):
            document = process(kb, chain, where, day, start=started, given=events, settings=settings)
    emit(document, form)
    if document["outcome"] == "none":
        raise typer.Exit(ExitCode.NOTHING)


def _event(text: str) -> tuple[str, Moment]:
    name, equals, at = text.partition("=")
    if not equals:
        raise UsageError(
            _("Oklar händelse: {text}.").format(text=text or "''"),
            hint=_("Skriv HÄNDELSE=TID, till exempel utskrivningsklar=2026-11-23T11:00."),
        )
    return name.strip(), _moment(at)


def _moment(text: str) -> Moment:
    from ..model.due_dates import Moment

    try:
        return Moment.parse(text)
    except ValueError:
        raise UsageError(
            _("Ogiltig tid: {text}.").format(text=text or "''"),
            hint=_("Skriv ÅÅÅÅ-MM-DD eller ÅÅÅÅ-MM-DD TT:MM, till exempel 2026-11-20 14:30."),
        ) from None
