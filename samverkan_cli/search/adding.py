"""Adding documents to the index."""

from __future__ import annotations

from array import array
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from . import schema
from .analyzer import Posting
from .compounds import SHORTEST_WORD
from .word_list import SourceWords, WordList

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from . import _whoosh as whoosh
    from .analyzer import Analyzer
    from .documents import Document

_FINENESS = 32.0
"""Weights are kept to 1/32: finer says nothing, and equal weights take no room."""


class _Uses(NamedTuple):
    """Where a stem that may be a compound stands: documents, impacts and fields, side by side."""

    documents: array[int]
    impacts: array[float]
    fields: array[int]


class Adder:
    """Adds documents through a Whoosh writer, in one pass.

    The words of the index are what compounds are taken apart by, and they are known only after the last
    document; so the postings of the parts are worked out from those of the compounds in `finish`.
    """

    def __init__(self, writer: whoosh.IndexWriter, analyzer: Analyzer, words: WordList) -> None:
        self._writer = writer
        self._analyzer = analyzer
        self._words = words
        self._sources: dict[str, SourceWords] = {}
        self._long: dict[str, _Uses] = {}

    def add(self, document: Document) -> None:
        """Add one document."""
        number = self._writer.docnum
        terms = self._analyzer.document(document)
        of_source = self._sources.setdefault(document.source, SourceWords(set(), Counter()))
        of_source.words.update(terms.written)
        of_source.uses.update(set(terms.written.values()))
        for stem, posting in terms.words.items():
            if len(stem) >= SHORTEST_WORD - 2:  # what an ending may have taken
                uses = self._long.get(stem)
                if uses is None:
                    uses = self._long[stem] = _Uses(array("L"), array("f"), array("H"))
                uses.documents.append(number)
                uses.impacts.append(posting.impact)
                uses.fields.append(posting.fields)
        self._writer.add_document(
            **{
                schema.WORD: _ready(terms.words),
                schema.CONCEPT: _ready(terms.concepts),
                schema.FACET: [(term, 1, 1.0, b"") for term in _facets(document)],
                schema.SOURCE: [(document.source.encode(), 1, 1.0, b"")],
                schema.KEY: (document.id, document.kind),
                schema.TEXT: terms.text.encode(),
            }
        )

    def finish(self, removed_sources: Collection[str]) -> None:
        """Change the words of the vocabulary, and add what is inside compounds to the index.

        Raises `SearchIndexError` as `WordList.replace` does.
        """
        split = self._words.replace(removed_sources, self._sources)
        by_part: dict[tuple[str, str], list[str]] = {}
        for stem in self._long:
            if stem in split:
                for inner in inner_terms(stem, split, self._analyzer):
                    by_part.setdefault(inner, []).append(stem)
        for (field, term), stems in by_part.items():
            self._add_part(field, term.encode(), stems)

    def _add_part(self, field: str, term: bytes, stems: Iterable[str]) -> None:
        best: dict[int, Posting] = {}
        for stem in stems:
            uses = self._long[stem]
            for number, impact, fields in zip(uses.documents, uses.impacts, uses.fields, strict=True):
                before = best.get(number)
                best[number] = (
                    Posting(impact, fields)
                    if before is None
                    else Posting(max(impact, before.impact), fields | before.fields)
                )
        for number, posting in best.items():
            self._writer.pool.add((field, term, number, *_weight_and_value(posting)))


def inner_terms(stem: str, split: Mapping[str, tuple[str, ...]], analyzer: Analyzer) -> set[tuple[str, str]]:
    """Return (field, term) of what is inside a compound: its parts, theirs, and concepts."""
    terms: set[tuple[str, str]] = set()
    waiting = [stem]
    while waiting:
        parts = split.get(waiting.pop(), ())
        for span in analyzer.concepts(parts):
            terms.update((schema.INNER, phrase.concept) for phrase in span.phrases)
        new = [part for part in parts if (schema.PART, part) not in terms]
        terms.update((schema.PART, part) for part in new)
        waiting += new
    return terms


def _ready(postings: Mapping[str, Posting]) -> list[tuple[bytes, int, float, bytes]]:
    return [(term.encode(), 1, *_weight_and_value(posting)) for term, posting in postings.items()]


def _weight_and_value(posting: Posting) -> tuple[float, bytes]:
    weight = max(1.0, round(posting.impact * _FINENESS)) / _FINENESS
    return weight, posting.fields.to_bytes(2, "big")


def _facets(document: Document) -> list[bytes]:
    terms = {schema.facet_term("kind", document.kind)}
    for name, values in document.facets.items():
        if values:
            terms.add(schema.facet_term(name, ""))
            terms.update(schema.facet_term(name, value) for value in values)
    return sorted(term.encode() for term in terms)
