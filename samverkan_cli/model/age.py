"""Ages in whole years."""

from __future__ import annotations

from typing import Any, NamedTuple, Self

OLDEST = 120


class AgeRange(NamedTuple):
    """From one age, included, to another, not included."""

    low: int = 0
    below: int = OLDEST + 1

    @classmethod
    def exactly(cls, years: int) -> Self:
        """The range of one age."""
        return cls(years, years + 1)

    @classmethod
    def of(cls, bounds: dict[str, Any]) -> Self:
        """From `{from, below}` as written in YAML."""
        return cls(bounds.get("from", 0), bounds.get("below", OLDEST + 1))

    @property
    def exact(self) -> int | None:
        """The age when there is just one."""
        return self.low if self.below == self.low + 1 else None

    def within(self, other: AgeRange) -> bool:
        """True when every age of this range is one of the other's."""
        return other.low <= self.low and self.below <= other.below

    def meets(self, other: AgeRange) -> bool:
        """True when some age is in both."""
        return self.low < other.below and other.low < self.below

    def joined(self, other: AgeRange) -> AgeRange:
        """The least range that holds both."""
        return AgeRange(min(self.low, other.low), max(self.below, other.below))

    def as_json(self) -> dict[str, int]:
        """`{from, below}`, each only where it is a limit."""
        found = {"from": self.low} if self.low else {}
        return found | ({"below": self.below} if self.below <= OLDEST else {})
