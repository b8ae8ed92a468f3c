"""The page of each command's document: one file a command."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import Any

from ..page import Page


def page_of(document: dict[str, Any]) -> Page:
    """The page of a document, by the command that its `schema` names."""
    page: Page = _view(document).page(document)
    return page


def summary_of(document: dict[str, Any]) -> Page:
    """The short page of a document that is read beside others; its page when the command has none."""
    view = _view(document)
    page: Page = getattr(view, "summary", view.page)(document)
    return page


def _view(document: dict[str, Any]) -> ModuleType:
    name = document["schema"].split("/")[1].replace("-", "_")
    return import_module(f".{name}", __package__)
