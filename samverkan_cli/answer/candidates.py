"""From what the search found to the rules that may answer, in the order of answers."""

from __future__ import annotations

from typing import NamedTuple

from ..knowledge.base import KnowledgeBase
from ..knowledge.keys import phrase_key, words_of
from ..model.responsibility import Responsibility
from ..search.analyzer import FUNCTION_WORDS
from ..search.results import Found
from ..search.stemmer import stem
from ..search.tiers import confidence_of
from .applicability import judge
from .asked import Understood
from .resolve import Candidate, ranked
from .steps import Step
from .supersession import superseder

WEAK = 0.5
"""A rule whose relevance is less than this share of the first answer's is not told."""


class Chosen(NamedTuple):
    """The rules that may answer, best first, and each step that took another out or put one before another."""

    candidates: list[Candidate]
    steps: list[Step]


def candidates_of(kb: KnowledgeBase, asked: Understood, found: Found) -> Chosen:
    """The hits that apply to the place, the day and the person, in the order of answers.

    Args:
        kb: the knowledge base.
        asked: the question as read.
        found: what the search found for it.
    """
    hits = {h.id: h for h in found.hits if h.kind == "responsibility"}
    rules = kb.responsibilities(hits)
    heads = {rule.agreement.id: rule.agreement for rule in rules}
    superseded = {head.id: superseder(kb, head, asked) for head in heads.values()}
    steps: list[Step] = []
    kept = []
    for rule in rules:
        verdict = judge(rule, asked, kb)
        if not verdict.applies:
            steps.append(Step(rule.id, "out", verdict.reason))
        elif by := superseded[rule.agreement.id]:
            steps.append(Step(rule.id, "superseded", by=by))
        else:
            kept.append((rule, hits[rule.id], verdict))
    best = max((hit.score for _rule, hit, _verdict in kept), default=0.0)
    candidates = []
    for rule, hit, verdict in kept:
        relevance = hit.score / best if best else 0.0
        missing = tuple(word for word in found.words if word not in hit.matched)
        titled, focus = _in_title(found, rule.task)
        in_area = f"area:{rule.area}" in found.concepts
        excepted = _is_excepted(rule, asked, found)
        candidates.append(Candidate(rule, relevance, hit.evidence, verdict, missing, titled, focus, in_area, excepted))
    order, outranked = ranked(candidates, asked)
    strong = [c for c in order if c.relevance >= WEAK * order[0].relevance and confidence_of(c.evidence) != "none"]
    weak = [Step(c.rule.id, "weak") for c in order if c not in strong]
    return Chosen(strong, steps + outranked + weak)


def _in_title(found: Found, task: str) -> tuple[float, float]:
    """The share of the question's words that a task has, and of the task's words that the question has, its verb aside.

    A word counts alone and as the beginning or end of a compound.
    """
    asked = [found.stems[word.lower()] for word in found.words]
    words = [word for word, _a, _b in words_of(task)]
    stems = [stem(word) for word in words]
    about = [stem(word) for word in words[1:] if word not in FUNCTION_WORDS]
    titled = sum(_names(stems, meant) for meant in asked)
    named = sum(any(_names([whole], meant) for meant in asked) for whole in about)
    return titled / (len(asked) or 1), named / (len(about) or 1)


def _is_excepted(rule: Responsibility, asked: Understood, found: Found) -> bool:
    """True when an exception of a rule names what is asked, and neither its task nor its search words do."""
    exceptions = rule.raw.get("except")
    if not exceptions:
        return False
    excepted = phrase_key(" ".join(exception["text"] for exception in exceptions)).split()
    own = phrase_key(" ".join([rule.task, *rule.raw.get("lay_words", ())])).split()
    wanted = [found.stems[word.lower()] for word in found.words if word.lower() not in asked.known]
    return any(_names(excepted, meant) and not _names(own, meant) for meant in wanted)


def _names(text: list[str], meant: frozenset[str]) -> bool:
    """True when stems of a text have one of those that a word stands for, alone or where a compound begins or ends."""
    return any(
        word == whole or (len(word) > 4 and (whole.startswith(word) or whole.endswith(word)))
        for whole in text
        for word in meant
    )
