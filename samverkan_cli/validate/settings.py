"""How the rules are set: `samverkan.toml`, or `[tool.samverkan]` in `pyproject.toml`.

[rules]                 # in pyproject.toml: [tool.samverkan.rules]
gap = "off"             # off, note, warning or error
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from ..errors import KnowledgeBaseError, UsageError
from ..i18n import _
from .findings import LEVELS
from .rules import RULES

OFF = "off"
ALWAYS = ("yaml", "schema", "unknown-folder")
"""What is always an error: without it the file cannot be used."""


def levels_for(root: Path) -> dict[str, str]:
    """Rule -> level, as the nearest settings above a data folder have it (no further than the repository's root).

    Raises:
        KnowledgeBaseError: the settings are no TOML, or name a rule or a level that does not exist.
    """
    for folder in root.parents:
        for name, tables in (("samverkan.toml", ()), ("pyproject.toml", ("tool", "samverkan"))):
            path = folder / name
            if path.is_file() and (found := _read(path, tables)) is not None:
                return _checked(found, path)
        if (folder / ".git").exists():
            break
    return {}


def _read(path: Path, tables: Iterable[str]) -> Mapping[str, Any] | None:
    import tomllib

    try:
        value: Any = tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise KnowledgeBaseError(
            _("Inställningarna kan inte läsas: {path}: {error}").format(path=path, error=error)
        ) from error
    for table in tables:
        value = value.get(table)
        if not isinstance(value, dict):
            return None
    return value  # type: ignore[no-any-return]


def _checked(settings: Mapping[str, Any], path: Path) -> dict[str, str]:
    levels = settings.get("rules", {})
    if unknown := sorted(settings.keys() - {"rules"}):
        message = _("{path}: okänd inställning {name}.").format(path=path, name=unknown[0])
        raise KnowledgeBaseError(message, _("Det enda som kan ställas in är tabellen rules."))
    if not isinstance(levels, dict):
        raise KnowledgeBaseError(
            _("{path}: rules är ingen tabell.").format(path=path), _('Skriv till exempel gap = "off".')
        )
    for name, level in levels.items():
        try:
            checked_rule(name)
        except UsageError as error:
            raise KnowledgeBaseError(f"{path}: {error}", error.hint) from error
        if level not in (OFF, *LEVELS) or name in ALWAYS:
            message = _("{path}: {name} kan inte ha nivån {level}.").format(path=path, name=name, level=level)
            raise KnowledgeBaseError(message, _("Nivåerna är {names}.").format(names=", ".join((OFF, *LEVELS))))
    return levels


def default_level(rule: str) -> str:
    """The level of a rule that nothing has been set for."""
    return RULES[rule].LEVEL if rule in RULES else "error"


def checked_rule(name: str) -> str:
    """The id of a rule.

    Raises:
        UsageError: there is no such rule; near names are the hint.
    """
    known = [*ALWAYS, *RULES]
    if name not in known:
        near = get_close_matches(name, known, 3, 0.5) or known
        hint = _("Menade du {names}?").format(names=", ".join(near))
        raise UsageError(_("Okänd regel: {name}.").format(name=name), hint)
    return name
