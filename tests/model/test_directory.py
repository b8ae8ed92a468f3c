"""Who a reference means at a place."""

from __future__ import annotations

from typing import Any

import pytest

from samverkan_cli.model.directory import Directory
from samverkan_cli.model.place import Place
from samverkan_cli.model.principal import PrincipalRef

ENTRIES: dict[str, dict[str, Any]] = {
    "01": {"code": "01", "kind": "region", "name": "Region Stockholm"},
    "0184": {"code": "0184", "kind": "municipality", "name": "Solna", "official": "Solna stad", "region": "01"},
    "0188": {"code": "0188", "kind": "municipality", "name": "Norrtälje", "region": "01", "joint_bodies": ["kson"]},
    "kson": {"code": "kson", "kind": "joint-body", "name": "KSON", "holds": ["region", "municipality"],
             "areas": ["halso-och-sjukvard"], "places": ["0188"]},
    "09": {"code": "09", "kind": "region", "name": "Region Gotland", "same_as": "0980"},
    "0980": {"code": "0980", "kind": "municipality", "name": "Gotland", "official": "Region Gotland", "region": "09"},
    "vis": {"id": "vis", "kind": "political", "name": "Vård i samverkan", "places": ["01"]},
    "sis": {"code": "sis", "kind": "state", "name": "Statens institutionsstyrelse"},
}  # fmt: skip
DIRECTORY = Directory(ENTRIES.get, {"socialtjanst": "Socialtjänsten", "boendet": "Boendet"}.get)


def resolved(text: str, place: str | None, area: str = "halso-och-sjukvard") -> tuple[str, str | None, str, str | None]:
    where = DIRECTORY.place(place) if place else None
    found = DIRECTORY.resolve(PrincipalRef.parse(text), where, area)
    return found.kind, found.code, found.name, found.unit


@pytest.mark.parametrize(
    ("text", "place", "wanted"),
    [
        ("region", "0184", ("region", "01", "Region Stockholm", None)),
        ("municipality", "0184", ("municipality", "0184", "Solna stad", None)),
        ("municipality/socialtjanst", "0184", ("municipality", "0184", "Solna stad", "Socialtjänsten")),
        ("municipality", "01", ("municipality", None, "kommunen", None)),
        ("region", None, ("region", None, "regionen", None)),
        ("municipality@home", "0184", ("municipality", None, "hemkommunen", None)),
        ("region", "0188", ("joint-body", "kson", "KSON", None)),
        ("0188", "0188", ("municipality", "0188", "Norrtälje", None)),
        ("municipality", "09", ("municipality", "0980", "Region Gotland", None)),
        ("region", "0980", ("region", "09", "Region Gotland", None)),
        ("vis", "0184", ("body", "vis", "Vård i samverkan", None)),
        ("sis", None, ("state", "sis", "Statens institutionsstyrelse", None)),
        ("individual", "0184", ("individual", None, "den enskilde", None)),
        ("unit/boendet", "0184", ("unit", "boendet", "Boendet", None)),
    ],
)
def test_references(text: str, place: str | None, wanted: tuple[str, str | None, str, str | None]) -> None:
    assert resolved(text, place) == wanted


def test_a_joint_body_holds_only_its_areas() -> None:
    assert resolved("region", "0188", "tandvard")[1] == "01"


@pytest.mark.parametrize(
    ("parties", "places"),
    [
        (["SE"], ("SE",)),
        (["01", "01/municipalities"], ("01",)),
        (["01", "0184"], ("0184",)),
        (["0184"], ("0184",)),
        (["kson"], ("0188",)),
        (["vis"], ("01",)),
    ],
)
def test_places_of_parties(parties: list[str], places: tuple[str, ...]) -> None:
    assert DIRECTORY.party_places(parties) == places


def test_a_place_knows_its_region() -> None:
    assert DIRECTORY.place("0184") == Place("0184", "Solna", "01", "Region Stockholm", "Solna stad")
    assert DIRECTORY.place("kson") is None
    assert DIRECTORY.place("9999") is None
