"""Every number that ranking rests on, in one place.

The values are sane defaults that held up on questions not used to choose them; tuning them further has only
ever overfitted.
"""

from __future__ import annotations

FIELD_WEIGHTS: dict[str, tuple[float, float]] = {
    # field: (weight, usual length in words)
    "title": (1.5, 7),
    "area": (1.0, 4),
    "who": (0.5, 6),
    "where": (1.0, 5),
    "whom": (1.0, 6),
    "conditions": (1.0, 15),
    "body": (1.0, 25),
    "agreement": (0.6, 8),
    "words": (1.2, 8),
}
K1 = 1.2
"""How fast repeating a word in a field stops helping (BM25)."""
B = 0.75
"""How much a long field is held against a word (BM25)."""
FIRST_IN_TITLE = 1.15
"""A word that opens the title is what the document is about."""

# What a way of matching a word is worth in the score, and as evidence that the word is explained.
EXACT = (1.0, 1.0)
CONCEPT = (0.85, 1.0)
LAY_WORD = (0.8, 1.0)
IN_COMPOUND = (0.9, 0.8)
ALL_PARTS = (0.3, 0.6)
HEAD = (0.25, 0.35)
MODIFIER = (0.15, 0.15)
FOLDED = (0.9, 1.0)
"""The word was typed without its diacritics, and no other word is meant."""
FOLDED_TOO = (0.35, 0.5)
"""The word is known as it stands, but may have been meant with diacritics."""
IN_LOWER_CASE = (0.6, 0.4)
"""An abbreviation that is an ordinary word too, typed without its capitals: less than enough to count as found."""
WIDER = (0.25, 0.4)
"""Multiplies what a concept is worth that the one asked about is a kind of: less than enough to count as found."""
TRANSLATED = (0.85, 1.0)
"""Multiplies what the word is worth that an everyday word, or one of another language, means."""
JOINED = (0.8, 1.0)
CUT_SHORT = (0.7, 0.7)
"""Multiplies what the longer word is worth that begins as what was written."""
PASSING = (0.6, 0.0)
"""Multiplies what a word is worth that only makes a question."""
LIGHT_HEAD = (0.8, 0.8)
"""Multiplies what a compound's first part is worth when its last one adds next to nothing (läkar-ansvar)."""
CORRECTED = (0.8, 0.8)
"""Multiplies what the corrected word is worth."""
KNOWN_WHOLE = 0.4
"""Multiplies what the parts of a compound are worth when the compound itself is known."""
PHRASE_WORDS = 0.8
"""The words of a phrase, all of them but not as the phrase, against the phrase itself."""

SOFT = 0.8
"""Multiplies what a word adds that the caller has understood already (a role, a setting)."""

RARITY_IN_EVIDENCE = 0.3
"""The power of a word's rarity in its share of the evidence: 1 is rarity itself, 0 counts every word the same."""
LEAST_RARITY = 0.05

COORDINATION = 0.8
"""How much of the score depends on how large a share of the question is explained."""

BONUS: dict[str, float] = {"role": 3.0, "setting": 2.0, "enrolled": 2.0, "area": 2.0, "group": 1.0, "place": 2.0}
"""What a preferred facet adds to the score."""
BONUS_OTHER = 1.0

EXPLAINED = 0.45
"""The least evidence for a word of the question to count as found in a hit."""

SURE = 0.45
SURE_WITHOUT_A_WORD = 0.55
UNSURE = 0.20
"""The least evidence of the first hit for the two upper tiers of confidence, and for the uppermost when a word of the
question is not explained at all."""


def impact(frequency: int, length: int, field: str) -> float:
    """How much `frequency` occurrences of a word among `length` words of a field weigh (BM25 without rarity).

    The usual length is a constant rather than the average of the index, so that one document's weights never
    depend on another's and an updated index ranks as a rebuilt one.
    """
    weight, usual = FIELD_WEIGHTS[field]
    return weight * frequency * (K1 + 1) / (frequency + K1 * (1 - B + B * length / usual))
