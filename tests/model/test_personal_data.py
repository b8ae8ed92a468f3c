"""What tells of a person is found in any written form, and what only looks a little like it is not."""

from __future__ import annotations

import pytest

from samverkan_cli.model.personal_data import find

# 121212-1212 and 811228-9874 are Skatteverket's own test numbers, 701063-2391 a samordningsnummer from SKV 707; the
# reservnummer are the examples of Inera's Personuppgiftstjänst, the telephone numbers those that PTS keeps for fiction
IDENTITIES = {
    "personnummer": (
        "121212-1212", "19121212-1212", "191212121212", "1212121212", "121212+1212", "1912-12-12-1212", "12 12 12 1212",
        "121212–1212", "121212—1212", "121212−1212", "121212‐1212", "121212－1212", "121212﹣1212", "121212·1212",
        "１２１２１２-１２１２", "１２１２１２－１２１２", "811228-98 74", "81.12.28-9874", "19811228 – 9874", "1981-12-28 9874",
        "811228\u00a09874", "811228\u200b-9874", "811228_9874", "20121212-1212", "pnr8112289874",
    ),
    "samordningsnummer": ("701063-2391", "197010632391", "701063–2391", "７０１０６３－２３９１"),
    "reservnummer": (
        "991981000010", "99198100-0010", "19810829M071", "19450829-K088", "19930829X802", "19810829SU3A", "19450829-sf2b",
        "450829-K088", "1945-08-29-K088", "198108320014", "22810829AB12", "reservnummer 12345", "Reservnr: A-12345",
        "journalnummer 7654321",
    ),
    "number-like": ("121212-1213", "19811228-9875", "811228 - 9875"),
    "phone": (
        "070-174 06 05", "0701740605", "070 174 06 05", "070.174.06.05", "070/1740605", "+46 70 174 06 05",
        "0046701740605", "+46 (0)70-174 06 05", "+46701740605", "０７０－１７４ ０６ ０５", "070–174 06 05",
        "08-465 004 00", "08 465 00 400", "(08) 465 004 00", "08/46500400", "0846500400", "08-46 50 04", "+46 8 465 004 00",
        "031-390 06 00", "0470-12 34 56", "(0470) 123 45", "010-123 45 67", "+47 23 45 67 89", "telefon 465 004",
        "tfn: 4650040", "mobilnr 1740605",
    ),
    "e-mail": (
        "nisse@gmail.com", "nisse.n@hotmail.com", "x_y@telia.com", "nisse(at)gmail.com", "nisse＠gmail.com",
        "anna.berg@regionstockholm.se", "goran.ek@solna.se", "z.andersson@solna.se",
    ),
    "address": (
        "Storgatan 5", "Björkvägen 12 B", "storgatan 5b", "Stora Nygatan 10", "Karl Johans gata 3", "Drottning Kristinas väg 5",
        "S:t Eriksgatan 117", "Stora gatan 5", "Gamla vägen 12", "Ringvägen 3, 171 45 Solna", "lgh 1102", "Lägenhet 1102",
    ),
    "birth-date": (
        "född 1945-03-12", "född den 12 mars 1945", "Född: 450312", "f. 450312", "f 1945-03-12", "f. 1945-03-12", "född 12/3 1945",
        "född i mars 1945", "födelsedatum 19450312", "born 12 March 1945".replace("March", "mars"), "patient (1945-03-12)",
    ),
}  # fmt: skip

PERSONS = [
    ("patienten Anna kom hem", "Anna"),
    ("patienten anna kom hem", "anna"),
    ("skickade patienten Anna hem utan läkemedel", "Anna"),
    ("Anna Andersson hemma utan hemtjänst", "Anna Andersson"),
    ("Patientens Annas mamma", "Annas"),
    ("Brukaren, Karl Svensson, fick inget besked", "Karl Svensson"),
    ("brukaren (Karin) väntade", "Karin"),
    ("brukare vid namn Zlatka", "Zlatka"),
    ("brukaren Zlatka ringde", "Zlatka"),
    ("klienten som heter zahra", "zahra"),
    ("vårdtagaren Sten fick vänta", "Sten"),
    ("Fru Lindgren väntade", "Lindgren"),
    ("hennes dotter Lisa ringde", "Lisa"),
    ("sjuksköterskan Gunilla svarade", "Gunilla"),
    ("Fatima Hassan ringde", "Fatima Hassan"),
    ("per Per Andersson", "Per Andersson"),
    ("ANNA ANDERSSON", "ANNA ANDERSSON"),
    ("anna andersson", "anna andersson"),
    ("anna lindberg", "anna lindberg"),
    ("Andersson, Anna", "Andersson, Anna"),
    ("Zlatka Lindqvist", "Zlatka Lindqvist"),
    ("Anna-Karin Berg", "Anna-Karin Berg"),
    ("A. Andersson", "A. Andersson"),
    ("Bo Ek", "Bo Ek"),
    ("Ms Zlatka ringde", "Zlatka"),
    ("pat Zlatka ringde", "Zlatka"),
    ("patient Anna ringde", "Anna"),
    ("İ brukaren Anna behöver insulin", "Anna"),
    ("İbrahim ringde om att brukaren Leyla väntar", "Leyla"),
    ("brukaren İbrahim väntar", "İbrahim"),
]

NOBODY = [
    "",
    "2026-11-20 14:30", "2026-11-20 14.30", "2026-11-20 1430", "2026-11-23T11:00", "20261120", "den 20 november 2026 kl. 14.30",
    "20/11 2026", "20-11-2026", "08-11-2026", "08/11 2026", "261120", "2024-01-01–2025-12-31", "2024-01-01 - 2025-12-31",
    "kl 08.30-16.00", "08:30–16:00", "klockan 0830-1600", "14.30", "2026-11-20 kl14", "per telefon 2026-11-20", "telefon 14.30-15.00",
    "Patienten skrevs ut 2026-11-20", "Patienten 2026-11-20 skrevs ut",
    "sthlm-utskrivning", "hsl-2017-30/overlata-hemsjukvard", "sol-2001-453",
    "212000-1355", "2120001355", "16212000-1355", "202100-2114",
    "9 300 kronor", "9 300 kronor per dag", "1 234 567 kr", "125 000 000 kronor", "12 000–15 000 kr", "0,5 procent", "SEK 9300",
    "SFS 2017:612, 9 300 kronor", "lag (2017:612)", "2001:453 och 2017:30", "16 kap. 1 §", "HSN 2017-0123", "dnr RS 2019-01234",
    "0180 0184 0188", "kod 0184", "171 45 Solna",
    "registrator@regionstockholm.se", "lss.handlaggare@solna.se", "vardplanering.norr@solna.se", "info@storsthlm.se",
    "1177", "112", "ring 114 14", "0771-123 456", "020-12 34 56", "81122898741",
    "121212 1213",  # a wrong check digit and nothing that parts it as in a personnummer
    "1213141516",
    "patienten SIP", "Patienter i Solna och Region Stockholm", "patient Region", "patienten per telefon", "patient, Haparanda",
    "Patient: Inskriven i hemsjukvård", "brukarens Region", "brukarens SIP", "enskilda Personer", "boende Solna", "läkaren i Solna",
    "patient Solna", "Patient Palliativ vård", "brukare Umeå", "MS Parkinson", "MS Skåne", "lex Sarah Solna", "Lex Maria Lund",
    "Patient Act", "Patient Safety Act", "Patient Data Act", "the Patient Injury Act",
    "lex Maria och lex Sarah", "lex Sarah-anmälan LSS", "Mina Vårdkontakter", "Region Sundbyberg", "Sundbybergs stad",
    "Astrid Lindgrens barnsjukhus, Maria Ungdom och Erik Dahlbergsgatan",
    "Den 3 maj Solna och i jan Sollentuna",
    "Karolinska Universitetssjukhuset, Capio Sankt Görans sjukhus och Danderyds sjukhus",
    "barn födda 2007 eller senare", "född utomlands", "på hemvägen 2 gånger", "vägen 3", "handlingsplan 2", "steg 3 i processen",
    "på hemvägen 20 november",
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in IDENTITIES.items() for text in texts])
def test_a_number_or_address_is_found_however_it_is_written(kind: str, text: str) -> None:
    found = find(f"Besked saknades, {text}, och ingen svarade.")
    assert [one.kind for one in found] == [kind]


@pytest.mark.parametrize(("text", "name"), PERSONS)
def test_a_name_is_found(text: str, name: str) -> None:
    assert [(one.kind, one.text) for one in find(text)] == [("name", name)]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_found(text: str) -> None:
    assert find(text) == []
    assert find(f"Beskedet kom sent: {text}.") == []


def test_several_are_found_in_their_order_and_place() -> None:
    text = "Den 3 maj: patienten Anna, １２１２１２-1212, …, 070-174 06 05."
    found = find(text)
    assert [one.kind for one in found] == ["name", "personnummer", "phone"]
    assert [text[one.start : one.end] for one in found] == ["Anna", "１２１２１２-1212", "070-174 06 05"]
