"""What a hit must be, and what it had better be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from . import schema, weights

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from .postings import Lists


class Filters(NamedTuple):
    """What a hit must be (`kinds`, `facets`) and what it had better be (`prefer`).

    Any of the values of a facet will do, but every facet named must hold; a document without any value for a
    facet is silent on it and stays.
    """

    kinds: Collection[str]
    facets: Mapping[str, Collection[str]]
    prefer: Mapping[str, Collection[str]]

    def passing(self, documents: set[int], lists: Lists) -> set[int]:
        """Return those of the documents that are of the kinds and contradict no facet."""
        if self.kinds:
            documents = _having(documents, "kind", self.kinds, lists)
        for name, values in self.facets.items():
            if values:
                silent = documents.difference(lists.get(schema.FACET, schema.facet_term(name, "")))
                documents = silent | _having(documents, name, values, lists)
        return documents

    def preferred(self, lists: Lists) -> list[tuple[set[int], float]]:
        """Return the documents that have what is preferred, with what that adds to their score, by facet."""
        return [
            (_any_of(name, values, lists), weights.BONUS.get(name, weights.BONUS_OTHER))
            for name, values in self.prefer.items()
            if values
        ]


def _having(documents: set[int], name: str, values: Collection[str], lists: Lists) -> set[int]:
    """Return those of the documents that have one of the values of a facet."""
    listed = (lists.get(schema.FACET, schema.facet_term(name, value)) for value in values)
    return set().union(*(documents & one.keys() for one in listed))


def _any_of(name: str, values: Collection[str], lists: Lists) -> set[int]:
    """Return the documents that have one of the values of a facet."""
    return set().union(*(lists.get(schema.FACET, schema.facet_term(name, value)) for value in values))
