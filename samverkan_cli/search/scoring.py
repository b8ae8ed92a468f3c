"""Scores and evidence of documents for the groups of a question."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from . import weights
from .disjunction import Scores, best_of, in_all, scaled, sum_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .postings import Lists
    from .query import Group


def rarity(having: int, documents: int) -> float:
    """Return how much finding something says that so many of the documents have (BM25's idf)."""
    return log(1 + (documents - having + 0.5) / (having + 0.5)) if documents else 0.0


class Scorer:
    """Scores documents of one open index. A group is worked out once."""

    def __init__(self, lists: Lists, documents: int) -> None:
        self._lists = lists
        self._documents = documents
        self._scores: dict[Group, tuple[Scores, float]] = {}

    def sum(self, groups: Iterable[Group], soft: Iterable[Group] = ()) -> Scores:
        """Return the score of every document that has something of any group; soft groups only add to it."""
        total = sum_of(self.scores(group) for group in groups)
        added = [self.scores(group) for group in soft]
        return {
            number: score + weights.SOFT * sum(scores.get(number, 0.0) for scores in added)
            for number, score in total.items()
        }

    def scores(self, group: Group) -> Scores:
        """Return the score of every document that has something of the group."""
        return self._evaluated(group)[0]

    def mass(self, group: Group) -> float:
        """Return how much of a question's meaning the group carries: more the rarer it is and the more words it has.

        Rarity counts for little here: what a question is about ("hemsjukvård") is often a common word of the index.
        """
        rarity = max(self._evaluated(group)[1], weights.LEAST_RARITY)
        return float(rarity**weights.RARITY_IN_EVIDENCE * (len(group.words) if group.members else 1))

    def explains(self, document: int, group: Group) -> bool:
        """Tell whether the document explains enough of the group for its words to count as found."""
        return self.evidence(group, document) >= weights.EXPLAINED

    def evidence(self, group: Group, document: int) -> float:
        """Return how far (0 to 1) the document explains the group."""
        get = self._lists.get
        found = max((leaf.evidence for leaf in group.leaves if document in get(leaf.field, leaf.term)), default=0.0)
        if group.parts:
            explained = [self.evidence(part, document) > 0 for part in group.parts]
            of_parts = (
                weights.ALL_PARTS[1] if all(explained)
                else weights.HEAD[1] if explained[-1]
                else weights.MODIFIER[1] if any(explained)
                else 0.0
            )  # fmt: skip
            found = max(found, of_parts * (weights.KNOWN_WHOLE if group.named else 1.0))
        if group.members:
            masses = [self.mass(member) for member in group.members]
            shares = [self.evidence(member, document) for member in group.members]
            weighed = sum(mass * share for mass, share in zip(masses, shares, strict=True))
            whole = len(group.words) / group.said
            share = weights.PHRASE_WORDS * whole * weighed / (sum(masses) or 1.0) if all(shares) else 0.0
            found = max(found, share if share >= weights.EXPLAINED else 0.0)
        return found

    def _evaluated(self, group: Group) -> tuple[Scores, float]:
        known = self._scores.get(group)
        if known is None:
            known = self._scores[group] = self._evaluate(group)
        return known

    def _evaluate(self, group: Group) -> tuple[Scores, float]:
        lists = [(leaf, self._lists.get(leaf.field, leaf.term)) for leaf in group.leaves]
        lists = [(leaf, postings) for leaf, postings in lists if postings]
        own = best_of(scaled(postings, leaf.worth) for leaf, postings in lists)
        mass = rarity(len(own) or 1, self._documents)
        alternatives = [scaled(own, mass)]
        if group.parts:
            alternatives += self._of_parts(group, known=bool(own))
        if group.members:
            masses = sum(self._evaluated(member)[1] for member in group.members)
            share = weights.PHRASE_WORDS * mass / masses if masses else 0.0
            alternatives.append(scaled(sum_of(self.scores(member) for member in group.members), share))
        return best_of(alternatives), mass

    def _of_parts(self, group: Group, *, known: bool) -> list[Scores]:
        whole = weights.KNOWN_WHOLE if known else 1.0
        parts = [self.scores(part) for part in group.parts]
        return [
            scaled(in_all(parts), weights.ALL_PARTS[0] * whole),
            scaled(parts[-1], weights.HEAD[0] * whole),
            scaled(best_of(parts[:-1]), weights.MODIFIER[0] * whole),
        ]
