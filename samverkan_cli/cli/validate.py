"""`samverkan validate`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from ..exitcodes import ExitCode
from ..i18n import _
from ..paths import data_root
from . import opening
from .options import JsonOption, PathsArgument
from .output import FindingsFormat, complain, emit, write
from .state import STATE

_FOR_MACHINES = (FindingsFormat.sarif, FindingsFormat.junit, FindingsFormat.gitlab)


def help_text() -> str:
    """What the command does."""
    return _("Pröva kunskapsbasen: varje fel med fil, rad, kolumn och vad som ska stå i stället.")


def command(
    paths: PathsArgument = None,
    rule: Annotated[
        list[str] | None, typer.Option("--rule", metavar=_("REGEL"), help=_("Bara den här regeln; kan upprepas."))
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar=_("REGEL"), help=_("Inte den här regeln; kan upprepas."))
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help=_("Varningar räknas som fel."))] = False,
    explain: Annotated[
        str | None, typer.Option("--explain", metavar=_("REGEL"), help=_("Visa regelns sida och gör inget annat."))
    ] = None,
    no_cache: Annotated[
        bool, typer.Option("--no-cache", help=_("Läs och pröva allt på nytt, och spara inget."))
    ] = False,
    as_of: Annotated[
        str | None,
        typer.Option("--as-of", metavar=_("DATUM"), help=_("Dag som datum prövas mot, ÅÅÅÅ-MM-DD; i dag annars.")),
    ] = None,
    form: Annotated[
        FindingsFormat,
        typer.Option("--format", "-f", help=_("Utformat; auto är github och gitlab där, text annars.")),
    ] = FindingsFormat.auto,
    as_json: JsonOption = False,
) -> None:
    from ..validate.settings import checked_rule

    if explain is not None:
        from ..validate.explaining import page_of

        write([page_of(explain).rstrip()])
        return
    from ..validate.validation import Wish, validate

    wish = Wish(
        paths=tuple(paths or ()),
        only=frozenset(map(checked_rule, rule or ())),
        without=frozenset(map(checked_rule, ignore or ())),
        today=opening.day(as_of),
        cached=not no_cache,
        stdin=sys.stdin.buffer.read() if Path("-") in (paths or ()) else b"",
    )
    root = data_root(STATE.data)
    report = validate(root, wish)
    chosen = FindingsFormat.json if as_json else _automatic() if form is FindingsFormat.auto else form
    document = report.document()
    if chosen is FindingsFormat.text:
        from ..validate.excerpts import with_excerpts

        document["findings"] = with_excerpts(document["findings"], root, wish.stdin)
    emit(document, chosen)
    if chosen in _FOR_MACHINES:
        from ..formats.views.validate import counted

        complain(counted(document))
    if report.alone:
        _tell_alone(report.alone)
    if report.fails(strict=strict):
        raise typer.Exit(ExitCode.NOTHING)


def _automatic() -> FindingsFormat:
    """What the surroundings read: GitHub Actions, GitLab CI, or people."""
    for variable, form in (("GITHUB_ACTIONS", FindingsFormat.github), ("GITLAB_CI", FindingsFormat.gitlab)):
        if os.environ.get(variable) == "true":
            return form
    return FindingsFormat.text


def _tell_alone(paths: tuple[str, ...]) -> None:
    from ..validate.outside import skipped

    shown = ", ".join(paths[:3]) + (" …" if paths[3:] else "")
    complain(
        _("Utanför kunskapsbasen: {paths}. Regler som jämför filer prövades inte: {rules}.").format(
            paths=shown, rules=", ".join(skipped())
        )
    )
