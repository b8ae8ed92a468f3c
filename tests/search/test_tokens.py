import pytest

from samverkan_cli.search.tokens import bare, is_capitals, is_shouted, normalise, numbers, tokenise


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Vem ansvarar?", ["Vem", "ansvarar"]),
        ("16 kap. 1 §", ["16", "kap", "1"]),
        ("HSL (2017:30), 8 a §", ["HSL", "2017:30", "8", "a"]),
        ("från 2026-11-21 till 9.2", ["från", "2026-11-21", "till", "9.2"]),
        ("9 § 2-10", ["9", "2", "10"]),
        ("SIP:en och HSL:s", ["SIP:en", "och", "HSL:s"]),
        ("hälso- och sjukvård", ["hälso", "och", "sjukvård"]),
        ("N-tandvård/F-tandvård", ["N", "tandvård", "F", "tandvård"]),
        ("kl. 12:30", ["kl", "12:30"]),
        ("a_b", ["a", "b"]),
        ("", []),
        ("…!?", []),
    ],
)
def test_tokens(text, tokens):
    assert tokenise(text) == tokens


def test_a_run_of_letters_without_end_is_cut():
    assert [len(token) for token in tokenise("a" * 5_000)] == [100]


def test_bare_words():
    assert [bare(token) for token in ("SIP:en", "Idé", "VÅRD", "2017:30")] == [
        "sip",
        "ide",
        "vård",
        "2017:30",
    ]


def test_parts_of_joined_numbers():
    assert numbers("2017:30") == ["2017", "30"]
    assert numbers("2026-11-21") == ["2026", "11", "21"]
    assert numbers("2017") == numbers("ord") == []


def test_normalise_composes_drops_and_cuts():
    assert normalise("va\u030ard", 100) == "vård"
    assert normalise("hem\u00adsjuk\u200bvård", 100) == "hemsjukvård"
    assert normalise("a\x00b\x1b[31m\nc", 100) == "a b [31m c"
    assert normalise("abcdef", 3) == "abc"


def test_capitals():
    assert is_capitals("MAS")
    assert is_capitals("MAS:en")
    assert not is_capitals("Mas")
    assert not is_capitals("A")
    assert is_shouted(["VEM", "ÄR", "MAS"])
    assert not is_shouted(["MAS"])
    assert not is_shouted(["Vem", "MAS"])
    assert not is_shouted(["2017", "30"])
