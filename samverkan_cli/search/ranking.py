"""Which documents answer a question best."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING, NamedTuple

from . import schema, weights
from .disjunction import Scores

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from .postings import Lists
    from .query import Group
    from .scoring import Scorer


class Filters(NamedTuple):
    """What a hit must be (`kinds`, `facets`) and what it had better be (`prefer`).

    Any of the values of a facet will do, but every facet named must hold; a document without any value for a
    facet is silent on it and stays.
    """

    kinds: Collection[str]
    facets: Mapping[str, Collection[str]]
    prefer: Mapping[str, Collection[str]]

    def passing(self, scores: Scores, lists: Lists) -> Scores:
        """Return the documents that are of the kinds and contradict no facet, with their scores."""
        passing = set(scores)
        if self.kinds:
            passing &= _any_of("kind", self.kinds, lists)
        for name, values in self.facets.items():
            if values:
                speaking = lists.get(schema.FACET, schema.facet_term(name, ""))
                passing -= speaking.keys() - _any_of(name, values, lists)
        return scores if len(passing) == len(scores) else {number: scores[number] for number in sorted(passing)}

    def bonuses(self, lists: Lists) -> Scores:
        """Return what preferred facets add, by document."""
        added: Scores = {}
        for name, values in self.prefer.items():
            bonus = weights.BONUS.get(name, weights.BONUS_OTHER)
            for number in _any_of(name, values, lists):
                added[number] = added.get(number, 0.0) + bonus
        return added


def _any_of(name: str, values: Collection[str], lists: Lists) -> set[int]:
    """Return the documents that have one of the values of a facet."""
    return set().union(*(lists.get(schema.FACET, schema.facet_term(name, value)) for value in values))


class Ranked(NamedTuple):
    """A document with its final score and the evidence for it."""

    score: float
    evidence: float
    document: int


def ranked(scores: Scores, groups: Sequence[Group], filters: Filters, scorer: Scorer, lists: Lists) -> Iterator[Ranked]:
    """Yield documents best first; those with the same score follow each other.

    A document counts in full only so far as it explains the whole question (`weights.COORDINATION`). That can
    but lower a sum of scores, so only as many documents are looked at closely as could still be the next.
    """
    bonuses = filters.bonuses(lists) if filters.prefer else {}
    masses = [scorer.mass(group) for group in groups]
    whole = sum(masses) or 1.0
    waiting = [(-score - bonuses.get(number, 0.0), number) for number, score in scores.items()]
    heapq.heapify(waiting)
    sure: list[tuple[float, int, float]] = []
    while waiting or sure:
        while waiting and (not sure or waiting[0][0] <= sure[0][0]):
            number = heapq.heappop(waiting)[1]
            shares = (mass * scorer.evidence(group, number) for mass, group in zip(masses, groups, strict=True))
            evidence = sum(shares) / whole
            share = 1 - weights.COORDINATION + weights.COORDINATION * evidence
            score = round(scores[number] * share + bonuses.get(number, 0.0), 6)
            heapq.heappush(sure, (-score, number, evidence))
        score, number, evidence = heapq.heappop(sure)
        yield Ranked(-score, min(1.0, evidence), number)
