"""How ruamel.yaml writes: as it does, but nothing that cannot be seen stands openly between double quotes."""

from __future__ import annotations

import re
from typing import Any

from ruamel.yaml.emitter import Emitter

_OPEN, _CLOSE = "\ue000", "\ue001"
_KEPT = re.compile(f"{_OPEN}([0-9a-f]+){_CLOSE}")


class CarefulEmitter(Emitter):
    """Sets marks around the number of each such character; `with_escapes` makes escapes of them."""

    def write_double_quoted(self, text: Any, split: Any = True) -> None:
        """Write a text between double quotes."""
        marked = text if text.isprintable() else "".join(map(_marked, text))
        super().write_double_quoted(marked, split)


def with_escapes(written: str) -> str:
    """What `CarefulEmitter` has written, with the escapes of YAML in place of its marks."""
    return _KEPT.sub(lambda match: _escape(int(match[1], 16)), written)


def _marked(letter: str) -> str:
    """A letter, or the marks for what is not printed; what ruamel.yaml itself escapes is left to it."""
    seen = letter.isprintable() or letter < "\xa0" or letter in "\u2028\u2029"
    return letter if seen else f"{_OPEN}{ord(letter):x}{_CLOSE}"


def _escape(code: int) -> str:
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
