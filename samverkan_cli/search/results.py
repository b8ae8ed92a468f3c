"""What a search gives back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Correction(NamedTuple):
    """A word nobody knows and the word that was searched for instead."""

    from_: str
    to: str


class Hit(NamedTuple):
    """One document found.

    `score` orders hits within one answer and has no meaning beyond it. `evidence` (0 to 1) is the share of
    the weight of the question's words that this document explains; `matched` are those words as they were
    written.
    """

    id: str
    kind: str
    score: float
    evidence: float
    matched: tuple[str, ...]


class Found(NamedTuple):
    """The hits, best first, and what is known of the search.

    `total` counts all documents that match if that was asked for, otherwise the hits; `confidence` is "sure",
    "unsure" or "none" by the evidence of the first hit and by what it lacks, and `unmatched` are the question's words
    that this hit does not explain. `words` and `concepts` are what was searched for, `stems` the stems that each word,
    in lower case, was taken to stand for, `named` the words of each concept named, in lower case, `corrections` what
    was searched for instead of what was written, and `near` are words of the glossary close to the question when
    nothing was found.
    """

    hits: tuple[Hit, ...]
    total: int
    confidence: str
    unmatched: tuple[str, ...]
    corrections: tuple[Correction, ...]
    words: tuple[str, ...]
    concepts: tuple[str, ...]
    near: tuple[str, ...]
    named: tuple[frozenset[str], ...] = ()
    stems: Mapping[str, frozenset[str]] = {}


NOTHING = Found((), 0, "none", (), (), (), (), ())
"""What there is to find for a question that says nothing."""
