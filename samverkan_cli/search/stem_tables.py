"""What the stemmer cannot tell from an ending: tables of Swedish words, matched against the end of a word.

Matching the end makes each line hold for every compound too (bostäder, vård- och omsorgsbostäder).
"""

from __future__ import annotations

_IRREGULAR = {
    "man": "män mäns männen männens mans mannen mannens manna",
    "stad": "städer städers städerna städernas",
    "hand": "händer händers händerna händernas",
    "tand": "tänder tänders tänderna tändernas",
    "strand": "stränder",
    "land": "länder länders länderna ländernas",
    "natt": "nätter nätterna",
    "fot": "fötter fötterna",
    "rot": "rötter rötterna",
    "bok": "böcker böckerna",
    "son": "söner sönerna",
    "dottr": "dotter dottern döttrar döttrarna",
    "modr": "moder moderns mödrar mödrarna mödra",
    "fadr": "fader fadern fäder fäderna",
    "brodr": "broder bröder bröderna",
    "öga": "ögon ögonen ögat",
    "öra": "öron öronen örat",
    "teckn": "tecken tecknet tecknen",
    "numr": "nummer numret numren",
    "centr": "centrum centrumet",
    "år": "året årets åren årens",
    "kommun": "kommunal kommunala kommunalt",
    "region": "regional regionala regionalt",
    "tekn": "teknik tekniken tekniker teknikern teknisk tekniska tekniskt",
    "skild": "skilt",
    "ställd": "ställt",
    "stämd": "stämt",
    "vänd": "vänt",
    "stöd": "stödja stödjer stöder stödjas",
    "sätt": "sätta",
    "säg": "säger",
    "ny": "nytt nya",
    "öpp": "öppen öppet öppna",
    "vux": "vuxna vuxnas",
}
_WHOLE = {
    "ge": "ger gav gett ges givit",
    "ta": "tar tog tagit tas",
    "se": "ser såg sett ses",
    "få": "får fick fått fås",
    "gå": "går gick gått",
    "stå": "står stod stått",
    "bo": "bor bodde bott",
    "gammal": "gamla gammalt",
    "liten": "små lilla litet",
    "god": "gott goda",
    "död": "döda dött",
    "döv": "döva",
    "fri": "fria fritt",
    "svår": "svårt",
    "hård": "hårt",
    "äldr": "äldre äldres",
    "yngr": "yngre yngres",
    "egen": "egna eget egen",
    "allmän": "allmän allmänt allmänna",
    "man": "män",
    "modern": "modern moderna modernt",
    "hals": "hals halsen",
    "bas": "bas",
    "gas": "gas",
    "nursing": "nursing",
    "avgiftning": "avgiftning avgiftningen",
    "näring": "näring näringen",
    "bus": "bus",
    "vis": "vis",
    "sos": "sos",
    "las": "las",
    "sas": "sas",
    "sis": "sis",
    "mas": "mas",
    "all": "alla",
    "andr": "andra annan annat",
    "under": "under",
    "efter": "efter",
    "eller": "eller",
    "over": "over",
    "order": "order ordern",
    "gat": "gator",
    "kostnad": "kosta kostar kostade kostat",
}


def _by_form(forms: dict[str, str]) -> dict[str, str]:
    return {form: stem for stem, listed in forms.items() for form in listed.split()}


IRREGULAR = _by_form(_IRREGULAR)
"""Ending → what it becomes; nothing more is taken off."""

WHOLE = _by_form(_WHOLE)
"""Words looked up whole: short ones, abbreviations, comparatives that look inflected."""

OWN_S = (
    "ats", "hus", "ljus", "virus", "fokus", "status", "campus", "cirkus", "bonus", "os", "analys", "dialys",
    "urs", "puls", "polis", "kris", "pris", "praxis", "basis", "avis", "protes", "ortes", "syntes",
    "ambulans", "instans", "distans", "balans", "leverans", "substans", "finans", "chans", "ordinans",
    "tolerans", "demens", "kompetens", "konferens", "referens", "licens", "konsekvens", "frekvens",
    "sekvens", "kontinens", "abstinens", "intelligens", "evidens", "prevalens", "incidens", "residens",
    "existens", "resistens", "assistans", "preferens", "tendens", "gräns", "lins", "prins",
)  # fmt: skip
"""Nouns whose final s is their own and no genitive."""

OWN_ER = (
    "ålder", "förälder", "hinder", "syster", "center", "finger", "filter", "register", "vinter", "papper",
    "fönster", "mönster", "läger", "kloster", "semester", "väder", "timmer", "lager", "minister", "kvarter",
)  # fmt: skip
"""Nouns whose -er is their own; before an ending they lose the e (hinder, hindret)."""

OWN_ENDING = (
    "ansvar", "svar", "läkar", "läggar", "tagar", "givar", "skrivar", "ställar", "sommar", "seminar",
    "altar", "hangar", "radar", "ator", "ktor", "otor", "ntor", "utor", "itor", "etor", "ptor", "ctor",
    "stor", "kontor", "bror", "humor", "nad", "stad", "grad", "skad", "organ", "plan", "roman", "man",
    "begäran", "läken", "examen", "komet", "paket", "biljett",
)  # fmt: skip
"""Words whose ending is their own: -ar, -or, -ad, -an, -en, -et."""

LEARNED = {
    "isk": "isk", "ik": "ik", "iatri": "i", "logi": "i", "nomi": "i", "pedi": "i", "rurgi": "i", "ergi": "i",
    "grafi": "i",
}  # fmt: skip
"""Endings of learned nouns and their adjectives, and what of each is taken off."""

AGENTS = (
    "läk", "tag", "giv", "skriv", "lägg", "sök", "bruk", "vård", "led", "ställ", "för", "arbet", "behandl",
    "lär", "äg", "företräd", "samordn", "gransk", "besök", "utred", "anvis", "handl", "pleg", "mottag",
    "anmäl", "utöv", "gör", "fatt", "åk", "forsk", "köp", "sälj", "hyr", "bygg", "medl", "placer", "bär",
    "invån", "medborg",
)  # fmt: skip
"""Stems of nouns in -are, whose definite plural looks like that of nouns in -ar (läkarna, but dagarna)."""
