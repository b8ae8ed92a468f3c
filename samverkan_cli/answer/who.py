"""The main job: who is responsible for it, here, for this person, on this day, and where it says so."""

from __future__ import annotations

from typing import Any, NamedTuple

from ..knowledge.base import KnowledgeBase
from ..knowledge.keys import phrase_key
from ..model.agreement import LAWS, NATIONAL
from ..search.results import Found
from ..search.stemmer import stem
from ..search.tiers import confidence_of
from .answers import answer_of, document_answer, only_place, raw_conflicts
from .applicability import in_force, judge
from .asked import Filters, Understood
from .resolve import SAME_MATTER, Candidate, holders, ranked, same_matter
from .understand import understand

POOL = 60
"""How many hits are looked at before the rules that do not apply are taken out."""


class Answer(NamedTuple):
    """The whole answer; `document` is what `who --json` prints."""

    document: dict[str, Any]
    asked: Understood

    @property
    def found(self) -> bool:
        """True when there is an answer, sure or unsure."""
        return bool(self.document["outcome"] != "none")


def who(kb: KnowledgeBase, question: str, filters: Filters, limit: int = 5) -> Answer:
    """Answer a question.

    Args:
        kb: the knowledge base.
        question: in Swedish or English.
        filters: what the flags said.
        limit: how many answers at most.
    """
    asked = understand(kb, question, filters)
    found = _search(kb, asked)
    if asked.document:
        documents = _documents(kb, asked, found, limit)
        if documents:
            sure = confidence_of(documents[0]["score"])
            return _answer(kb, asked, found, documents, "answered", sure)
    candidates = _candidates(kb, asked, found)
    if not candidates or candidates[0].confidence == "none":
        return _answer(kb, asked, found, [], "none", "none")
    regions = _by_region(kb, asked, candidates)
    conflicts = _conflicts(kb, asked, candidates[0])
    outcome = _outcome(asked, candidates, regions, conflicts)
    answers = [answer_of(c, asked, kb) for c in candidates[:limit]]
    if outcome != "depends-on-region":
        regions = []
    sure = candidates[0].confidence
    missing = candidates[0].missing
    return _answer(kb, asked, found, answers, outcome, sure, missing, regions=regions, conflicts=conflicts)


def _search(kb: KnowledgeBase, asked: Understood) -> Found:
    facets = {"place": ["SE", asked.place.region, asked.place.code]} if asked.place else {}
    prefer = {
        "setting": asked.settings,
        "group": asked.target_groups,
        "role": [asked.role] if asked.role not in (None, "responsible") else (),
    }
    kinds = ("agreement", "plan") if asked.document else ("responsibility",)
    soft = () if asked.document else asked.soft  # an agreement may be about nothing but a setting
    return kb.search(
        lambda engine: engine.search(asked.text, kinds=kinds, facets=facets, prefer=prefer, soft=soft, limit=POOL)
    )


def _candidates(kb: KnowledgeBase, asked: Understood, found: Found) -> list[Candidate]:
    """The hits that apply, in the order of answers."""
    hits = {h.id: h for h in found.hits if h.kind == "responsibility"}
    kept = [(rule, hits[rule.id], judge(rule, asked, kb)) for rule in kb.responsibilities(hits)]
    kept = [(rule, hit, verdict) for rule, hit, verdict in kept if verdict.applies]
    best = max((hit.score for _rule, hit, _verdict in kept), default=0.0)
    wanted = {stem(word.lower()) for word in found.words}
    candidates = []
    for rule, hit, verdict in kept:
        missing = tuple(word for word in found.words if word not in hit.matched)
        titled = sum(_stands_in(word, rule.task) for word in wanted) / (len(wanted) or 1)
        relevance = hit.score / best if best else 0.0
        candidates.append(Candidate(rule, relevance, hit.evidence, verdict, missing, titled))
    if not candidates:
        return []
    order = ranked(candidates, asked)
    floor = 0.5 * order[0].relevance
    return [c for c in order if c.relevance >= floor and c.confidence != "none"]


def _stands_in(word: str, task: str) -> bool:
    """True when a task has a word, alone or as the beginning or end of a compound."""
    stems = phrase_key(task).split()
    return word in stems or (len(word) > 4 and any(s.startswith(word) or s.endswith(word) for s in stems))


def _documents(kb: KnowledgeBase, asked: Understood, found: Found, limit: int) -> list[dict[str, Any]]:
    """The documents that match about as well as the best one, those in force and nearest to the place first."""
    best = max((h.evidence for h in found.hits), default=0.0)
    ranked_documents = []
    for at, hit in enumerate(found.hits):
        head = kb.head(hit.id) if hit.kind == "agreement" else kb.plan(hit.id)
        if head is None or confidence_of(hit.evidence) == "none" or hit.evidence < SAME_MATTER * best:
            continue
        away = asked.place is not None and head.level == NATIONAL
        key = (away, not in_force(head, head.span, asked.as_of), at)
        ranked_documents.append((key, document_answer(head, hit.evidence, asked)))
    return [answer for _key, answer in sorted(ranked_documents, key=lambda pair: pair[0])[:limit]]


def _by_region(kb: KnowledgeBase, asked: Understood, candidates: list[Candidate]) -> list[dict[str, Any]]:
    """The first rule of each region on the same matter as the best answer; nothing when a place is given."""
    if asked.place is not None:
        return []
    first = candidates[0]
    found: dict[str, Candidate] = {}
    for candidate in candidates:
        rule = candidate.rule
        if rule.agreement.level == NATIONAL or not same_matter(rule, first.rule):
            continue
        if candidate.relevance < SAME_MATTER * first.relevance:
            continue
        place = only_place(rule, kb)
        if place is not None:
            found.setdefault(place.region if rule.agreement.level == "regional" else place.code, candidate)
    entries = []
    for code in sorted(found):
        rule = found[code].rule
        place = kb.directory.place(code)
        if place:
            roles = kb.directory.roles(rule.roles, place, rule.area)
            entries.append({"code": code, "name": place.official, "roles": roles, "responsibility": rule.id})
    return entries


def _conflicts(kb: KnowledgeBase, asked: Understood, first: Candidate) -> list[dict[str, Any]]:
    """The rules in force that other sources state against the best answer."""
    against = [r for r in kb.responsibilities(raw_conflicts(first.rule)) if judge(r, asked, kb).applies]
    if not against:
        return []
    sides = [first, *(Candidate(r, 1.0, first.evidence, first.verdict) for r in against)]
    return [answer_of(side, asked, kb) for side in sides]


def _outcome(
    asked: Understood, candidates: list[Candidate], regions: list[dict[str, Any]], conflicts: list[dict[str, Any]]
) -> str:
    first = candidates[0].rule
    if conflicts:
        return "conflict"
    if asked.place is None:
        here = [c.rule for c in candidates if any(c.rule.id == r["responsibility"] for r in regions)]
        told = {holders(rule, asked.role) for rule in [first, *here]}
        # what one place does says nothing of the others
        return "depends-on-region" if regions and (len(told) > 1 or first.agreement.level != NATIONAL) else "answered"
    if first.agreement.level == NATIONAL and first.agreement.kind in LAWS:
        return "default-by-law"
    return "answered"


def _answer(
    kb: KnowledgeBase,
    asked: Understood,
    found: Found,
    answers: list[dict[str, Any]],
    outcome: str,
    confidence: str,
    missing: tuple[str, ...] | None = None,
    *,
    regions: list[dict[str, Any]] | None = None,
    conflicts: list[dict[str, Any]] | None = None,
) -> Answer:
    place = asked.place
    document = {
        "schema": "samverkan/who/1",
        "question": asked.question,
        "understood": {
            "role": asked.role,
            "place": {"code": place.code, "name": place.name, "region": place.region} if place else None,
            "as_of": asked.as_of,
            "age": asked.age,
            "settings": list(asked.settings),
            "target_groups": list(asked.target_groups),
            "terms": [name for name in (_concept_name(kb, c) for c in found.concepts) if name],
            "labels": {i: kb.label("settings", i) for i in asked.settings}
            | {i: kb.label("target-groups", i) for i in asked.target_groups},
            "enrolled": asked.enrolled,
            "area": asked.area,
            "document": asked.document,
        },
        "outcome": outcome,
        "confidence": confidence,
        "unmatched": list(found.unmatched if missing is None else missing),
        "corrections": [{"from": c.from_, "to": c.to} for c in found.corrections],
        "answers": answers,
        "by_region": regions or [],
        "conflicts": conflicts or [],
        "suggestions": list(found.near) if outcome == "none" else [],
    }
    return Answer(document, asked)


def _concept_name(kb: KnowledgeBase, concept: str) -> str | None:
    """The Swedish name of a concept of the index, such as `term:sip`; settings and groups are told elsewhere."""
    scheme, _, identity = concept.partition(":")
    if scheme == "term":
        value = kb.snapshot.get("term", identity)
        return value["term"] if value else None
    if scheme == "area":
        value = kb.snapshot.get("area", identity)
        return value["label"]["sv"] if value else None
    return None
