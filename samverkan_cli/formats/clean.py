"""Text from the data as harmless text."""

from __future__ import annotations

_DIRECTION = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def visible(text: str) -> str:
    """Control characters (C0, C1), direction overrides and lone surrogates as the sign for what cannot be shown."""
    if text.isprintable():
        return text
    bad = {ord(c): "\ufffd" for c in set(text) if (_is_control(c) and c not in "\t\n") or c in _DIRECTION}
    return text.translate(bad)


def json_escaped(text: str) -> str:
    """JSON text with C1 controls, separators and lone surrogates as escapes; C0 is already so (RFC 8259, 7)."""
    if text.replace("\n", "").isprintable():
        return text
    bad = {ord(c): f"\\u{ord(c):04x}" for c in set(text) if _is_control(c) and c >= "\x7f"}
    return text.translate(bad)


def _is_control(letter: str) -> bool:
    """C0, DEL, C1, the line and paragraph separators, and surrogates."""
    return letter < " " or "\x7f" <= letter <= "\x9f" or letter in "\u2028\u2029" or "\ud800" <= letter <= "\udfff"
