"""The words that the command-line framework writes by itself ("Usage", "Missing argument"), in the language in use."""

from __future__ import annotations

import re
from typing import Any

from typer.core import TyperCommand, TyperGroup

from ..i18n import _


def translated(text: str) -> str:
    """A text of the framework with its own words exchanged; what comes from us or from the user stays."""
    for pattern, words in _phrases():
        text = re.sub(pattern, words, text, flags=re.MULTILINE)
    return text


def _phrases() -> list[tuple[str, str]]:
    """Pattern and replacement, in the order in which they are tried."""
    return [
        (r"^Usage:", _("Användning:")),
        (r"\[OPTIONS\]", _("[FLAGGOR]")),
        (r"COMMAND \[ARGS\]\.\.\.", _("KOMMANDO …")),
        (r"^Options:", _("Flaggor:")),
        (r"^Arguments:", _("Argument:")),
        (r"^Commands:", _("Kommandon:")),
        (r"Show this message and exit\.", _("Visa den här hjälpen.")),
        (r"<int range>", _("<heltal>").ljust(len("<int range>"))),
        (r"\[required\]", _("[krävs]")),
        (r"\[default: ", _("[annars: ")),
        (r"^Missing argument (.*)\.$", _(r"\1 saknas.")),
        (r"^Missing option (.*)\.$", _(r"\1 saknas.")),
        (r"^No such command (.*?)\.", _(r"Kommandot \1 finns inte.")),
        (r"^No such option: (\S+)", _(r"Flaggan \1 finns inte.")),
        (r"Did you mean (.*)\?", _(r"Menade du \1?")),
        (r" ?\(Possible options: (.*)\)", _(r" Menade du \1?")),
        (r"^Invalid value for (.*?): ", _(r"Fel värde för \1: ")),
        (r"^Invalid value: ", _("Fel värde: ")),
        (r"(\S+) is not a valid int(eger)?( range)?\.", _(r"\1 är inget heltal.")),
        (r"(\S+) is not in the range (\S+)\.", _(r"\1 ligger inte i \2.")),
        (r"(\S+) is not one of (.*)\.", _(r"\1 är inget av \2.")),
        (r"^Option (\S+) requires an argument\.", _(r"Flaggan \1 ska ha ett värde.")),
        (r"^Got unexpected extra argument(?:\(s\)|s)? \((.*)\)", _(r"För mycket på raden: \1.")),
    ]


class _Translated:
    def get_help(self, ctx: Any) -> str:
        """The help, in the language in use, without colours or frames."""
        return translated(super().get_help(ctx))  # type: ignore[misc]


class Command(_Translated, TyperCommand):
    """A command whose help is in the language in use."""


class Group(_Translated, TyperGroup):
    """The program, whose help is in the language in use."""
