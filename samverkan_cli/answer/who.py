"""The main job: who is responsible for it, here, for this person, on this day, and where it says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from ..knowledge.base import KnowledgeBase
from ..model.agreement import LAWS, NATIONAL
from ..model.responsibility import Responsibility
from ..search.results import NOTHING, Found
from ..search.tiers import TIERS, confidence_of
from . import regions
from .answers import answer_of, stated_against
from .applicability import judge
from .asked import Filters, Understood
from .candidates import Chosen, candidates_of
from .certainty import ACTS, certainty
from .documents import Document, documents_of
from .resolve import Candidate, holders, same_matter
from .supersession import rivals, superseder
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


def who(kb: KnowledgeBase, question: str, filters: Filters, limit: int = 5, *, explain: bool = False) -> Answer:
    """Answer a question.

    Args:
        kb: the knowledge base.
        question: in Swedish or English.
        filters: what the flags said.
        limit: how many answers at most.
        explain: tell each step from what was found to the answer too.
    """
    asked = understand(kb, question, filters)
    found = NOTHING if asked.empty else _search(kb, asked)
    asked, found = _with_misspelt(kb, asked, found)
    documents = documents_of(kb, asked, found, limit) if asked.document else []
    if asked.document and (ruled := _by_rule(kb, asked, documents)):
        asked, found, documents = *ruled, []
    if documents:
        told = _documented(documents, asked, kb)
        steps: list[dict[str, Any]] = []
    else:
        chosen = candidates_of(kb, asked, found)
        told = _resolved(kb, asked, found, chosen, limit)
        steps = [step.as_json() for step in chosen.steps]
    document = {
        "schema": "samverkan/who/1",
        "question": asked.question,
        "understood": _understood(kb, asked, found),
        **told,
        "corrections": [{"from": c.from_, "to": c.to} for c in (*asked.corrections, *found.corrections)],
        "suggestions": list(found.near) if told["outcome"] == "none" else [],
    }
    return Answer(document | ({"explanation": steps} if explain else {}), asked)


def _by_rule(kb: KnowledgeBase, asked: Understood, documents: Sequence[Document]) -> tuple[Understood, Found] | None:
    """The question as one about who, and what it finds, when a rule explains more of its words than a document does."""
    if documents and not documents[0].missing:
        return None
    ruled = asked._replace(document=False)
    found = _search(kb, ruled)
    best = next(iter(candidates_of(kb, ruled, found).candidates), None)
    explains_more = best and not (documents and len(best.missing) >= len(documents[0].missing))
    return (ruled, found) if explains_more else None


def _with_misspelt(kb: KnowledgeBase, asked: Understood, found: Found) -> tuple[Understood, Found]:
    """The question with the role, settings and groups that its misspelt words name, where it names no others.

    Those words are understood then, so it is searched for again without them.
    """
    if not found.corrections:
        return asked, found
    text = asked.question
    for correction in found.corrections:
        text = text.replace(correction.from_, correction.to)
    meant = understand(kb, text, Filters())
    soft = dict(asked.soft)
    for scheme, words in meant.soft.items():
        misspelt = {c.from_.lower() for c in found.corrections if c.to.lower() in words}
        soft[scheme] = soft.get(scheme, frozenset()) | misspelt
    read = asked._replace(
        role=asked.role or meant.role,
        settings=asked.settings or meant.settings,
        target_groups=asked.target_groups or meant.target_groups,
        soft=soft,
    )
    return (asked, found) if read == asked else (read, _search(kb, read))


def _search(kb: KnowledgeBase, asked: Understood, places: Sequence[str] = ()) -> Found:
    """What the question finds, of what applies to its place or, when given, to one of some places."""
    if asked.place and not places:
        places = ["SE", asked.place.region, asked.place.code]
    facets = {"place": places} if places else {}
    prefer = {
        "setting": asked.settings,
        "group": asked.target_groups,
        "role": [asked.role] if asked.role not in (None, "responsible") else (),
        "enrolled": () if asked.enrolled is None else [str(asked.enrolled)],
    }
    kinds = ("agreement", "plan") if asked.document else ("responsibility",)
    # an agreement may be about nothing but a setting, a question about nothing but a setting and a role
    known = asked.known
    if asked.role in ACTS and asked.matter <= asked.soft.get("group", frozenset()):
        known -= asked.matter  # whom something is done to is what is asked about
    soft = () if asked.document else (known, asked.soft.get("role", frozenset()))
    return kb.ask(
        lambda engine: engine.search(asked.text, kinds=kinds, facets=facets, prefer=prefer, soft=soft, limit=POOL)
    )


def _told(
    outcome: str, confidence: str, unmatched: tuple[str, ...], answers: list[dict[str, Any]], **more: Any
) -> dict[str, Any]:
    empty: dict[str, Any] = {"by_region": [], "unknown_regions": [], "conflicts": []}
    head = {"outcome": outcome, "confidence": confidence, "unmatched": list(unmatched), "answers": answers}
    return {**head, **empty, **more}


def _documented(documents: list[Document], asked: Understood, kb: KnowledgeBase) -> dict[str, Any]:
    """The outcome with its documents; a law is no agreement, only what holds where none is known."""
    answer, missing = documents[0]
    sure = confidence_of(answer["score"], whole=not missing)
    endings = tuple(kb.listed("document-words:ending"))
    telling = {word.lower() for word in missing if not word.lower().endswith(endings)}
    if telling and kb.ask(lambda engine: engine.unknown(telling)):
        sure = min(sure, "unsure", key=TIERS.index)
    outcome = "answered"
    if asked.agreed and answer["basis"]["kind"] in LAWS:
        outcome = "default-by-law" if asked.place else outcome
        sure = min(sure, "unsure", key=TIERS.index)
    return _told(outcome, sure, missing, [document.answer for document in documents])


def _resolved(kb: KnowledgeBase, asked: Understood, found: Found, chosen: Chosen, limit: int) -> dict[str, Any]:
    """The outcome with its answers."""
    candidates = chosen.candidates
    if not candidates:
        return _told("none", "none", found.unmatched, [])
    first = candidates[0]
    answers = [answer_of(c, asked, kb) for c in _shown(candidates, limit)]
    conflicts = _conflicts(kb, asked, candidates)
    where = regions.by_region(kb, [first, *_within(kb, asked, first)] if asked.place else candidates, asked)
    more: dict[str, Any] = {"conflicts": conflicts}
    if conflicts:
        outcome = "conflict"
    elif regions.depends(kb, asked, first, where):
        outcome = "depends-on-region"
        unknown = [] if asked.place else regions.unknown(kb, where)
        more |= {"by_region": regions.entries(kb, where), "unknown_regions": unknown}
    elif asked.place and first.rule.agreement.level == NATIONAL and first.rule.agreement.kind in LAWS:
        outcome = "default-by-law"
    else:
        outcome = "answered"
    tier, unmatched = certainty(first, asked, found, kb)
    return _told(outcome, tier, unmatched, answers, **more)


def _within(kb: KnowledgeBase, asked: Understood, first: Candidate) -> list[Candidate]:
    """What single municipalities do, when a whole region is asked about and no rule of its own answers first."""
    place = asked.place
    if place is None or not place.is_region or first.rule.agreement.level != NATIONAL:
        return []
    inside = [code for code in kb.snapshot.ids("principal") if len(code) == 4 and code.startswith(place.code)]
    anywhere = asked._replace(place=None)
    return candidates_of(kb, anywhere, _search(kb, anywhere, inside)).candidates


def _shown(candidates: list[Candidate], limit: int) -> list[Candidate]:
    """The first candidates; the law on the same matter is always among them, as the default or the basis."""
    shown, first = candidates[:limit], candidates[0].rule
    laws = [c for c in candidates if c.rule.agreement.kind in LAWS and same_matter(c.rule, first)]
    law = max(laws, key=lambda c: (c.rule.area == first.area, c.relevance), default=None)
    if limit > 1 and law is not None and law not in shown:
        shown[-1] = law
    return shown


def _conflicts(kb: KnowledgeBase, asked: Understood, candidates: list[Candidate]) -> list[dict[str, Any]]:
    """The best answer with the rules that stand against it; empty when there are none.

    Those are what other sources state differently, and what agreements that it supersedes and is superseded by do.
    """
    first = candidates[0]
    stated = [r for r in kb.responsibilities(stated_against(first.rule, kb)) if judge(r, asked, kb).applies]
    standing = [r for r in stated if superseder(kb, r.agreement, asked) is None]
    against = [Candidate(r, 1.0, first.evidence, first.verdict) for r in standing]
    circle = rivals(kb, first.rule.agreement)
    against += [c for c in candidates if c.rule.agreement.id in circle and _disagree(c.rule, first.rule, asked)]
    return [answer_of(side, asked, kb) for side in (first, *against)] if against else []


def _disagree(one: Responsibility, other: Responsibility, asked: Understood) -> bool:
    """True when two rules on the same matter name different holders of what is asked."""
    return same_matter(one, other) and holders(one, asked.role) != holders(other, asked.role)


def _understood(kb: KnowledgeBase, asked: Understood, found: Found) -> dict[str, Any]:
    place, ages = asked.place, asked.ages
    return {
        "role": asked.role,
        "place": place.as_json() if place else None,
        "as_of": asked.as_of,
        "age": ages.exact if ages else None,
        "ages": ages.as_json() if ages else None,
        "settings": list(asked.settings),
        "target_groups": list(asked.target_groups),
        "terms": _terms(kb, found, "sv"),
        "terms_en": _terms(kb, found, "en"),
        "labels": _labels(kb, asked, "sv"),
        "labels_en": _labels(kb, asked, "en"),
        "enrolled": asked.enrolled,
        "area": asked.area,
        "document": asked.document,
        "other_places": [other.as_json() for other in asked.other_places],
    }


def _labels(kb: KnowledgeBase, asked: Understood, language: str) -> dict[str, str]:
    """The names of the settings and groups asked about."""
    settings = {i: kb.label("settings", i, language) for i in asked.settings}
    return settings | {i: kb.label("target-groups", i, language) for i in asked.target_groups}


def _terms(kb: KnowledgeBase, found: Found, language: str) -> list[str]:
    """The names of the areas and terms searched for; settings and groups are told elsewhere."""
    names = (_concept_name(kb, concept, language) for concept in found.concepts)
    return [name for name in names if name]


def _concept_name(kb: KnowledgeBase, concept: str, language: str) -> str | None:
    """The name of a concept of the index, such as `term:sip`; a term without a translation has its own."""
    scheme, _, identity = concept.partition(":")
    if scheme == "term":
        value = kb.snapshot.get("term", identity) or {}
        translated = next(iter(value.get("en", ())), None) if language == "en" else None
        return translated or value.get("term")
    return kb.area_label(identity, language) if scheme == "area" else None
