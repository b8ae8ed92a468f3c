"""One answer as JSON: the rule, who holds its roles here, and its basis."""

from __future__ import annotations

from typing import Any

from ..knowledge.base import KnowledgeBase
from ..model.agreement import LAWS, NATIONAL, Agreement
from ..model.place import Place
from ..model.responsibility import Responsibility
from .applicability import adopted
from .asked import Understood
from .certainty import LONG_AGO
from .resolve import Candidate


def answer_of(candidate: Candidate, asked: Understood, kb: KnowledgeBase) -> dict[str, Any]:
    """A rule as an answer, in the shape of `schemas/output/who.schema.json`."""
    rule, head, raw = candidate.rule, candidate.rule.agreement, candidate.rule.raw
    place = asked.place or only_place(rule, kb)
    sources = sources_of(rule)
    roles = kb.directory.roles(rule.roles, place, rule.area)
    return {
        "responsibility": rule.id,
        "task": rule.task,
        "summary": raw.get("summary"),
        "area": rule.area,
        "roles": roles,
        "excludes": excludes_of(rule, place, kb),
        "arrangement": arrangement_of(rule, roles, asked.role),
        "modality": raw.get("modality"),
        "level": head.level,
        "applies": rule.applies,
        "labels": labels_of(rule, kb, "sv"),
        "labels_en": labels_of(rule, kb, "en"),
        "except": raw.get("except") or [],
        "deadline": raw.get("deadline"),
        "amount": raw.get("amount"),
        "delegates": raw.get("delegates"),
        "basis": basis_of(head, rule),
        "sources": sources,
        "legal_basis": legal_basis_of(rule, kb),
        "caveats": caveats_of(rule, candidate, asked, kb),
        "score": round(max(0.0, min(1.0, candidate.evidence)), 2),
    }


def arrangement_of(rule: Responsibility, roles: dict[str, list[Any]], role: str | None) -> str | None:
    """How the asked role is shared here; one body that holds the duties of both principals shares with nobody."""
    held = [roles[role]] if role in roles and role else list(roles.values())
    return "sole" if all(len(holders) == 1 for holders in held) else rule.arrangement(role)


def document_answer(head: Agreement, evidence: float, asked: Understood) -> dict[str, Any]:
    """An agreement as the answer to a question about agreements: a basis and no roles."""
    source = head.raw["sources"][0]
    return {
        "responsibility": None,
        "task": head.title,
        "summary": head.raw.get("summary"),
        "area": next(iter(head.raw["areas"]), None),
        "roles": {},
        "excludes": {},
        "arrangement": None,
        "modality": None,
        "level": head.level,
        "applies": {},
        "labels": {},
        "labels_en": {},
        "except": [],
        "deadline": None,
        "amount": None,
        "delegates": None,
        "basis": {**_head(head), "locator": None, "url": source["url"], "evidence": source["evidence"]},
        "sources": [_source(s, None, s["evidence"]) for s in head.raw["sources"]],
        "legal_basis": [],
        "caveats": document_caveats(head, asked),
        "score": round(max(0.0, min(1.0, evidence)), 2),
    }


def only_place(rule: Responsibility, kb: KnowledgeBase) -> Place | None:
    """The place that a regional or local rule itself decides, when the question names none."""
    places = rule.everywhere
    if len(places) == 1:
        return kb.directory.place(places[0])
    regions = {code[:2] for code in places if code != "SE"}
    return kb.directory.place(regions.pop()) if len(regions) == 1 else None


def labels_of(rule: Responsibility, kb: KnowledgeBase, language: str) -> dict[str, str]:
    """The names of the ids in `area` and `applies`."""
    found = {rule.area: kb.area_label(rule.area, language)}
    for field, scheme in (("settings", "settings"), ("target_groups", "target-groups")):
        found |= {i: kb.label(scheme, i, language) for i in rule.applies.get(field) or ()}
    return found


def excludes_of(rule: Responsibility, place: Place | None, kb: KnowledgeBase) -> dict[str, Any]:
    """Who the source says does not hold a role."""
    from ..model.principal import PrincipalRef

    held = rule.raw.get("excludes") or {}
    parsed = {role: tuple(PrincipalRef.parse(t) for t in texts) for role, texts in held.items()}
    return kb.directory.roles(parsed, place, rule.area)


def sources_of(rule: Responsibility) -> list[dict[str, Any]]:
    """Where it says so: the rule's own source first."""
    found = []
    for locator in (rule.raw["source"], *(rule.raw.get("more_sources") or ())):
        source = rule.agreement.source(locator["id"])
        evidence = locator.get("evidence") or source.get("evidence")
        found.append(_source(source, locator["locator"], evidence))
    return found


def _source(source: dict[str, Any], locator: str | None, evidence: str | None) -> dict[str, Any]:
    keys = ("title", "publisher", "url", "published", "retrieved")
    return {**{k: source.get(k) for k in keys}, "locator": locator, "evidence": evidence}


def basis_of(head: Agreement, rule: Responsibility) -> dict[str, Any]:
    """The clause that says so."""
    first = sources_of(rule)[0]
    own = {"valid_from": rule.span.start or head.span.start, "valid_until": rule.span.end or head.span.end}
    evidence = {"locator": first["locator"], "url": first["url"], "evidence": rule.evidence}
    return {**_head(head), **own, **evidence}


def _head(head: Agreement) -> dict[str, Any]:
    return {
        "agreement": head.id,
        "title": head.title,
        "kind": head.kind,
        "status": head.status,
        "valid_from": head.span.start,
        "valid_until": head.span.end,
    }


def legal_basis_of(rule: Responsibility, kb: KnowledgeBase) -> list[dict[str, Any]]:
    """The law behind the rule: its own, else its agreement's."""
    return laws_of(rule.raw.get("legal_basis") or rule.agreement.raw.get("legal_basis"), kb)


def laws_of(listed: list[dict[str, Any]] | None, kb: KnowledgeBase) -> list[dict[str, Any]]:
    """The laws of a `legal_basis` as written, with their titles."""
    found = []
    for item in listed or ():
        law = kb.head(item["agreement"])
        title = law.title if law else item["agreement"]
        found.append({"agreement": item["agreement"], "section": item.get("section"), "title": title})
    return found


def caveats_of(rule: Responsibility, candidate: Candidate, asked: Understood, kb: KnowledgeBase) -> list[str]:
    """What a reader should know before leaning on the answer, as stable codes."""
    found = document_caveats(rule.agreement, asked)
    if rule.evidence == "secondary":
        found.append("secondary-source")
    if rule.outdates(asked.as_of, LONG_AGO):
        found.append("source-much-later")
    if asked.role and asked.role not in rule.roles:
        found.append("role-not-stated")
    if candidate.unsettled:
        found.append("law-silent")
    if stated_against(rule, kb):
        found.append("sources-disagree")
    if rule.agreement.kind in LAWS and rule.transferable and asked.place is not None:
        found.append("may-be-transferred")
    found += ["place-as-asked"] if _elsewhere(rule, asked, kb) else []
    found += ["only-in-setting"] if candidate.verdict.limited else []
    found += [f"silent-on-{name}" for name in candidate.verdict.silent if name != "group"]
    found += [f"other-{name}" for name in candidate.verdict.other]
    return found + [f"only-part-of-{name}" for name in candidate.verdict.partial]


def _elsewhere(rule: Responsibility, asked: Understood, kb: KnowledgeBase) -> bool:
    """True when a place is named for somebody who may live in one and stay in another, and the rule says not which."""
    if asked.place is None or not any(ref.level and not ref.which for held in rule.roles.values() for ref in held):
        return False
    settings, groups = kb.listed("setting-words:elsewhere"), kb.listed("group-words:elsewhere")
    staying = any(not settings.isdisjoint(kb.broader("settings", setting)) for setting in asked.settings)
    return staying or not groups.isdisjoint(asked.target_groups)


def document_caveats(head: Agreement, asked: Understood) -> list[str]:
    """The caveats of a whole document."""
    found = []
    review = head.raw.get("review") or {}
    if review.get("next") and review["next"] < asked.as_of:
        found.append("review-overdue")
    if head.status == "unknown":
        found.append("status-unknown")
    if head.level != NATIONAL and head.span.start is None:
        found.append("validity-unknown")
    if not adopted(head, asked.as_of):
        found.append("adoption-not-complete")
    return found


def stated_against(rule: Responsibility, kb: KnowledgeBase) -> list[str]:
    """The addresses of rules that other sources state differently, whichever of the two says so."""
    referring = kb.snapshot.referrers("responsibility", rule.id)
    others = [identity for _kind, identity, relation in referring if relation == "conflicts_with"]
    return list(dict.fromkeys([*(rule.raw.get("conflicts_with") or ()), *others]))
