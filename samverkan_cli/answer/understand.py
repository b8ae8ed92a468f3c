"""Read a question: what in it is a role, a place, a date, an age, a setting or a group.

Deterministic, from `data/vocabularies` and `data/principals`. What is taken out of the text becomes filters; the rest
is searched for.
"""

from __future__ import annotations

import unicodedata

from ..knowledge.base import KnowledgeBase
from ..model.age import AgeRange
from ..model.dates import today
from ..model.place import Place
from .ages import take_ages
from .asked import Filters, Understood
from .days import take_day
from .matter import matter_of, says_nothing, wide_words
from .misspelt import take_misspelt_place
from .reader import Reader

MAX_QUESTION = 2_000


def cleaned(text: str) -> str:
    """A question in NFC, control characters and surrogates out, white space single."""
    text = unicodedata.normalize("NFC", text[:MAX_QUESTION])
    kept = "".join(" " if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") else c for c in text)
    return " ".join(kept.split())


def understand(kb: KnowledgeBase, question: str, filters: Filters) -> Understood:
    """Read a question; flags override what the text says.

    Args:
        kb: for its vocabularies and places.
        question: as typed.
        filters: what the flags said.
    """
    question = cleaned(question)
    reader = Reader(kb, question)
    day = take_day(reader)
    ages = take_ages(reader)
    place, others = take_places(kb, reader)
    meant = take_misspelt_place(kb, reader) if place is None and filters.place is None else None
    enrolled = _enrolment(reader)
    reader.soften("role")
    roles = _asked_roles(reader)
    moving = _is_away(reader)
    settings = filters.settings or _narrowest(kb, reader.soften("setting", firm=_services(kb, reader)))
    groups = filters.target_groups or reader.soften("group")
    role = next((r for r in roles if r != "responsible"), roles[0] if roles else None)
    documents = _document_words(reader)
    document = bool(documents) and _asks_for_document(reader, role)
    if filters.age is not None:
        ages = AgeRange.exactly(filters.age)
    return Understood(
        question=question,
        text=reader.rest(),
        soft=reader.soft(),
        said=reader.said,
        matter=matter_of(reader, role),
        wide=wide_words(reader),
        empty=filters.area is None and says_nothing(reader),
        role=filters.role or role,
        place=filters.place or place or (meant.place if meant else None),
        other_places=others if filters.place is None else (),
        corrections=(meant.correction,) if meant else (),
        as_of=filters.as_of or day or today(),
        ages=ages,
        settings=settings,
        moving=moving and not filters.settings,
        target_groups=groups,
        enrolled=enrolled,
        area=filters.area,
        document=document,
        agreed=document and not documents & reader.listed("document-words:law"),
    )


def take_places(kb: KnowledgeBase, reader: Reader) -> tuple[Place | None, tuple[Place, ...]]:
    """The first place named, or a municipality of the region named first; and those that neither lie in it nor hold it.

    A name that is also an ordinary word counts only with a capital or after a word such as "i".
    """
    ordinary, before = reader.keys("place-words:ordinary"), reader.keys("place-words:before")
    chosen: Place | None = None
    named: list[Place] = []
    for i, j, code in reader.matches("place"):
        word, start, _end = reader.words[i]
        capital = reader.question[start].isupper() and i > 0
        if j - i == 1 and word in ordinary and not capital and reader.word(i - 1) not in before:
            continue
        place = kb.directory.place(code)
        if place is None:
            continue
        named.append(place)
        if chosen is None or (chosen.region == place.region and chosen.is_region):
            chosen = place
        reader.take(i - (reader.word(i - 1) in before), j)
    others = (place for place in named if chosen and chosen.code not in (place.code, place.region))
    return chosen, tuple(dict.fromkeys(place for place in others if chosen and place.code != chosen.region))


def _is_away(reader: Reader) -> bool:
    """True when a setting is named as left or to come ("hem från psyket", "väntar på plats på säbo")."""
    away = reader.ending("setting-words:away")
    return any(i in away for i, _j, _identity in reader.matches("setting"))


def _services(kb: KnowledgeBase, reader: Reader) -> set[str]:
    """The settings named that are forms of care rather than where a person is: they are what is asked about."""
    where = reader.listed("setting-words:where")
    named = {identity for _i, _j, identity in reader.matches("setting")}
    return {identity for identity in named if kb.broader("settings", identity)[-1] not in where}


def _narrowest(kb: KnowledgeBase, settings: tuple[str, ...]) -> tuple[str, ...]:
    """The settings without those that a narrower one named too makes plain ("placerad i familjehem")."""
    above = {broader for setting in settings for broader in kb.broader("settings", setting)[1:]}
    return tuple(setting for setting in settings if setting not in above)


def _enrolment(reader: Reader) -> bool | None:
    """Whether the person is enrolled in home health care."""
    for scheme, answer in (("enrolment:no", False), ("enrolment:yes", True)):
        if reader.soften(scheme):
            return answer
    return None


def _asked_roles(reader: Reader) -> list[str]:
    """The roles named, in their order: those after "vem" where some are, for what comes before only tells why."""
    who = reader.listed("document-words:who")
    asking = max((at for at, (word, _a, _b) in enumerate(reader.words) if word in who), default=-1)
    named = reader.matches("role")
    roles = [role for _i, j, role in named if j > asking] or [role for _i, _j, role in named]
    return ["issues"] if set(roles) <= {"responsible"} and _asks_for_certificate(reader) else roles


def _asks_for_certificate(reader: Reader) -> bool:
    """True when it is asked who writes something that is a certificate by the end of its name."""
    words = {word for word, _a, _b in reader.words}
    endings = tuple(reader.listed("certificate-words:endings"))
    return not words.isdisjoint(reader.listed("certificate-words:verbs")) and any(w.endswith(endings) for w in words)


def _document_words(reader: Reader) -> set[str]:
    """The words for documents that the question has, whole or as the end of a compound, not as the first half of one.

    A law that is only the basis of what is asked ("enligt lag") is none.
    """
    basis, laws = reader.listed("document-words:basis"), reader.listed("document-words:law")
    words: set[str] = set()
    for at, (word, start, end) in enumerate(reader.words):
        half = reader.question[end : end + 1] == "-"  # "BUS-grupperna"
        if not half and not (word in laws and reader.word(at - 1) in basis):
            words |= {word, reader.question[start:end]}
    whole, endings = reader.listed("document-words:whole"), reader.listed("document-words:ending")
    return words & whole | {end for end in endings for word in words if word.removesuffix("s").endswith(end)}


def _asks_for_document(reader: Reader, role: str | None) -> bool:
    """True when a document that is named is asked for: there is no role, or "which" without "who"."""
    words = {word for word, _a, _b in reader.words}
    if words & reader.listed("document-words:who"):
        return False
    return role is None or bool(words & reader.listed("document-words:which"))
