"""The age that a question names: "17-åring", "85 år", "över 65", "under 18 år", "18–24 år", "65+".

The words stand in `data/vocabularies/dates.yaml`. A number without a word for years is an age only after a word such
as "över" and where no noun follows that it could count ("över 5 läkemedel").
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ..model.age import OLDEST, AgeRange
from .reader import Reader

_NUMBER = re.compile(r"\d{1,3}")
_LIMITS = ("over", "under", "from", "up_to")


class _Read(NamedTuple):
    """Ages, and the words from one place up to another that name them."""

    i: int
    j: int
    ages: AgeRange


def take_ages(reader: Reader) -> AgeRange | None:
    """The ages that the question names, taken out of its text; None when it names none."""
    numbers = [at for at, (word, _a, _b) in enumerate(reader.words) if _age(word) is not None]
    read = next(filter(None, (_read(reader, at) for at in numbers)), None)
    if read is None:
        return None
    reader.take(read.i, read.j)
    return read.ages


def _age(word: str) -> int | None:
    return int(word) if _NUMBER.fullmatch(word) and int(word) <= OLDEST else None


def _read(reader: Reader, at: int) -> _Read | None:
    age = int(reader.word(at))
    if reader.question[reader.words[at][2] :].startswith("+"):
        return _Read(at, at + 1, AgeRange(age))
    last = _second(reader, at)
    years = reader.starting("dates:years").get(last + 1)
    told = reader.ending("dates:aged").get(at)
    if years is None and told:
        return _Read(told[0], at + 1, AgeRange.exactly(age))
    if years is None:
        return _without_years(reader, at, age) if last == at else None
    end = years[1]
    if last > at:
        return _Read(at, end, AgeRange(age, int(reader.word(last)) + 1))
    for name in _LIMITS:
        before, after = reader.ending(f"dates:{name}").get(at), reader.starting(f"dates:{name}").get(end)
        if before:
            return _Read(before[0], end, _limited(name, age))
        if after and name in ("from", "up_to"):
            return _Read(at, after[1], _limited(name, age))
    return None if reader.word(at - 1) in reader.listed("dates:no_age_after") else _Read(at, end, AgeRange.exactly(age))


def _limited(name: str, age: int) -> AgeRange:
    """The ages over, under, from or up to an age."""
    if name in ("over", "from"):
        return AgeRange(age + (name == "over"))
    return AgeRange(0, age + (name == "up_to"))


def _second(reader: Reader, at: int) -> int:
    """The place of the upper number of "18–24" or "mellan 18 och 24"; the place itself when there is none."""
    for last in (at + 1, at + 2):
        upper = _age(reader.word(last))
        if upper is not None and upper > int(reader.word(at)):
            between = reader.question[reader.words[at][2] : reader.words[last][1]].strip().lower()
            if between in reader.listed("dates:between"):
                return last
    return at


def _without_years(reader: Reader, at: int, age: int) -> _Read | None:
    for name in ("from", "up_to"):
        after = reader.starting(f"dates:{name}").get(at + 1)
        if after and after[1] > at + 2:  # "18 or older", but not "18 från"
            return _Read(at, after[1], _limited(name, age))
    following = reader.word(at + 1)
    if following and following not in reader.listed("question-words:sv") | reader.listed("question-words:en"):
        return None
    for name in ("over", "under"):
        before = reader.ending(f"dates:{name}").get(at)
        if before:
            return _Read(before[0], at + 1, _limited(name, age))
    is_ = reader.ending("dates:is").get(at)
    return _Read(is_[0], at + 1, AgeRange.exactly(age)) if is_ else None
