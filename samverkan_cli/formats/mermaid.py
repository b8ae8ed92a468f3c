"""Mermaid's own words (https://mermaid.js.org/syntax/), with every text harmless in it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .clean import visible

_CODES = {ord(c): f"#{ord(c)};" for c in '"#;<>[]{}()|`\\&:%'}


def label(text: str) -> str:
    """Text on one line in which Mermaid and HTML find nothing to interpret; its entity codes stand for the rest."""
    return visible(text).replace("\n", " ").translate(_CODES)


def sequence(lanes: Sequence[str], messages: Iterable[tuple[int, Sequence[int], str]]) -> str:
    """A sequence diagram.

    Args:
        lanes: the names of those who act, from left to right.
        messages: who acts, whom it reaches (nobody: a note beside the actor), and what is said.
    """
    lines = ["sequenceDiagram", *(f"    participant L{n} as {label(name)}" for n, name in enumerate(lanes))]
    for actor, reached, text in messages:
        lines += [f"    L{actor}->>L{other}: {label(text)}" for other in reached]
        if not reached:
            lines.append(f"    Note over L{actor}: {label(text)}")
    return "\n".join(lines)


def graph(nodes: Sequence[str], edges: Iterable[tuple[int, int, str]]) -> str:
    """A graph of named nodes; each edge goes from one to another and is named."""
    lines = ["graph LR", *(f'    N{n}["{label(name)}"]' for n, name in enumerate(nodes))]
    return "\n".join([*lines, *(f'    N{a} -- "{label(text)}" --> N{b}' for a, b, text in edges)])


def bars(title: str, names: Sequence[str], counts: Sequence[int]) -> str:
    """A bar chart."""
    shown = ", ".join(f'"{label(name)}"' for name in names)
    heights = ", ".join(map(str, counts))
    return "\n".join(["xychart-beta", f'    title "{label(title)}"', f"    x-axis [{shown}]", f"    bar [{heights}]"])
