"""Completion in the shell, without Typer: commands, options, kinds, roles and places.

`eval "$(_SAMVERKAN_COMPLETE=bash_source samverkan)"` (or zsh_source, fish_source) turns it on. The shell then calls the
program with `_SAMVERKAN_COMPLETE=bash_complete` and the words of the line in COMP_WORDS, the current one in COMP_CWORD.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from .registry import ALIASES, COMMANDS, GLOBAL, WITH_VALUE, named

VARIABLE = "_SAMVERKAN_COMPLETE"

_SHARED = ("--format", "--json", "--help")
OPTIONS: dict[str, tuple[str, ...]] = {
    "who": (
        "--in",
        "--as-of",
        "--role",
        "--age",
        "--setting",
        "--target-group",
        "--area",
        "--limit",
        "--explain",
        "--plain",
    ),
    "search": ("--kind", "--in", "--region", "--area", "--role", "--limit"),
    "show": ("--kind",),
    "list": ("--in", "--region", "--area", "--role", "--as-of", "--limit"),
    "term": ("--graph",),
    "validate": ("--strict", "--rule", "--ignore", "--explain", "--as-of", "--no-cache"),
    "index": ("--rebuild", "--status", "--verify"),
    "matrix": ("--across", "--in", "--area", "--as-of"),
    "compare": ("--area", "--as-of", "--differs"),
    "gaps": ("--in", "--as-of"),
    "timeline": ("--in", "--area"),
    "diff": ("--from", "--to"),
    "check-questions": (),
    "process": ("--in", "--start", "--event", "--setting", "--as-of"),
    "sip": ("--need", "--in", "--setting", "--as-of"),
    "deviation": ("--in", "--from"),
    "body": ("--in", "--as-of"),
    "plan": ("--in", "--year"),
    "new": (
        "--title",
        "--kind",
        "--in",
        "--area",
        "--status",
        "--publisher",
        "--source-title",
        "--url",
        "--evidence",
        "--stdout",
    ),
    "fmt": ("--check", "--diff"),
    "schema": ("--path",),
}
"""The options of each command beside the shared ones; a test holds them against the commands themselves."""
WITHOUT_FORMAT = {"new", "fmt", "schema"}
"""Commands that print a file, or nothing, rather than a document."""

_SCRIPTS = {
    "bash_source": """_samverkan() {
    local IFS=$'\\n'
    COMPREPLY=($(COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD _SAMVERKAN_COMPLETE=bash_complete "$1"))
}
complete -o nosort -F _samverkan samverkan""",
    "zsh_source": """#compdef samverkan
_samverkan() {
    local -a found
    local line="${(pj:\\n:)words}" at=$((CURRENT - 1))
    found=("${(@f)$(COMP_WORDS="$line" COMP_CWORD=$at _SAMVERKAN_COMPLETE=zsh_complete samverkan)}")
    compadd -Q -- "${found[@]}"
}
compdef _samverkan samverkan""",
    "fish_source": """function _samverkan
    set -l line (commandline -opc) (commandline -ct)
    COMP_WORDS=(string join \\n $line) COMP_CWORD=(math (count $line) - 1) _SAMVERKAN_COMPLETE=fish_complete samverkan
end
complete -c samverkan -f -a '(_samverkan)'""",
}


def answer(instruction: str) -> Iterator[str]:
    """The lines to print for one value of the variable: a script, or what the current word may become."""
    if instruction in _SCRIPTS:
        yield _SCRIPTS[instruction]
        return
    words = os.environ.get("COMP_WORDS", "").split("\n")
    at = int(os.environ.get("COMP_CWORD", "0") or 0)
    current = words[at] if at < len(words) else ""
    yield from (w for w in candidates(words[1:at]) if w.casefold().startswith(current.casefold()))


def candidates(before: list[str]) -> Iterator[str]:
    """Everything that may stand after these words."""
    last = before[-1] if before else ""
    command = named(before)
    if last in ("--in", "-i", "--region"):
        yield from _places()
    elif last == "--role":
        from ..model.responsibility import ROLES

        yield from ROLES
    elif last in ("--format", "-f"):
        yield from ("text", "json", "ndjson", "csv", "markdown")
    elif last == "--lang":
        yield from ("sv", "en")
    elif command is None and last not in WITH_VALUE:
        yield from (*COMMANDS, *ALIASES, *GLOBAL, "--help")
    elif command is not None:
        target = ALIASES.get(command, command)
        if target not in OPTIONS:
            return
        if target == "list" and last == command:
            yield from ("agreements", "responsibilities", "areas", "principals", "terms", "bodies", "processes")
            yield from ("plans", "channels")
        yield from (*OPTIONS[target], *(("--help",) if target in WITHOUT_FORMAT else _SHARED))


def _places() -> Iterator[str]:
    """The names of all places, from a compiled knowledge base if there is one; nothing is built here."""
    from ..errors import SamverkanError
    from ..knowledge.cache import current, folder_for
    from ..knowledge.generation import SNAPSHOT
    from ..paths import data_root
    from ..store.snapshot import Snapshot

    try:
        generation = current(folder_for(data_root()))
        if generation is None:
            return
        snapshot = Snapshot(generation / SNAPSHOT)
    except SamverkanError:
        return
    titles = snapshot.titles("principal")
    for code in snapshot.ids("principal"):
        if code.isdigit():
            yield titles[code].replace(" ", "\\ ")
    snapshot.close()
