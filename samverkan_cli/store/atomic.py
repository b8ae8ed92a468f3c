"""Write a file whole or not at all."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def write_new(path: Path, text: str) -> None:
    """Write a file that is not there yet; nothing is seen under its name before all of it is written.

    Args:
        path: the file.
        text: its content, in UTF-8.

    Raises:
        FileExistsError: there is something with that name already.
        OSError: it cannot be written; nothing is left behind.
    """
    temporary = _temporary(path)
    try:
        _write(temporary, text)
        os.link(temporary, path)  # unlike a rename, fails when the name is taken
    finally:
        temporary.unlink(missing_ok=True)


def write_over(path: Path, text: str) -> None:
    """Put a text in place of a file, or make it; a link is followed, the file's mode is kept.

    Args:
        path: the file.
        text: its content, in UTF-8.

    Raises:
        OSError: it cannot be written. The old file is whole.
    """
    target = Path(os.path.realpath(path))
    temporary = _temporary(target)
    try:
        _write(temporary, text)
        if target.exists():
            shutil.copymode(target, temporary)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _temporary(path: Path) -> Path:
    return path.with_name(f".{path.name}.{os.getpid()}.tmp")


def _write(temporary: Path, text: str) -> None:
    with temporary.open("xb") as file:
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())
