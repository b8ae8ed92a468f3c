"""Any entity whole, with what refers to it."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from ..errors import NotFoundError, UsageError
from ..i18n import _
from ..knowledge.base import KnowledgeBase
from .bodies import managing

ORDER = (
    "agreement", "responsibility", "area", "principal", "body", "process", "plan", "channel", "term", "concept",
    "question",
)  # fmt: skip
SCHEMES = ("settings", "target-groups", "units", "roles")
"""The vocabularies whose concepts can be shown, by their id alone or with the vocabulary before it (`settings:…`)."""


def show(kb: KnowledgeBase, identity: str, kind: str | None = None) -> dict[str, Any]:
    """The document of `show`.

    Args:
        kb: the knowledge base.
        identity: the id; a code for a place.
        kind: which kind is meant when several have the id.

    Raises:
        NotFoundError: nothing has that id; near ids are the hint.
        UsageError: no such kind.
    """
    if kind is not None and kind not in ORDER:
        raise UsageError(
            _("Okänt slag: {kind}.").format(kind=kind), hint=_("Slagen: {names}.").format(names=", ".join(ORDER))
        )
    addresses = _addresses(kb, identity)
    kinds = [k for k in ORDER if k in addresses and kind in (None, k)]
    if not kinds:
        raise NotFoundError(_("Det finns inget med id {id}.").format(id=identity), hint=near_ids(kb, identity))
    found, address = kinds[0], addresses[kinds[0]]
    references = kb.snapshot.referrers(found, address)
    if found in ("principal", "body"):
        references += kb.snapshot.referrers("party", identity)
    document: dict[str, Any] = {
        "schema": "samverkan/show/1",
        "kind": found,
        "id": identity,
        "entity": kb.snapshot.get(found, address),
        "referenced_by": [{"kind": k, "id": i, "relation": r} for k, i, r in references],
        "also": kinds[1:],
    }
    if found == "agreement":
        document["managed_by"] = managing(kb, document["entity"])
    if found == "responsibility":
        document["answer"] = _as_answer(kb, identity)
    return document


def _addresses(kb: KnowledgeBase, identity: str) -> dict[str, str]:
    """Each kind that has something of that id, and the id by which the snapshot knows it."""
    addresses = dict.fromkeys(kb.snapshot.kinds_of(identity), identity)
    concepts = (f"{scheme}:{identity}" for scheme in SCHEMES)
    concept = next((address for address in concepts if kb.snapshot.raw("concept", address)), None)
    return addresses if concept is None else {"concept": concept, **addresses}


def _as_answer(kb: KnowledgeBase, identity: str) -> dict[str, Any] | None:
    from ..model.dates import today
    from .answers import answer_of
    from .applicability import Verdict
    from .asked import Understood
    from .resolve import Candidate

    rules = kb.responsibilities([identity])
    asked = Understood(question="", text="", as_of=today())
    return answer_of(Candidate(rules[0], 1.0, 1.0, Verdict(applies=True)), asked, kb) if rules else None


def near_ids(kb: KnowledgeBase, identity: str) -> str | None:
    """Near ids as a hint, or None."""
    known = [i.rpartition(":")[2] if kind == "concept" else i for kind in ORDER for i in kb.snapshot.ids(kind)]
    near = get_close_matches(identity, known, 4, 0.6)
    near += [i for i in known if identity and i.endswith("/" + identity)][:3]
    return _("Menade du {names}?").format(names=", ".join(dict.fromkeys(near))) if near else None
