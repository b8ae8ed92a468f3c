"""The words that mean the same: what the glossary gives the index."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Entry:
    """One concept and the words people use for it.

    `id` names the concept ("term:sip", "setting:lss-bostad"). `equal` are its label, abbreviations and
    synonyms, known in documents and questions alike. `narrower` are lay words, known in questions only.
    `exact_case` are abbreviations that are ordinary words too (MAS, AT): they count only when written in
    capitals. `wider` are ids of concepts that this one is a kind of: what is asked of it may be told of them.
    """

    id: str
    equal: tuple[str, ...]
    narrower: tuple[str, ...]
    exact_case: tuple[str, ...] = ()
    wider: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All concepts, the words that only make a sentence a question, and words that compounds are made of.

    `translations` gives what words of another language, in lower case, mean in the language of the documents, and
    `everyday` which of its words are meant by everyday ones, in any of their forms. `light_heads` are last parts of
    compounds that add next to nothing to what is before them (läkar-insats).
    """

    entries: tuple[Entry, ...]
    question_words: frozenset[str]
    compound_parts: frozenset[str]
    translations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    everyday: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    light_heads: frozenset[str] = frozenset()
