"""A light Swedish stemmer: the forms of a word meet, different words seldom do.

Å, ä and ö stay what they are (vård is not värd); `fold` gives the form without them. The method: take the
genitive -s off, then the longest ending that leaves three letters with a vowel, again for as long as one
fits. What endings cannot tell stands in `stem_tables`.
"""

from __future__ import annotations

from functools import lru_cache

from . import stem_tables as tables

_FOLD = str.maketrans("åäö", "aao")
_VOWELS = frozenset("aeiouyåäö")
_INFLECTIONS = "arna erna orna ena ade na ad ar er or en et an at as a e"
_ENDINGS = frozenset(_INFLECTIONS.split())
_LONGEST_ENDING = 4
_NEUTER = ("sk", "sam", "ell", "bar", "al", "ig", "iv", "ung", "ång", "mal", "juk", "ker", "kel", "edd", "öm")
"""What the -t of a neuter adjective stands after."""
_AGENT_PLURALS = tuple(f"{agent}arna" for agent in tables.AGENTS)
_OWN_ER = (*tables.OWN_ER, *(f"{noun}n" for noun in tables.OWN_ER))
_VERBAL = {"ation": 8, "ning": 7, "ing": 5, "anden": 7, "andet": 7, "ande": 6}
"""Endings that make a noun or a participle of a verb, and of how many letters at most a word is not one."""
_LEAST_LEARNED = 5
"""Letters that are left of such a word, or kronisk would be krona."""
_LONGEST_IRREGULAR = max(map(len, tables.IRREGULAR))


def fold(word: str) -> str:
    """Return the word without the diacritics of å, ä and ö."""
    return word.translate(_FOLD)


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """Return the stem of a word in lower case; numbers and shorter words come back as they are."""
    if len(word) < 3 or word[0].isdigit():
        return word
    whole = tables.WHOLE.get(word)
    if whole is not None:
        return whole
    for size in range(min(_LONGEST_IRREGULAR, len(word)), 2, -1):
        ending = tables.IRREGULAR.get(word[-size:])
        if ending is not None:
            return word[:-size] + ending
    return _tidy(_reduce(_without_genitive(word)))


def _without_genitive(word: str) -> str:
    if word[-1] != "s" or len(word) < 4 or word[-2] == "s" or word.endswith(tables.OWN_S):
        return word
    return word[:-1]


def _reduce(word: str) -> str:
    """Take endings off for as long as one fits."""
    while True:
        if word.endswith(_OWN_ER):
            return word.removesuffix("n")[:-2] + "r"
        if word.endswith(("are", "aren", "arn")) and len(word) > 4:
            return word[: word.rindex("ar") + 2]
        if word.endswith(_AGENT_PLURALS):
            return word[:-2]
        shorter = _once(word)
        if shorter == word:
            return word
        word = shorter


def _once(word: str) -> str:
    """Take the longest ending off that there is, if enough of the word is left."""
    if word.endswith(tables.OWN_ENDING):
        return word
    for taken in (_neuter(word), _of_verb(word), _inflection(word), _definite(word)):
        if taken and _stands(word[:-taken]):
            return word[:-taken]
    return word


def _neuter(word: str) -> int:
    return 1 if word[-1] == "t" and len(word) > 4 and word[:-1].endswith(_NEUTER) else 0


def _inflection(word: str) -> int:
    for size in range(_LONGEST_ENDING, 0, -1):
        ending = word[-size:]
        if ending in _ENDINGS and (ending != "na" or len(word) > 5):  # räkna is räkn-, slutna is slut-
            return size
    return 0


def _of_verb(word: str) -> int:
    """Letters of what makes a noun or a participle of a verb (bedöm-ning, dokument-ation, medverk-ande)."""
    for ending, least in _VERBAL.items():
        if word.endswith(ending) and len(word) > least and not word.endswith(tables.OWN_VERBAL):
            return len(ending)
    return 0


def _definite(word: str) -> int:
    if word[-1] != "n":
        return 0
    before = word[:-1]
    own = before.endswith(("i", "ö", "tor")) or (
        before.endswith("el") and len(before) > 2 and before[-3] not in _VOWELS
    )
    return int(own)


def _stands(stem: str) -> bool:
    """Tell whether enough of a word is left to be one."""
    return len(stem) >= 3 and not _VOWELS.isdisjoint(stem)


def _tidy(stem: str) -> str:
    """Undo what spelling does at the end of a stem: medel, medl-; programm-, program; samordn-, samord-.

    A learned noun and its adjective meet: psykiatri, psykiatrisk; juridik, juridisk.
    """
    for ending, taken in tables.LEARNED.items():
        if stem.endswith(ending) and len(stem) - len(taken) >= _LEAST_LEARNED:
            return stem.removesuffix(taken)
    if stem.endswith("el") and stem[-3] not in _VOWELS:
        shorter = stem[:-2] + "l"
        if _stands(shorter):
            return shorter
    if stem.endswith(("mm", "nn")):
        return stem[:-1]
    if len(stem) > 5 and stem[-1] == "n" and stem[-2] in "bdgkmp":
        return stem[:-1]
    return stem
