"""The same area in several regions."""

from __future__ import annotations

from typing import Any

from ..knowledge.base import KnowledgeBase
from ..model.place import Place
from .matrix import region_cell
from .overview import own_rules, rules_for


def compare(
    kb: KnowledgeBase, regions: list[Place], day: str, area: str | None, *, only_differing: bool
) -> dict[str, Any]:
    """The document of `compare`: areas about which at least one of the regions has a rule of its own.

    Args:
        kb: the knowledge base.
        regions: two or more.
        day: `YYYY-MM-DD`.
        area: only in this area and under it.
        only_differing: leave out what is alike.
    """
    own = {r.code: own_rules(rules_for(kb, r, day, area), r.code) for r in regions}
    areas = []
    for name in sorted({rule.area for rules in own.values() for rule in rules}):
        cells = {code: region_cell(kb, [r for r in rules if r.area == name]) for code, rules in own.items()}
        differs = len({_kinds(cell) for cell in cells.values()}) > 1
        if differs or not only_differing:
            areas.append(
                {
                    "area": name,
                    "label": kb.area_label(name),
                    "label_en": kb.area_label(name, "en"),
                    "regions": cells,
                    "differs": differs,
                }
            )
    names = {r.code: r.name for r in regions}
    return {"schema": "samverkan/compare/1", "regions": names, "as_of": day, "areas": areas}


def _kinds(cell: dict[str, Any] | None) -> frozenset[tuple[str, str, str]]:
    """Which kind of principal holds which role, and which does not: what two regions are compared by."""
    if cell is None:
        return frozenset()
    return frozenset(
        (field, role, str(principal["kind"]))
        for field in ("roles", "excludes")
        for role, held in cell[field].items()
        for principal in held
    )
