"""Where a file has addresses."""

from __future__ import annotations

from collections.abc import Iterator

from .reading import ReadFile
from .texts import Path, parts


def urls_of(file: ReadFile) -> Iterator[tuple[Path, str]]:
    """Every value under a key `url`."""
    for entity in file.entities:
        for at, value in parts(entity):
            if at[-1:] == ("url",) and isinstance(value, str):
                yield at, value
