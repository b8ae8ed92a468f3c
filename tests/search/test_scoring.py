"""Scores of random small indexes against sums worked out by hand."""

import random
from math import log

import pytest

from samverkan_cli.search import weights
from samverkan_cli.search.engine import Engine
from samverkan_cli.search.lexicon import Lexicon
from tests.search.making import built, document

WORDS = ["plan", "barn", "skola", "elev", "remiss", "avgift", "intyg", "recept"]
EMPTY = Lexicon((), frozenset(), frozenset())


@pytest.mark.parametrize("seed", range(5))
def test_scores_are_the_best_field_of_each_word_summed(tmp_path, seed):
    chance = random.Random(seed)
    texts = {
        f"d{number:02}": {
            field: chance.choices(WORDS, k=chance.randint(1, 12))
            for field in chance.sample(("title", "body", "whom"), 2)
        }
        for number in range(40)
    }
    folder = built(
        tmp_path,
        [
            document(name, **{field: " ".join(words) for field, words in fields.items()})
            for name, fields in texts.items()
        ],
        EMPTY,
    )
    asked = chance.sample(WORDS, 3)
    expected = {}
    for name, fields in texts.items():
        total = share = whole = 0.0
        for word in asked:
            having = sum(any(word in words for words in other.values()) for other in texts.values())
            rarity = log(1 + (40 - having + 0.5) / (having + 0.5))
            mass = max(rarity, weights.LEAST_RARITY) ** weights.RARITY_IN_EVIDENCE
            whole += mass
            impacts = [
                weights.impact(words.count(word), len(words), field)
                * (weights.FIRST_IN_TITLE if field == "title" and words[0] == word else 1)
                for field, words in fields.items()
                if word in words
            ]
            if impacts:
                share += mass
                total += rarity * round(max(impacts) * 32) / 32
        if total:
            expected[name] = total * (1 - weights.COORDINATION + weights.COORDINATION * share / whole)
    with Engine(folder) as engine:
        found = engine.search(" ".join(asked), limit=40)
    assert found.total == len(expected)
    assert {hit.id: hit.score for hit in found.hits} == pytest.approx(expected, abs=1e-5)
    assert [hit.score for hit in found.hits] == sorted((hit.score for hit in found.hits), reverse=True)
