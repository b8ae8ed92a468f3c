"""Combining scored lists of documents.

Whoosh's own `DisjunctionMax` gives wrong scores: its matcher takes the higher of two sub-scores even when the
sub-matchers stand on different documents, so a document gets the score of a later one. These three are small,
exact and tested against brute force; a list is a score by document number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Scores = dict[int, float]


def scaled(scores: Mapping[int, float], factor: float) -> Scores:
    """Return every score times the factor."""
    return {number: score * factor for number, score in scores.items()}


def best_of(lists: Iterable[Mapping[int, float]]) -> Scores:
    """Return each document of any list with the highest score it has."""
    best: Scores = {}
    for scores in lists:
        if not best:
            best.update(scores)
            continue
        for number, score in scores.items():
            if score > best.get(number, 0.0):
                best[number] = score
    return best


def sum_of(lists: Iterable[Mapping[int, float]]) -> Scores:
    """Return each document of any list with the sum of its scores."""
    total: Scores = {}
    for scores in lists:
        if not total:
            total.update(scores)
            continue
        for number, score in scores.items():
            total[number] = total.get(number, 0.0) + score
    return total


def in_all(lists: Sequence[Mapping[int, float]]) -> Scores:
    """Return the documents that are in every list with the sum of their scores; nothing for no lists."""
    if not lists:
        return {}
    shortest = min(lists, key=len)
    return {
        number: sum(scores[number] for scores in lists)
        for number in shortest
        if all(number in scores for scores in lists)
    }
