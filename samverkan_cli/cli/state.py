"""What the global options said, for the one command that runs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class State:
    """The global options."""

    data: str | None = None
    no_color: bool = False
    debug: bool = False


STATE = State()
