"""Names of persons in running text: after a word for a person, and as a first name with a surname.

Source of the names: Statistiska centralbyrån, Namnstatistik (common first names and surnames in Sweden).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

FIRST_NAMES = frozenset(
    """
    abdi abdullah adam agneta ahmad ahmed alan albin aleksander alexander alexandra alf alfred alice alicia alma
    alva amanda amina amir anders andreas anette angelica anita ann anna anne anneli annelie annika anton arne arvid
    astrid axel barbro beatrice bengt benjamin berit bernt bertil birgit birgitta britt britta camilla carin carina
    carl carolina caroline cecilia charlie charlotta charlotte christer christian christina christoffer claes conny
    curt dagmar daniel daniela david dennis ebba edith edvin eivor elias elin elina elisabet elisabeth ella ellen
    ellinor elliot elsa elsie elvira emelie emil emilia emma engla erik erika ester eva evelina evert fatima felicia
    felix filip fredrik frida gabriel gabriella georg gerd gertrud greta gudrun gun gunborg gunhild gunilla gunnar
    gunnel gunvor gustaf gustav göran gösta göte hampus hanna hans harald harry hasan hassan hedda helen helena
    helene henrik henry hjalmar hugo hussein håkan ibrahim ida inga ingegerd ingela inger ingmar ingrid ingvar irene
    iris irma isabella isabelle isak ismail ivar jakob jan janne jennifer jenny jens jesper jessica jimmy joakim
    joel johan johanna johannes john johnny jonas jonathan jonna josef josefin josefine julia jörgen kaj karin karl
    karolina katarina kenneth kent kerstin kevin khadija kjell klas kristian kristina kristoffer kurt lars lars-erik
    leif leila lena lennart leo leon leonard liam lilian lilly lina linda linn linnea linnéa linus lisa lisbeth
    louise lova lovisa lucas ludvig lukas maj maja malin malte marcus margareta margit margot maria mariam marianne
    marie marika markus martin mathias mathilda matilda mats mattias melissa michael mikael moa mohamed mohammad
    mohammed mona monica monika mårten märit märta nathalie niclas niklas nikola nils nina noah noel nora ola olivia
    olle olof omar oscar oskar otto ove patricia patrik pernilla peter petra petter philip pia pontus ragnar rasmus
    rebecca rebecka rickard robert robin roger roland rolf ronja ronny rune rut ruth sally samir samuel sandra sanna
    sara sarah sebastian selma signe simon siv sixten sofia sofie solveig sonja staffan stefan stella stina sture
    susanna susanne svante sven sylvia sören tage tanja teodor theo theodor therese thomas tilda tobias tomas tommy
    torbjörn tord tore torgny torsten tove tuva ulf ulla ulla-britt ulrika urban ursula vanja veronica veronika
    victor victoria viktor viktoria vilhelm vilma vincent viola viveka wilhelm william wilma yasmin yousef yusuf
    yvonne zahra zainab åke åsa örjan östen
    """.split()  # noqa: SIM905 - read as a list of words
)
_ALSO_WORDS = frozenset(
    """
    ali august björn bo bror dag kim klara liv love max my per ros saga said sten stig tor
    """.split()  # noqa: SIM905
)
"""First names that are words too: names only beside a surname, or with a capital after a word for a person."""
_SURNAMES = frozenset(
    """
    ahmed ali berggren berglund bergman bergqvist bergström björk björklund blom blomberg blomqvist dahl dahlberg
    dahlgren ek eklund ekman ekström engström forsberg forslund hagström hansen hassan hedberg hedlund hedman
    hedström hellström holm holmberg holmgren holmqvist holmström hussein högberg ibrahim khan lind lindberg
    lindblom lindgren lindholm lindqvist lindström ljung ljungberg lundberg lundgren lundholm lundin lundqvist
    lundström löfgren mohamed mohammed nguyen norberg nordin nordström norén nyberg nyström omar palm rosén sandberg
    sandström sjöberg sjögren sjöström sköld strömberg sundberg sundin sundström svedberg söderberg södergren
    söderlund söderström viklund wallin westerlund wiklund wikström åberg åström öberg östlund
    """.split()  # noqa: SIM905
)
_WORD = r"[^\W\d_]+(?:-[^\W\d_]+)?"
_CAPITAL = re.compile(r"[A-ZÅÄÖÉ][^\W\d_]+")
_PATIENT = (
    r"pat\.?|patient(?:en|ens)?|brukare(?:n|ns)?|klient(?:en|ens)?|vårdtagare(?:n|ns)?|omsorgstagare(?:n|ns)?"
    r"|herr|fru|fröken|(?-i:Mr|Mrs|Ms)\b"
)
_OTHERS = (
    r"enskilde?s?|boenden?s?|hyresgäst(?:en)?|elev(?:en)?|barnet|flickan|pojken|kvinnan|mannen|maken?|makan?"
    r"|hustrun?|sambon?|sonen|son|dottern?|mamman?|pappan?|modern|fadern|mor|far|brodern?|systern?|anhöriga?|närstående"
    r"|gode?\s+man(?:nen)?|handläggaren?|sjuksköterskan?|undersköterskan?|läkaren?|doktor|dr\.?|kuratorn?|chefen?"
)
_BEGINNINGS = (
    "pat", "brukare", "klient", "vårdtagare", "omsorgstagare", "herr", "fru", "fröken", "mr", "ms", "enskild", "boende",
    "hyresgäst", "elev", "barnet", "flickan", "pojken", "kvinnan", "mannen", "mak", "hustru", "sambo", "son", "dotter",
    "mamma", "pappa", "mor", "modern", "fa", "bro", "syster", "anhörig", "närstående", "god", "handläggare",
    "sjuksköterska", "undersköterska", "läkare", "doktor", "dr", "kurator", "chef",
)  # fmt: skip
"""How each of these words begins."""
_IS_PERSON = re.compile(rf"{_PATIENT}|{_OTHERS}", re.IGNORECASE)
_CALLED = r"som\s+heter|heter|hette|vid\s+namn|med\s+namnet|kallad|named|called"
_AFTER_PERSON = re.compile(
    rf"\b(?:(?P<patient>(?i:{_PATIENT}))|(?i:{_OTHERS}))(?<=[\w.])(?P<link>\s+|\s*[,:(]\s*)"
    rf"(?P<called>(?i:{_CALLED})\s+)?(?P<first>{_WORD})(?P<more>\s+(?P<last>[A-ZÅÄÖÉ][^\W\d_]+(?:-[^\W\d_]+)?))?(?![^\W\d_])"
)
_ANY = re.compile(r"patient|brukare|klient|vårdtagare|omsorgstagare", re.IGNORECASE)
"""Words for a person where no certain one is meant: what follows is as likely a place."""
_PAIR = re.compile(rf"\b(?<![Ll]ex )(?P<first>{_WORD}|[A-ZÅÄÖ]\.),?\s*(?<=[\s.])(?=(?P<last>{_WORD})\b)")
_NO_PERSON = re.compile(
    r"region|landsting|kommun|stad\b|\w*(?:sjukhus|central|mottagning|klinik|gård|hem|boende|skola|ungdom|centrum|gatan"
    r"|vägen|tjänst|vård|omsorg|förbund|stiftelse)"
    r"|(?:act|board|care|claims|data|fees?|injury|insurance|register|rights?|safety|services?)\b",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"\s*(?:\w*sjukhus|sjukhem|vårdcentral|\w*mottagning|\w*klinik|\w+skola|(?:gata|väg|gränd|stig|torg|allé|plats)\b)"
)
"""What after a name makes it that of a hospital or a street: Astrid Lindgrens barnsjukhus, Karl Johans gata."""


def names(text: str) -> Iterator[tuple[int, int]]:
    """Where the names of persons begin and end in a text; a name of a hospital or a street is none."""
    low = text.lower()
    for match in _after_persons(text, low):
        if _is_of_person(match):
            yield match.start("first"), match.end()
    capitals = {word.lower() for word in _CAPITAL.findall(text)}
    words = capitals.union(low.split())
    if "sson" in low or not (FIRST_NAMES.isdisjoint(words) and _SURNAMES.isdisjoint(capitals)):
        for match in _PAIR.finditer(text):
            if _is_pair(match["first"], match["last"]) and not _INSTITUTION.match(text, match.end("last")):
                yield match.start(), match.end("last")


def _after_persons(text: str, low: str) -> Iterator[re.Match[str]]:
    """A word for a person and what follows it. The words are looked up one by one: a tenth of the time of a search."""
    for begins in _BEGINNINGS:
        at = low.find(begins)
        while at >= 0:
            if match := _AFTER_PERSON.match(text, at):
                yield match
            at = low.find(begins, at + 1)


def is_first_name(word: str) -> bool:
    """Whether a word, in any case and with or without the s of the genitive, is a common first name."""
    parts = word.removesuffix("s").split("-")
    known = [part.casefold() in FIRST_NAMES for part in parts]
    return all(known) or word.casefold() in FIRST_NAMES or (any(known) and all(part.istitle() for part in parts))


def _is_of_person(match: re.Match[str]) -> bool:
    first, last = match["first"], match["last"] or ""
    if _NO_PERSON.match(first) or _NO_PERSON.match(last):
        return False
    if is_first_name(first) and (match["patient"] or match["called"] or first[0].isupper()):
        return True
    if not first[0].isupper():
        return False
    certain = match["patient"] and not _ANY.fullmatch(match["patient"])
    near = bool(match["called"] or (certain and match["link"].isspace()))
    return (near and first[1:].islower()) or _is_surname(last)


def _is_pair(first: str, last: str) -> bool:
    """Whether two words are a first name and a surname, in either order."""
    if _NO_PERSON.match(last):
        return False
    if first.endswith("."):
        return _is_surname(last) and last[0].isupper()
    capitals = first[0].isupper() and last[0].isupper()
    known, surname = is_first_name(first), _is_surname(last)
    if not capitals:
        return (known or first[0].isupper()) and surname and len(last) > 6
    if _IS_PERSON.fullmatch(first):
        return False  # the name comes after it
    also = first.casefold() in _ALSO_WORDS
    return (
        (known and not also)
        or (surname and not _NO_PERSON.match(first))
        or (_is_surname(first) and is_first_name(last))
    )


def _is_surname(word: str) -> bool:
    low = word.casefold()
    return low.removesuffix("s").endswith("sson") or low in _SURNAMES or low.removesuffix("s") in _SURNAMES
