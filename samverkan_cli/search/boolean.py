"""Finding the documents of an expert query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import expert, schema, weights
from .analyzer import FIELD_BITS, FUNCTION_WORDS, Analyzer
from .disjunction import Scores, best_of, in_all, scaled, sum_of
from .question import read
from .scoring import rarity
from .tokens import bare

if TYPE_CHECKING:
    from collections.abc import Mapping

    from . import _whoosh as whoosh
    from .postings import Lists
    from .query import Group
    from .vocabulary import Vocabulary

MAX_WORDS_OF_PREFIX = 1_000


class Searcher:
    """Finds documents of an expert query in one open index."""

    def __init__(self, reader: whoosh.IndexReader, lists: Lists, vocabulary: Vocabulary) -> None:
        self._reader = reader
        self._lists = lists
        self._documents = reader.doc_count()
        self._vocabulary = vocabulary
        self.found: dict[str, Mapping[int, float]] = {}
        """What each term that must hold found, by how it was written."""

    def find(self, node: expert.Node) -> Scores:
        """Return the documents for which the query holds, with the sum of what was found in them."""
        return self._find(node, wanted=True)

    def matched(self, document: int) -> list[str]:
        """Return the terms that the document has."""
        return [text for text, found in self.found.items() if document in found]

    def _find(self, node: expert.Node, *, wanted: bool) -> Scores:
        match node:
            case expert.Not():
                out = self._find(node.node, wanted=False)
                return {number: 0.0 for number in self._reader.all_doc_ids() if number not in out}
            case expert.Or():
                return sum_of(self._find(child, wanted=wanted) for child in node.nodes)
            case expert.And():
                return self._all_of(node, wanted=wanted)
            case _:
                scores = self._term(node)
                if wanted:
                    self.found[node.text] = scores
                return scores

    def _all_of(self, node: expert.And, *, wanted: bool) -> Scores:
        holding = [child for child in node.nodes if not isinstance(child, expert.Not) and not _is_idle(child)]
        if not holding:
            return in_all([self._find(child, wanted=wanted) for child in node.nodes])
        scores = in_all([self._find(child, wanted=wanted) for child in holding])
        for child in node.nodes:
            if isinstance(child, expert.Not):
                out = self._find(child.node, wanted=False)
                scores = {number: score for number, score in scores.items() if number not in out}
        return scores

    def _term(self, node: expert.Word | expert.Phrase | expert.Prefix) -> Scores:
        match node:
            case expert.Word():
                groups = read(node.text, self._vocabulary).groups
                return in_all([self._group(group, node.field) for group in groups])
            case expert.Prefix():
                return self._prefix(node)
            case expert.Phrase():
                return self._phrase(node)

    def _group(self, group: Group, field: str | None) -> Scores:
        """Return the documents where the group stands whole, in the field if one is given."""
        if group.members:
            return in_all([self._group(member, field) for member in group.members])
        leaves = [leaf for leaf in group.leaves if leaf.evidence >= weights.IN_COMPOUND[1] * weights.CORRECTED[1]]
        found = best_of(scaled(self._in_field(leaf.field, leaf.term, field), leaf.worth) for leaf in leaves)
        return scaled(found, rarity(len(found), self._documents))

    def _in_field(self, field: str, term: str, text_field: str | None) -> Mapping[int, float]:
        postings = self._lists.get(field, term)
        if text_field is None or not postings:
            return postings
        masks = self._lists.masks(field, term)
        return {number: weight for number, weight in postings.items() if masks[number] & FIELD_BITS[text_field]}

    def _prefix(self, node: expert.Prefix) -> Scores:
        words = self._vocabulary.words_from(bare(node.text), MAX_WORDS_OF_PREFIX)
        found = best_of(
            self._in_field(schema.WORD, stem, node.field) for stem in dict.fromkeys(stem for _, stem in words)
        )
        return scaled(found, rarity(len(found), self._documents))

    def _phrase(self, node: expert.Phrase) -> Scores:
        forms = Analyzer({}).forms(node.text)
        meant = [form for form in forms if form.word not in FUNCTION_WORDS]
        together = in_all([self._in_field(schema.WORD, form.stem, node.field) for form in meant])
        if len(forms) > 1:
            said = f" {' '.join(form.stem for form in forms)} "
            together = {number: score for number, score in together.items() if self._says(number, said, node.field)}
        return scaled(together, rarity(len(together), self._documents))

    def _says(self, number: int, phrase: str, field: str | None) -> bool:
        text = self._lists.text(number)
        return any(
            phrase in stems
            for name, _, stems in (part.partition("\x1f") for part in text.split("\x1e"))
            if field is None or name == field
        )


def _is_idle(node: expert.Node) -> bool:
    """Tell whether a term says nothing by itself, like the "och" between two others."""
    return isinstance(node, expert.Word) and bare(node.text) in FUNCTION_WORDS
