"""How sure an answer is."""

from __future__ import annotations

from collections.abc import Iterable

from ..knowledge.keys import phrase_key
from ..model.responsibility import Responsibility
from ..search.stemmer import stem
from ..search.tiers import TIERS, confidence_of
from .asked import Understood
from .resolve import Candidate

LONG_AGO = 5
"""Years before a source was read for which it is no longer sure that what it says, without dates, held then too."""


def certainty(candidate: Candidate, asked: Understood) -> str:
    """Sure, unsure or none, for the first answer.

    The tier of its evidence; but never sure of a rule about others than were asked about, or about none of what was
    asked to be done, unless its own words say it, nor of one without dates from a source read long after the day.
    """
    tier = confidence_of(candidate.evidence, whole=not candidate.missing)
    rule = candidate.rule
    other_role = asked.role is not None and not rule.roles.keys() & {asked.role, "responsible"}
    if rule.outdates(asked.as_of, LONG_AGO):
        return min(tier, "unsure", key=TIERS.index)
    if other_role and not _says(rule, asked.soft.get("role", ())):
        return min(tier, "unsure", key=TIERS.index)
    others = (asked.soft.get(name) for name in candidate.verdict.other)
    if any(words and not _says(rule, words) for words in others):
        return min(tier, "unsure", key=TIERS.index)
    return tier


def _says(rule: Responsibility, words: Iterable[str]) -> bool:
    """True when a rule's own text has one of the words."""
    text = " ".join([rule.task, rule.raw.get("summary", ""), *rule.raw.get("lay_words", ())])
    return not {stem(word) for word in words}.isdisjoint(phrase_key(text).split())
