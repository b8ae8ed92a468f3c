"""Golden questions: does the knowledge base still answer as it must."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from ..knowledge.base import KnowledgeBase
from .asked import Filters
from .places import place_named
from .who import who

DEPTH = 10
"""How many answers are looked at (recall@10)."""

Question = dict[str, Any]
Document = dict[str, Any]


def check_questions(kb: KnowledgeBase, questions: Iterable[Question]) -> Document:
    """The document of `check-questions`.

    A question with an answer passes when the asked role's principals are right in the first answer (or one of `also`
    is), one about agreements when the first answer is the document. A question without an answer passes on outcome
    none or confidence unsure.

    Raises:
        UsageError: a question names an unknown place.
    """
    results = [_result(question, _asked(kb, question)) for question in questions]
    return {
        "schema": "samverkan/check-questions/1",
        "total": len(results),
        "passed": sum(r["passed"] for r in results),
        "metrics": _metrics(results),
        "results": results,
    }


def _asked(kb: KnowledgeBase, question: Question) -> Document:
    place = question.get("in")
    filters = Filters(place=place_named(kb, place) if place else None, as_of=question.get("as_of"))
    return who(kb, question["q"], filters, DEPTH).document


def _result(question: Question, document: Document) -> Document:
    answers = document["answers"]
    held_back = document["outcome"] == "none" or document["confidence"] == "unsure"
    want = question.get("expect") or {}
    first = answers[0] if answers else None
    if not question["answerable"]:
        passed = held_back
    elif want.get("principals"):
        passed = first is not None and any(holds(first, question, w) for w in (want, *want.get("also", ())))
    else:
        passed = first is not None and is_document(first, want)
    ranks = [at for at, a in enumerate(answers, 1) if has_source(a, want.get("urls") or ())]
    return {
        "id": question["id"],
        "passed": passed,
        "got": {
            "outcome": document["outcome"],
            "confidence": document["confidence"],
            "answer": first and (first["responsibility"] or first["basis"]["agreement"]),
            "roles": {r: [p["name"] for p in held] for r, held in first["roles"].items()} if first else {},
            "source_rank": ranks[0] if ranks else None,
        },
        "want": {"role": question.get("role"), **want} if question["answerable"] else None,
        "question": question["q"],
        "answerable": question["answerable"],
        "held_back": held_back,
        "tags": question.get("tags", []),
    }


def holds(answer: Document, question: Question, want: Document) -> bool:
    """True when the role's principals are just those that are wanted."""
    role = want.get("role") or question.get("role")
    held = answer["roles"].get(role) if role else [p for ps in answer["roles"].values() for p in ps]
    if not held:
        return False
    wanted = [_slug(w) for w in want["principals"]]
    return all(any(w in _names(p) for p in held) for w in wanted) and all(_names(p) & set(wanted) for p in held)


def _names(principal: Document) -> set[str]:
    """What an expected answer may call a principal: its kind, code, name or unit."""
    named = (principal["kind"], principal["code"], principal["name"], principal["unit"])
    return {_slug(n) for n in named if n}


def _slug(text: str) -> str:
    return re.sub(r"\W+", "-", text.casefold()).strip("-")


def is_document(answer: Document, want: Document) -> bool:
    """True when an answer is one of the documents that are wanted, by address or by words of its title."""
    hint = set(re.findall(r"\w{4,}", (want.get("agreement_hint") or "").casefold()))
    title = answer["basis"]["title"].casefold()
    return has_source(answer, want.get("urls") or ()) or bool(hint and all(word in title for word in hint))


def has_source(answer: Document, urls: Iterable[str]) -> bool:
    """True when one of an answer's sources is one of the addresses."""
    wanted = {_bare(u) for u in urls}
    return any(_bare(s["url"] or "") in wanted for s in answer["sources"])


def _bare(url: str) -> str:
    """An address without what two spellings of one address differ in."""
    return re.sub(r"^https?://(www\.)?", "", url).rstrip("/")


def _metrics(results: list[Document]) -> dict[str, float | None]:
    """Shares of 0..1; None where nothing is there to measure."""
    answerable = [r for r in results if r["answerable"]]
    sourced = [r for r in answerable if r["want"].get("urls")]
    unanswerable = [r for r in results if not r["answerable"]]
    return {
        "p_at_1": _share(r["passed"] for r in answerable),
        "success_at_3": _share((r["got"]["source_rank"] or 99) <= 3 for r in sourced),
        "recall_at_10": _share(r["got"]["source_rank"] is not None for r in sourced),
        "no_answer_caught": _share(r["held_back"] for r in unanswerable),
        "answerable_flagged": _share(r["held_back"] for r in answerable),
    }


def _share(hits: Iterable[bool]) -> float | None:
    told = list(hits)
    return round(sum(told) / len(told), 4) if told else None
