"""Searching one open index."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Self

from . import opening, schema
from .filters import Filters
from .postings import Lists
from .question import Question, read
from .ranking import Ranked, Ranking
from .results import Correction, Found, Hit
from .scoring import Weighed
from .tiers import TIERS, confidence_of
from .vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from . import _whoosh as whoosh
    from .expert import Node

__all__ = ["Correction", "Engine", "Found", "Hit"]

_MOST_TIES = 200
"""Documents with one and the same score that are put in the order of their ids."""
_TRIES = 3


class Engine:
    """An index open for searching; a context manager. For one thread at a time.

    Opening costs little: files are read where a question leads. It keeps seeing the index as it was when it
    was opened, whoever updates it meanwhile. Everything raises `SearchIndexError` when the index is missing,
    damaged or of another version; the caller builds it anew.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        with opening.faults(folder):
            self._vocabulary = Vocabulary(folder)
            try:
                opening.require_version(self._vocabulary.meta())
                self._storage = opening.Storage(folder)
                self._open()
            except BaseException:
                self._vocabulary.close()
                raise

    def _open(self) -> None:
        self._reader: whoosh.IndexReader = opening.open_reader(self._storage)
        self._lists = Lists(self._reader)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let the files go."""
        self._vocabulary.close()
        self._storage.close_files()

    def search(
        self,
        text: str,
        *,
        kinds: Collection[str] = (),
        facets: Mapping[str, Collection[str]] | None = None,
        prefer: Mapping[str, Collection[str]] | None = None,
        soft: Sequence[Collection[str]] = (),
        limit: int = 20,
        count: bool = False,
    ) -> Found:
        """Find what a question or a few words are about, best first.

        `kinds` and `facets` filter (see `filters.Filters`), `prefer` only adds to the score. `soft` are words of
        the text, in lower case, that the caller has understood already: finding them helps, missing them is no
        lack of evidence; several sets of them are tried in order until some word is left. At most `limit` hits, and
        how many there are in all only if they are to be counted.
        """
        filters = Filters(kinds, facets or {}, prefer or {})
        return self._attempt(lambda: self._search(read(text, self._vocabulary).softened(*soft), filters, limit, count))

    def unknown(self, words: Collection[str]) -> set[str]:
        """Tell which of the words, in lower case, neither the index nor the glossary has just as they are written."""
        return set(words) - self._vocabulary.words(words)

    def expert(
        self,
        query: str,
        *,
        kinds: Collection[str] = (),
        facets: Mapping[str, Collection[str]] | None = None,
        prefer: Mapping[str, Collection[str]] | None = None,
        limit: int = 20,
    ) -> Found:
        """Find what an expert query (see `expert`) asks for, best first; plain words are a `search`.

        `prefer` is for plain words: who writes operators says what must hold.

        Raises `QuerySyntaxError` when it cannot be read.
        """
        from .expert import is_expert, parse

        if not is_expert(query):
            return self.search(query, kinds=kinds, facets=facets, prefer=prefer, limit=limit, count=True)
        tree = parse(query)
        filters = Filters(kinds, facets or {}, {})
        return self._attempt(lambda: self._expert(tree, filters, limit))

    def _attempt(self, search: Callable[[], Found]) -> Found:
        """Search; where a commit took a file away before it was opened, search the index as it is now."""
        with opening.faults(self._folder):
            for _ in range(_TRIES - 1):
                try:
                    return search()
                except FileNotFoundError:
                    self._storage.close_files()
                    self._open()
            return search()

    def _search(self, question: Question, filters: Filters, limit: int, count: bool) -> Found:
        documents = self._reader.doc_count()
        groups = [Weighed(group, self._lists, documents) for group in question.groups]
        soft = [Weighed(group, self._lists, documents) for group in question.soft]
        ranking = Ranking(groups, soft, filters, self._lists)
        said = list(zip((*question.groups, *question.soft), (*groups, *soft), strict=True))
        hits = []
        for place, identity in self._first(iter(ranking), limit):
            matched = dict.fromkeys(
                word for group, weighed in said if weighed.explains(place.document) for word in group.words
            )
            hits.append(Hit(*identity, place.score, round(place.evidence, 4), tuple(matched)))
        first = hits[0].matched if hits else ()
        lacking = [group for group in question.groups if group.named and set(group.words).isdisjoint(first)]
        tier = confidence_of(hits[0].evidence) if hits else "none"
        return Found(
            hits=tuple(hits),
            total=ranking.total if count else len(hits),
            confidence=min(tier, "unsure", key=TIERS.index) if lacking else tier,
            unmatched=tuple(word for word in question.words if word not in first),
            corrections=question.corrections,
            words=question.words,
            concepts=question.concepts,
            near=() if hits else self._near(question.words),
            named=tuple(frozenset(map(str.lower, group.words)) for group in question.groups if group.named),
            stems=question.stems,
        )

    def _expert(self, tree: Node | None, filters: Filters, limit: int) -> Found:
        from .boolean import Searcher

        searcher = Searcher(self._reader, self._lists, self._vocabulary)
        scores = searcher.find(tree) if tree is not None else {}
        passing = filters.passing(set(scores), self._lists)
        best = sorted((Ranked(round(scores[number], 6), 1.0, number) for number in passing), reverse=True)
        hits = tuple(
            Hit(*identity, place.score, 1.0, tuple(searcher.matched(place.document)))
            for place, identity in self._first(iter(best), limit)
        )
        return Found(
            hits=hits,
            total=len(passing),
            confidence=confidence_of(1.0 if hits else 0.0),
            unmatched=tuple(word for word, found in searcher.found.items() if not found),
            corrections=(),
            words=tuple(searcher.found),
            concepts=(),
            near=() if hits else self._near(searcher.found),
        )

    def _first(self, best_first: Iterator[Ranked], limit: int) -> list[tuple[Ranked, tuple[str, str]]]:
        """Return the first documents with their (id, kind); equal scores in the order of id."""
        found: list[tuple[Ranked, tuple[str, str]]] = []
        for _, ties in groupby(best_first, key=lambda place: place.score):
            if len(found) >= limit:
                break
            equal = []
            for place in ties:
                name, kind = self._reader.stored_fields(place.document)[schema.KEY]
                equal.append((place, (name, kind)))
                if len(equal) >= max(limit, _MOST_TIES):
                    break
            found += sorted(equal, key=lambda pair: pair[1])
        return found[:limit]

    def _near(self, words: Iterable[str]) -> tuple[str, ...]:
        from .spelling import near_terms

        asked = {word.lower() for word in words}
        return tuple(term for term in near_terms(asked, self._vocabulary) if term.lower() not in asked)
