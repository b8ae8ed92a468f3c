from hypothesis import given
from hypothesis import strategies as st

from samverkan_cli.search.disjunction import best_of, in_all, scaled, sum_of

lists = st.lists(st.dictionaries(st.integers(0, 20), st.floats(0.1, 10), max_size=15), max_size=6)


@given(lists)
def test_best_of_is_the_highest_score_of_the_same_document(scored):
    expected = {number: max(one[number] for one in scored if number in one) for one in scored for number in one}
    assert best_of(scored) == expected


@given(lists)
def test_sum_of_adds_what_a_document_has(scored):
    numbers = {number for one in scored for number in one}
    found = sum_of(scored)
    assert found.keys() == numbers
    assert all(abs(found[n] - sum(one.get(n, 0) for one in scored)) < 1e-9 for n in numbers)


@given(lists)
def test_in_all_wants_every_list(scored):
    common = set.intersection(*map(set, scored)) if scored else set()
    assert in_all(scored).keys() == common


@given(lists)
def test_inputs_are_left_as_they_were(scored):
    before = [dict(one) for one in scored]
    best_of(scored)
    sum_of(scored)
    in_all(scored)
    assert scored == before


def test_scaled():
    assert scaled({1: 2.0, 2: 0.5}, 0.5) == {1: 1.0, 2: 0.25}
