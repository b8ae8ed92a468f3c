"""The tiers of confidence."""

from __future__ import annotations

from . import weights

TIERS = ("none", "unsure", "sure")
"""The least sure first."""


def confidence_of(evidence: float, *, whole: bool = True) -> str:
    """The tier of an evidence of 0..1: "sure", "unsure" or "none".

    Args:
        evidence: share of the question that is explained.
        whole: False when a word of the question is not explained at all; then more evidence is asked for.
    """
    if evidence >= (weights.SURE if whole else weights.SURE_WITHOUT_A_WORD):
        return "sure"
    return "unsure" if evidence >= weights.UNSURE else "none"
