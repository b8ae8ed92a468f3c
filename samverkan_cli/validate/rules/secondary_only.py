"""What only a retelling of a document says is marked as such."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...i18n import _, ngettext
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "secondary-only", "note"


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every source that retells a document and that some responsibility rests on alone; once for each source."""
    for entity in file.entities:
        if entity.kind != "agreement":
            continue
        sources = {source["id"]: (index, source["evidence"]) for index, source in enumerate(entity.value["sources"])}
        alone: Counter[str] = Counter()
        for item in entity.value["responsibilities"]:
            held = [item["source"], *(item.get("more_sources") or ())]
            known = [sources[place["id"]][1] for place in held if place["id"] in sources]
            own = [place.get("evidence") for place in held if place.get("evidence")]
            if "primary" not in (*known, *own) and item["source"]["id"] in sources:
                alone[item["source"]["id"]] += 1
        for name, count in alone.items():
            rests = ngettext("{n} ansvar vilar", "{n} ansvar vilar", count).format(n=count)
            message = _("{rests} bara på den här sidan, som återger dokumentet.").format(rests=rests)
            hint = _("Läs dokumentet och ange det som källa med evidence: primary.")
            yield file.finding(ID, LEVEL, ("sources", sources[name][0], "evidence"), message, hint)
