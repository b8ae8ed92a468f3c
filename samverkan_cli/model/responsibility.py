"""One task, the principals that hold each role in it, when it applies, and its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .agreement import LAWS, Agreement
from .dates import Span
from .principal import PrincipalRef

ROLES = (
    "responsible", "performs", "pays", "assesses", "prescribes", "issues",
    "coordinates", "initiates", "informs", "contributes", "receives", "charges",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Responsibility:
    """A responsibility with the head of the agreement that it stands in."""

    id: str
    agreement: Agreement
    task: str
    area: str
    roles: dict[str, tuple[PrincipalRef, ...]]
    span: Span
    raw: dict[str, Any]

    @classmethod
    def of(cls, value: dict[str, Any], agreement: Agreement) -> Responsibility:
        """From one item of `responsibilities:` and its agreement."""
        return cls(
            f"{agreement.id}/{value['id']}",
            agreement,
            value["task"],
            value["area"],
            {role: tuple(PrincipalRef.parse(p) for p in held) for role, held in ordered(value["roles"]).items()},
            Span.of(value.get("valid")),
            value,
        )

    @property
    def applies(self) -> dict[str, Any]:
        """When it applies, as written; empty when the source is silent."""
        return self.raw.get("applies") or {}

    def arrangement(self, role: str | None = None) -> str | None:
        """How the holders share a role (every role when None); sole where each has one holder."""
        held = [self.roles[role]] if role in self.roles and role else list(self.roles.values())
        if all(len(holders) == 1 for holders in held):
            return "sole"
        given: str | None = self.raw.get("arrangement")
        return given

    @property
    def transferable(self) -> bool | None:
        """Whether the law lets it be transferred to another principal; None when it says nothing."""
        given: bool | None = self.raw.get("transferable")
        return given

    @property
    def transferred_under(self) -> str | None:
        """The address of the law's rule that allows the transfer that this rule is, or None."""
        given: str | None = (self.raw.get("delegates") or {}).get("under")
        return given

    @property
    def only_allowed(self) -> bool:
        """True for what a law allows somebody to do, such as handing a task over, but makes nobody do."""
        return self.agreement.kind in LAWS and self.raw.get("modality") == "may"

    @property
    def places(self) -> tuple[str, ...]:
        """The places where the rule alone applies, or an empty tuple."""
        return tuple(self.applies.get("places") or ())

    @property
    def everywhere(self) -> tuple[str, ...]:
        """The codes of the places where the rule applies: its own, else its agreement's."""
        return self.places or tuple(self.agreement.raw.get("places") or ())

    def outdates(self, day: str, years: int) -> bool:
        """True when the rule has no start and its source was read or published so many years after a day, or more."""
        if self.span.start or self.agreement.span.start:
            return False
        source = self.agreement.source(self.raw["source"]["id"])
        known = source.get("published") or source.get("retrieved") or ""
        return bool(known) and int(known[:4]) - years >= int(day[:4])

    @property
    def evidence(self) -> str:
        """Primary or secondary: the locator's own word, else its source's."""
        locator = self.raw["source"]
        own = locator.get("evidence") or self.agreement.source(locator["id"]).get("evidence")
        return str(own or "secondary")


def ordered(roles: dict[str, Any]) -> dict[str, Any]:
    """The roles in the order of DESIGN section 1, whatever the order in the file."""
    return {role: roles[role] for role in ROLES if role in roles}
