"""`samverkan gaps`."""

from __future__ import annotations

from ..i18n import _
from . import opening
from .options import DayOption, FormatOption, JsonOption, PlaceOption, chosen
from .output import Format, emit


def help_text() -> str:
    """What the command does."""
    return _("Det som saknas, motsägs eller är gammalt på en plats.")


def command(
    place: PlaceOption = None,
    as_of: DayOption = None,
    form: FormatOption = Format.text,
    as_json: JsonOption = False,
) -> None:
    day = opening.day(as_of)
    with opening.opened() as kb:
        from ..answer.gaps import gaps
        from ..model.dates import today

        document = gaps(kb, opening.place(kb, place), day or today())
    emit(document, chosen(form, as_json))
