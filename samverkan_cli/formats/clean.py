"""Text from the data as harmless text."""

from __future__ import annotations

import re

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_IN_JSON = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def visible(text: str) -> str:
    """Control characters (C0, C1), direction overrides and lone surrogates as the sign for what cannot be shown."""
    return _CONTROL.sub("�", text)


def json_escaped(text: str) -> str:
    """JSON text with C1 controls, separators and lone surrogates as escapes; C0 is already so (RFC 8259, 7)."""
    return _IN_JSON.sub(lambda m: f"\\u{ord(m.group()):04x}", text)
