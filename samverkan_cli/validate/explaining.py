"""The page of each rule: `docs/regler/<rule>.md`, in Swedish, shipped with the program."""

from __future__ import annotations

from ..paths import shipped
from .settings import checked_rule


def page_of(rule: str) -> str:
    """The page of a rule, in markdown.

    Raises:
        UsageError: there is no such rule.
    """
    return (shipped("docs") / "regler" / f"{checked_rule(rule)}.md").read_text("utf-8")


def short(rule: str) -> str:
    """What a rule demands, in one sentence: the first paragraph of its page."""
    return " ".join(page_of(rule).split("\n\n")[1].split())
