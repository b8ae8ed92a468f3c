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
    "ta": "tar tog tagit tas togs tagits",
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
    "antingen": "antingen",
    "under": "under",
    "efter": "efter",
    "eller": "eller",
    "over": "over",
    "order": "order ordern",
    "gat": "gator",
    "kostnad": "kosta kostar kostade kostat",
}


_SECOND_CONJUGATION = {
    "te t ta tes ts tas": "sök köp hjälp tänk sänk märk stärk tryck räck täck väck läs lös sköt",
    "de d da t des ds das ts": "för hör kör rör stör styr hyr lär lev kräv häv behöv bygg begär fyll ställ stäng häng "
    "förläng döm glöm göm stäm följ upplev",
    "de t des ts": "dröj höj nämn",
}
"""Endings → roots of verbs that have them in the past (sökte, sökt; förde, förd, fört)."""
_STRONG = {
    "skriv": "skrev skrevs skrivit skrivits",
    "driv": "drev drevs drivit drivits",
    "bjud": "bjöd bjöds bjudit bjudits",
    "håll": "höll hölls hållit hållits",
    "bryt": "bröt bröts brutit brutits brutna bruten",
    "gör": "gjort gjorts gjorde gjordes gjord gjorda",
    "stå": "står stod stått",
    "gå": "går gick gått",
    "t": "tog togs tagit tagits tagande tagandes tagandet tagandets taganden tagandena",
    "åtag": "åta åtar åtog åtogs åtagit åtagits åtagande åtagandes åtagandet åtagandets åtaganden åtagandena",
    "g": "gav gavs gett getts givit givits",
    "välj": "valde valdes vald valda valt valts",
    "sälj": "sålde såldes såld sålda sålt sålts",
    "sätt": "satte sattes satt satta satts",
    "utred": "utredde utreddes utredd utredda utrett utretts",
    "bered": "beredde bereddes beredd beredda berett beretts",
    "sprid": "spred spreds spridd spridda spritt spritts",
    "föd": "födde föddes född födda fött fötts",
    "kän": "kände kändes känd kända känt känts",
    "använd": "använt använts",
    "sänd": "sänt sänts",
}
"""Roots → their past forms; "t" and "g" are those of verbs in -ta and -ge (anta, antog; ange, angav)."""


def _by_form(forms: dict[str, str]) -> dict[str, str]:
    return {form: stem for stem, listed in forms.items() for form in listed.split()}


def _past() -> dict[str, str]:
    forms = {root: " ".join(root + e for e in endings.split()) for endings, roots in _SECOND_CONJUGATION.items()
             for root in roots.split()}  # fmt: skip
    return _by_form(forms | _STRONG)


IRREGULAR = _past() | _by_form(_IRREGULAR)
"""Ending → what it becomes; nothing more is taken off."""

WHOLE = _by_form(_WHOLE)
"""Words looked up whole: short ones, abbreviations, comparatives that look inflected."""

OWN_S = (
    "plats", "sats", "spats", "hus", "ljus", "virus", "fokus", "status", "campus", "cirkus", "bonus", "os",
    "analys", "dialys",
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

OWN_VERBAL = (
    "bandet", "banden", "handen", "sanden", "stranden", "branden", "nlandet", "tlandet", "slandet", "rlandet",
    "nlanden", "tlanden", "rlanden", "smålandet", "ikation",
)  # fmt: skip
"""Words that only look as if they came of a verb: bandet, handen, utlandet, kommunikation."""

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
