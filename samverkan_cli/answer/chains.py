"""Which care chain holds for a place, a day and a form of care: the local variant, else the law's."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, NamedTuple

from ..errors import NotFoundError
from ..i18n import _
from ..knowledge.base import KnowledgeBase
from ..model.dates import Span
from ..model.place import Place

Value = dict[str, Any]


class Step(NamedTuple):
    """A step of a chain.

    Attributes:
        value: as written.
        chain: the chain that it is written in; its sources are those of the step.
        replaced: the step of the law that it stands in for, or None.
    """

    value: Value
    chain: Value
    replaced: Value | None = None


class Chain(NamedTuple):
    """The chain that holds.

    Attributes:
        value: the chain, a variant or the national one.
        steps: its steps, with those of the national chain that a variant does not write itself.
        passed_over: variants of the place that do not hold on the day.
    """

    value: Value
    steps: tuple[Step, ...]
    passed_over: tuple[Value, ...] = ()

    @property
    def by_law(self) -> bool:
        """True when no place has it for its own."""
        return "SE" in self.value["parties"]


def chain_for(kb: KnowledgeBase, word: str, place: Place | None, settings: tuple[str, ...], day: str) -> Chain | None:
    """The chain with an id or name, in the variant that holds.

    Args:
        kb: the knowledge base.
        word: an id, a title or another name.
        place: where, or None: then the chain that the word names.
        settings: forms of care; a variant for one of them is chosen only when it is among these.
        day: `YYYY-MM-DD`.

    Returns:
        None when the chain did not hold on the day.

    Raises:
        NotFoundError: there is no such chain; near ids are the hint.
    """
    chains = {value["id"]: value for value in kb.snapshot.values("process")}
    named = _named(chains, word)
    root = chains.get(named.get("variant_of", ""), named)
    if place is None:
        candidates = [named]
    else:
        codes = {"SE", place.code, place.region}
        family = [c for c in chains.values() if c["id"] == root["id"] or c.get("variant_of") == root["id"]]
        candidates = [c for c in family if codes & set(kb.directory.party_places(c["parties"])) and _fits(c, settings)]
    holding = [c for c in candidates if Span.of(c.get("validity")).holds(day)]
    if not holding:
        return None
    best = max(holding, key=lambda c: ("SE" not in c["parties"], "settings" in c, c["id"] == named["id"]))
    passed_over = tuple(c for c in candidates if c not in holding)
    return Chain(best, _merged(root, best), passed_over)


def _named(chains: dict[str, Value], word: str) -> Value:
    if word in chains:
        return chains[word]
    wanted = word.casefold()
    names = {n.casefold(): c for c in chains.values() for n in (c["title"], *c.get("aliases", ()))}
    if wanted in names:
        return names[wanted]
    near = get_close_matches(wanted, [*chains, *names], 3, 0.5)
    ids = dict.fromkeys(n if n in chains else names[n]["id"] for n in near) or list(chains)
    hint = _("Menade du {names}?").format(names=", ".join(ids)) if near else None
    raise NotFoundError(
        _("Det finns ingen vårdkedja som heter {id}.").format(id=word or "''"),
        hint=hint or _("Vårdkedjorna: {names}.").format(names=", ".join(ids)),
    )


def _fits(chain: Value, settings: tuple[str, ...]) -> bool:
    return "settings" not in chain or bool(set(chain["settings"]) & set(settings))


def _merged(root: Value, chain: Value) -> tuple[Step, ...]:
    """The chain's own steps in its own order; the others of the root stand after the one that they follow there."""
    law = {step["id"]: step for step in root["steps"]}
    if chain is root:
        return tuple(Step(step, root) for step in root["steps"])
    merged = [Step(step, chain, law.get(step["id"])) for step in chain["steps"]]
    at = 0
    for step in root["steps"]:
        ids = [s.value["id"] for s in merged]
        if step["id"] in ids:
            at = ids.index(step["id"]) + 1
        else:
            merged.insert(at, Step(step, root))
            at += 1
    return tuple(merged)
