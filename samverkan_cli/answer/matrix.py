"""Area and task down, principals or regions across."""

from __future__ import annotations

from typing import Any

from ..knowledge.base import KnowledgeBase
from ..model.place import Place
from ..model.principal import KINDS
from ..model.responsibility import ROLES, Responsibility
from .answers import excludes_of, only_place
from .overview import leading, own_rules, rules_for


def matrix(
    kb: KnowledgeBase, place: Place | None, day: str, area: str | None, *, across: str = "principals"
) -> dict[str, Any]:
    """The document of `matrix`.

    Args:
        kb: the knowledge base.
        place: with a place a row is a task there; without one a row is an area and a column a region.
        day: `YYYY-MM-DD`.
        area: only in this area and under it.
        across: the columns of a place: kinds of `principals`, or `roles`.
    """
    rules = rules_for(kb, place, day, area)
    rows, columns = _of_place(kb, rules, place, across) if place else _of_regions(kb, rules)
    return {
        "schema": "samverkan/matrix/1",
        "place": place.as_json() if place else None,
        "as_of": day,
        "across": across if place else "regions",
        "columns": columns,
        "rows": rows,
    }


def _of_place(
    kb: KnowledgeBase, rules: list[Responsibility], place: Place, across: str
) -> tuple[list[dict[str, Any]], list[str]]:
    rows: list[dict[str, Any]] = []
    used: set[str] = set()
    for rule in rules:
        cells: dict[str, Any] = {}
        for role, held in kb.directory.roles(rule.roles, place, rule.area).items():
            for principal in held:
                column = role if across == "roles" else str(principal["kind"])
                cell = cells.setdefault(column, {"roles": {}, "responsibility": rule.id})
                cell["roles"].setdefault(role, []).append(principal)
        used |= set(cells)
        rows.append({**_named(kb, rule.area), "task": rule.task, "cells": cells})
    columns = [column for column in (*KINDS, *ROLES) if column in used]
    for row in rows:
        row["cells"] = {column: row["cells"].get(column) for column in columns}
    return rows, columns


def _named(kb: KnowledgeBase, area: str) -> dict[str, Any]:
    """The area of a row with its names."""
    return {"area": area, "label": kb.area_label(area), "label_en": kb.area_label(area, "en")}


def _of_regions(kb: KnowledgeBase, rules: list[Responsibility]) -> tuple[list[dict[str, Any]], list[str]]:
    columns = sorted({code for r in rules for code in r.agreement.raw["places"] if len(code) == 2 and code != "SE"})
    rows = []
    for area in sorted({rule.area for rule in rules}):
        here = [rule for rule in rules if rule.area == area]
        cells = {column: region_cell(kb, own_rules(here, column)) for column in columns}
        if any(cells.values()):
            named = _named(kb, area)
            rows.append({**named, "task": named["label"], "cells": cells})
    return rows, columns


def region_cell(kb: KnowledgeBase, rules: list[Responsibility]) -> dict[str, Any] | None:
    """The leading rule of a region in an area, with its holders, or None."""
    rule = leading(rules)
    if rule is None:
        return None
    place = only_place(rule, kb)
    return {
        "roles": kb.directory.roles(rule.roles, place, rule.area),
        "excludes": excludes_of(rule, place, kb),
        "responsibility": rule.id,
        "task": rule.task,
        "applies": rule.applies,
    }
