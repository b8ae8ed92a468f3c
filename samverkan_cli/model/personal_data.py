"""Personal data in running text: numbers of persons, private addresses, and names.

Nothing in the project is about any individual person, so what is found here is refused, not stored. The module stands
alone and knows only the text that it is given.

Sources of the forms: Folkbokföringslagen (1991:481) 18 § and Skatteverkets SKV 704 (personnummer: date, serial number
and a check digit by the Luhn formula), SKV 707 (samordningsnummer: the same with 60 added to the day), and
Post- och telestyrelsens plan for numbers (mobile numbers begin 070, 072, 073, 076 or 079).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

NUMBER, COORDINATION, NUMBER_LIKE = "personnummer", "samordningsnummer", "number-like"
EMAIL, PHONE, NAME = "e-mail", "phone", "name"


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that tells of a person.

    Attributes:
        kind: personnummer, samordningsnummer, number-like (the form of one with a wrong check digit), e-mail, phone
            or name.
        text: as it stands.
        start: where it begins in the text, in characters of its NFKC form.
        end: where it ends.
    """

    kind: str
    text: str
    start: int
    end: int


_GAP = r"[\s.\-\u2010-\u2015\u2212+/\u00ad\u200b\u2060]{0,3}"
_NUMBER = re.compile(rf"(?<!\d)(?:(?:1[89]|20){_GAP})?(\d\d){_GAP}(\d\d){_GAP}(\d\d){_GAP}(\d{{4}})(?!\d)")
_WRITTEN = re.compile(r"(?:\d\d)?\d{6}[\-\u2010-\u2015\u2212+]\d{4}")
_EMAIL = re.compile(r"(?<![\w.+-])([\w.+-]+)@([\w-]+(?:\.[\w-]+)+)")
_PRIVATE_HOSTS = re.compile(
    r"(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|icloud|me|mac|protonmail|proton|telia|comhem|bredband|spray"
    r"|tele2|home|passagen|swipnet|bahnhof)\.\w+"
)
_PHONE = re.compile(rf"(?<![\d/])(?:(?:\+|00)46{_GAP}(?:\(0\))?{_GAP}|0)7[02369](?:{_GAP}\d){{7}}(?!\d)")

_PERSON = (
    r"patient(?:en|ens)?|brukare(?:n|ns)?|klient(?:en|ens)?|vårdtagare(?:n|ns)?|omsorgstagare(?:n|ns)?"
    r"|herr|fru|fröken|mr|mrs|ms"
)
_CALLED = r"(?:\s*[,:(])?\s+(?:som\s+heter\s+|heter\s+|hette\s+|vid\s+namn\s+|named\s+|called\s+)?"
_CAPITAL = r"[A-ZÅÄÖÉ][a-zåäöéü]+(?:-[A-ZÅÄÖÉ]?[a-zåäöéü]+)?"
_AFTER_PERSON = re.compile(rf"\b(?i:{_PERSON})\b(?i:{_CALLED})(?P<name>{_CAPITAL}(?:\s+{_CAPITAL})?)\b")
_PAIR = re.compile(r"\b(?P<first>[^\W\d_]+(?:-[^\W\d_]+)?)\s+(?=(?P<last>[^\W\d_]+(?:-[^\W\d_]+)?)\b)")
_NO_PERSON = re.compile(
    r"region|landsting|kommun|stad\b|\w*(?:sjukhus|central|mottagning|klinik|gård|hem|boende|skola|ungdom|centrum|gatan)",
    re.IGNORECASE,
)
_FIRST_NAMES = frozenset(
    """
    adam agneta ahmed albin alexander alf alice alva amanda amina amir anders andreas anette anita ann anna annika
    anton arne arvid astrid axel barbro bengt berit bertil birgitta britt britta camilla carina carl caroline cecilia
    charlotte christer christian christina claes curt daniel david ebba edvin eivor elin elisabeth ella ellen elsa
    elsie emelie emil emma erik erika ester eva evelina evert fatima felicia filip fredrik frida gabriel georg gerd
    gertrud greta gudrun gun gunborg gunhild gunilla gunnar gunnel gustav göran göte hanna hans harald harry hassan
    helena helene henrik henry hjalmar hugo håkan ida inga ingegerd inger ingrid ingvar irene irma isabelle isak jakob
    jan jenny jens jessica joakim johan johanna johannes john jonas josefin julia jörgen karin karl katarina kenneth
    kerstin kjell klara klas kristina kristoffer kurt lars leif lena lennart leo liam lilian lina linda linnea linus
    lisa louise lova lovisa lucas ludvig madeleine magnus maj maja malin marcus margareta margit maria marianne marie
    markus marta martin mathias mats mattias mikael mohamed mohammed monica monika märta mårten nathalie niklas nils
    olivia olle oscar oskar ove patrik paul pernilla peter petra pia pontus ragnar rasmus rebecka robert roger roland
    rolf rune rut sara sebastian selma signe simon siv sofia sofie solveig sonja stefan stella stina sture susanne
    svante sven sören therese thomas tobias tomas tommy tore torsten ulf ulla ulrika valter vera viktor viktoria
    vilhelm viola viveka wilma yvonne zahra åke åsa östen
    """.split()  # noqa: SIM905 - read as a list of words
)


def find(text: str) -> list[Found]:
    """What in a text tells of a person, in the order of the text.

    Args:
        text: anything; it is read in NFKC, so that figures of full width are figures.

    Returns:
        An empty list when nothing does. A name is found after a word for a person ("patienten Anna") and as a first
        name that is common in Sweden, or a surname in -sson, beside another name; a name of a hospital is none.
    """
    text = unicodedata.normalize("NFKC", text)
    found = sorted([*_numbers(text), *_phones(text), *_emails(text), *_names(text)], key=lambda f: (f.start, -f.end))
    kept: list[Found] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _numbers(text: str) -> Iterator[Found]:
    """Numbers of ten or twelve digits that are a date and a serial number, however they are parted."""
    for match in _NUMBER.finditer(text):
        year, month, day, serial = match.groups()
        coordination = int(day) > 60
        if not _is_date(int(year), int(month), int(day) - 60 * coordination):
            continue
        if _luhn(year + month + day + serial):
            yield _found(COORDINATION if coordination else NUMBER, match)
        elif _WRITTEN.fullmatch(match.group()):
            yield _found(NUMBER_LIKE, match)


def _is_date(year: int, month: int, day: int) -> bool:
    """True when the day is one in some century; 2000 was a leap year, and 1900 and 1800 were none."""
    try:
        date(2000 + year, month, day)
    except ValueError:
        return False
    return True


def _luhn(digits: str) -> bool:
    """True when the last digit is the check digit of the others (ISO/IEC 7812-1, annex B)."""
    doubled = (int(d) * (2 if at % 2 == 0 else 1) for at, d in enumerate(digits))
    return sum(d // 10 + d % 10 for d in doubled) % 10 == 0


def _phones(text: str) -> Iterator[Found]:
    """Mobile numbers; a switchboard's number is no person's."""
    return (_found(PHONE, match) for match in _PHONE.finditer(text))


def _emails(text: str) -> Iterator[Found]:
    """Addresses at a private provider, and those with a person's first name; `registrator@` is nobody's."""
    for match in _EMAIL.finditer(text):
        local, host = match.group(1).casefold(), match.group(2).casefold()
        if _PRIVATE_HOSTS.fullmatch(host) or _FIRST_NAMES & set(re.split(r"[._+-]", local)):
            yield _found(EMAIL, match)


def _names(text: str) -> Iterator[Found]:
    for match in _AFTER_PERSON.finditer(text):
        if not _NO_PERSON.match(match["name"]):
            yield Found(NAME, match["name"], match.start("name"), match.end("name"))
    for match in _PAIR.finditer(text):
        first, last, end = match["first"], match["last"], match.end("last")
        surname = last.casefold().removesuffix("s").endswith("sson")
        known = set(first.casefold().split("-")) & _FIRST_NAMES
        named = (known and (surname or (first[0].isupper() and last[0].isupper()))) or (surname and first[0].isupper())
        if named and not _of_a_place(last, text[end:]):
            yield Found(NAME, text[match.start() : end], match.start(), end)


def _of_a_place(last: str, after: str) -> bool:
    """True for names such as Astrid Lindgrens barnsjukhus and Maria Ungdom."""
    return bool(_NO_PERSON.match(last) or _NO_PERSON.match(after.lstrip()))


def _found(kind: str, match: re.Match[str]) -> Found:
    return Found(kind, match.group(), match.start(), match.end())
