"""Scores and evidence of documents for the groups of a question."""

from __future__ import annotations

from functools import cached_property
from math import log
from typing import TYPE_CHECKING, NamedTuple

from . import weights

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .postings import Lists
    from .query import Group


_SPARSE = 4
"""A word that fewer than one in so many of some documents have is looked up in these alone."""


def rarity(having: int, documents: int) -> float:
    """Return how much finding something says that so many of the documents have (BM25's idf)."""
    return log(1 + (documents - having + 0.5) / (having + 0.5)) if documents else 0.0


class Tier(NamedTuple):
    """Documents that have a group in the same way, and the most that this can be worth as score and as evidence."""

    documents: set[int]
    score: float
    evidence: float


class Weighed:
    """A group of a question held against one open index.

    Attributes:
        documents: those that have something of the group.
        rarity: of those that have the word or phrase itself, in whatever way of writing it; where none has, of those
            that have something wider.
    """

    def __init__(self, group: Group, lists: Lists, documents: int) -> None:
        self._group = group
        listed = [(leaf, lists.get(leaf.field, leaf.term)) for leaf in group.leaves]
        self._lists = [(leaf, postings) for leaf, postings in listed if postings]
        self._tops = [lists.highest(leaf.field, leaf.term) * leaf.worth for leaf, _ in self._lists]
        exact = [postings for leaf, postings in self._lists if leaf.evidence >= weights.EXPLAINED]
        wider = [postings for leaf, postings in self._lists if leaf.evidence < weights.EXPLAINED]
        itself: set[int] = set().union(*exact)
        self._own = itself.union(*wider) if wider else itself
        self.rarity = rarity(len(itself or self._own) or 1, documents)
        self._parts = [Weighed(part, lists, documents) for part in group.parts]
        self._members = [Weighed(member, lists, documents) for member in group.members]
        self._of_parts = weights.KNOWN_WHOLE if self._own else 1.0
        together = sum(member.rarity for member in self._members)
        self._of_members = weights.PHRASE_WORDS * self.rarity / together if together else 0.0
        inner = (*self._parts, *self._members)
        self.documents: set[int] = self._own.union(*(one.documents for one in inner)) if inner else self._own

    @cached_property
    def mass(self) -> float:
        """How much of a question's meaning the group carries: more the rarer it is and the more words it has.

        Rarity counts for little here: what a question is about ("hemsjukvård") is often a common word of the index.
        """
        words = len(self._group.words) if self._members else 1
        return float(max(self.rarity, weights.LEAST_RARITY) ** weights.RARITY_IN_EVIDENCE * words)

    @cached_property
    def highest(self) -> float:
        """A score that no document exceeds."""
        return max((tier.score for tier in self.tiers), default=0.0)

    @cached_property
    def tiers(self) -> list[Tier]:
        """The documents by how they have the group, each in one tier: itself, all of its parts, its head, the rest."""
        ways = [Tier(self._own, max(self._tops, default=0.0) * self.rarity, 1.0)]
        if self._parts:
            named = weights.KNOWN_WHOLE if self._group.named else 1.0
            highest = [part.highest * self._of_parts for part in self._parts]
            *_, head = lists = [part.documents for part in self._parts]
            modifier = max(highest[:-1], default=0.0) * weights.MODIFIER[0]
            headed = max(highest[-1] * weights.HEAD[0], modifier)
            together = max(sum(highest) * weights.ALL_PARTS[0], headed)
            ways.append(Tier(set.intersection(*lists), together, weights.ALL_PARTS[1] * named))
            ways.append(Tier(head, headed, weights.HEAD[1] * named))
            ways.append(Tier(self.documents, modifier, weights.MODIFIER[1] * named))
        if self._members:
            sums = sum(member.highest for member in self._members) * self._of_members
            ways.append(Tier(self.documents, sums, weights.PHRASE_WORDS))
        told: list[Tier] = []
        most = 0.0
        for at, way in reversed(list(enumerate(ways))):  # who has it one way may have it in those after as well
            most = max(most, way.score)
            only = way.documents.difference(*(before.documents for before in ways[:at]))
            told.append(Tier(only, most, way.evidence))
        return [tier for tier in told if tier.documents]

    def scores(self, places: Mapping[int, int]) -> list[float]:
        """Return the score of each document, 0 for one that has nothing of the group; `places` is where each stands."""
        best = [0.0] * len(places)
        if self.documents.isdisjoint(places):
            return best
        for leaf, postings in self._lists:
            worth = leaf.worth * self.rarity
            if len(postings) * _SPARSE < len(places):
                for number in postings.keys() & places.keys():
                    best[places[number]] = max(best[places[number]], postings[number] * worth)
            elif not postings.keys().isdisjoint(places):
                get = postings.get
                best = list(map(max, best, [get(number, 0.0) * worth for number in places]))
        if self._parts:
            best = list(map(max, best, self._of_compound([part.scores(places) for part in self._parts])))
        if self._members:
            sums = map(sum, zip(*(member.scores(places) for member in self._members), strict=True))
            best = list(map(max, best, [score * self._of_members for score in sums]))
        return best

    def _of_compound(self, parts: Sequence[list[float]]) -> list[float]:
        """Return what the scores of the parts of a compound, first to last, are worth for the compound."""
        whole, of_head, of_modifier, own = weights.ALL_PARTS[0], weights.HEAD[0], weights.MODIFIER[0], self._of_parts
        *modifiers, heads = parts
        together = [sum(all_of) * whole if all(all_of) else 0.0 for all_of in zip(*parts, strict=True)]
        best = map(max, *modifiers) if len(modifiers) > 1 else next(iter(modifiers), [0.0] * len(heads))
        ways = zip(together, heads, best, strict=True)
        return [max(one, head * of_head, modifier * of_modifier) * own for one, head, modifier in ways]

    def explains(self, document: int) -> bool:
        """Tell whether the document explains enough of the group for its words to count as found."""
        return self.evidence(document) >= weights.EXPLAINED

    def evidence(self, document: int) -> float:
        """Return how far (0 to 1) the document explains the group."""
        found = 0.0
        for leaf, postings in self._lists:
            if leaf.evidence > found and document in postings:
                found = leaf.evidence
        if self._parts:
            explained = [part.evidence(document) > 0 for part in self._parts]
            of_parts = (
                weights.ALL_PARTS[1] if all(explained)
                else weights.HEAD[1] if explained[-1]
                else weights.MODIFIER[1] if any(explained)
                else 0.0
            )  # fmt: skip
            found = max(found, of_parts * (weights.KNOWN_WHOLE if self._group.named else 1.0))
        if self._members:
            masses = [member.mass for member in self._members]
            shares = [member.evidence(document) for member in self._members]
            weighed = sum(mass * share for mass, share in zip(masses, shares, strict=True))
            whole = len(self._group.words) / self._group.said
            share = weights.PHRASE_WORDS * whole * weighed / (sum(masses) or 1.0) if all(shares) else 0.0
            found = max(found, share if share >= weights.EXPLAINED else 0.0)
        return found
