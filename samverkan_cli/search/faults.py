"""What can go wrong in a search."""

from __future__ import annotations

from ..errors import SamverkanError, UsageError


class SearchIndexError(SamverkanError):
    """The index is missing, damaged, of another version or of another machine. Building it again heals it."""


class QuerySyntaxError(UsageError):
    """An expert query cannot be read. `position` counts characters from 0 in the query as it was given."""

    def __init__(self, position: int, message: str) -> None:
        super().__init__(message)
        self.position = position
        self.message = message
