from pathlib import Path

import pytest
import yaml

from samverkan_cli.search.compounds import beginning, ending, first_part, split
from samverkan_cli.search.stem_tables import IRREGULAR, WHOLE
from samverkan_cli.search.stemmer import fold, stem

WORDS = [
    "läkemedel",
    "ansvar",
    "boende",
    "stöd",
    "hälsa",
    "vård",
    "sjuksköterska",
    "insats",
    "skola",
    "läkare",
    "hjälpmedel",
    "tandvård",
    "intyg",
    "tand",
    "kvinna",
    "fast",
    "person",
    "omsorg",
    "bostad",
    "anpassning",
    "rullstol",
    "hem",
    "sjukvård",
    "jour",
    "under",
    "elev",
]
KNOWN = {stem(word): stem(word) for word in WORDS}


def known(stems):
    return {name: KNOWN[name] for name in stems if name in KNOWN}


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("läkemedelsansvar", ["läkemedel", "ansvar"]),  # link -s-
        ("boendestöd", ["boende", "stöd"]),  # no link
        ("hälsovård", ["hälsa", "vård"]),  # -o for -a
        ("sjuksköterskeinsatser", ["sjuksköterska", "insats"]),  # -e for -a, inflected head
        ("skolhälsovården", ["skola", "hälsa", "vård"]),  # bare first part, three parts
        ("läkarinsatserna", ["läkare", "insats"]),
        ("kvinnojour", ["kvinna", "jour"]),
        ("tandvårdsintyget", ["tandvård", "intyg"]),  # fewest parts, not tand + vård + intyg
        ("bostadsanpassning", ["bostad", "anpassning"]),
    ],
)
def test_compounds_are_taken_apart(word, parts):
    assert split(word, known) == tuple(stem(part) for part in parts)


@pytest.mark.parametrize(
    "word", ["personalen", "patient", "överenskommelse", "ansvar", "boende", "2017:30", "hemma", ""]
)
def test_what_is_no_compound_stays_whole(word):
    assert split(word, known) == ()


def test_a_word_is_not_its_own_part():
    assert split("hjälpmedel", known) == ()


def test_very_long_words_are_left_alone():
    assert split("vård" * 30, known) == ()


def test_parts_may_stand_for_other_stems():
    folded = {"tandvard": "tandvård", "intyg": "intyg"}
    assert split("tandvardsintyg", lambda stems: {s: folded[s] for s in stems if s in folded}) == (
        "tandvård",
        "intyg",
    )


def test_first_parts_have_forms_of_their_own():
    assert first_part("kvinno") == stem("kvinna")
    assert first_part("vårds") == stem("vård")


def test_the_known_ending_of_an_unknown_word():
    assert ending("elrullstol", known) == ("el", "rullstol")
    assert ending("xyzintyget", known) == ("xyz", "intyg")
    assert ending("zzzzzzz", known) == ()
    assert ending("xvård", known) == ()  # too short an ending, too short a beginning


def test_every_form_of_a_part_has_its_beginning():
    pairs = yaml.safe_load((Path(__file__).parent / "stem_pairs.yaml").read_text(encoding="utf-8"))["meet"]
    forms = {*pairs, *(form for forms in pairs.values() for form in forms), *IRREGULAR, *WHOLE}
    for form in forms:
        for part in (stem(form), first_part(form)):
            assert len(part) < 3 or beginning(part) in fold(form), form
