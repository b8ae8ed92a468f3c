"""Places by name, alias or code."""

from __future__ import annotations

from difflib import get_close_matches

from ..errors import UsageError
from ..i18n import _
from ..knowledge.base import KnowledgeBase
from ..knowledge.keys import name_key
from ..model.place import Place


def place_named(kb: KnowledgeBase, text: str) -> Place:
    """The place that `--in` names: a code, a name or an alias, genitive too.

    Raises:
        UsageError: no such place; near names are the hint.
    """
    wanted = text.strip()
    if wanted.isdigit():
        place = kb.directory.place(wanted)
        if place:
            return place
    key = name_key(wanted)
    for candidate in (key, key.removesuffix("s")):
        found = places_of(kb, candidate)
        if found:
            return found[0]
    raise UsageError(_("Okänd plats: {place}.").format(place=wanted or "''"), hint=_hint(kb, wanted))


def places_of(kb: KnowledgeBase, key: str) -> list[Place]:
    """The places with a name; a municipality before a region of the same name."""
    codes = sorted({i for _k, scheme, i, _s, _t in kb.snapshot.phrases([key]) if scheme == "place"})
    found = [p for p in map(kb.directory.place, codes) if p]
    return sorted(found, key=lambda p: (p.is_region, p.code))


def _hint(kb: KnowledgeBase, text: str) -> str:
    names = {n for v in kb.snapshot.values("principal") if v["kind"] in ("region", "municipality")
             for n in (v["name"], *v.get("aliases", ()))}  # fmt: skip
    folded = {n.casefold(): n for n in names}
    near = [folded[n] for n in get_close_matches(text.casefold(), list(folded), 3, 0.6)]
    if near:
        return _("Menade du {names}?").format(names=", ".join(near))
    return _("Ange en kommun eller region med namn eller kod, till exempel Solna, 0184 eller 01.")


def region_named(kb: KnowledgeBase, text: str) -> Place:
    """The region that `--region` names; a municipality's name means the region that it lies in.

    Raises:
        UsageError: no such place.
    """
    place = place_named(kb, text)
    return place if place.is_region else place_named(kb, place.region)


def codes_of(kb: KnowledgeBase, region: Place) -> list[str]:
    """The codes of a region and of its municipalities."""
    return [code for code in kb.snapshot.ids("principal") if code.isdigit() and code.startswith(region.code)]
