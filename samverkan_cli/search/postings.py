"""Reading posting lists whole.

Whoosh's matchers hand out one posting at a time through several calls of Python; a question reads whole
lists, so the blocks are taken as they lie in the file. This is the one place that relies on the insides of
Whoosh's codec; a list in any other form (one that is kept in the term itself, another codec's) is read
through the public matcher.
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from . import _whoosh as whoosh
from .schema import TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

Postings = dict[int, float]
"""Weight by document number."""


class Lists:
    """The posting lists of one open index; each is read once. Deleted documents are left out."""

    def __init__(self, reader: whoosh.IndexReader) -> None:
        self._leaves = [
            (leaf, offset, frozenset(leaf.segment().deleted_docs()))
            for leaf, offset in reader.leaf_readers()
            if leaf.doc_count_all()
        ]
        self._texts: dict[int, whoosh.ColumnReader] = {}
        self._read: dict[tuple[str, str], Postings] = {}
        self._highest: dict[tuple[str, str], float] = {}

    def get(self, field: str, term: str) -> Postings:
        """Return the weights of the documents that have the term; none when there is no such term."""
        postings = self._read.get((field, term))
        if postings is None:
            postings = self._read[field, term] = self._load(field, term)
        return postings

    def highest(self, field: str, term: str) -> float:
        """Return the highest weight that a document has for the term."""
        highest = self._highest.get((field, term))
        if highest is None:
            highest = self._highest[field, term] = max(self.get(field, term).values(), default=0.0)
        return highest

    def masks(self, field: str, term: str) -> dict[int, int]:
        """Return in which fields of text (bits of `analyzer.FIELD_BITS`) the term stands, by document."""
        found = {}
        for matcher, offset, deleted in self._matchers(field, term):
            while matcher.is_active():
                if matcher.id() not in deleted:
                    found[offset + matcher.id()] = int.from_bytes(matcher.value(), "big")
                matcher.next()
        return found

    def text(self, document: int) -> str:
        """Return the stems of a document by field, as `analyzer.Analyzer.document` wrote them."""
        for leaf, offset, _ in reversed(self._leaves):
            if document >= offset:
                column = self._texts.get(offset)
                if column is None:
                    if not leaf.has_column(TEXT):  # Whoosh would take a missing file for empty texts
                        raise FileNotFoundError(TEXT)
                    column = self._texts[offset] = leaf.column_reader(TEXT)
                return str(column[document - offset], "utf-8")
        raise KeyError(document)

    def _load(self, field: str, term: str) -> Postings:
        postings: Postings = {}
        for matcher, offset, deleted in self._matchers(field, term):
            for ids, weights in _blocks(matcher):
                if deleted:
                    pairs = zip(ids, weights, strict=True)
                    postings.update((offset + number, weight) for number, weight in pairs if number not in deleted)
                elif offset:
                    postings.update(zip([offset + number for number in ids], weights, strict=True))
                else:
                    postings.update(zip(ids, weights, strict=True))
        return postings

    def _matchers(self, field: str, term: str) -> Iterator[tuple[whoosh.Matcher, int, frozenset[int]]]:
        key = term.encode()
        for leaf, offset, deleted in self._leaves:
            try:
                matcher = leaf.postings(field, key)
            except whoosh.TermNotFound:
                continue
            if deleted and matcher.__class__ is whoosh.FilterMatcher:
                matcher = matcher.child
                matcher.reset()
            yield matcher, offset, deleted


def _blocks(matcher: whoosh.Matcher) -> Iterator[tuple[list[int], list[float]]]:
    if matcher.__class__ is not whoosh.W3LeafMatcher:
        ids, weights = [], []
        while matcher.is_active():
            ids.append(matcher.id())
            weights.append(matcher.weight())
            matcher.next()
        yield ids, weights
        return
    while matcher.is_active():
        matcher._read_data()  # noqa: SLF001
        deltas, weights = matcher._data[:2]  # noqa: SLF001
        ids = list(accumulate(deltas))
        if weights is None or isinstance(weights, float):
            weights = [1.0 if weights is None else weights] * len(ids)
        yield ids, weights
        matcher._next_block()  # noqa: SLF001
