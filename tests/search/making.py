"""Small indexes for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samverkan_cli.search import index
from samverkan_cli.search.documents import Document
from samverkan_cli.search.lexicon import Entry, Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

QUESTION_WORDS = frozenset(
    [
        "vem",
        "vad",
        "ansvarar",
        "ansvar",
        "för",
        "betalar",
        "ska",
        "har",
        "gäller",
        "who",
        "is",
        "responsible",
        "pays",
    ]
)
ENTRIES = (
    Entry("term:sip", ("samordnad individuell plan", "SIP"), ("vårdplansmöte", "coordinated individual plan")),
    Entry("setting:sabo", ("särskilt boende för äldre", "säbo", "vård- och omsorgsboende"), ("äldreboende",)),
    Entry("term:mas", ("medicinskt ansvarig sjuksköterska",), (), ("MAS",)),
    Entry("area:inkontinens", ("inkontinenshjälpmedel",), ("blöjor", "blöja")),
    Entry("term:urinpase", ("urinuppsamlingspåse",), ("kisspåse",), wider=("area:inkontinens",)),
)
LEXICON = Lexicon(
    ENTRIES,
    QUESTION_WORDS,
    frozenset({"vård", "boende", "intyg", "hjälpmedel", "läkare", "stöd"}),
    {"medicine": ("läkemedel",), "pads": ("blöja",)},
    {"lya": ("bostad",), "fixa": ("anpassa",)},
    frozenset({"insats"}),
)


def document(
    identity: str,
    title: str = "",
    *,
    kind: str = "responsibility",
    source: str = "a.yaml",
    facets: Mapping[str, tuple[str, ...]] | None = None,
    **texts: str,
) -> Document:
    """Make a document; texts by field."""
    return Document(identity, kind, source, {"title": title, **texts}, facets or {})


def built(folder: Path, documents: Iterable[Document], lexicon: Lexicon = LEXICON) -> Path:
    """Build an index and return its folder."""
    index.build(folder, documents, lexicon)
    return folder
