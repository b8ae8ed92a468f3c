"""Finding out what each word of a question is.

Known as it stands, a word of another language, typed without diacritics, half of a compound typed as two words, a
compound nobody has seen before, or misspelt: in that order.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from . import weights
from .compounds import SHORTEST_PART, ending, split
from .stemmer import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .analyzer import Form
    from .vocabulary import Stem, Vocabulary

SHORTEST_MISSPELT = 4
SHORTEST_CUT = 4
SHORTEST_CERTAIN = 5
"""Letters of a compound's part; shorter ones may be there by accident (rehabilit-ring)."""
MOST_LONGER = 50


class Word(NamedTuple):
    """A word of a question and what it was taken to be."""

    form: Form
    meant: bool
    """It carries meaning; otherwise it only makes the sentence."""
    stem: str
    known: bool = False
    uses: int = 0
    """In how many documents."""
    parts: tuple[str, ...] = ()
    """Stems of the parts of its compound."""
    worth: tuple[float, float] = weights.EXACT
    """What finding it is worth, less than all when the word was not what was written."""
    others: tuple[str, ...] = ()
    """Stems it may stand for if its diacritics are missing, though it is known as it is."""
    joined: tuple[str, ...] = ()
    """Stems of compounds that it makes with a neighbour."""
    meanings: tuple[str, ...] = ()
    """Stems of what it means as an everyday word or as one of another language."""
    correction: str | None = None
    """The word it was corrected to."""

    @property
    def explained(self) -> bool:
        """It is known, as it stands or by what it means."""
        return self.known or bool(self.meanings)

    def taken_as(self, known: Stem, worth: tuple[float, float], correction: str | None = None) -> Word:
        """Return the word with a known stem in place of its own."""
        return self._replace(
            stem=known.stem,
            known=True,
            uses=known.uses,
            parts=known.parts,
            worth=worth,
            correction=correction,
        )


def understand(forms: Sequence[Form], meant: set[Form], vocabulary: Vocabulary) -> list[Word]:
    """Return what each word was taken to be, in order. Looks things up; searches nothing."""
    known = vocabulary.stems({form.stem for form in forms})
    translated = vocabulary.translations({form.word for form in meant})
    everyday = vocabulary.everyday({form.stem for form in meant})
    words = []
    for form in forms:
        meanings = (*translated.get(form.word, ()), *everyday.get(form.stem, ())) if form in meant else ()
        word = Word(form, form in meant, form.stem, meanings=meanings)
        words.append(word.taken_as(known[form.stem], weights.EXACT) if form.stem in known else word)
    return _correct(_take_apart(_join(_with_diacritics(words, vocabulary), vocabulary), vocabulary), vocabulary)


def _is_plain(word: Word) -> bool:
    return word.meant and word.form.word.isascii() and word.form.word.isalpha()


def _with_diacritics(words: Sequence[Word], vocabulary: Vocabulary) -> list[Word]:
    """Give words typed without diacritics the stem they stand for (vard: vård, and less so värd)."""
    plain = [word for word in words if _is_plain(word)]
    if not plain:
        return list(words)
    found: dict[str, list[Stem]] = {}
    for written, known in vocabulary.folded({word.form.word for word in plain} | {word.form.stem for word in plain}):
        found.setdefault(written, []).append(known)
    done = []
    for word in words:
        standing_for = found.get(word.form.word, []) + found.get(word.form.stem, []) if _is_plain(word) else []
        others = tuple(dict.fromkeys(known.stem for known in standing_for if known.stem != word.form.stem))
        if others and not word.explained:
            first = next(known for known in standing_for if known.stem == others[0])
            done.append(word.taken_as(first, weights.FOLDED)._replace(others=others[1:]))
        else:
            done.append(word._replace(others=others))
    return done


def _join(words: Sequence[Word], vocabulary: Vocabulary) -> list[Word]:
    """Find compounds that were typed as two words (bostads anpassning, tandvård intyg)."""
    pairs: dict[str, list[int]] = {}
    for place, (first, second) in enumerate(pairwise(words)):
        if min(len(first.form.word), len(second.form.word)) >= SHORTEST_PART and (first.meant and second.meant):
            for link in ("", "s"):
                pairs.setdefault(stem(first.form.word + link + second.form.word), []).append(place)
    joined: dict[int, tuple[str, ...]] = {}
    for known in vocabulary.stems(pairs) if pairs else ():
        for place in pairs[known]:
            for side in (place, place + 1):
                joined[side] = (*joined.get(side, ()), known)
    return [word._replace(joined=joined.get(place, ())) for place, word in enumerate(words)]


def _take_apart(words: Sequence[Word], vocabulary: Vocabulary) -> list[Word]:
    """Give unknown compounds their parts."""
    done = []
    for word in words:
        if word.meant and not word.explained:
            parts = split(word.form.word, vocabulary.parts)
            if not parts and _is_plain(word):
                parts = split(word.form.word, vocabulary.parts_folded)
            done.append(_without_light_head(word._replace(parts=parts), vocabulary))
        else:
            done.append(word)
    return done


def _without_light_head(word: Word, vocabulary: Vocabulary) -> Word:
    """Return a compound without a last part that adds next to nothing (läkar-ansvar); one part left is the word."""
    *before, head = word.parts or ("",)
    if not before or not vocabulary.light_heads({head}):
        return word
    if len(before) > 1:
        return word._replace(parts=tuple(before))
    known = vocabulary.stems({before[0]}).get(before[0])
    return word.taken_as(known, weights.LIGHT_HEAD) if known else word


def _correct(words: Sequence[Word], vocabulary: Vocabulary) -> list[Word]:
    """Correct the words that nothing is known of; where nothing is near, take what is known at their end.

    A compound with a part so short that it may be an accident (sjuk-res-sor) is corrected too, if one mistake makes it
    a known word.
    """
    return [
        _corrected(word, vocabulary)
        if word.meant and word.form.word.isalpha() and not (word.explained or word.joined)
        else word
        for word in words
    ]


def _whole(beginning: str, vocabulary: Vocabulary) -> tuple[str, Stem] | None:
    """Return the most used word that begins so, for words cut short (hälsound, dagverks), with its stem."""
    if len(beginning) < SHORTEST_CUT:
        return None
    longer = dict(vocabulary.words_from(beginning, MOST_LONGER))
    stems = vocabulary.stems(set(longer.values()))
    known = [(stems[stem].uses, word) for word, stem in longer.items() if stem in stems]
    if not known:
        return None
    word = max(known)[1]
    return word, stems[longer[word]]


def _respelt(word: Word, vocabulary: Vocabulary, most: int | None = None) -> Word | None:
    """Return the word as the known one that is at most so many mistakes away, or None."""
    from .spelling import correct

    better = correct(word.form.word, vocabulary, most)
    known = vocabulary.stems({better[1]}).get(better[1]) if better and better[0] not in word.form.word else None
    return word.taken_as(known, weights.CORRECTED, better[0]) if better and known else None


def _corrected(word: Word, vocabulary: Vocabulary) -> Word:
    if len(word.form.word) < SHORTEST_MISSPELT:
        return word
    if word.parts:
        accidental = min(map(len, word.parts)) < SHORTEST_CERTAIN
        return (_respelt(word, vocabulary, 1) if accidental else None) or word
    respelt = _respelt(word, vocabulary)
    if respelt is not None:
        return respelt
    longer = _whole(word.form.word, vocabulary)
    if longer is not None:
        return word.taken_as(longer[1], weights.CUT_SHORT, longer[0])
    return word._replace(parts=ending(word.form.word, vocabulary.parts))
