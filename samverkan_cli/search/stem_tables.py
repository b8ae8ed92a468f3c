"""What the stemmer cannot tell from an ending: tables of Swedish words, matched against the end of a word.

Matching the end makes each line hold for every compound too (bostäder, vård- och omsorgsbostäder).
"""

from __future__ import annotations

IRREGULAR = {
    "män": "man", "mäns": "man", "männen": "man", "männens": "man", "mans": "man", "mannen": "man", "mannens": "man",
    "manna": "man",
    "städer": "stad", "städers": "stad", "städerna": "stad", "städernas": "stad",
    "händer": "hand", "händers": "hand", "händerna": "hand", "händernas": "hand",
    "tänder": "tand", "tänders": "tand", "tänderna": "tand", "tändernas": "tand",
    "stränder": "strand", "länder": "land", "länders": "land", "länderna": "land", "ländernas": "land",
    "nätter": "natt", "nätterna": "natt", "fötter": "fot", "fötterna": "fot", "rötter": "rot", "rötterna": "rot",
    "böcker": "bok", "böckerna": "bok", "söner": "son", "sönerna": "son",
    "dotter": "dottr", "dottern": "dottr", "döttrar": "dottr", "döttrarna": "dottr",
    "moder": "modr", "moderns": "modr", "mödrar": "modr", "mödrarna": "modr", "mödra": "modr",
    "fader": "fadr", "fadern": "fadr", "fäder": "fadr", "fäderna": "fadr",
    "broder": "brodr", "bröder": "brodr", "bröderna": "brodr",
    "ögon": "öga", "ögonen": "öga", "ögat": "öga", "öron": "öra", "öronen": "öra", "örat": "öra",
    "tecken": "teckn", "tecknet": "teckn", "tecknen": "teckn",
    "nummer": "numr", "numret": "numr", "numren": "numr", "centrum": "centr", "centrumet": "centr",
    "året": "år", "årets": "år", "åren": "år", "årens": "år",
    "kommunal": "kommun", "kommunala": "kommun", "kommunalt": "kommun",
    "regional": "region", "regionala": "region", "regionalt": "region",
    "skilt": "skild", "ställt": "ställd", "stämt": "stämd", "vänt": "vänd",
    "stödja": "stöd", "stödjer": "stöd", "stöder": "stöd", "stödjas": "stöd",
    "sätta": "sätt", "säger": "säg",
    "nytt": "ny", "nya": "ny", "öppen": "öpp", "öppet": "öpp", "öppna": "öpp", "vuxna": "vux", "vuxnas": "vux",
}  # fmt: skip
"""Ending → what it becomes; nothing more is taken off."""

WHOLE = {
    "gamla": "gammal", "gammalt": "gammal", "små": "liten", "lilla": "liten", "litet": "liten", "gott": "god",
    "goda": "god", "döda": "död", "dött": "död", "döva": "döv", "fria": "fri", "fritt": "fri", "svårt": "svår",
    "hårt": "hård", "äldre": "äldr", "äldres": "äldr", "yngre": "yngr", "yngres": "yngr", "egna": "egen", "eget": "egen",
    "egen": "egen", "allmän": "allmän", "allmänt": "allmän", "allmänna": "allmän", "män": "man",
    "modern": "modern", "moderna": "modern", "modernt": "modern", "hals": "hals", "halsen": "hals", "bas": "bas",
    "gas": "gas", "bus": "bus", "vis": "vis", "sos": "sos", "las": "las", "sas": "sas", "sis": "sis", "mas": "mas",
    "alla": "all", "andra": "andr", "annan": "andr", "annat": "andr", "under": "under", "efter": "efter", "eller": "eller",
    "over": "over", "order": "order", "ordern": "order", "gator": "gat",
}  # fmt: skip
"""Words looked up whole: short ones, abbreviations, comparatives that look inflected."""

OWN_S = (
    "ats", "hus", "ljus", "virus", "fokus", "status", "campus", "cirkus", "bonus", "os", "analys", "dialys", "urs", "puls",
    "polis", "kris", "pris", "praxis", "basis", "avis", "protes", "ortes", "syntes",
    "ambulans", "instans", "distans", "balans", "leverans", "substans", "finans", "chans", "ordinans", "tolerans",
    "demens", "kompetens", "konferens", "referens", "licens", "konsekvens", "frekvens", "sekvens", "kontinens",
    "abstinens", "intelligens", "evidens", "prevalens", "incidens", "residens", "existens", "resistens", "assistans",
    "preferens", "tendens", "gräns", "lins", "prins",
)  # fmt: skip
"""Nouns whose final s is their own and no genitive."""

OWN_ER = (
    "ålder", "förälder", "hinder", "syster", "center", "finger", "filter", "register", "vinter", "papper", "fönster",
    "mönster", "läger", "kloster", "semester", "väder", "timmer", "lager", "minister", "kvarter",
)  # fmt: skip
"""Nouns whose -er is their own; before an ending they lose the e (hinder, hindret)."""

OWN_ENDING = (
    "ansvar", "svar", "läkar", "läggar", "tagar", "givar", "skrivar", "ställar", "sommar", "seminar", "altar", "hangar",
    "radar",
    "ator", "ktor", "otor", "ntor", "utor", "itor", "etor", "ptor", "ctor", "stor", "kontor", "bror", "humor",
    "nad", "stad", "grad", "skad",
    "organ", "plan", "roman", "man", "begäran",
    "läken", "examen",
    "komet", "paket", "biljett",
)  # fmt: skip
"""Words whose ending is their own: -ar, -or, -ad, -an, -en, -et."""

AGENTS = (
    "läk", "tag", "giv", "skriv", "lägg", "sök", "bruk", "vård", "led", "ställ", "för", "arbet", "behandl", "lär", "äg",
    "företräd", "samordn", "gransk", "besök", "utred", "anvis", "handl", "pleg", "mottag", "anmäl", "utöv", "gör", "fatt",
    "åk", "forsk", "köp", "sälj", "hyr", "bygg", "medl", "placer", "bär", "invån", "medborg",
)  # fmt: skip
"""Stems of nouns in -are, whose definite plural looks like that of nouns in -ar (läkarna, but dagarna)."""
