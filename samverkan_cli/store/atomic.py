"""Write a file whole or not at all."""

from __future__ import annotations

import os
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
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("x", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.link(temporary, path)  # unlike a rename, fails when the name is taken
    finally:
        temporary.unlink(missing_ok=True)
