"""The comments of a file, as PyYAML's events leave them out."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

_COMMENT = re.compile(r"(?:^|(?<=[ \t\n]))#[^\n]*")
_HEADER = re.compile(r"[^\n]*")


def comments_of(text: str) -> Counter[str]:
    """Every comment and how often it is there, without the space after it.

    Args:
        text: strict YAML with LF.
    """
    import yaml

    from ..store.yaml_builder import Parser

    text = text.replace("\r\n", "\n").replace("\r", "\n")
    outside = list(text)
    for event in yaml.parse(text, Loader=Parser):
        if isinstance(event, yaml.ScalarEvent):
            marks: Any = event
            start, end = marks.start_mark.index, marks.end_mark.index
            if event.style in ("|", ">"):
                header = _HEADER.match(text, start)
                start = header.end() if header else start
                end = _end_of_block(text, start, end)
            outside[start:end] = ["\0" if letter != "\n" else "\n" for letter in text[start:end]]
    return Counter(found[0].rstrip() for found in _COMMENT.finditer("".join(outside)))


def _end_of_block(text: str, start: int, end: int) -> int:
    """Where a block scalar ends, without the comments that follow it at less indent."""
    lines = text[start:end].split("\n")
    indent = min((len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip()), default=0)
    first = next((line for line in lines[1:] if line.strip()), "")
    depth = len(first) - len(first.lstrip(" "))
    at = start + len(lines[0])
    for line in lines[1:]:
        if line.strip() and len(line) - len(line.lstrip(" ")) < depth and indent < depth:
            break
        at += len(line) + 1
    return min(at, end)
