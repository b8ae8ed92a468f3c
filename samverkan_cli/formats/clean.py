"""Text from the data as harmless text."""

from __future__ import annotations

_C0 = [c for c in range(0x20) if chr(c) not in "\t\n"]
_UNSEEN = [*range(0x7F, 0xA0), 0x2028, 0x2029]
_DIRECTION = [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_SURROGATES = range(0xD800, 0xE000)

_SHOWN = frozenset(map(chr, [*_C0, *_UNSEEN, *_DIRECTION, *_SURROGATES]))
_ESCAPED = frozenset(map(chr, [*_UNSEEN, *_SURROGATES]))


def visible(text: str) -> str:
    """Control characters (C0, C1), direction overrides and lone surrogates as the sign for what cannot be shown."""
    bad = _SHOWN.intersection(text)
    return text.translate({ord(c): "\ufffd" for c in bad}) if bad else text


def json_escaped(text: str) -> str:
    """JSON text with C1 controls, separators and lone surrogates as escapes; C0 is already so (RFC 8259, 7)."""
    bad = _ESCAPED.intersection(text)
    return text.translate({ord(c): f"\\u{ord(c):04x}" for c in bad}) if bad else text
