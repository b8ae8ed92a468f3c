import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samverkan_cli.search.engine import Engine
from samverkan_cli.search.expert import And, Not, Or, Phrase, Prefix, Word, is_expert, parse
from samverkan_cli.search.faults import QuerySyntaxError
from tests.search.making import built, document

DOCUMENTS = [
    document("a", "Tandvård för äldre", body="Regionen ansvarar för nödvändig tandvård."),
    document("b", "Hjälpmedel", body="Kommunen betalar. Tandvård nämns bara här."),
    document("c", "Individuell plan", body="En plan som är samordnad och individuell."),
    document("d", "Plan", body="En samordnad individuell plan för barn.", kind="term"),
    document("e", "Barnhälsovård", body="Regionen."),
]


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    with Engine(built(tmp_path_factory.mktemp("index"), DOCUMENTS)) as opened:
        yield opened


def word(text, field=None):
    return Word(text, field)


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("", None),
        ("a b", And((word("a"), word("b")))),
        ("a AND b OR c", Or((And((word("a"), word("b"))), word("c")))),
        ("a (b OR c)", And((word("a"), Or((word("b"), word("c")))))),
        ("NOT a b", And((Not(word("a")), word("b")))),
        ('title:"a b"', Phrase("a b", "title")),
        ("TITLE:a*", None),
        ("title:ab*", Prefix("ab", "title")),
        ("SIP:en", word("SIP:en")),
        ("2017:30", word("2017:30")),
        ("fråga: svar", And((word("fråga:"), word("svar")))),
        ("hälso- och", And((word("hälso-"), word("och")))),
    ],
)
def test_parsing(query, tree):
    if query == "TITLE:a*":
        with pytest.raises(QuerySyntaxError):
            parse(query)
    else:
        assert parse(query) == tree


@pytest.mark.parametrize(
    ("query", "position"),
    [
        ("(a", 0),
        ("a)", 1),
        ("()", 1),
        ("a AND", 5),
        ("OR a", 0),
        ("a OR OR b", 5),
        ('x "a', 2),
        ("foo:bar", 0),
        ("a*", 0),
        ("*", 0),
        ("ab*cd", 0),
        ("title:", None),
        ("NOT", 3),
        ("(" * 50 + "a" + ")" * 50, 20),
        ("NOT " * 50 + "a", 80),
        ("ab* " * 9, 32),
        (" ".join(["ord"] * 65), 256),
        ("a" * 2_001, 2_000),
    ],
)
def test_what_cannot_be_read_names_its_position(query, position):
    if position is None:
        assert parse(query) == word("title:")
        return
    with pytest.raises(QuerySyntaxError) as raised:
        parse(query)
    assert raised.value.position == position
    assert raised.value.message == str(raised.value)


def test_plain_words_are_no_expert_query():
    assert not is_expert("vem betalar SIP:en i Solna")
    assert not is_expert("HSL 2017:30, 16 kap. 1 §")
    assert not is_expert("vem kallar till planering (SIP) när patienten (ett barn) skrivs ut")
    assert is_expert("a OR b")
    assert is_expert("(a b) c")
    assert is_expert("a (b (c))")
    assert is_expert("a (b")
    assert is_expert("title:plan")
    assert is_expert('"en plan"')
    assert is_expert("barn*")


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("title:tandvård", {"a"}),
        ("body:tandvård", {"a", "b"}),
        ("tandvård AND kommunen", {"b"}),
        ("tandvård NOT kommunen", {"a"}),
        ("tandvård OR hjälpmedel", {"a", "b"}),
        ('"samordnad individuell plan"', {"d"}),
        ('"individuell plan"', {"c", "d"}),
        ('title:"individuell plan"', {"c"}),
        ('body:"samordnad och individuell"', {"c"}),
        ("barn*", {"d", "e"}),
        ("title:barn*", {"e"}),
        ("(tandvård OR plan) AND NOT title:plan", {"a", "b"}),
        ("NOT (tandvård OR plan)", {"e"}),
        ("tandvård AND och", {"a", "b"}),
        ("tandvården AND regionens", {"a"}),
        ('""', set()),
    ],
)
def test_finding(engine, query, ids):
    assert {hit.id for hit in engine.expert(query).hits} == ids


def test_plain_words_are_a_search(engine):
    assert engine.expert("vem ansvarar för tandvård") == engine.search("vem ansvarar för tandvård")


def test_filters_and_total(engine):
    found = engine.expert("plan OR tandvård", kinds=["term"], limit=5)
    assert [hit.id for hit in found.hits] == ["d"]
    assert found.total == 1
    assert engine.expert("plan OR tandvård", limit=1).total == 4


def test_what_was_found_is_told(engine):
    found = engine.expert("tandvård OR zzzz")
    assert found.confidence == "sure"
    assert found.unmatched == ("zzzz",)
    assert found.hits[0].matched == ("tandvård",)
    assert engine.expert("zzzz AND tandvård").confidence == "none"


@given(st.text(alphabet='ab*"():å AND ORNT', max_size=60))
@settings(max_examples=300, deadline=None)
def test_no_text_breaks_the_parser(query):
    position = 0
    try:
        parse(query)
    except QuerySyntaxError as error:
        position = error.position
    assert 0 <= position <= len(query)


@pytest.mark.parametrize("query", ["tand* " * 1_000, "(" * 100_000, '"' * 50_001, "title:" * 5_000, "NOT " * 10_000])
def test_hostile_queries_end_quickly(engine, query):
    start = time.perf_counter()
    with pytest.raises(QuerySyntaxError):
        engine.expert(query)
    assert time.perf_counter() - start < 1
