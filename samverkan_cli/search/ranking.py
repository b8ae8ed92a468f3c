"""Which documents answer a question best.

The best are found without a look at all that match. Documents are told apart by what they have: first those with the
word that is worth the most, and of those the ones with the next word, and so on. Of each such set it is known what a
document of it can be worth at the most, so the set that promises the most is taken apart first, and the sets that
promise less than the documents asked for are never looked at. The order is the same as if every document were scored.
"""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import count
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from . import weights

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .filters import Filters
    from .postings import Lists
    from .scoring import Weighed

_FEW = 32
"""Documents that are scored one by one rather than told apart further."""
_SLACK = 2e-6
"""What the rounding of a score may add to it."""
_SET, _DOCUMENT, _SCORED = range(3)
"""What waits: a set of documents, a document that may be worth so much, and one that is. In that order when equal."""


class Ranked(NamedTuple):
    """A document with its final score and the evidence for it."""

    score: float
    evidence: float
    document: int


class Promise(NamedTuple):
    """The most that a document can be worth: the score of its words, their share of the question, and what is added."""

    score: float = 0.0
    share: float = 0.0
    bonus: float = 0.0

    def __add__(self, other: Promise) -> Promise:  # type: ignore[override]
        """Return both together."""
        return Promise(self.score + other.score, self.share + other.share, self.bonus + other.bonus)

    @property
    def total(self) -> float:
        """The final score. A document counts in full only so far as it explains the whole question."""
        return self.score * coordinated(self.share) + self.bonus


def coordinated(share: float) -> float:
    """Return what a score is multiplied by when so large a share of the question is explained."""
    return 1 - weights.COORDINATION + weights.COORDINATION * share


class _Trait(NamedTuple):
    """Something that documents have or have not.

    `ways` of having it are documents, each in one way at most, with what that promises.
    """

    ways: list[tuple[set[int], Promise]]

    @property
    def most(self) -> Promise:
        """The most that any way promises."""
        promises = [promise for _, promise in self.ways]
        return Promise(*map(max, zip(*promises, strict=True))) if promises else Promise()


class _Set(NamedTuple):
    """Documents alike in the first traits.

    `documents` is None for those that have none of these: they are known only by what they have of the others.
    """

    documents: set[int] | None
    traits: int
    promise: Promise
    """By the traits they have."""


class Ranking:
    """The documents that have something of a question, best first.

    Soft groups and what is preferred only add to the score of a document that has something of the others.
    """

    def __init__(self, groups: Sequence[Weighed], soft: Sequence[Weighed], filters: Filters, lists: Lists) -> None:
        self._groups = groups
        self._soft = soft
        self._filters, self._lists = filters, lists
        self._preferred = filters.preferred(lists)
        self._whole = sum(group.mass for group in groups) or 1.0
        own = [self._trait(group) for group in groups]
        own.sort(key=lambda trait: -trait.most.total)
        self._own = len(own)
        self._traits = own + [_Trait([(g.documents, Promise(weights.SOFT * g.highest))]) for g in soft]
        self._traits += [_Trait([(documents, Promise(bonus=bonus))]) for documents, bonus in self._preferred]
        self._rest = [Promise()]
        for trait in reversed(self._traits):
            self._rest.append(self._rest[-1] + trait.most)
        self._rest.reverse()

    def _trait(self, group: Weighed) -> _Trait:
        share = group.mass / self._whole
        return _Trait([(tier.documents, Promise(tier.score, tier.evidence * share)) for tier in group.tiers])

    @property
    def total(self) -> int:
        """How many documents there are. Counting takes longer than finding the best."""
        every: set[int] = set().union(*(group.documents for group in self._groups))
        return len(self._filters.passing(every, self._lists))

    def __iter__(self) -> Iterator[Ranked]:
        """Yield the documents best first; those with the same score follow each other."""
        serial = count()
        sets: dict[int, _Set] = {next(serial): _Set(None, 0, Promise())} if self._own else {}
        waiting = [(-inf, _SET, number, 0.0) for number in sets]
        while waiting:
            worth, what, number, held = heappop(waiting)
            if what == _SCORED:
                yield Ranked(-worth, min(1.0, held), number)
            elif what == _DOCUMENT:
                evidence = self._evidence(number)
                score = round(held * coordinated(evidence) + self._bonus(number), 6)
                heappush(waiting, (-score, _SCORED, number, evidence))
            elif self._is_told(these := sets.pop(number)):
                share = coordinated(these.promise.share + self._rest[these.traits].share)
                for one, score in self._scored(self._filters.passing(these.documents or set(), self._lists)):
                    heappush(waiting, (-score * share - self._bonus(one) - _SLACK, _DOCUMENT, one, score))
            else:
                for part in self._apart(these):
                    most = (part.promise + self._rest[part.traits]).total + _SLACK
                    sets[at := next(serial)] = part
                    heappush(waiting, (-most, _SET, at, 0.0))

    def _is_told(self, these: _Set) -> bool:
        """Tell whether nothing is won by telling the documents of a set further apart."""
        documents = these.documents
        return documents is not None and (len(documents) <= _FEW or these.traits == len(self._traits))

    def _apart(self, these: _Set) -> Iterator[_Set]:
        """Tell documents apart by their next trait: by how they have it, and those that have it not."""
        left, at = these.documents, these.traits
        for documents, promise in self._traits[at].ways:
            if left is None:
                before = (one for trait in self._traits[:at] for one, _ in trait.ways)
                found = documents.difference(*before)
            else:
                found = left & documents
                left = left - found if found else left
            if found:
                yield _Set(found, at + 1, these.promise + promise)
        if left or (left is None and at + 1 < self._own):
            yield _Set(left, at + 1, these.promise)

    def _scored(self, documents: set[int]) -> Iterator[tuple[int, float]]:
        """Yield each document with the sum of the scores of its words."""
        places = {number: place for place, number in enumerate(documents)}
        own: Iterable[float] = map(sum, zip(*(group.scores(places) for group in self._groups), strict=True))
        if not self._soft:
            return zip(places, own, strict=True)
        soft = map(sum, zip(*(group.scores(places) for group in self._soft), strict=True))
        return zip(places, (a + weights.SOFT * b for a, b in zip(own, soft, strict=True)), strict=True)

    def _evidence(self, document: int) -> float:
        """Return how much of the question the document explains."""
        return sum(group.mass * group.evidence(document) for group in self._groups) / self._whole

    def _bonus(self, document: int) -> float:
        """Return what is added to the score of a document for what is preferred."""
        return sum(bonus for documents, bonus in self._preferred if document in documents) if self._preferred else 0.0
