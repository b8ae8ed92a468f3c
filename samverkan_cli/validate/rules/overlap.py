"""Two holders do not have one role in one task, for the same place, setting, group and time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from ...i18n import _
from ...model.agreement import level_of
from ...model.dates import Span
from ...model.principal import PrincipalRef
from ...store.yaml_loader import Path
from ..corpus import Corpus, Fact, fact
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "overlap", "warning"
COMPARES = True

_WORD = re.compile(r"[a-zåäöéü0-9]+(?:-[a-zåäöéü0-9]+)*")
_LIGHT = frozenset(
    (
        "ge", "ger", "erbjuda", "erbjuder", "svara", "svarar", "ansvara", "ansvarar", "utföra", "utför",
        "stå", "står", "ha", "har", "vara", "är", "göra", "gör", "ansvar", "ska", "för", "i", "på", "av",
        "och", "till", "vid", "den", "det", "de", "som", "åt", "med", "en", "ett", "om", "hos", "sin",
        "sina", "sitt", "alla", "inom"
    )
)  # fmt: skip
"""Words that say nothing of which task it is."""
_ENDING = re.compile(r"(arna|erna|orna|ens|en|et|ar|er|or|na|n|s|t|a)$")
_ENDED = ("superseded", "expired", "terminated", "proposed")

Claim = dict[str, Any]
"""Who holds a role in a task: agreement, responsibility, line, holders, parties, span, and what it conflicts with."""


def facts(file: ReadFile) -> Iterator[Fact]:
    """Who holds which role, under all that must be the same for two rules to be of one thing."""
    for key, claim, _at in _claims(file):
        yield fact(key, claim)


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every responsibility that another, of the same level of documents, gives to somebody else."""
    seen: dict[str, list[Claim]] = {}
    for key, claim, at in _claims(file):
        earlier = seen.setdefault(key, [])
        for other in (*earlier, *corpus.told(key)):
            if _contradicts(claim, other):
                message = _("{role} är här {holders}, men {others} i {id}.").format(
                    role=at[-1], holders=_listed(claim), others=_listed(other), id=other["id"]
                )
                hint = _("Skilj dem åt med plats, boendeform, målgrupp eller datum, eller ange conflicts_with.")
                yield file.finding(ID, LEVEL, at, message, hint)
                break
        earlier.append(claim)


@lru_cache(maxsize=1)
def _claims(file: ReadFile) -> list[tuple[str, Claim, Path]]:
    """Key, claim and path of each role that somebody holds in a document that is not past."""
    return list(_found(file))


def _found(file: ReadFile) -> Iterator[tuple[str, Claim, Path]]:
    head: dict[str, Any] = file.entities[0].value if file.entities and file.kind == "agreement" else {}
    if not head or head["status"] in _ENDED or head["kind"] == "bill":
        return
    for entity in file.entities[1:]:
        value = entity.value
        applies = value.get("applies") or {}
        same = json.dumps([value["area"], _task(value["task"]), level_of(head["parties"]), _sorted(applies)])
        spans = [[span.start, span.end] for span in (Span.of(head.get("validity")), Span.of(value.get("valid")))]
        for role, held in value["roles"].items():
            claim = {
                "id": entity.id,
                "holders": sorted({PrincipalRef.parse(ref).holder for ref in held}),
                "parties": sorted({party.split("/")[0] for party in head["parties"]}),
                "places": applies.get("places") or [],
                "spans": spans,
                "conflicts": [*(value.get("conflicts_with") or ()), *_exceptions(value)],
            }
            if held:
                yield f"claim:{role}:{same}", claim, (*entity.path, "roles", role)


def _task(text: str) -> list[str]:
    """What a task is about: its words without the light ones, bare of endings, in any order."""
    words = set(_WORD.findall(text.casefold()))
    return sorted({_ENDING.sub("", word) if len(word) > 4 else word for word in words - _LIGHT or words})


def _sorted(applies: dict[str, Any]) -> dict[str, Any]:
    return {k: sorted(v) if isinstance(v, list) else v for k, v in sorted(applies.items()) if v and k != "places"}


def _exceptions(value: dict[str, Any]) -> list[str]:
    return [item["see"] for item in value.get("except") or () if item.get("see")]


def _contradicts(one: Claim, other: Claim) -> bool:
    """Whether two claims of the same task, role and circumstances give it to different holders."""
    if set(one["holders"]) & set(other["holders"]) or one["id"] == other["id"]:
        return False
    if other["id"] in one["conflicts"] or one["id"] in other["conflicts"]:
        return False
    places = [set(claim["places"] or claim["parties"]) for claim in (one, other)]
    meet = any(a == b or a[:2] == b or b[:2] == a for a in places[0] for b in places[1])
    spans = [Span(*span) for claim in (one, other) for span in claim["spans"]]
    first = max((span.start for span in spans if span.start), default=None)
    last = min((span.end for span in spans if span.end), default=None)
    return meet and not (first and last and last < first)


def _listed(claim: Claim) -> str:
    return ", ".join(claim["holders"])
