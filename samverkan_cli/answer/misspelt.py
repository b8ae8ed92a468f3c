"""A place whose name is misspelt: "karlshamm", "goteborg", "västra götland", "i Sona".

Looked for only when no place is named and there is a word that neither the index nor the glossary knows as it is
written: one that is nothing else by its stem either, or that stands where a place does ("Sona" is not "son").
"""

from __future__ import annotations

from typing import NamedTuple

from ..knowledge.base import KnowledgeBase
from ..knowledge.keys import name_key
from ..model.place import Place
from ..search.results import Correction
from ..search.stemmer import fold
from .reader import Reader

SHORTEST = 5
"""Letters of a name or a word below which it has too many neighbours."""
SHORTEST_PLACED = 4
"""Letters of a word that stands where a place does."""
_SCHEMES = ("role", "setting", "group", "enrolment:no", "enrolment:yes")
MOST_WORDS = 3


class Meant(NamedTuple):
    """A place that was most likely meant, and how it was written."""

    place: Place
    correction: Correction


def take_misspelt_place(kb: KnowledgeBase, reader: Reader) -> Meant | None:
    """The place that the unknown words of a question are nearest to, taken out of its text; None when none is near."""
    ordinary = reader.keys("place-words:ordinary")
    before = reader.listed("place-words:before")
    named = {at for scheme in _SCHEMES for i, j, _id in reader.matches(scheme) for at in range(i, j)}
    left = {}
    for at, (word, _a, _b) in enumerate(reader.words):
        placed = reader.word(at - 1) in before
        long = len(word) >= (SHORTEST_PLACED if placed else SHORTEST)
        if long and (placed or at not in named) and word not in ordinary and not reader.is_taken(at):
            left[at] = word
    unknown = kb.ask(lambda engine: engine.unknown(left.values()))
    spans = {span for at, word in left.items() if word in unknown for span in _spans(at, len(reader.words))}
    if not spans:
        return None
    names = _names(kb)
    written = {(i, j): " ".join(reader.word(at) for at in range(i, j)) for i, j in spans}
    near = [(i - j, cost, i, j, name) for (i, j), text in written.items() for cost, name in _nearest(text, names)]
    if not near:
        return None
    _size, _cost, i, j, name = min(near)
    place = kb.directory.place(names[name])
    if place is None:
        return None
    reader.take(i, j)
    return Meant(place, Correction(reader.question[reader.words[i][1] : reader.words[j - 1][2]], place.name))


def _spans(at: int, count: int) -> list[tuple[int, int]]:
    """The runs of at most `MOST_WORDS` of `count` words that hold the word at a place."""
    starts = range(max(0, at - MOST_WORDS + 1), at + 1)
    return [(i, j) for i in starts for j in range(at + 1, min(i + MOST_WORDS, count) + 1)]


def _names(kb: KnowledgeBase) -> dict[str, str]:
    """Every name of a place without diacritics, in lower case -> its code; a municipality before its region."""
    found: dict[str, str] = {}
    places = [v for v in kb.snapshot.values("principal") if v["kind"] in ("region", "municipality")]
    for value in sorted(places, key=lambda v: len(v["code"])):
        names = (value["name"], value.get("official") or "", *value.get("aliases", ()))
        found.update((fold(name_key(name)), value["code"]) for name in names if len(name) >= SHORTEST)
    return found


def _nearest(written: str, names: dict[str, str]) -> list[tuple[float, str]]:
    """The (cost, name) nearest to what was written, the genitive too, or nothing; the first letter must be right."""
    from ..search.spelling import distance, mistakes_allowed

    plain = fold(written)
    most = mistakes_allowed(plain)
    near: list[tuple[float, str]] = []
    for form, genitive in ((plain, 0.0), (plain.removesuffix("s"), 0.25)):
        for name in names:
            if name[0] == form[0] and name.count(" ") == form.count(" "):
                cost = distance(form, name, most)
                if cost <= most:
                    near.append((cost + genitive, name))
    return sorted(near)[:1]
