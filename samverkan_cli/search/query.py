"""What a question asks of the index.

Words become groups of alternatives, of which a document counts the best: the word itself, its concept, a
compound it is part of, its own parts. `scoring` works out what they are worth; `question` reads a question
into them.
"""

from __future__ import annotations

from typing import NamedTuple

from . import schema, weights


class Leaf(NamedTuple):
    """One term of the index, what finding it is worth in the score, and what as evidence."""

    field: str
    term: str
    worth: float
    evidence: float

    def times(self, worth: float, evidence: float) -> Leaf:
        """Return the leaf worth so much of itself."""
        return Leaf(self.field, self.term, self.worth * worth, self.evidence * evidence)


class Group(NamedTuple):
    """A word or a phrase of the question with everything that explains it.

    `words` are as they were written. `leaves` explain it whole. `parts` are those of its compound, first to
    last; `members` are the words of a phrase. A group has one of the two at most.
    """

    words: tuple[str, ...]
    leaves: tuple[Leaf, ...]
    parts: tuple[Group, ...] = ()
    members: tuple[Group, ...] = ()
    said: int = 1
    """Words of the phrase, those too that mean nothing by themselves ("god man", "vård i hemmet")."""

    @property
    def named(self) -> bool:
        """True when the word or phrase names a concept of the glossary, so that its parts say little of it."""
        return any(leaf.field == schema.CONCEPT for leaf in self.leaves)


def stem_leaves(stem: str) -> tuple[Leaf, Leaf]:
    """Return the leaves of a stem: as a word, and as a part of compounds."""
    return Leaf(schema.WORD, stem, *weights.EXACT), Leaf(schema.PART, stem, *weights.IN_COMPOUND)


def concept_leaves(concept: str, *, lay: bool) -> tuple[Leaf, Leaf]:
    """Return the leaves of a concept: named, and named within a compound; `lay` when a lay word led to it."""
    whole = Leaf(schema.CONCEPT, concept, *(weights.LAY_WORD if lay else weights.CONCEPT))
    return whole, Leaf(schema.INNER, concept, whole.worth, whole.evidence).times(*weights.IN_COMPOUND)
