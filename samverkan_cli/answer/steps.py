"""The chain from everything found to the answer: each step that took a rule out or put another before it."""

from __future__ import annotations

from typing import NamedTuple


class Step(NamedTuple):
    """What became of one rule; the JSON keys of `who --explain` are the field names.

    Attributes:
        responsibility: address of the rule.
        effect: `out` (contradicts the question), `superseded`, `outranked`, `unsettled` (stands against the answer) or
            `weak` (matches much worse).
        reason: for `unsettled` law-silent, for `out` the condition (place, time, area, place-exception, exception,
            setting, age, enrolled), for `outranked` what decided (transfer, not-transferable, level, nationwide,
            authority, start, evidence); or "".
        by: the rule or the agreement that took its place, or None.
    """

    responsibility: str
    effect: str
    reason: str = ""
    by: str | None = None

    def as_json(self) -> dict[str, str | None]:
        """One entry of `explanation`."""
        return self._asdict()
