"""What a file refers to is there."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from ...i18n import _
from ...model.principal import BY_PLACE
from ...store.references import Reference
from ..corpus import Corpus, Fact, fact
from ..findings import Finding
from ..places import is_code
from ..reading import ReadFile
from .unknown_code import places_named

ID, LEVEL = "dangling-reference", "error"


def facts(file: ReadFile) -> Iterator[Fact]:
    """The steps of processes: they are no entities of their own."""
    for entity in file.entities:
        if entity.kind == "process":
            for step in entity.value["steps"]:
                yield fact(f"step:{entity.id}/{step['id']}", 1)


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every reference to something that is not there; codes and names of places are the rule unknown-code's."""
    for _entity, reference in file.references:
        if any(corpus.known(kind, reference.id) for kind in _kinds(reference)):
            continue
        if reference.kind == "party" and (is_code(reference.id) or places_named(reference.id, corpus)):
            continue
        shown = reference.id.split(":", 1)[-1]
        message = _("{what} {id} finns inte.").format(what=_name(reference.kind), id=shown)
        yield file.finding(ID, LEVEL, reference.path, message, _near(corpus, reference))


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
        "step": _("Steget"),
    }[kind]


def _kinds(reference: Reference) -> tuple[str, ...]:
    return ("principal", "body") if reference.kind == "party" else (reference.kind,)


def _near(corpus: Corpus, reference: Reference) -> str | None:
    known = [i for kind in _kinds(reference) for i in corpus.ids(kind)]
    if reference.kind == "party":
        known += BY_PLACE
    if reference.kind == "concept":
        scheme = reference.id.split(":", 1)[0] + ":"
        known = [i for i in known if i.startswith(scheme)]
    near = get_close_matches(reference.id, known, 3, 0.6)
    return _("Menade du {names}?").format(names=", ".join(n.split(":", 1)[-1] for n in near)) if near else None
