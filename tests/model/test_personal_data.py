"""What tells of a person is found in any written form, and what only looks a little like it is not."""

from __future__ import annotations

import pytest

from samverkan_cli.model.personal_data import find

# 121212-1212 is Skatteverket's own test number; 701063-2391 a samordningsnummer from SKV 707
PERSONS = [
    ("Patienten 121212-1212 skrevs ut.", [("personnummer", "121212-1212")]),
    ("19121212-1212", [("personnummer", "19121212-1212")]),
    ("191212121212", [("personnummer", "191212121212")]),
    ("1212121212", [("personnummer", "1212121212")]),
    ("121212+1212", [("personnummer", "121212+1212")]),
    ("1912-12-12-1212", [("personnummer", "1912-12-12-1212")]),
    ("12 12 12 1212", [("personnummer", "12 12 12 1212")]),
    ("121212–1212", [("personnummer", "121212–1212")]),
    ("pnr:121212-1212:", [("personnummer", "121212-1212")]),
    ("701063-2391", [("samordningsnummer", "701063-2391")]),
    ("121212-1213", [("number-like", "121212-1213")]),
    ("ring 070-123 45 67", [("phone", "070-123 45 67")]),
    ("+46 70 123 45 67", [("phone", "+46 70 123 45 67")]),
    ("skriv till nisse@gmail.com", [("e-mail", "nisse@gmail.com")]),
    ("anna.berg@regionstockholm.se", [("e-mail", "anna.berg@regionstockholm.se")]),
    ("patienten Anna kom hem", [("name", "Anna")]),
    ("Brukaren, Karl Svensson, fick inget besked", [("name", "Karl Svensson")]),
    ("brukare vid namn Zlatka", [("name", "Zlatka")]),
    ("Fru Lindgren väntade", [("name", "Lindgren")]),
    ("Dottern Fatima Hassan ringde", [("name", "Fatima Hassan")]),
    ("per Per Andersson", [("name", "Per Andersson")]),
    ("ANNA ANDERSSON", [("name", "ANNA ANDERSSON")]),
    ("anna andersson", [("name", "anna andersson")]),
    ("121212-1212 och patienten Anna", [("personnummer", "121212-1212"), ("name", "Anna")]),
]

NOBODY = [
    "",
    "2026-11-20 14:30",
    "2026-11-23T11:00",
    "212000-1355",  # an organisation number: month 20
    "121212 1213",  # a wrong check digit and nothing that parts it as in a personnummer
    "1213141516",
    "SFS 2017:612, 9 300 kronor",
    "registrator@regionstockholm.se",
    "08-123 125 00",
    "patienten SIP",
    "Patienter i Solna och Region Stockholm",
    "lex Maria och lex Sarah",
    "9 300 kronor per dag",
    "Astrid Lindgrens barnsjukhus, Maria Ungdom och Erik Dahlbergsgatan",
    "brukarens Region",
    "Den 3 maj Solna och i jan Sollentuna",
    "Karolinska Universitetssjukhuset, Capio Sankt Görans sjukhus och Danderyds sjukhus",
]


@pytest.mark.parametrize(("text", "wanted"), PERSONS)
def test_a_person_is_found(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(f.kind, f.text) for f in find(text)] == wanted


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_found(text: str) -> None:
    assert find(text) == []


def test_positions_are_those_of_the_text() -> None:
    text = "Den 3 maj: patienten Anna, 121212-1212."
    assert [text[f.start : f.end] for f in find(text)] == ["Anna", "121212-1212"]
