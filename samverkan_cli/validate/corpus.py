"""What a rule may ask of the other files.

A file says things (its facts), each under a key, for the others to ask about. Every question that is asked about a
file is remembered with its answer: the verdict on the file holds for as long as its bytes and those answers do. So
the ledger knows what has to be examined again when a file changes, and nothing else is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol
from zlib import crc32

from ..model.dates import day_before
from .reading import ReadFile

Fact = tuple[str, str]
"""A key, and a value as JSON."""

PRESENT, VALUES, DAY, NAMES = range(4)
"""How a question was asked: is there anything under the key, what is there, has the day passed, which ids are there."""

Asked = dict[tuple[int, str], int]
"""How and under which key it was asked -> the answer (a number that changes when the answer does)."""


class Facts(Protocol):
    """What files say."""

    def under(self, key: str, file: str) -> list[str]:
        """The values that files other than `file` say under a key, in order."""

    def holds(self, key: str) -> bool:
        """Whether any file says anything under a key."""

    def ids(self, kind: str) -> list[str]:
        """Every id of a kind, sorted."""


def facts_of(file: ReadFile) -> Iterator[Fact]:
    """What every file says: the ids of its entities, and the line where each stands."""
    for entity in file.entities:
        line = file.loaded.mark(entity.path).line if file.loaded else 1
        yield fact(f"{entity.kind}:{entity.id}", [file.path, line])


def fact(key: str, value: object) -> Fact:
    """A fact with its value written down."""
    return key, json.dumps(value, separators=(",", ":"))


class Corpus:
    """The other files, as the rules see them while one file is examined."""

    def __init__(self, file: str, today: str, facts: Facts, *, blind: bool = False) -> None:
        """Ask on behalf of a file.

        Args:
            file: the file that is examined.
            today: the day of the run, `YYYY-MM-DD`.
            facts: what the files say.
            blind: not all files have been read. Then what is asked for is taken to be there, and what nobody has
                said so far is taken to be said by nobody; the answers are compared with the true ones later.
        """
        self.file = file
        self.today = today
        self.asked: Asked = {}
        self._facts = facts
        self._blind = blind

    def known(self, kind: str, identity: str) -> bool:
        """Whether there is an entity of a kind with an id."""
        return self.said(f"{kind}:{identity}")

    def said(self, key: str) -> bool:
        """Whether any file says anything under a key."""
        question = PRESENT, key
        if question not in self.asked:
            self.asked[question] = self._blind or self._facts.holds(key)
        return bool(self.asked[question])

    def told(self, key: str) -> list[Any]:
        """What the other files say under a key."""
        values = self._facts.under(key, self.file)
        self.asked[VALUES, key] = digest(values)
        return [json.loads(value) for value in values]

    def passed(self, day: str) -> bool:
        """Whether a day (`YYYY-MM-DD`) lies before today."""
        answer = day < self.today
        self.asked[DAY, day] = answer
        return answer

    def begun(self, day: str) -> bool:
        """Whether a day (`YYYY-MM-DD`) is today or lies before it."""
        return self.passed(day_before(day))

    def ids(self, kind: str) -> list[str]:
        """Every id of a kind, to find those near a wrong one."""
        ids = [] if self._blind else self._facts.ids(kind)
        self.asked[NAMES, kind] = digest(ids)
        return ids


class Gathered:
    """Facts in memory, of the files read so far."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._facts: dict[str, list[tuple[str, str]]] = {}

    def add(self, facts: Iterable[tuple[str, str, str]]) -> None:
        """Take in what files say: file, key, value."""
        for file, key, value in facts:
            self._facts.setdefault(key, []).append((file, value))

    def under(self, key: str, file: str) -> list[str]:
        """The values that other files say under a key."""
        return [value for other, value in self._facts.get(key, ()) if other != file]

    def holds(self, key: str) -> bool:
        """Whether any file says anything under a key."""
        return key in self._facts

    def ids(self, kind: str) -> list[str]:
        """Every id of a kind, sorted."""
        return sorted(key[len(kind) + 1 :] for key in self._facts if key.startswith(kind + ":"))


def digest(values: list[str]) -> int:
    """A number that changes when the values do; 0 for none."""
    return crc32("\0".join(values).encode()) + 1 if values else 0


def answers(asked: Mapping[tuple[int, str], int]) -> list[tuple[int, str, int]]:
    """Questions with their answers, as rows."""
    return [(how, key, int(answer)) for (how, key), answer in asked.items()]
