"""What a question is about: "taxi" in "vem betalar taxi till SIP-mötet", nothing at all in "vem ansvarar"."""

from __future__ import annotations

from ..search.stemmer import stem
from .reader import Reader

LONGEST_PARTICLE = 5
"""Letters in the longest word that only belongs to a verb ("sätter igång")."""

Run = tuple[int, int]
"""(first word, word after the last)."""


def says_nothing(reader: Reader) -> bool:
    """True when no word of a question tells what it is about: there is at most a question word, a role and "hemma".

    Without a question word or a principal's the role may be what it is about ("avgifter"), and so may one of two roles.
    """
    roles = reader.matches("role")
    asking = reader.listed("document-words:who") | reader.listed("document-words:which")
    asking |= reader.listed("matter-words:principals") | reader.listed("matter-words:asking")
    asks = any(word in asking for word, _a, _b in reader.words)
    vague = reader.listed("setting-words:vague")
    nowhere = {at for i, j, identity in reader.matches("setting") if identity in vague for at in range(i, j)}
    said = {at for start, end in _runs(reader) for at in range(start, end)} - nowhere
    said |= {end - 1 for start, end, _identity in roles if end - start > 1 and _has_object(reader, start, end)}
    return not said and (not roles or (asks and len(roles) == 1))


def _has_object(reader: Reader, start: int, end: int) -> bool:
    """True when a role of several words ends in what is done: "gör orosanmälan", but not "tar initiativ"."""
    idle = reader.listed("question-words:sv") | reader.listed("question-words:en")
    last = reader.word(end - 1)
    verb = reader.word(start) not in reader.listed("matter-words:asking")
    return verb and len(last) > LONGEST_PARTICLE and last not in idle and not reader.is_by_itself("role", end - 1)


def wide_words(reader: Reader) -> frozenset[str]:
    """The words that say what a question is about when none is narrower than "vården", settings and groups aside."""
    aside = frozenset().union(*reader.soft().values())
    said = {reader.word(at) for start, end in _runs(reader) for at in range(start, end)} - aside
    general = {stem(word) for word in reader.listed("matter-words:general")}
    return frozenset(said) if general.issuperset(map(stem, said)) else frozenset()


def matter_of(reader: Reader, role: str | None) -> frozenset[str]:
    """The words that name what the role is asked of, in lower case.

    They are those after the words of the role, or after "vem" and its verb where no role is named, up to the next word
    that only makes the sentence; where nothing follows, those that the question begins with ("taxi, vem betalar").

    Args:
        reader: a question with its place and day taken out.
        role: the asked role, or None.
    """
    who = reader.listed("document-words:who")
    runs = _runs(reader)
    roles = [end for _start, end, identity in reader.matches("role") if role in (None, identity)]
    asking = [at for at, (word, _a, _b) in enumerate(reader.words) if word in who]
    if roles:
        after = roles[0]
    elif asking:
        verb = next((start for start, _end in runs if start > asking[0]), asking[0])
        after = verb + 1
    else:
        return frozenset()
    linking = reader.listed("matter-words:before")
    following = next(((max(start, after), end) for start, end in runs if end > after), None)
    if following is None or not linking.issuperset(reader.word(at) for at in range(after, following[0])):
        following = runs[0] if runs else (0, 0)
    return frozenset(reader.word(at) for at in range(*following))


def _runs(reader: Reader) -> list[Run]:
    """The words that are neither taken, nor of a role, nor only make the sentence, side by side ones together."""
    idle = reader.listed("question-words:sv") | reader.listed("question-words:en")
    of_role = {at for start, end, _identity in reader.matches("role") for at in range(start, end)}
    runs: list[Run] = []
    for at, (word, _a, _b) in enumerate(reader.words):
        if word in idle or at in of_role or reader.is_taken(at):
            continue
        if runs and runs[-1][1] == at and not reader.parted(at):
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return runs
