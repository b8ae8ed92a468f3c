"""The words of a question, and which of them are understood."""

from __future__ import annotations

from collections.abc import Container

from ..knowledge.base import KnowledgeBase
from ..knowledge.keys import name_key, phrase_key, words_of

LONGEST = 6
"""Words in the longest phrase that is looked up."""
MOST_SPANS = 400

Match = tuple[int, int, str]
"""(first word, word after the last, id or meaning)."""


class Reader:
    """Looks the phrases of a question up once; what is taken is not searched for any more.

    Attributes:
        question: the question as typed, cleaned.
        words: (word in lower case, start, end) of each word.
        said: the softened ids, and how each was first written.
    """

    def __init__(self, kb: KnowledgeBase, question: str) -> None:
        self.question = question
        self.words = words_of(question)
        self._kb = kb
        self._taken = [False] * len(self.words)
        self._soft: dict[str, set[str]] = {}
        self.said: dict[str, str] = {}
        count = len(self.words)
        spans = [(i, j) for i in range(count) for j in range(i + 1, min(i + LONGEST, count) + 1)]
        self._keys: dict[tuple[int, int], tuple[str, ...]] = {}
        for i, j in spans[:MOST_SPANS]:
            part = question[self.words[i][1] : self.words[j - 1][2]]
            name = name_key(part)
            self._keys[i, j] = tuple(dict.fromkeys((phrase_key(part), name, name.removesuffix("s"))))
        self._found: dict[str, list[tuple[str, str]]] = {}
        wanted = list(dict.fromkeys(k for keys in self._keys.values() for k in keys))
        for at in range(0, len(wanted), 900):
            for key, scheme, identity, _surface, _tier in kb.snapshot.phrases(wanted[at : at + 900]):
                self._found.setdefault(key, []).append((scheme, identity))

    def word(self, at: int) -> str:
        """The word at a place, or an empty string beyond both ends."""
        return self.words[at][0] if 0 <= at < len(self.words) else ""

    def matches(self, scheme: str) -> list[Match]:
        """Each phrase of a scheme in the order of the question: the longest first where they overlap."""
        hits = []
        for (i, j), keys in self._keys.items():
            for rank, key in enumerate(keys):
                ids = [x for s, x in self._found.get(key, ()) if s == scheme]
                if ids:
                    hits.append((i - j, rank, i, j, ids[0]))
                    break
        chosen: list[Match] = []
        for _n, _r, i, j, identity in sorted(hits):
            if any(self._taken[i:j]) or any(i < b and a < j for a, b, _x in chosen):
                continue
            chosen.append((i, j, identity))
        return sorted(chosen)

    def is_by_itself(self, scheme: str, at: int) -> bool:
        """True when the word at a place is a phrase of a scheme."""
        return any(s == scheme for key in self._keys.get((at, at + 1), ()) for s, _x in self._found.get(key, ()))

    def starting(self, scheme: str) -> dict[int, Match]:
        """The phrases of a scheme by the place of their first word."""
        return {match[0]: match for match in self.matches(scheme)}

    def ending(self, scheme: str) -> dict[int, Match]:
        """The phrases of a scheme by the place after their last word."""
        return {match[1]: match for match in self.matches(scheme)}

    def keys(self, scheme: str) -> set[str]:
        """The phrases of a scheme that stand in the question, as keys."""
        return {key for key, found in self._found.items() if any(s == scheme for s, _x in found)}

    def listed(self, scheme: str) -> set[str]:
        """All words of a plain list, `document-words:who`, whether they stand in the question or not."""
        return self._kb.listed(scheme)

    def soften(self, scheme: str, *, firm: Container[str] = ()) -> tuple[str, ...]:
        """The ids of a scheme in the order of the question; their words stay, since they may be the subject too.

        Args:
            scheme: the scheme.
            firm: ids whose words are the subject in any case.
        """
        found = self.matches(scheme)
        words = self._soft.setdefault(scheme, set())
        for i, j, identity in found:
            self.said.setdefault(identity, self.question[self.words[i][1] : self.words[j - 1][2]])
            if identity not in firm:
                words.update(word for word, _a, _b in self.words[i:j])
        return tuple(dict.fromkeys(x for _i, _j, x in found))

    def soft(self) -> dict[str, frozenset[str]]:
        """The words of each scheme that are understood already but stay in the text."""
        return {scheme: frozenset(words) for scheme, words in self._soft.items()}

    def is_taken(self, at: int) -> bool:
        """True when the word at a place is taken."""
        return self._taken[at]

    def parted(self, at: int) -> bool:
        """True when something else than space or a hyphen stands before the word at a place."""
        before = self.question[self.words[at - 1][2] if at else 0 : self.words[at][1]]
        return bool(before.strip(" -–"))

    def take(self, i: int, j: int) -> None:
        """Take the words from one place up to another out of the text."""
        for at in range(max(0, i), j):
            self._taken[at] = True

    def rest(self) -> str:
        """The question without what was taken; the whole of it when nothing would remain."""
        if all(self._taken):
            return self.question
        kept = []
        for at, (_word, start, _end) in enumerate(self.words):
            following = self.words[at + 1][1] if at + 1 < len(self.words) else len(self.question)
            kept.append(" " if self._taken[at] else self.question[start:following])
        return " ".join("".join(kept).split())
