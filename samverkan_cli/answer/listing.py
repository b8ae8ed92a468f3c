"""All entities of a kind, filtered."""

from __future__ import annotations

import json
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from ..errors import UsageError
from ..i18n import _
from ..knowledge.base import KnowledgeBase
from ..model.place import Place

KINDS = {
    "agreements": "agreement",
    "responsibilities": "responsibility",
    "areas": "area",
    "principals": "principal",
    "terms": "term",
    "bodies": "body",
    "processes": "process",
    "plans": "plan",
    "channels": "channel",
}
"""Name on the command line -> kind of entity."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The filters of a list; None is no filter.

    Attributes:
        place: what applies there, national rules too.
        region: only what belongs to the region or its municipalities.
        area: in the area or under it.
        role: responsibilities with the role.
        day: agreements and responsibilities that hold on the day.
    """

    place: Place | None = None
    region: Place | None = None
    area: str | None = None
    role: str | None = None
    day: str | None = None


def listing(kb: KnowledgeBase, kind: str, wanted: Wanted, limit: int | None = None) -> dict[str, Any]:
    """The document of `list`, in Swedish order of the titles.

    Raises:
        UsageError: there is no such kind.
    """
    if kind not in KINDS:
        near = get_close_matches(kind, KINDS, 1, 0.5)
        hint = _("Slagen: {names}.").format(names=", ".join(KINDS))
        if near:
            hint = _("Menade du {names}?").format(names=near[0]) + " " + hint
        raise UsageError(_("Okänt slag: {kind}.").format(kind=kind), hint=hint)
    items = [i for i in map(json.loads, kb.snapshot.items(KINDS[kind])) if _fits(i, wanted)]
    if limit is not None:
        items = items[:limit]
    return {"schema": "samverkan/list/1", "kind": kind, "total": len(items), "items": items}


def _fits(item: dict[str, Any], wanted: Wanted) -> bool:
    areas = item.get("areas") or [item.get("area") or item.get("id", "")]
    if wanted.area and not any(a == wanted.area or a.startswith(wanted.area + "/") for a in areas):
        return False
    if wanted.role and wanted.role not in item.get("roles", {}):
        return False
    places = item.get("places") or item.get("parties") or [item.get("region") or item.get("code") or "SE"]
    codes = {str(p).split("/")[0] for p in places}
    if wanted.place and not codes & {"SE", wanted.place.region, wanted.place.code}:
        return False
    if wanted.region and not any(c.startswith(wanted.region.code) for c in codes):
        return False
    return wanted.day is None or _holds(item, wanted.day)


def _holds(item: dict[str, Any], day: str) -> bool:
    start, end = item.get("valid_from"), item.get("valid_until")
    ended = item.get("status") in ("superseded", "expired", "terminated") and end is None
    return not ended and (start is None or start <= day) and (end is None or day <= end)
