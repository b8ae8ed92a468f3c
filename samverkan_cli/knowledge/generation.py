"""What a generation of the compiled knowledge base consists of."""

from __future__ import annotations

from collections.abc import Callable

SNAPSHOT, INDEX = "snapshot.sqlite", "index"
"""The file and the folder of a generation."""

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, and how many there are."""
