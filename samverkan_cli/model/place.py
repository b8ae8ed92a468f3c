"""Places: a municipality (four digits) or a region (two)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place asked about. `region` is the two-digit code of the region that it lies in or is."""

    code: str
    name: str
    region: str
    region_name: str
    official: str

    @property
    def is_region(self) -> bool:
        """True when the place is a whole region."""
        return len(self.code) == 2

    def as_json(self) -> dict[str, str]:
        """The place in a document: code, name and the region's code."""
        return {"code": self.code, "name": self.name, "region": self.region}
