"""Read a question: what in it is a role, a place, a date, an age, a setting or a group.

Deterministic, from `data/vocabularies` and `data/principals`. What is taken out of the text becomes filters; the rest
is searched for.
"""

from __future__ import annotations

import re
import unicodedata

from ..knowledge.base import KnowledgeBase
from ..knowledge.keys import name_key, phrase_key, words_of
from ..model.dates import today
from ..model.place import Place
from .asked import Filters, Understood

LONGEST = 6
MAX_QUESTION = 2_000

_DAY = re.compile(r"\b(\d{4}-\d{2}-\d{2})\b")
_YEAR = re.compile(r"\b((?:19|20)\d{2})\b")
_AGE = re.compile(
    r"\b(\d{1,3})[\s-]*(?:åring\w*|år gammal\w*|års|årig\w*|år|years?[\s-]olds?|years?|yo)\b", re.IGNORECASE
)


def cleaned(text: str) -> str:
    """A question in NFC, control characters and surrogates out, white space single."""
    text = unicodedata.normalize("NFC", text[:MAX_QUESTION])
    kept = "".join(" " if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") else c for c in text)
    return " ".join(kept.split())


def understand(kb: KnowledgeBase, question: str, filters: Filters) -> Understood:
    """Read a question; flags override what the text says.

    Args:
        kb: for its vocabularies and places.
        question: as typed.
        filters: what the flags said.
    """
    question = cleaned(question)
    reader = _Reader(kb, question)
    day = reader.take_day()
    age = reader.take_age()
    place = reader.take_place()
    enrolled = reader.take_enrolment()
    roles = reader.soften("role")
    settings = reader.soften("setting")
    groups = reader.soften("group")
    role = next((r for r in roles if r != "responsible"), roles[0] if roles else None)
    read = Understood(
        question=question,
        text=reader.rest(),
        soft=reader.soft(),
        role=filters.role or role,
        place=filters.place or place,
        as_of=filters.as_of or day or today(),
        age=filters.age if filters.age is not None else age,
        settings=filters.settings or settings,
        target_groups=filters.target_groups or groups,
        enrolled=enrolled,
        area=filters.area,
    )
    return read._replace(document=reader.asks_for_document(role))


class _Reader:
    """The words of a question, and which of them are taken."""

    def __init__(self, kb: KnowledgeBase, question: str) -> None:
        self._kb = kb
        self._question = question
        self._words = words_of(question)
        self._taken = [False] * len(self._words)
        self._soft: set[str] = set()
        spans = [(i, j) for i in range(len(self._words)) for j in range(i + 1, min(i + LONGEST, len(self._words)) + 1)]
        self._keys: dict[tuple[int, int], tuple[str, ...]] = {}
        for i, j in spans[:400]:
            part = question[self._words[i][1] : self._words[j - 1][2]]
            name = name_key(part)
            self._keys[i, j] = tuple(dict.fromkeys((phrase_key(part), name, name.removesuffix("s"))))
        self._found: dict[str, list[tuple[str, str]]] = {}
        wanted = list(dict.fromkeys(k for keys in self._keys.values() for k in keys))
        for at in range(0, len(wanted), 900):
            for key, scheme, identity, _surface, _tier in kb.snapshot.phrases(wanted[at : at + 900]):
                self._found.setdefault(key, []).append((scheme, identity))

    def _matches(self, scheme: str) -> list[tuple[int, int, str]]:
        """(from, to, id) of each phrase of a scheme, the longest first, none overlapping."""
        hits = []
        for (i, j), keys in self._keys.items():
            for rank, key in enumerate(keys):
                ids = [x for s, x in self._found.get(key, ()) if s == scheme]
                if ids:
                    hits.append((-(j - i), rank, i, j, ids[0]))
                    break
        chosen: list[tuple[int, int, str]] = []
        for _n, _r, i, j, identity in sorted(hits):
            if any(self._taken[i:j]) or any(i < b and a < j for a, b, _x in chosen):
                continue
            chosen.append((i, j, identity))
        return sorted(chosen)

    def soften(self, scheme: str) -> tuple[str, ...]:
        """The ids of a scheme in the order of the question; their words stay, since they may be the subject too."""
        found = self._matches(scheme)
        for i, j, _identity in found:
            self._soft.update(word for word, _a, _b in self._words[i:j])
        return tuple(dict.fromkeys(x for _i, _j, x in found))

    def soft(self) -> tuple[str, ...]:
        """The words that are understood already."""
        return tuple(sorted(self._soft))

    def take_place(self) -> Place | None:
        """The first place named. A name that is also an ordinary word counts only as a name."""
        ordinary = {k for k, found in self._found.items() if any(s == "place-words:ordinary" for s, _x in found)}
        before = {k for k, found in self._found.items() if any(s == "place-words:before" for s, _x in found)}
        chosen: Place | None = None
        for i, j, code in self._matches("place"):
            word, start, _end = self._words[i]
            capital = self._question[start].isupper() and i > 0
            if j - i == 1 and word in ordinary and not capital and (i == 0 or self._words[i - 1][0] not in before):
                continue
            place = self._kb.directory.place(code)
            if place is None:
                continue
            if chosen is None or (chosen.region == place.region and chosen.is_region):
                chosen = place
            self._take(i, j)
            if i > 0 and self._words[i - 1][0] in before:
                self._take(i - 1, i)
        return chosen

    def take_day(self) -> str | None:
        """A day or a year; a year means its first day."""
        for pattern, suffix in ((_DAY, ""), (_YEAR, "-01-01")):
            match = pattern.search(self._question)
            if match and not self._is_citation(match.start(), match.end()):
                self._take_between(match.start(), match.end())
                return match.group(1) + suffix
        return None

    def _is_citation(self, start: int, end: int) -> bool:
        """True for the year of an SFS number such as 2017:30."""
        return self._question[end : end + 1] == ":" or self._question[start - 1 : start] == ":"

    def take_age(self) -> int | None:
        """An age in years."""
        match = _AGE.search(self._question)
        if match is None:
            return None
        age = int(match.group(1))
        if age > 120:
            return None
        self._take_between(match.start(), match.end())
        return age

    def take_enrolment(self) -> bool | None:
        """Whether the person is enrolled in home health care."""
        for scheme, answer in (("enrolment:no", False), ("enrolment:yes", True)):
            if self.soften(scheme):
                return answer
        return None

    def asks_for_document(self, role: str | None) -> bool:
        """True when a document is asked for: a word for one, and either no role or "which" without "who"."""
        words = {word for word, _a, _b in self._words}
        endings = tuple(self._listed("document-words:ending"))
        if not words & self._listed("document-words:whole") and not any(w.endswith(endings) for w in words):
            return False
        if role is None:
            return not words & self._listed("document-words:who")
        return bool(words & self._listed("document-words:which")) and not words & self._listed("document-words:who")

    def _listed(self, scheme: str) -> set[str]:
        group, name = scheme.split(":")
        words = self._kb.snapshot.get("words", group) or {}
        return set(words.get(name, ()))

    def rest(self) -> str:
        """The question without what was taken; the whole of it when nothing would remain."""
        if all(self._taken):
            return self._question
        text = self._question
        for (_word, start, end), taken in zip(self._words, self._taken, strict=True):
            if taken:
                text = text[:start] + " " * (end - start) + text[end:]
        return " ".join(text.split())

    def _take(self, i: int, j: int) -> None:
        for at in range(i, j):
            self._taken[at] = True

    def _take_between(self, start: int, end: int) -> None:
        for at, (_word, a, b) in enumerate(self._words):
            if a < end and b > start:
                self._taken[at] = True
