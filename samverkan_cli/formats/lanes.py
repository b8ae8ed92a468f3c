"""The steps of a care chain as a timeline with the principals as lanes."""

from __future__ import annotations

from typing import Any

from ..i18n import _
from . import mermaid, moments, words

LANES = ("region", "joint-body", "municipality", "unit", "body", "state", "individual")
ACTS, REACHED, IDLE = "●", "○", "┆"


def drawn(steps: list[dict[str, Any]]) -> list[str]:
    """The timeline as lines: when, a mark in the lane of each who acts or is reached, and the step."""
    kinds = _kinds(steps)
    heads = [words.capital(words.principal_kind(kind)) for kind in kinds]
    widths = [len(head) + 2 for head in heads]
    when = [_when(step) for step in steps]
    first = max(len(text) for text in [*when, _("När")])
    lines = [f"{_('När').ljust(first)}  {''.join(h.center(w) for h, w in zip(heads, widths, strict=True))}"]
    for number, (step, text) in enumerate(zip(steps, when, strict=True), 1):
        marks = "".join(_mark(step, kind).center(width) for kind, width in zip(kinds, widths, strict=True))
        lines.append(f"{text.ljust(first)}  {_joined(marks)}  {number} {step['title']}")
    return lines


def diagram(steps: list[dict[str, Any]]) -> str:
    """The same as a sequence diagram."""
    kinds = _kinds(steps)
    names = [_name(steps, kind) for kind in kinds]
    messages: list[tuple[int, list[int], str]] = []
    for number, step in enumerate(steps, 1):
        text = " · ".join(t for t in (f"{number} {step['title']}", moments.due(step) or _words(step)) if t)
        actors = sorted(kinds.index(kind) for kind in _actors(step))
        reached = sorted({kinds.index(kind) for kind in _reached(step)} - set(actors))
        messages += [(actor, reached, text) for actor in actors]
    return mermaid.sequence(names, messages)


def _kinds(steps: list[dict[str, Any]]) -> list[str]:
    used = {kind for step in steps for kind in _actors(step) | _reached(step)}
    return [kind for kind in LANES if kind in used]


def _actors(step: dict[str, Any]) -> set[str]:
    """The lanes of those who hold a role other than to receive."""
    return {p["kind"] for role, held in step["who"].items() if role != "receives" for p in held}


def _reached(step: dict[str, Any]) -> set[str]:
    return {p["kind"] for p in [*step["to"], *step["who"].get("receives", ())]}


def _mark(step: dict[str, Any], kind: str) -> str:
    if kind in _actors(step):
        return ACTS
    return REACHED if kind in _reached(step) else IDLE


def _joined(marks: str) -> str:
    """A line between the outermost marks of a row that acts on others."""
    at = [i for i, c in enumerate(marks) if c in (ACTS, REACHED)]
    if not at or REACHED not in marks:
        return marks
    inside = marks[at[0] : at[-1] + 1].replace(" ", "─").replace(IDLE, "┼")
    return marks[: at[0]] + inside + marks[at[-1] + 1 :]


def _when(step: dict[str, Any]) -> str:
    day = step["due"] or step["default"] or ""
    return day.replace("T", " ") + ("?" if step["default"] else "")


def _words(step: dict[str, Any]) -> str | None:
    text: str | None = (step["deadline"] or {}).get("text")
    return text


def _name(steps: list[dict[str, Any]], kind: str) -> str:
    """The one principal of a kind by name; the kind where there are several."""
    held = [p for step in steps for p in [*step["to"], *(h for held in step["who"].values() for h in held)]]
    names = {p["name"] for p in held if p["kind"] == kind}
    return words.capital(names.pop() if len(names) == 1 else words.principal_kind(kind))
