"""The best documents, found set by set, against every document scored and sorted."""

from __future__ import annotations

import random
from itertools import islice

import pytest

from samverkan_cli.search import schema, weights
from samverkan_cli.search.filters import Filters
from samverkan_cli.search.query import Group, Leaf
from samverkan_cli.search.ranking import Ranking
from samverkan_cli.search.scoring import Weighed

DOCUMENTS = 300
TERMS = [f"t{number}" for number in range(12)]


class FakeLists:
    """Posting lists made by hand."""

    def __init__(self, lists: dict[tuple[str, str], dict[int, float]]) -> None:
        self._lists = lists

    def get(self, field: str, term: str) -> dict[int, float]:
        return self._lists.get((field, term), {})

    def highest(self, field: str, term: str) -> float:
        return max(self.get(field, term).values(), default=0.0)


def random_lists(chance: random.Random) -> FakeLists:
    lists = {}
    for term in TERMS:
        having = chance.sample(range(DOCUMENTS), chance.choice((0, 3, 20, 120, 290)))
        lists[schema.WORD, term] = {n: chance.randint(1, 90) / 32 for n in having}
    for facet in ("kind=a", "role=", "role=pays", "setting=s"):
        lists[schema.FACET, facet] = dict.fromkeys(chance.sample(range(DOCUMENTS), chance.randint(0, 250)), 1.0)
    return FakeLists(lists)


def leaf(chance: random.Random) -> Leaf:
    return Leaf(
        schema.WORD, chance.choice(TERMS), *chance.choice((weights.EXACT, weights.CONCEPT, weights.IN_COMPOUND))
    )


def random_group(chance: random.Random, name: str) -> Group:
    leaves = tuple(leaf(chance) for _ in range(chance.randint(0, 3)))
    inner = tuple(Group((f"{name}{n}",), (leaf(chance),)) for n in range(chance.randint(2, 3)))
    shape = chance.choice(("word", "compound", "phrase"))
    if shape == "compound":
        return Group((name,), leaves, parts=inner)
    if shape == "phrase":
        return Group(tuple(g.words[0] for g in inner), leaves, members=inner, said=len(inner) + chance.randint(0, 1))
    return Group((name,), leaves)


def every_document(groups, soft, filters, lists):
    """Every document that passes, by the definition: the scores summed, coordinated, and what is preferred added."""
    whole = sum(group.mass for group in groups) or 1.0
    passing = filters.passing(set().union(*(group.documents for group in groups)), lists)
    for number in passing:
        words = sum(g.scores({number: 0})[0] for g in groups) + weights.SOFT * sum(
            g.scores({number: 0})[0] for g in soft
        )
        evidence = sum(g.mass * g.evidence(number) for g in groups) / whole
        bonus = sum(more for documents, more in filters.preferred(lists) if number in documents)
        score = round(words * (1 - weights.COORDINATION + weights.COORDINATION * evidence) + bonus, 6)
        yield score, number, min(1.0, evidence)


@pytest.mark.parametrize("seed", range(40))
def test_the_order_is_that_of_every_document_scored(seed):
    chance = random.Random(seed)
    lists = random_lists(chance)
    groups = [Weighed(random_group(chance, f"g{n}"), lists, DOCUMENTS) for n in range(chance.randint(1, 5))]
    soft = [Weighed(random_group(chance, f"s{n}"), lists, DOCUMENTS) for n in range(chance.randint(0, 2))]
    filters = Filters(
        chance.choice(((), ("a",))),
        chance.choice(({}, {"role": ("pays",)})),
        chance.choice(({}, {"role": ("pays",), "setting": ("s",)})),
    )
    expected = sorted(every_document(groups, soft, filters, lists), key=lambda one: (-one[0], one[1]))
    ranking = Ranking(groups, soft, filters, lists)
    assert ranking.total == len(expected)
    found = [(place.score, place.document, place.evidence) for place in ranking]
    assert found == [(pytest.approx(score), number, pytest.approx(evidence)) for score, number, evidence in expected]


def test_few_documents_are_scored_when_few_are_asked_for(monkeypatch):
    rare = dict.fromkeys(range(10), 3.0)
    lists = FakeLists({(schema.WORD, "rare"): rare, (schema.WORD, "common"): dict.fromkeys(range(DOCUMENTS), 1.0)})
    groups = [Weighed(Group((w,), (Leaf(schema.WORD, w, 1.0, 1.0),)), lists, 400) for w in ("rare", "common")]
    scored = []
    one_by_one = Weighed.scores
    monkeypatch.setattr(Weighed, "scores", lambda self, numbers: scored.extend(numbers) or one_by_one(self, numbers))
    first = list(islice(Ranking(groups, [], Filters((), {}, {}), lists), 5))
    assert [place.document for place in first] == [0, 1, 2, 3, 4]
    assert set(scored) == set(rare)
