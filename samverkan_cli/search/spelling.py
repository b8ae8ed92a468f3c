"""What a misspelt word was meant to be, and which terms of the glossary are near it.

Loaded only for words that neither the index, the glossary nor the taking apart of compounds knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .stemmer import fold
from .tokens import bare, tokenise
from .vocabulary import letters

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .vocabulary import Vocabulary

_FIRST_LETTER = 0.5
"""What a wrong first letter costs beyond the mistake: people seldom get it wrong."""
_CERTAIN = 5
"""Letters below which only swapped letters and diacritics are corrected: short words have too many neighbours."""
_DIACRITICS = 0.25
"""What wrong diacritics cost, however many."""
_BEGINNING = 5
"""Letters at the beginning that make two words near each other."""
_FARTHEST = 4
_MOST_NEAR = 5


def mistakes_allowed(word: str) -> int:
    """Return how many mistakes a word of that length may hold."""
    return 1 if len(word) < 8 else 2 if len(word) < 14 else 3


def distance(one: str, other: str, most: int) -> int:
    """Return how many letters to add, drop, change or swap make one word of the other; `most` + 1 if more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    older: list[int] = []
    before = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, against in enumerate(other, 1):
            cost = min(before[column] + 1, now[-1] + 1, before[column - 1] + (letter != against))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == against:
                cost = min(cost, older[column - 2] + 1)
            now.append(cost)
        if min(now) > most:
            return most + 1
        older, before = before, now
    return min(before[-1], most + 1)


def correct(word: str, vocabulary: Vocabulary, most: int | None = None) -> tuple[str, str] | None:
    """Return (word, stem) of the known word that was most likely meant, or None.

    Of words equally near, the most used. A mistake in diacritics alone is the smallest. At most `most` mistakes,
    or as many as a word of that length may hold.
    """
    most = mistakes_allowed(word) if most is None else most
    own = letters(word)
    plain = fold(word)
    near: list[tuple[float, str, str]] = []
    reach = most if len(word) >= _CERTAIN else 0
    for known, stem, others in vocabulary.words_of_size(len(word) - reach, len(word) + reach):
        if (own ^ others).bit_count() <= 2 * reach:
            mistakes = min(distance(word, known, most), distance(plain, fold(known), most) + _DIACRITICS)
            cost = mistakes + _FIRST_LETTER * (plain[0] != fold(known)[0])
            if cost <= most + _DIACRITICS:
                near.append((cost, known, stem))
    if not near:
        return None
    least = min(near)[0]
    nearest = [(known, stem) for cost, known, stem in near if cost == least]
    uses = vocabulary.stems({stem for _, stem in nearest})
    return max(nearest, key=lambda pair: (uses[pair[1]].uses if pair[1] in uses else 0, pair))


def near_terms(words: Iterable[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return terms of the glossary with a word that begins as one of these or is a few letters from it.

    The names of concepts come before everyday words and translations.
    """
    found: list[tuple[bool, int, str]] = []
    for term, lay in vocabulary.terms():
        of_term = [fold(bare(token)) for token in tokenise(term)]
        costs = [_away(fold(bare(word)), other) for word in words for other in of_term]
        if costs and min(costs) <= _FARTHEST:
            found.append((lay, min(costs), term))
    return tuple(term for _, _, term in sorted(found)[:_MOST_NEAR])


def _away(word: str, other: str) -> int:
    """Return how far two words are apart, `_FARTHEST` at most when they begin alike."""
    most = mistakes_allowed(word)
    apart = distance(word, other, most) if (letters(word) ^ letters(other)).bit_count() <= 2 * most else most + 1
    if apart <= most:
        return apart
    alike = min(len(word), len(other)) >= _BEGINNING and word[:_BEGINNING] == other[:_BEGINNING]
    return _FARTHEST if alike else _FARTHEST + 1
