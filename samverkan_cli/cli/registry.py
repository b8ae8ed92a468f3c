"""The commands: a plain table. A new command is one file and one line here."""

from __future__ import annotations

COMMANDS: dict[str, str] = {
    "who": "who",
    "search": "search",
    "show": "show",
    "list": "list_",
    "term": "term",
    "validate": "validate",
    "index": "index",
    "matrix": "matrix",
    "compare": "compare",
    "gaps": "gaps",
    "timeline": "timeline",
    "diff": "diff",
    "process": "process",
    "sip": "sip",
    "deviation": "deviation",
    "body": "body",
    "plan": "plan",
    "check-questions": "check_questions",
    "new": "new",
    "fmt": "fmt",
    "schema": "schema",
}
"""Name on the command line -> module of this package whose `command` it is."""

ALIASES: dict[str, str] = {
    "vem": "who",
    "sök": "search",
    "visa": "show",
    "lista": "list",
    "begrepp": "term",
    "validera": "validate",
    "matris": "matrix",
    "jämför": "compare",
    "luckor": "gaps",
    "tidslinje": "timeline",
    "skillnad": "diff",
    "vårdkedja": "process",
    "avvikelse": "deviation",
    "organ": "body",
    "handlingsplan": "plan",
    "ny": "new",
    "formatera": "fmt",
}

SUBCOMMANDS: dict[str, str] = {
    "deviation new": "deviation_new",
    "deviation report": "deviation_report",
    "avvikelse ny": "deviation_new",
    "avvikelse rapport": "deviation_report",
}
"""Two words on the command line -> module, where the second alone could be an argument of the first."""

WITH_VALUE = frozenset({"--data", "--lang"})
"""The global options that take a value."""

GLOBAL = (*sorted(WITH_VALUE), "--no-color", "--debug", "--version")
"""The options that stand before the command."""


def named(arguments: list[str]) -> str | None:
    """The command that a command line names, or None (help, version, nothing, an unknown word)."""
    at = 0
    while at < len(arguments):
        word = arguments[at]
        if word in WITH_VALUE:
            at += 2
        elif word.startswith("-"):
            at += 1
        else:
            both = " ".join(arguments[at : at + 2])
            if both in SUBCOMMANDS:
                return both
            return word if word in COMMANDS or word in ALIASES else None
    return None
