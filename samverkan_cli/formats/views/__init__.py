"""The page of each command's document: one file a command."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from ..page import Page


def page_of(document: dict[str, Any]) -> Page:
    """The page of a document, by the command that its `schema` names."""
    name = document["schema"].split("/")[1].replace("-", "_")
    page: Page = import_module(f".{name}", __package__).page(document)
    return page
