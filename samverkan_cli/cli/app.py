"""The Typer app, with just the command that is called: building the others would cost every call."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated

import typer

from .. import __version__
from ..i18n import LANGUAGES, _
from . import registry
from .framework_words import Command, Group
from .state import STATE

HELP = {"help_option_names": ["-h", "--help"]}


def build(command: str | None) -> typer.Typer:
    """The app with one command, or with all when None.

    Args:
        command: a name, alias or subcommand of `registry`.
    """
    app = typer.Typer(
        name="samverkan",
        cls=Group,
        help=_("Vem ansvarar för vad i svensk vård och omsorg, här, för den här personen, det här datumet."),
        epilog=_('Exempel: samverkan who "vem betalar inkontinenshjälpmedel på säbo" --in Solna'),
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings=HELP,
    )
    app.callback()(_globals)
    if command in registry.SUBCOMMANDS:
        _add_subcommand(app, command)
        return app
    names = {**{n: n for n in registry.COMMANDS}, **registry.ALIASES}
    for name, target in names.items():
        if command is not None and name != command:
            continue
        module = import_module(f".{registry.COMMANDS[target]}", __package__)
        text = module.help_text()
        hidden = name != target
        app.command(name, cls=Command, help=text, hidden=hidden, context_settings=HELP)(module.command)
    return app


def _add_subcommand(app: typer.Typer, command: str) -> None:
    head, tail = command.split()
    module = import_module(f".{registry.SUBCOMMANDS[command]}", __package__)
    group = typer.Typer(cls=Group, rich_markup_mode=None, context_settings=HELP)
    group.callback()(lambda: None)
    group.command(tail, cls=Command, help=module.help_text(), context_settings=HELP)(module.command)
    app.add_typer(group, name=head)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"samverkan {__version__}")
        raise typer.Exit


def _language(value: str | None) -> str | None:
    if value is not None and value not in LANGUAGES:
        raise typer.BadParameter(_("Språket är sv eller en."))
    return value


def _globals(
    data: Annotated[
        str | None, typer.Option("--data", metavar="DIR", help=_("Mappen som innehåller agreements/."))
    ] = None,
    lang: Annotated[  # noqa: ARG001 - read before Typer is built
        str | None, typer.Option("--lang", metavar="sv|en", help=_("Språk för meddelanden."), callback=_language)
    ] = None,
    no_color: Annotated[bool, typer.Option("--no-color", help=_("Ingen färg."))] = False,
    debug: Annotated[bool, typer.Option("--debug", help=_("Visa var i programmet ett fel uppstod."))] = False,
    version: Annotated[  # noqa: ARG001 - handled by its callback
        bool, typer.Option("--version", callback=_version, is_eager=True, help=_("Visa version."))
    ] = False,
) -> None:
    STATE.data, STATE.no_color, STATE.debug = data, no_color, debug
