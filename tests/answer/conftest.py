"""The real knowledge base, for what is about the real data."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from samverkan_cli.knowledge.base import KnowledgeBase

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def real_kb(cache: Path) -> Iterator[KnowledgeBase]:
    """The project's own knowledge base, open."""
    with KnowledgeBase(DATA) as opened:
        yield opened
