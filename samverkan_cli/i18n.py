"""Messages in Swedish and English through gettext. The Swedish text is the message id."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

LANGUAGES = ("sv", "en")
_state: dict[str, NullTranslations | None] = {"catalogue": None}
_current = ["sv"]


def language_from(option: str | None = None) -> str:
    """The language of messages: `--lang`, `SAMVERKAN_LANG`, the locale, then Swedish.

    Args:
        option: what `--lang` said, already checked, or None.

    Returns:
        "sv" or "en". A locale in a third language gives English; C and POSIX say nothing.
    """
    for value in (option, os.environ.get("SAMVERKAN_LANG")):
        if value and value[:2].lower() in LANGUAGES:
            return value[:2].lower()
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            code = value.split(".")[0].split("_")[0].lower()
            if code in {"c", "posix", "sv"}:
                return "sv"
            return "en"
    return "sv"


def set_language(language: str) -> None:
    """Use "sv" or "en" for all messages from here on."""
    _current[0] = language
    if language == "sv":
        _state["catalogue"] = None
        return
    from gettext import translation
    from pathlib import Path

    _state["catalogue"] = translation(
        "samverkan", localedir=Path(__file__).parent / "locale", languages=[language], fallback=True
    )


def language() -> str:
    """The language in use: "sv" or "en"."""
    return _current[0]


def _(message: str) -> str:
    """The message in the language in use. Placeholders are filled in afterwards, by `.format`."""
    catalogue = _state["catalogue"]
    return message if catalogue is None else catalogue.gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The form of a message that fits `count`."""
    catalogue = _state["catalogue"]
    if catalogue is None:
        return one if count == 1 else many
    return catalogue.ngettext(one, many, count)
