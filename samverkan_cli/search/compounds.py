"""Taking Swedish compounds apart, with the words of the index itself as the dictionary.

A word is split where all of it is covered by known words of three letters or more, joined with or without -s-; the
fewest parts win, then the longest shortest part. The first parts may have the forms that Swedish gives them there
(kvinno-, sjuksköterske-, skol-).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .stemmer import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

SHORTEST_WORD = 7
SHORTEST_PART = 3
LONGEST_WORD = 60
_LINKED = {"o": "a", "u": "a", "e": "a"}


def first_part(letters: str) -> str:
    """Return the stem that the letters stand for as a first part: kvinno → stem of kvinna, vårds → stem of vård."""
    last = letters[-1]
    if last in _LINKED and len(letters) > SHORTEST_PART:
        return stem(letters[:-1] + _LINKED[last])
    return stem(letters)


def candidates(word: str) -> list[tuple[int, int, str]]:
    """Return (start, end, stem) of everything in the word that could be a part of it."""
    size = len(word)
    if not SHORTEST_WORD <= size <= LONGEST_WORD or not word.isalpha():
        return []
    found = []
    for start in range(size - SHORTEST_PART + 1):
        if start and start < SHORTEST_PART:
            continue
        for end in range(start + SHORTEST_PART, size + 1):
            if end == size:
                if start:
                    found.append((start, end, stem(word[start:])))
            elif size - end >= SHORTEST_PART:
                found.append((start, end, first_part(word[start:end])))
    return found


def split(word: str, known: Callable[[Collection[str]], Collection[str]]) -> tuple[str, ...]:
    """Return the stems of the word's parts in order, or nothing when the word is no compound of known ones.

    `known` is asked once, with stems, and returns those of them that are words.
    """
    possible = candidates(word)
    if not possible:
        return ()
    words = known({part for _, _, part in possible})
    best: list[tuple[int, int, tuple[str, ...]] | None] = [None] * (len(word) + 1)
    best[0] = (0, -len(word), ())
    for start, end, part in possible:  # in the order of start, so that best[start] is final
        before = best[start]
        if before is None or part not in words:
            continue
        covered = (before[0] + 1, max(before[1], start - end), (*before[2], part))
        if best[end] is None or covered < best[end]:
            best[end] = covered
    whole = best[-1]
    return whole[2] if whole is not None and whole[0] > 1 else ()
