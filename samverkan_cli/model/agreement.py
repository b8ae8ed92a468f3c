"""A document that states who does what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .dates import Span

NATIONAL, REGIONAL, LOCAL = "national", "regional", "local"
LEVELS = (NATIONAL, REGIONAL, LOCAL)

# Higher outranks lower where both apply at the same level.
AUTHORITY = {
    "law": 9,
    "ordinance": 8,
    "regulation": 7,
    "framework": 6,
    "agreement": 6,
    "annex": 5,
    "decision": 5,
    "plan": 4,
    "guideline": 4,
    "routine": 3,
    "information": 2,
    "bill": 1,
}
LAWS = frozenset({"law", "ordinance", "regulation"})


def level_of(parties: list[str]) -> str:
    """National, regional or local, from the codes of the parties.

    A text is local when it binds single municipalities only (with or without their region).
    """
    if any(p == "SE" or p.startswith("SE/") for p in parties):
        return NATIONAL
    single = any(len(p) == 4 and p.isdigit() for p in parties)
    every = any("/" in p for p in parties)
    return LOCAL if single and not every else REGIONAL


@dataclass(frozen=True, slots=True)
class Agreement:
    """The head of a document: everything but its responsibilities."""

    id: str
    title: str
    kind: str
    parties: tuple[str, ...]
    status: str
    span: Span
    raw: dict[str, Any]

    @classmethod
    def of(cls, value: dict[str, Any]) -> Agreement:
        """From the YAML value of the file (its responsibilities are not looked at)."""
        return cls(
            value["id"],
            value["title"],
            value["kind"],
            tuple(value["parties"]),
            value["status"],
            Span.of(value.get("validity")),
            value,
        )

    @property
    def level(self) -> str:
        """National, regional or local."""
        return level_of(list(self.parties))

    @property
    def authority(self) -> int:
        """The rank of its kind of document."""
        return AUTHORITY[self.kind]

    def source(self, source_id: str) -> dict[str, Any]:
        """The source with that id, or an empty mapping."""
        for source in self.raw.get("sources", []):
            if source["id"] == source_id:
                return dict(source)
        return {}
