"""The tiers of confidence."""

from __future__ import annotations

from . import weights


def confidence_of(evidence: float) -> str:
    """The tier of an evidence of 0..1: "sure", "unsure" or "none"."""
    return "sure" if evidence >= weights.SURE else "unsure" if evidence >= weights.UNSURE else "none"
