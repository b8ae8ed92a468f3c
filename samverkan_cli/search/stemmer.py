"""A light Swedish stemmer: the forms of a word meet, different words seldom do.

Å, ä and ö stay what they are (vård is not värd); `fold` gives the form without them. The method: take the genitive -s
off, then the longest ending that leaves three letters with a vowel, again for as long as one fits. What endings cannot
tell stands in `stem_tables`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from . import stem_tables as tables

_FOLD = str.maketrans("åäö", "aao")
_VOWEL = re.compile("[aeiouyåäö]")
_ENDING = re.compile(r"(?:arnas?|ernas?|ornas?|ena|(?<=....)na|ade|ad|ar|er|or|en|et|an|at|as|a|e)$")
_DEFINITE = re.compile(r"(?<=..i)n$|(?<=tor)n$|(?<=[^aeiouyåäö]el)n$|(?<=.ö)n$")
_NEUTER = re.compile(
    "|".join(
        f"(?<={before})t$"
        for before in ("sk", "sam", "ell", "bar", "..al", "..ig", "..iv", "ung", "ång", "juk", "ker", "kel", ".edd", ".öm")
    )
)
_NOUN_OF_VERB = re.compile(r"(?<=....)ning$|(?<=...)ing$")
_EL = re.compile(r"([^aeiouyåäö])el$")
_LAST_N = re.compile(r"(?<=....[bdgkmp])n$")
_AGENT = re.compile(r"(..+ar)(?:es?|ens?|ns?)$")

_LONGEST_IRREGULAR = max(map(len, tables.IRREGULAR))


def fold(word: str) -> str:
    """Return the word without the diacritics of å, ä and ö."""
    return word.translate(_FOLD)


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """Return the stem of a word in lower case; numbers and words of one or two letters come back as they are."""
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
        if tables.OWN_ER.search(word):
            return re.sub(r"er[n]?$", "r", word)
        agent = _AGENT.match(word) or tables.AGENTS.match(word)
        if agent:
            return agent[1]
        shorter = _once(word)
        if shorter == word:
            return word
        word = shorter


def _once(word: str) -> str:
    if tables.OWN_ENDING.search(word):
        return word
    for pattern in (_NEUTER, _ENDING, _NOUN_OF_VERB, _DEFINITE):
        shorter = pattern.sub("", word)
        if shorter != word and _stands(shorter):
            return shorter
    return word


def _stands(stem: str) -> bool:
    """Tell whether enough of a word is left to be one."""
    return len(stem) >= 3 and _VOWEL.search(stem) is not None


def _tidy(stem: str) -> str:
    """Undo what spelling does at the end of a stem: medel and medl-, program and programm-, samord- and samordn-."""
    shorter = _EL.sub(r"\1l", stem)
    if shorter != stem and _stands(shorter):
        return shorter
    if stem.endswith(("mm", "nn")):
        return stem[:-1]
    return _LAST_N.sub("", stem)
