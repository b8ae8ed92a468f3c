"""The Whoosh schema: few fields, each with ready postings.

A term's weight is worked out when the document is analysed (`weights.impact`, best field), so one Whoosh field
holds the words of all fields of text, and its posting says in two bytes in which of them the word stands. A field
of its own for each would take twice as long to build, and nine times as many posting lists to open for every word
of a question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import _whoosh as whoosh

if TYPE_CHECKING:
    from collections.abc import Iterable

WORD = "word"
"""Stems of words."""
CONCEPT = "concept"
"""Ids of concepts."""
PART = "part"
"""Stems of the parts of compounds."""
INNER = "inner"
"""Ids of concepts inside compounds."""
FACET = "facet"
"""Facets, as `facet_term` writes them; the kind is one of them."""
SOURCE = "source"
"""The file that the document came from."""
KEY = "key"
"""Stored: (id, kind)."""
TEXT = "text"
"""Column: the stems by field, for phrases."""


class Ready(whoosh.FieldType):  # type: ignore[misc]
    """A field that is given its postings: an iterable of (term, frequency, weight, value)."""

    def __init__(self, value_size: int) -> None:
        posting = whoosh.Format()
        posting.posting_size = value_size
        super().__init__(posting, analyzer=None)

    def index(
        self, value: Iterable[tuple[bytes, int, float, bytes]], **_: Any
    ) -> Iterable[tuple[bytes, int, float, bytes]]:
        """Hand the postings over as they are."""
        return value


def schema() -> whoosh.Schema:
    """Return the schema of the index."""
    fields = {name: Ready(2) for name in (WORD, CONCEPT, PART, INNER)}
    return whoosh.Schema(
        **fields,
        **{
            FACET: Ready(0),
            SOURCE: Ready(0),
            KEY: whoosh.STORED(),
            TEXT: whoosh.COLUMN(whoosh.VarBytesColumn()),
        },
    )


def facet_term(name: str, value: str) -> str:
    """Return the term of a facet's value; the empty value stands for "has any"."""
    return f"{name}={value}"
