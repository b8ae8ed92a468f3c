"""Who is who: from a reference in the data to the principal at a place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from .agreement import LOCAL, level_of
from .place import Place
from .principal import KINDS, Principal, PrincipalRef

_HOLDERS = {
    ("region", None): "regionen",
    ("region", "home"): "hemregionen",
    ("region", "staying"): "vistelseregionen",
    ("region", "placing"): "den placerande regionen",
    ("municipality", None): "kommunen",
    ("municipality", "home"): "hemkommunen",
    ("municipality", "staying"): "vistelsekommunen",
    ("municipality", "placing"): "den placerande kommunen",
}
_EVERY = {"individual": "den enskilde", "state": "staten"}


@dataclass(frozen=True, slots=True)
class Directory:
    """All principals, bodies and units, looked up one by one.

    Attributes:
        find: the value of a principal or body by code or id, or None.
        unit: the Swedish name of a unit by id, or None.
    """

    find: Callable[[str], dict[str, Any] | None]
    unit: Callable[[str], str | None]

    def place(self, code: str) -> Place | None:
        """The place with a code of two or four digits, or None."""
        entry = self.find(code)
        if entry is None or entry["kind"] not in ("region", "municipality"):
            return None
        region = entry.get("region", code)
        region_name = (self.find(region) or entry)["name"]
        return Place(code, entry["name"], region, region_name, entry.get("official") or entry["name"])

    def party_places(self, parties: Sequence[str]) -> tuple[str, ...]:
        """The places whose questions the parties make a text apply to: SE, region and municipality codes.

        A body stands for the places where it works. A text of a region together with single
        municipalities applies in those municipalities only.
        """
        codes: list[str] = []
        for party in parties:
            head = party.split("/")[0]
            if head == "SE" or head.isdigit():
                codes.append(head)
                continue
            entry = self.find(head) or {}
            codes += [c.split("/")[0] for c in entry.get("places") or entry.get("members") or ["SE"]]
        if level_of(list(parties)) == LOCAL:
            codes = [c for c in codes if len(c) == 4]
        return tuple(dict.fromkeys(codes))

    def resolve(self, ref: PrincipalRef, place: Place | None, area: str = "") -> Principal:
        """Who a reference means at a place.

        Args:
            ref: the reference.
            place: the place asked about, or None when none is known.
            area: the area of the task; a joint body may hold the duties of some areas only.

        Returns:
            The principal; its code is None where the place does not decide it.
        """
        unit = (self.unit(ref.unit) or ref.unit) if ref.unit else None
        if ref.holder == "unit":
            return Principal("unit", ref.unit, unit or "", None, ref.which)
        if ref.holder in ("region", "municipality"):
            return self._by_place(ref, place, unit, area)
        if ref.holder in _EVERY:
            return Principal(ref.holder, None, _EVERY[ref.holder], unit, ref.which)
        entry = self.find(ref.holder)
        if entry is None:
            return Principal("body", ref.holder, ref.holder, unit, ref.which)
        kind = entry["kind"] if entry["kind"] in KINDS else "body"
        name = entry.get("official") or entry["name"]
        return Principal(kind, entry.get("code") or entry["id"], name, unit, ref.which)

    def _by_place(self, ref: PrincipalRef, place: Place | None, unit: str | None, area: str) -> Principal:
        generic = Principal(ref.holder, None, _HOLDERS[ref.holder, ref.which], unit, ref.which)
        if ref.which is not None or place is None:
            return generic
        entry = self.find(place.code) or {}
        for body in filter(None, map(self.find, entry.get("joint_bodies") or ())):
            areas = body.get("areas")
            held = areas is None or any(area == a or area.startswith(a + "/") for a in areas)
            if ref.holder in body["holds"] and held:
                return Principal("joint-body", body["code"], body["name"], unit, None)
        if ref.holder == "region":
            return Principal("region", place.region, place.region_name, unit, None)
        if not place.is_region:
            return Principal("municipality", place.code, place.official, unit, None)
        same = entry.get("same_as")
        return self.resolve(PrincipalRef(same, None, ref.unit), None, area) if same else generic

    def roles(
        self, roles: dict[str, tuple[PrincipalRef, ...]], place: Place | None, area: str = ""
    ) -> dict[str, list[dict[str, str | None]]]:
        """The `roles` object of every JSON document; a body that holds the duties of both is named once."""
        who = {role: dict.fromkeys(self.resolve(ref, place, area) for ref in held) for role, held in roles.items()}
        return {role: [principal.as_json() for principal in held] for role, held in who.items()}
