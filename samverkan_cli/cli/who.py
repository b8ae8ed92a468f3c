"""`samverkan who`."""

from __future__ import annotations

from typing import Annotated

import typer

from ..errors import UsageError
from ..exitcodes import ExitCode
from ..i18n import _
from . import opening
from .options import AreaOption, DayOption, FormatOption, JsonOption, PlaceOption, RoleOption, SettingOption, chosen
from .output import Format, emit, emit_page


def help_text() -> str:
    """What the command does."""
    return _("Vem ansvarar, utför eller betalar, och var det står.")


def command(
    question: Annotated[list[str], typer.Argument(metavar=_("FRÅGA…"), help=_("Frågan, på svenska eller engelska."))],
    place: PlaceOption = None,
    as_of: DayOption = None,
    role: RoleOption = None,
    age: Annotated[
        int | None, typer.Option("--age", min=0, max=120, metavar=_("ÅR"), help=_("Personens ålder."))
    ] = None,
    setting: SettingOption = None,
    target_group: Annotated[
        list[str] | None, typer.Option("--target-group", metavar=_("GRUPP"), help=_("Målgrupp."))
    ] = None,
    area: AreaOption = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, max=50, help=_("Hur många svar som visas."))] = 5,
    explain: Annotated[
        bool, typer.Option("--explain", help=_("Visa också vad som togs bort eller fick stå tillbaka, och varför."))
    ] = False,
    plain: Annotated[bool, typer.Option("--plain", help=_("Svaret på klarspråk, för den det gäller."))] = False,
    form: FormatOption = Format.text,
    as_json: JsonOption = False,
) -> None:
    text = " ".join(question).strip()
    if not text:
        raise UsageError(_("Frågan är tom."), hint=_('Skriv till exempel: samverkan who "hemsjukvård" --in Solna'))
    day = opening.day(as_of)
    asked_role = opening.role(role)
    with opening.opened() as kb:
        from ..answer.asked import Filters
        from ..answer.terms import abbreviations
        from ..answer.who import who

        filters = Filters(
            place=opening.place(kb, place),
            as_of=day,
            role=asked_role,
            age=age,
            settings=opening.concepts(kb, "settings", setting),
            target_groups=opening.concepts(kb, "target-groups", target_group),
            area=opening.area(kb, area),
        )
        answer = who(kb, text, filters, limit, explain=explain)
        glossary = abbreviations(kb) if plain else {}
    if plain and chosen(form, as_json) in (Format.text, Format.markdown):
        from ..formats.views import plain as view

        emit_page(view.page(answer.document, glossary), form)
    else:
        emit(answer.document, chosen(form, as_json))
    if not answer.found:
        raise typer.Exit(ExitCode.NOTHING)
