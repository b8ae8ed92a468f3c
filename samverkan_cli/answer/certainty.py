"""How sure an answer is, and what of the question it says nothing about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..i18n import LANGUAGES
from ..knowledge.base import KnowledgeBase
from ..knowledge.keys import phrase_key, words_of
from ..model.responsibility import Responsibility
from ..search.analyzer import FUNCTION_WORDS
from ..search.results import Found
from ..search.stemmer import fold, stem
from ..search.tiers import TIERS, confidence_of
from .asked import Understood
from .reader import Reader
from .resolve import Candidate

LONG_AGO = 5
"""Years before a source was read for which it is no longer sure that what it says, without dates, held then too."""


ACTS = frozenset({"issues", "prescribes", "informs", "initiates", "receives", "charges"})
"""Roles that are an act of their own: whoever is responsible need not be the one who does it."""


class Certainty(NamedTuple):
    """Sure, unsure or none, and the words of the question that the answer does not cover."""

    tier: str
    unmatched: tuple[str, ...]


def certainty(candidate: Candidate, asked: Understood, found: Found, kb: KnowledgeBase) -> Certainty:
    """How sure the first answer is.

    The tier of its evidence, but never sure of a rule

    - that is about others than were asked about, or states another role, unless its own words say it;
    - that is silent on the setting asked about and names the matter only in passing, or where few are ("säbo");
    - that neither names a group or setting asked about nor holds for everybody, or is for a few settings of which none
      is asked about;
    - that lacks a word for what is asked, the name of a narrow concept, a word nobody knows, or the role and something
      else;
    - of a task of its own, where what is asked is as wide as "vården";
    - that excepts what is asked, or that the law or an agreement stands against, or that has no dates and a source read
      long after the day;
    - at all, where the question names several places, says what it is about only in words with more than one mistake,
      or names something that is not told here, such as opening hours.

    Args:
        candidate: the first answer.
        asked: the question as read.
        found: what the search found for it.
        kb: for the vocabularies.
    """
    rule, verdict, soft = candidate.rule, candidate.verdict, asked.soft
    not_named = [*_groups_not_named(candidate, asked, kb), *_settings_not_named(candidate, asked, kb)]
    silent = "setting" in verdict.silent and not _names_setting(rule, asked, kb)
    standing_in = set() if asked.role in ACTS else {"responsible"}
    other_role = asked.role is not None and not rule.roles.keys() & {asked.role, *standing_in}
    missing = frozenset(word for token in candidate.missing for word, _a, _b in words_of(token))
    doubts = (
        rule.outdates(asked.as_of, LONG_AGO),
        other_role and not _says(rule, soft.get("role", ())),
        any(not _says(rule, soft.get(name, ())) for name in verdict.other),
        not_named,
        silent and (_are_few_there(asked, kb) or not _is_about(rule, asked, found, kb)),
        asked.matter.intersection(missing),
        _is_telling(missing, found.named, kb),
        _is_guessed(asked, found),
        asked.other_places,
        _asks_for_more(rule, asked, kb),
        _too_wide(candidate, asked, kb),
        candidate.unsettled,
        candidate.contested,
        candidate.excepted,
        verdict.limited,
        asked.role is not None and asked.role not in rule.roles and (silent or missing),
    )
    tier = confidence_of(candidate.evidence, whole=not candidate.missing)
    unmatched = tuple(dict.fromkeys((*candidate.missing, *not_named)))
    return Certainty(min(tier, "unsure", key=TIERS.index) if any(doubts) else tier, unmatched)


def _asks_for_more(rule: Responsibility, asked: Understood, kb: KnowledgeBase) -> bool:
    """True when a question names something that is not told here, such as opening hours, and the rule does not."""
    outside = {word for word, _a, _b in words_of(asked.question)} & kb.listed("matter-words:outside")
    return bool(outside) and not _says(rule, outside)


def _is_telling(missing: frozenset[str], named: Iterable[frozenset[str]], kb: KnowledgeBase) -> bool:
    """True when the words that an answer lacks name a narrow concept, or one of them is one that nobody knows."""
    if not missing:
        return False
    general = {stem(word) for word in kb.listed("matter-words:general")}
    narrow = (words for words in named if not general.issuperset(map(stem, words)))
    if any(words <= missing for words in narrow):
        return True
    return bool(kb.ask(lambda engine: engine.unknown([word for word in missing if not word.isdigit()])))


def _is_guessed(asked: Understood, found: Found) -> bool:
    """True when all that is asked stands in misspelt words, and the mistakes are more than one a word."""
    if not found.corrections:
        return False
    from ..search.spelling import distance

    meant = {correction.from_: correction.to for correction in found.corrections}
    words = [word for word in found.words if word.lower() not in asked.known]
    return bool(words) and all(
        word in meant and distance(fold(word.lower()), fold(meant[word].lower()), 2) > 1 for word in words
    )


def _too_wide(candidate: Candidate, asked: Understood, kb: KnowledgeBase) -> bool:
    """True when only words such as "vården" say what is asked, and the rule is about something of its own.

    Where a setting or a group narrows the question, that is a rule that says nothing of the setting, or one in an area
    that is not named by the word either.
    """
    rule = candidate.rule
    if not asked.wide:
        return False
    if "setting" in candidate.verdict.silent:
        return True
    if asked.settings or asked.target_groups or asked.ages or asked.enrolled is not None:
        path = rule.area.split("/")
        areas = ["/".join(path[:depth]) for depth in range(1, len(path) + 1)]
        names = phrase_key(" ".join(kb.area_label(area, language) for area in areas for language in LANGUAGES))
        return not any(stem(word) in names for word in asked.wide)
    said = [word for word, _a, _b in words_of(asked.question)]
    idle = (*kb.listed("matter-words:general"), *kb.listed("question-words:sv"))
    return not {stem(word) for word in (*said, *idle)}.issuperset(phrase_key(rule.task).split())


def _groups_not_named(candidate: Candidate, asked: Understood, kb: KnowledgeBase) -> list[str]:
    """The groups asked about, as written, for which the rule is no certain answer.

    Those are groups that it names neither among those it is for, nor in its text, nor by a setting that it matches
    ("gruppboende för dementa"). Some groups need not be named, such as adults: what holds for all holds for them too.
    """
    rule, text = candidate.rule, _text(candidate.rule, kb)
    named = [*(rule.applies.get("target_groups") or ()), *(i for _a, _b, i in Reader(kb, text).matches("group"))]
    of_setting = asked.soft.get("setting", frozenset()) if "setting" in candidate.verdict.matches else frozenset()
    everybody = kb.listed("group-words:everybody")
    found = []
    for group in asked.target_groups:
        above, said = kb.broader("target-groups", group), asked.said.get(group, "")
        words = {word for word, _a, _b in words_of(said)}
        related = any(other in above or group in kb.broader("target-groups", other) for other in named)
        covered = related or _says(rule, words) or bool(words and words <= of_setting)
        if not covered and above[-1] not in everybody:
            found.append(said or kb.label("target-groups", group))
    return found


def _settings_not_named(candidate: Candidate, asked: Understood, kb: KnowledgeBase) -> list[str]:
    """The settings asked about, as written, that are no region's or municipality's, where the rule names no setting."""
    apart = kb.listed("setting-words:apart") if "setting" in candidate.verdict.silent else set()
    found = [setting for setting in asked.settings if not apart.isdisjoint(kb.broader("settings", setting))]
    said = [asked.said.get(setting) or kb.label("settings", setting) for setting in found]
    return [text for text in said if not _says(candidate.rule, (word for word, _a, _b in words_of(text)))]


def _is_about(rule: Responsibility, asked: Understood, found: Found, kb: KnowledgeBase) -> bool:
    """True when a rule's task, search words or area name the matter, or nothing says where the person is."""
    where = kb.listed("setting-words:where")
    words = asked.matter - asked.soft.get("setting", frozenset())
    matter = {meant for word in words for meant in found.stems.get(word, (stem(word),))}
    if not matter or not any(kb.broader("settings", setting)[-1] in where for setting in asked.settings):
        return True
    named = phrase_key(" ".join([rule.task, *rule.raw.get("lay_words", ()), kb.area_label(rule.area)]))
    return not matter.isdisjoint(named.split())


def _are_few_there(asked: Understood, kb: KnowledgeBase) -> bool:
    """True when a setting where few are is asked about."""
    few = kb.listed("setting-words:few")
    return any(not few.isdisjoint(kb.broader("settings", setting)) for setting in asked.settings)


def _names_setting(rule: Responsibility, asked: Understood, kb: KnowledgeBase) -> bool:
    """True when a rule's own text names a setting asked about, by any of its names."""
    if _says(rule, asked.soft.get("setting", ())):
        return True
    asked_about = {broader for setting in asked.settings for broader in kb.broader("settings", setting)}
    return any(setting in asked_about for _a, _b, setting in Reader(kb, _text(rule, kb)).matches("setting"))


def _text(rule: Responsibility, kb: KnowledgeBase) -> str:
    """What a rule says of itself: its task, its conditions, its area and the title of its agreement."""
    return ". ".join(
        [
            rule.task,
            rule.raw.get("summary", ""),
            *rule.raw.get("lay_words", ()),
            rule.applies.get("condition") or "",
            kb.area_label(rule.area),
            rule.agreement.title,
        ]
    )


def _says(rule: Responsibility, words: Iterable[str]) -> bool:
    """True when a rule's own text has one of the words, "för" and its like aside."""
    text = " ".join([rule.task, rule.raw.get("summary", ""), *rule.raw.get("lay_words", ())])
    return not {stem(word) for word in words if word not in FUNCTION_WORDS}.isdisjoint(phrase_key(text).split())
