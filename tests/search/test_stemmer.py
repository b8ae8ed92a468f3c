from pathlib import Path

import pytest
import yaml

from samverkan_cli.search.stemmer import fold, stem

PAIRS = yaml.safe_load((Path(__file__).parent / "stem_pairs.yaml").read_text(encoding="utf-8"))


def pairs(kind):
    return [(word, other) for word, others in PAIRS[kind].items() for other in others]


@pytest.mark.parametrize(("word", "other"), pairs("meet"))
def test_forms_of_a_word_meet(word, other):
    assert stem(other) == stem(word)


@pytest.mark.parametrize(("word", "other"), pairs("apart"))
def test_different_words_stay_apart(word, other):
    assert stem(other) != stem(word)


def test_the_table_is_large_enough_to_mean_something():
    assert len(pairs("meet")) >= 200
    assert len(pairs("apart")) >= 100


@pytest.mark.parametrize("word", ["", "a", "ny", "2017:30", "16", "lss", "vård"])
def test_what_has_no_ending_stays(word):
    assert stem(word) == word


def test_stemming_a_stem_of_a_regular_noun_changes_nothing():
    for word in ("insats", "plats", "kommun", "region", "patient", "avgift", "vård", "remiss", "ansvar"):
        assert stem(stem(word)) == stem(word)


def test_fold_takes_only_diacritics():
    assert fold("vårdhälsaö") == "vardhalsao"
