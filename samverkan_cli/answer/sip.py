"""A coordinated individual plan (SIP): who is responsible for each need, who is called, and an empty plan to fill in.

Nothing here is about any person. "Att vara delaktig är inte att samordna": the person takes part and consents, and is
never given a coordinating role (1177, Samverkan i vård och omsorg: coordination is the task of those who give care).
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from ..knowledge.base import KnowledgeBase
from ..knowledge.keys import words_of
from ..model.principal import PrincipalRef
from .asked import Filters
from .process import process
from .resolve import SAME_MATTER
from .who import who

Document = dict[str, Any]

COORDINATING = ("coordinates", "initiates")
"""The roles that the person never has."""
CALLED = ("responsible", "performs", "prescribes", "assesses", "contributes")
"""Those who hold one of these roles in a need are called to the plan."""
LOOKED_AT, SHOWN = 10, 3
"""How many answers to a need are looked at, and how many are told."""
CHAIN = "sip"
CARE = "slutenvard"


def sip(kb: KnowledgeBase, needs: list[str], filters: Filters, day: str) -> Document:
    """The document of `sip`.

    Args:
        kb: the knowledge base.
        needs: what the person needs, in everyday words.
        filters: the place, the settings and so on, as for `who`.
        day: `YYYY-MM-DD`.

    Returns:
        The document. A need that the knowledge base does not know has the outcome "none", no answers, and under `near`
        the needs that it may have been meant for; where it knows none of them, the outcome of the whole is "none".
    """
    found = [_need(kb, need, filters) for need in needs]
    known = any(need["outcome"] != "none" for need in found)
    chain = process(kb, CHAIN, filters.place, day, settings=filters.settings)
    discharge = any(CARE in kb.broader("settings", setting) for setting in filters.settings)
    called = [s for s in chain["steps"] if discharge or (s["trigger"] or {}).get("event") != "utskrivningsklar"]
    steps = [step | {"who": _without_burden(step["who"])} for step in called]
    return {
        "schema": "samverkan/sip/1",
        "place": chain["place"],
        "as_of": day,
        "settings": list(filters.settings),
        "outcome": chain["outcome"] if known else "none",
        "chain": chain["id"],
        "needs": found,
        "participants": _participants(kb, found),
        "calls": [{"step": s["id"], "who": s["who"]["initiates"], "deadline": s["deadline"], "basis": s["basis"]}
                  for s in steps if s["who"].get("initiates")],
        "steps": steps,
        "legal_basis": chain["legal_basis"],
        "template": _template(found, steps),
    }  # fmt: skip


def _need(kb: KnowledgeBase, need: str, filters: Filters) -> Document:
    document = who(kb, need, filters, limit=LOOKED_AT).document
    words = {word for word, _a, _b in words_of(need)}
    if document["outcome"] == "none" or words <= set(document["unmatched"]):
        near = document["suggestions"] or get_close_matches(need.casefold(), _known(kb), 4, 0.6)
        unknown = {"outcome": "none", "confidence": "none", "unmatched": document["unmatched"]}
        return {"need": need, **unknown, "by_region": [], "conflicts": [], "answers": [], "near": near}
    keys = ("outcome", "confidence", "unmatched", "by_region", "conflicts")
    answers = _of_the_responsible(document["answers"])
    return {"need": need, **{key: document[key] for key in keys}, "answers": answers, "near": []}


def _of_the_responsible(answers: list[Document]) -> list[Document]:
    """The answers on the same matter, those first that say who is responsible: a plan is about that."""
    near = [answer for answer in answers if answer["score"] >= SAME_MATTER * answers[0]["score"]]
    return sorted(near, key=lambda answer: "responsible" not in answer["roles"])[:SHOWN]


def _known(kb: KnowledgeBase) -> list[str]:
    """What needs are called: the names of all areas."""
    names = ("synonyms", "lay_words")
    return [
        w
        for a in kb.snapshot.values("area")
        for w in (a["label"]["sv"].casefold(), *(n for k in names for n in a.get(k, ())))
    ]


def _without_burden(roles: Document) -> Document:
    """The roles of a step, with the person out of those that coordinate."""
    kept = {r: [p for p in held if r not in COORDINATING or p["kind"] != "individual"] for r, held in roles.items()}
    return {role: held for role, held in kept.items() if held}


def _participants(kb: KnowledgeBase, needs: list[Document]) -> list[Document]:
    """Each principal and unit once, with the needs that it is called for; the person last, with its own part."""
    called: dict[tuple[str, str | None], Document] = {}
    for need in needs:
        roles = need["answers"][0]["roles"] if need["answers"] else {}
        for principal in (p for role in CALLED for p in roles.get(role, ())):
            if principal["kind"] == "individual":
                continue
            key = (principal["code"] or principal["name"], principal["unit"])
            entry = called.setdefault(key, {"principal": principal, "part": "called", "needs": []})
            if need["need"] not in entry["needs"]:
                entry["needs"].append(need["need"])
    person = kb.directory.resolve(PrincipalRef.parse("individual"), None).as_json()
    return [*called.values(), {"principal": person, "part": "takes-part", "needs": []}]


def _template(needs: list[Document], steps: list[Document]) -> Document:
    """An empty plan: the principals and units are filled in, all that is about the person is left open."""
    return {
        "consent": {"given": None, "date": None, "covers": None},
        "aims": [{"aim": None, "in_the_words_of_the_person": None}],
        "actions": [
            {"need": need["need"], "action": None, "who": _responsible(need), "when": None, "follow_up": None}
            for need in needs
        ],
        "others": [{"action": None, "who": None}],
        "overall_responsible": None,
        "follow_up": {"date": None, "called_by": None},
        "must_show": next((s["content"] for s in steps if s["content"]), []),
    }


def _responsible(need: Document) -> list[Document]:
    roles = need["answers"][0]["roles"] if need["answers"] else {}
    held: list[Document] = next((roles[role] for role in CALLED if roles.get(role)), [])
    return [p for p in held if p["kind"] != "individual"]
