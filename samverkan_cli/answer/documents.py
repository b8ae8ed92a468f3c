"""The answer to a question about agreements: which document it is."""

from __future__ import annotations

from typing import Any, NamedTuple

from ..knowledge.base import KnowledgeBase
from ..model.agreement import NATIONAL
from ..search.results import Found
from ..search.tiers import confidence_of
from .answers import document_answer
from .applicability import in_force
from .asked import Understood
from .resolve import SAME_MATTER


class Document(NamedTuple):
    """A document as an answer, and the words of the question that it does not explain."""

    answer: dict[str, Any]
    missing: tuple[str, ...]


def documents_of(kb: KnowledgeBase, asked: Understood, found: Found, limit: int) -> list[Document]:
    """The documents that match about as well as the best one, those in force and nearest to the place first."""
    best = max((h.evidence for h in found.hits), default=0.0)
    ranked = []
    for at, hit in enumerate(found.hits):
        head = kb.head(hit.id) if hit.kind == "agreement" else kb.plan(hit.id)
        if head is None or confidence_of(hit.evidence) == "none" or hit.evidence < SAME_MATTER * best:
            continue
        away = asked.place is not None and head.level == NATIONAL
        key = (away, not in_force(head, head.span, asked.as_of), at)
        missing = tuple(word for word in found.words if word not in hit.matched)
        ranked.append((key, Document(document_answer(head, hit.evidence, asked), missing)))
    return [document for _key, document in sorted(ranked, key=lambda pair: pair[0])[:limit]]
