"""Completion in the shell, without Typer: commands, options, kinds, roles and places.

`eval "$(_SAMVERKAN_COMPLETE=bash_source samverkan)"` (or zsh_source, fish_source) turns it on. The shell then calls the
program with `_SAMVERKAN_COMPLETE=bash_complete` and the words of the line in COMP_WORDS, the current one in COMP_CWORD.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

from .registry import ALIASES, COMMANDS, WITH_VALUE, named

VARIABLE = "_SAMVERKAN_COMPLETE"

_GLOBAL = ("--data", "--lang", "--no-color", "--debug", "--version", "--help")
_FORMATS = ("--format", "--json")
OPTIONS: dict[str, tuple[str, ...]] = {
    "who": ("--in", "--as-of", "--role", "--age", "--setting", "--target-group", "--area", "--limit"),
    "search": ("--kind", "--in", "--region", "--area", "--role", "--limit"),
    "show": ("--kind",),
    "list": ("--in", "--region", "--area", "--role", "--as-of", "--limit"),
    "term": (),
    "validate": ("--rule", "--ignore", "--strict", "--explain", "--no-cache", "--as-of"),
    "index": ("--rebuild", "--status", "--verify"),
    "matrix": ("--in", "--area", "--as-of"),
    "compare": ("--area", "--as-of", "--differs"),
    "gaps": ("--in", "--as-of"),
    "timeline": ("--in", "--area"),
    "diff": (),
    "check-questions": (),
    "new": ("--title", "--in", "--area", "--kind", "--status", "--publisher", "--source-title", "--url", "--evidence",
            "--stdout"),
    "fmt": ("--check", "--diff"),
    "schema": ("--path",),
}  # fmt: skip
"""The options of each command beside the shared ones; a test holds them against the commands themselves."""
_FILES_ONLY = frozenset({"new", "fmt", "schema"})
"""The commands that write or print files, and so have no formats."""

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
        if command is not None and ALIASES.get(command, command) == "validate":
            yield from ("auto", "github", "sarif", "junit", "gitlab")
    elif last in ("--rule", "--ignore", "--explain"):
        from ..paths import shipped

        yield from sorted(page.stem for page in (shipped("docs") / "regler").glob("*.md"))
    elif last == "--lang":
        yield from ("sv", "en")
    elif command is None and last not in WITH_VALUE:
        yield from (*COMMANDS, *ALIASES, *_GLOBAL)
    elif command is not None:
        target = ALIASES.get(command, command)
        if target == "list" and last == command:
            yield from ("agreements", "responsibilities", "areas", "principals", "terms", "bodies", "processes")
            yield from ("plans", "channels")
        yield from shared_options(target)
        yield from OPTIONS[target]


def shared_options(command: str) -> tuple[str, ...]:
    """The options that a command has in common with others."""
    return ("--help",) if command in _FILES_ONLY else (*_FORMATS, "--help")


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
