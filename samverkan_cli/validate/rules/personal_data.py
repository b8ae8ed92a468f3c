"""No person is named or numbered in the knowledge base."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from ...i18n import _
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "personal-data", "error"

_GAP = r"[ \t\xa0]?"
_DASH = "[-+\u2010-\u2015\u2212]"
_NUMBER = re.compile(  # YYMMDD or YYYYMMDD and four digits, however they are set apart
    r"(?<![\w/=.-])((?:18|19|20)?\d\d)[-./ \xa0]?(\d\d)[-./ \xa0]?(\d\d)"
    rf"{_GAP}{_DASH}?{_GAP}(\d\d)[ \xa0]?(\d\d)(?![\w]|[-/:]\d)"
)
_DIGITS = re.compile(rf"\d(?={_GAP}{_DASH}?{_GAP}\d\d[ \xa0]?\d\d(?!\w))")
"""The digit before its last four: few texts have any, so the whole is looked for only there."""
_MAIL = re.compile(r"([\w.+-]+)@([\w-]+(?:\.[\w-]+)+)")
_PRIVATE_MAIL = re.compile(
    r"(gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|proton|protonmail|tutanota|telia|bredband"
    r"|bredbandsbolaget|comhem|spray|swipnet|tele2|home|passagen|glocalnet|bahnhof|ownit|tyfon|mail|email)"
    r"\.(com|se|nu|net|org|me|de|eu|co\.uk)",
    re.IGNORECASE,
)
_MOBILE = re.compile(rf"(?<![\w/=])(?:(?:\+|00)46{_GAP}-?(?:\(0\))?{_GAP}|0)7[02369](?:[ \xa0-]?\d){{7}}(?![\w-])")
_NAMED = re.compile(
    r"\b([Pp]atient|[Bb]rukare|[Kk]lient|[Oo]msorgstagare|[Bb]oende|[Ee]nskilde)(?:en|n|ens|ns|s)?"
    r"(?:\s+(?:heter|vid\s+namn|namn(?:et)?))?[:,]?\s+([A-ZÅÄÖÉ][a-zåäöéü]+)((?:[ -][A-ZÅÄÖÉ][a-zåäöéü]+)*)"
)
_OF_PEOPLE = ("atient", "rukare", "lient", "msorgstagare", "oende", "nskilde")
_SURNAME = re.compile(
    r"(sson|berg|ström|strøm|lund|gren|qvist|kvist|man|lin|dal|dahl|stedt|ell|én|ius|zon|blad|blom|hammar|holm|mark|rud)$"
)
_NAMES = frozenset(
    (
        "Adam", "Agneta", "Ahmad", "Ahmed", "Ali", "Alice", "Alva", "Amina", "Anders", "Andreas", "Anette",
        "Anita", "Ann", "Anna", "Anne", "Annika", "Anton", "Arne", "Arvid", "Astrid", "Axel", "Barbro",
        "Bengt", "Berit", "Bertil", "Birgit", "Birgitta", "Björn", "Bo", "Britt", "Camilla", "Carina",
        "Carl", "Caroline", "Cecilia", "Charlotta", "Christer", "Christina", "Christoffer", "Daniel",
        "David", "Ebba", "Elin", "Elisabet", "Elisabeth", "Ella", "Elsa", "Emil", "Emilia", "Emma", "Erik",
        "Ester", "Eva", "Fatima", "Filip", "Fredrik", "Frida", "Gabriel", "Gerd", "Gun", "Gunilla",
        "Gunnar", "Gustaf", "Gustav", "Göran", "Hampus", "Hanna", "Hans", "Hassan", "Helen", "Helena",
        "Henrik", "Hugo", "Håkan", "Ida", "Inga", "Inger", "Ingrid", "Irene", "Isabella", "Jakob", "Jan",
        "Jenny", "Jens", "Jesper", "Jessica", "Joakim", "Johan", "Johanna", "John", "Johnny", "Jonas",
        "Josefin", "Julia", "Karin", "Karl", "Katarina", "Kent", "Kerstin", "Kevin", "Kjell", "Klara",
        "Kristina", "Lars", "Leif", "Lena", "Lennart", "Leo", "Liam", "Lilly", "Linda", "Linn", "Linnea",
        "Lisa", "Louise", "Lovisa", "Lucas", "Lukas", "Magnus", "Maja", "Malin", "Margareta", "Maria",
        "Marianne", "Marie", "Markus", "Martin", "Matilda", "Mats", "Mattias", "Michael", "Mikael",
        "Mohamed", "Mohammad", "Mohammed", "Mona", "Monica", "Niklas", "Nils", "Nina", "Noah", "Ola",
        "Olle", "Olof", "Oscar", "Oskar", "Patrik", "Per", "Peter", "Petra", "Pia", "Rebecka", "Robert",
        "Robin", "Roger", "Roland", "Rolf", "Sandra", "Sara", "Sebastian", "Siv", "Sofia", "Sofie",
        "Solveig", "Staffan", "Stefan", "Stig", "Susanne", "Sven", "Therese", "Thomas", "Tommy", "Torbjörn",
        "Ulf", "Ulla", "Ulrika", "Viktor", "Viktoria", "Vilhelm", "Vincent", "William", "Yvonne", "Åke",
        "Åsa", "Örjan"
    )
)  # fmt: skip
"""Common given names in Sweden (Statistics Sweden, name statistics)."""


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every number, private address and name of a person, anywhere in the file, comments too."""
    if file.loaded is None:
        return
    text = file.loaded.text
    hint = _("Kunskapsbasen får inte innehålla personuppgifter. Ta bort uppgiften, också ur tidigare versioner.")
    for at, message in sorted(_found(text)):
        line = text.count("\n", 0, at) + 1
        yield Finding(file.path, line, at - text.rfind("\n", 0, at), ID, LEVEL, message, hint)


def _found(text: str) -> Iterator[tuple[int, str]]:
    """Where in a text there is personal data, and what sort. The data itself is never repeated."""
    numbers: set[int] = set()
    for near in _DIGITS.finditer(text):
        found_here = _NUMBER.finditer(text, max(0, near.start() - 12), near.end() + 12)
        numbers |= {found.start() for found in found_here if is_personal_number("".join(found.groups()))}
    for at in numbers:
        yield at, _("Det här är ett personnummer eller samordningsnummer.")
    if "@" in text:
        for found in _MAIL.finditer(text):
            first, dot, _last = found[1].partition(".")
            person = dot and first.capitalize() in _NAMES
            if _PRIVATE_MAIL.fullmatch(found[2]) or person:
                yield found.start(), _("Det här är en persons e-postadress, ingen funktions.")
    for found in _MOBILE.finditer(text) if "07" in text or "46" in text else ():
        yield found.start(), _("Det här är ett mobilnummer.")
    for found in _NAMED.finditer(text) if any(word in text for word in _OF_PEOPLE) else ():
        further = found[3].split()
        if found[2] in _NAMES or (further and _SURNAME.search(further[-1])):
            yield found.start(2), _("Det här är en persons namn.")


def is_personal_number(digits: str) -> bool:
    """True for a personal identity or coordination number: a day of the calendar and a right check digit.

    Args:
        digits: ten or twelve. A coordination number has 60 added to its day. An organisation number has 20 or more
            where the month stands, and so is none (Swedish Tax Agency, SKV 704 and SKV 707).
    """
    ten = digits[-10:]
    years = [int(digits[:4])] if len(digits) == 12 else [1900 + int(ten[:2]), 2000 + int(ten[:2])]
    month, day = int(ten[2:4]), int(ten[4:6])
    if not any(_is_day(year, month, day - 60 if day > 60 else day) for year in years):
        return False
    doubled = [int(digit) * (2 - at % 2) for at, digit in enumerate(ten)]
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
