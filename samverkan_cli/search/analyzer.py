"""The one analysis that documents and questions share."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from . import concepts, weights
from .fields import FIELDS
from .stemmer import fold, stem
from .tokens import bare, is_capitals, normalise, numbers, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .documents import Document

MAX_FIELD = 100_000
"""Characters of a field that are read."""

_FUNCTION_WORDS = """
    och i på av för att som den det de dem en ett ens till med om är var har vid från eller än så när då där
    här hos sig sin sitt sina kan ska skall bli blir blev vara varit hade jag mig du dig han honom hon henne
    vi oss ni er denna detta dessa dess deras hans hennes min mitt mina din ditt dina vår vårt våra också
    även samt men the of and in on at to for a an is are be this that these those with from by or as
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())
"""Words that say nothing by themselves: not indexed, though they count in phrases."""

FUNCTION_WORDS_AS_TYPED = FUNCTION_WORDS | {fold(word) for word in FUNCTION_WORDS}
"""In a question they may lack their diacritics (pa, fran)."""

FIELD_BITS = {field: 1 << number for number, field in enumerate(FIELDS)}


class Form(NamedTuple):
    """A word as it was written, in lower case, and its stem."""

    token: str
    word: str
    stem: str
    capitals: bool


class Posting(NamedTuple):
    """How much a term weighs in a document, and in which fields it stands (bits of `FIELD_BITS`)."""

    impact: float
    fields: int


class Terms(NamedTuple):
    """What a document is found by: postings by stem and by concept, and its text as stems for phrases.

    `written` has the stem of each word as it stands there, in lower case; not of those that say nothing.
    """

    words: dict[str, Posting]
    concepts: dict[str, Posting]
    text: str
    written: dict[str, str]


class Analyzer:
    """Analyses text with the concepts of one lexicon; keeps what it learnt of each written word."""

    def __init__(self, phrases: Mapping[str, Sequence[concepts.Phrase]]) -> None:
        self._phrases = phrases
        self._forms: dict[str, Form] = {}

    def forms(self, text: str, limit: int = MAX_FIELD) -> list[Form]:
        """Return the words of a text in order."""
        known = self._forms
        return [known.get(token) or self._form(token) for token in tokenise(normalise(text, limit))]

    def _form(self, token: str) -> Form:
        word = bare(token)
        form = Form(token, word, stem(word), is_capitals(token))
        self._forms[token] = form
        return form

    def concepts(self, stems: Sequence[str]) -> list[concepts.Span]:
        """Return the concepts among the parts of a compound."""
        return concepts.spans(stems, [False] * len(stems), self._phrases, lay=False)

    def document(self, document: Document) -> Terms:
        """Return what a document is found by: for every term its best field, not the sum of them."""
        words: dict[str, Posting] = {}
        found: dict[str, Posting] = {}
        written: dict[str, str] = {}
        stems_by_field = []
        for field in FIELDS:
            text = document.texts.get(field)
            if not text:
                continue
            forms = self.forms(text)
            stems = [form.stem for form in forms]
            counts: dict[str, int] = {}
            for form in forms:
                if form.word not in FUNCTION_WORDS:
                    written[form.word] = form.stem
                if form.capitals or form.word not in FUNCTION_WORDS:
                    counts[form.stem] = counts.get(form.stem, 0) + 1
                    if not form.word.isalnum():
                        for number in numbers(form.word):
                            counts[number] = counts.get(number, 0) + 1
            first = next(iter(counts), None) if field == "title" else None
            _keep_best(words, counts, len(forms), field, first)
            said: dict[str, int] = {}
            for span in concepts.spans(stems, [form.capitals for form in forms], self._phrases, lay=False):
                for phrase in span.phrases:
                    said[phrase.concept] = said.get(phrase.concept, 0) + 1
            _keep_best(found, said, len(forms), field, None)
            stems_by_field.append(f"{field}\x1f {' '.join(stems)} ")
        return Terms(words, found, "\x1e".join(stems_by_field), written)


def _keep_best(
    postings: dict[str, Posting], counts: Mapping[str, int], length: int, field: str, first: str | None
) -> None:
    bit = FIELD_BITS[field]
    for term, count in counts.items():
        impact = weights.impact(count, length, field)
        if term == first:
            impact *= weights.FIRST_IN_TITLE
        before = postings.get(term)
        if before is None:
            postings[term] = Posting(impact, bit)
        else:
            postings[term] = Posting(max(impact, before.impact), before.fields | bit)


def content(forms: Iterable[Form], question_words: frozenset[str] | set[str]) -> list[Form]:
    """Return the forms that carry meaning; where none would be left, those that are more than function words.

    An abbreviation is never a function word (AT, the occupational therapist).
    """
    forms = [form for form in forms if form.capitals or form.word not in FUNCTION_WORDS_AS_TYPED]
    return [form for form in forms if form.word not in question_words] or forms
