import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from samverkan_cli.search.spelling import correct, distance, mistakes_allowed, near_terms
from samverkan_cli.search.vocabulary import Vocabulary
from tests.search.making import built, document


@pytest.fixture(scope="module")
def vocabulary(tmp_path_factory):
    words = "Region Rullstol Hemsjukvård Årlig Runt Vård Bostadsanpassningsbidrag Sjuksköterska"
    opened = Vocabulary(built(tmp_path_factory.mktemp("index"), [document("a", words), document("b", "Hemsjukvård")]))
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("word", "better"),
    [
        ("regon", "region"),
        ("hemsjukvrd", "hemsjukvård"),
        ("hemskukvård", "hemsjukvård"),
        ("ehmsjukvård", "hemsjukvård"),  # swapped at the beginning
        ("bostadanpasningsbidrg", "bostadsanpassningsbidrag"),  # three mistakes in a long word
        ("vråd", "vård"),  # swapped in a short word
        ("årig", None),  # short: another word
        ("runs", None),
        ("rull", None),
        ("xyzxyz", None),
    ],
)
def test_corrections(vocabulary, word, better):
    found = correct(word, vocabulary)
    assert (found[0] if found else None) == better


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("", "", 0),
        ("vård", "vård", 0),
        ("vråd", "vård", 1),
        ("vrd", "vård", 1),
        ("ab", "ba", 1),
        ("abc", "xyz", 3),
    ],
)
def test_distance(one, other, apart):
    assert distance(one, other, 5) == apart


@given(st.text("abcå", max_size=8), st.text("abcå", max_size=8))
@example("aa", "bbbb")  # more than one past the limit in the last row
def test_distance_goes_both_ways_and_stops(one, other):
    whole = distance(one, other, 20)
    assert whole == distance(other, one, 20)
    assert (whole == 0) == (one == other)
    assert distance(one, other, 2) == min(whole, 3)


def test_longer_words_may_hold_more_mistakes():
    assert [mistakes_allowed("a" * size) for size in (4, 7, 8, 13, 14)] == [1, 1, 2, 2, 3]


def test_near_terms(vocabulary):
    assert near_terms(["samordnaren"], vocabulary) == ("samordnad individuell plan",)
    assert near_terms(["blöjorna"], vocabulary)[0] in {"blöja", "blöjor"}
    assert near_terms(["snöröjning"], vocabulary) == ()
