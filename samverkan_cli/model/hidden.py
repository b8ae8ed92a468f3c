"""Characters that nobody sees in a text, or that a terminal obeys."""

from __future__ import annotations

import re

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
"""Controls (C0 without tab and line feed, DEL, C1) and the separators of lines and paragraphs."""

INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffc]"
)
"""What has no width or turns the direction of what follows."""


def hidden(text: str) -> str | None:
    """The first character of a text of one line that nobody sees, or None."""
    found = CONTROL.search(text) or INVISIBLE.search(text) or re.search(r"[\t\n]", text)
    return found[0] if found else None
