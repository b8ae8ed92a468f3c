"""Taking Swedish compounds apart, with the words of the index itself as the dictionary.

A word is split where all of it is covered by known words of three letters or more, joined with or without
-s-; the fewest parts win, then the longest shortest part. The first parts may have the forms that Swedish
gives them there (kvinno-, sjuksköterske-, skol-).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .stem_tables import IRREGULAR, WHOLE
from .stemmer import fold, stem

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

SHORTEST_WORD = 7
SHORTEST_PART = 3
LONGEST_WORD = 60
SHORTEST_BEGINNING = 2
SHORTEST_ENDING = 5
"""Of words whose beginning is unknown: shorter endings are accidents."""
_LINKED = {"o": "a", "u": "a", "e": "a"}


def first_part(letters: str) -> str:
    """Return the stem that a first part stands for: kvinno → stem of kvinna, vårds → stem of vård."""
    last = letters[-1]
    if last in _LINKED and len(letters) > SHORTEST_PART:
        return stem(letters[:-1] + _LINKED[last])
    return stem(letters)


_CHANGED = frozenset(whole for form, whole in (IRREGULAR | WHOLE).items() if fold(form)[:2] != fold(whole)[:2])
"""Stems of words with a form that begins otherwise: liten, små; håll, höll."""


def beginning(part: str) -> str:
    """Return letters that stand, but for diacritics, in every word that has the part in any of its forms."""
    return "" if part in _CHANGED else fold(part)[: max(2, len(part) - 3)]


def split(word: str, known: Callable[[Collection[str]], Mapping[str, str]]) -> tuple[str, ...]:
    """Return the stems of the word's parts in order, or nothing when the word is no compound of known ones.

    `known` is asked once for every place where a part can begin, with stems, and returns for those that are
    words the stem that each stands for.
    """
    size = len(word)
    if not SHORTEST_WORD <= size <= LONGEST_WORD or not word.isalpha():
        return ()
    best: dict[int, tuple[int, int, tuple[str, ...]]] = {0: (0, -size, ())}
    for start in range(size - SHORTEST_PART + 1):
        if start not in best:
            continue
        count, shortest, parts = best[start]
        possible = _from(word, start)
        words = known(set(possible.values()))
        for end, part in possible.items():
            if part in words:
                covered = (count + 1, max(shortest, start - end), (*parts, words[part]))
                if end not in best or covered < best[end]:
                    best[end] = covered
    whole = best.get(size)
    return whole[2] if whole is not None and whole[0] > 1 else ()


def _from(word: str, start: int) -> dict[int, str]:
    """Return, by its end, the stem of everything that begins there and could be a part."""
    last = len(word) - SHORTEST_PART
    possible = {end: first_part(word[start:end]) for end in range(start + SHORTEST_PART, last + 1)}
    if start:
        possible[len(word)] = stem(word[start:])
    return possible


def ending(word: str, known: Callable[[Collection[str]], Mapping[str, str]]) -> tuple[str, ...]:
    """Return the stems of an unknown first part and the longest known ending (el, rullstol), or nothing."""
    ends = {
        start: stem(word[start:]) for start in range(SHORTEST_BEGINNING, len(word[:LONGEST_WORD]) - SHORTEST_ENDING + 1)
    }
    words = known(set(ends.values())) if ends else {}
    for start, part in ends.items():
        if part in words:
            return first_part(word[:start]), words[part]
    return ()
