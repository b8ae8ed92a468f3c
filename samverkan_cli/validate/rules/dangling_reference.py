"""Det som en post hänvisar till finns.

Gäller alla fält som namnger något annat: område, dokument, ansvar, boendeform, målgrupp, verksamhet, huvudman, organ.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ...i18n import _
from ...store.references import Reference, references_of
from ..corpus import Corpus
from ..findings import Finding

ID, LEVEL = "dangling-reference", "error"


def check(corpus: Corpus) -> Iterator[Finding]:
    """Every reference to something that is not there."""
    for entity in corpus.all():
        for reference in references_of(entity):
            if _exists(corpus, reference):
                continue
            shown = reference.id.split(":", 1)[-1]
            message = _("{what} {id} finns inte.").format(what=_name(reference.kind), id=shown)
            yield corpus.finding(entity, reference.path, ID, LEVEL, message, _near(corpus, reference))


def _name(kind: str) -> str:
    return {
        "agreement": _("Dokumentet"),
        "responsibility": _("Ansvaret"),
        "area": _("Området"),
        "concept": _("Begreppet"),
        "term": _("Begreppet"),
        "party": _("Huvudmannen eller organet"),
        "body": _("Organet"),
        "process": _("Vårdkedjan"),
    }[kind]


def _kinds(reference: Reference) -> tuple[str, ...]:
    return ("principal", "body") if reference.kind == "party" else (reference.kind,)


def _exists(corpus: Corpus, reference: Reference) -> bool:
    if reference.kind == "party" and reference.id == "SE":
        return True
    return any(corpus.get(kind, reference.id) for kind in _kinds(reference))


def _near(corpus: Corpus, reference: Reference) -> str | None:
    known = [i for kind in _kinds(reference) for i in corpus.entities.get(kind, {})]
    if reference.kind == "concept":
        scheme = reference.id.split(":", 1)[0] + ":"
        known = [i for i in known if i.startswith(scheme)]
    near = get_close_matches(reference.id, known, 3, 0.6)
    return _("Menade du {names}?").format(names=", ".join(n.split(":", 1)[-1] for n in near)) if near else None
