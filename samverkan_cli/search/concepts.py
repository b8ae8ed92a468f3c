"""Finding the concepts of the glossary in a run of words.

A concept's words are compared as stems, so that inflected forms are found too; where several fit, the longest
wins.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from .stemmer import stem
from .tokens import bare, normalise, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from .lexicon import Entry

LONGEST_PHRASE = 12
"""Words in the longest phrase that is looked for."""


class Phrase(NamedTuple):
    """One way of saying a concept: its stems, the concept, and what limits it."""

    stems: tuple[str, ...]
    concept: str
    text: str = ""
    """As the glossary writes it."""
    lay: bool = False
    """Known in questions only."""
    capitals: bool = False
    """Only when written in capitals."""
    wider: tuple[str, ...] = ()
    """The concepts that this one is a kind of."""


class Span(NamedTuple):
    """The words from `start` up to `end` say one of these phrases."""

    start: int
    end: int
    phrases: tuple[Phrase, ...]


def phrase_stems(text: str) -> tuple[str, ...]:
    """Return the stems of a term of the glossary, none when it is longer than what is looked for."""
    stems = tuple(stem(bare(token)) for token in tokenise(normalise(text, 500)))
    return stems if len(stems) <= LONGEST_PHRASE else ()


def phrases_of(entries: Iterable[Entry]) -> Iterator[Phrase]:
    """Yield every way of saying the concepts; the same stems for the same concept come once."""
    seen: set[tuple[tuple[str, ...], str]] = set()
    for entry in entries:
        ordinary = set(entry.exact_case)
        for texts, lay in ((entry.equal, False), (entry.narrower, True)):
            for text in texts:
                stems = phrase_stems(text)
                if stems and text not in ordinary and (stems, entry.id) not in seen:
                    seen.add((stems, entry.id))
                    yield Phrase(stems, entry.id, text, lay=lay, wider=entry.wider)
        for text in entry.exact_case:
            stems = phrase_stems(text)
            if stems and (stems, entry.id) not in seen:
                seen.add((stems, entry.id))
                yield Phrase(stems, entry.id, text, capitals=True, wider=entry.wider)


def by_first(phrases: Iterable[Phrase]) -> dict[str, list[Phrase]]:
    """Order phrases by their first stem."""
    table = defaultdict(list)
    for phrase in phrases:
        table[phrase.stems[0]].append(phrase)
    return dict(table)


def spans(
    stems: Sequence[str], capitals: Sequence[bool], table: Mapping[str, Sequence[Phrase]], *, lay: bool
) -> list[Span]:
    """Return the concepts in a run of stems from left to right, the longest first where they overlap.

    `capitals` tells for each stem whether it was written in capitals; `lay` lets lay words count.
    """
    found = []
    start = 0
    while start < len(stems):
        fitting = [
            phrase
            for phrase in table.get(stems[start], ())
            if (lay or not phrase.lay)
            and tuple(stems[start : start + len(phrase.stems)]) == phrase.stems
            and (not phrase.capitals or all(capitals[start : start + len(phrase.stems)]))
        ]
        if not fitting:
            start += 1
            continue
        length = max(len(phrase.stems) for phrase in fitting)
        longest = tuple(phrase for phrase in fitting if len(phrase.stems) == length)
        found.append(Span(start, start + length, longest))
        start += length
    return found
