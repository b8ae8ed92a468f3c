"""The one tree of errors that people may meet. `cli.run` turns each into an exit code."""

from __future__ import annotations

from .exitcodes import ExitCode


class SamverkanError(Exception):
    """Something a person can mend. The text says what and where; `hint` says what to do."""

    exit_code: ExitCode = ExitCode.FAILED

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(SamverkanError):
    """The command line cannot be understood: an unknown place, a bad date, an unknown kind."""


class KnowledgeBaseError(SamverkanError):
    """The knowledge base as a whole cannot be read."""


class NotFoundError(SamverkanError):
    """There is no entity with that id."""

    exit_code = ExitCode.NOTHING
