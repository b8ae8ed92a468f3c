"""From vocabularies, areas, terms and places to the words that questions are understood with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..search.lexicon import Entry, Lexicon
from ..store.entities import Entity
from .keys import name_key, phrase_key

Phrase = tuple[str, str, str, str, str]
"""Key (stems joined by a space), scheme, id, surface form, tier (equal or narrower)."""

_SCHEMES = {"settings": "setting", "target-groups": "group", "units": "unit", "roles": "role"}
_PLACES = ("region", "municipality", "country")
_NOT_ASKED = ("question-words", "compound-parts", "abbreviations", "changed-words", "english-words", "everyday-words")
"""Word lists that no question is understood with, or not by way of phrases."""


def lexicon(entities: Iterable[Entity]) -> Lexicon:
    """The concepts, question words and parts of compounds that the index is built with."""
    entities = list(entities)
    ordinary = {w for e in entities if e.kind == "words" and e.id == "abbreviations" for w in e.value["ordinary"]}
    entries: list[Entry] = []
    questions: set[str] = set()
    parts: set[str] = set()
    light: set[str] = set()
    meant: dict[str, dict[str, tuple[str, ...]]] = {"english-words": {}, "everyday-words": {}}
    for entity in entities:
        value = entity.value
        if entity.kind == "words" and entity.id == "question-words":
            questions.update(w for words in value.values() for w in words)
        elif entity.kind == "words" and entity.id == "compound-parts":
            parts.update(value.get("sv", []))
            light.update(value.get("light", []))
        elif entity.kind == "words" and entity.id in meant:
            meanings = meant[entity.id]
            for meaning, words in value.items():
                meanings |= {word: (*meanings.get(word, ()), meaning) for word in words}
        elif entity.kind == "area":
            entries.append(_entry(f"area:{entity.id}", value, ordinary))
        elif entity.kind == "concept" and value["scheme"] in _SCHEMES and value["scheme"] != "roles":
            entries.append(_entry(f"{_SCHEMES[value['scheme']]}:{value['id']}", value, ordinary))
        elif entity.kind == "term":
            equal = (value["term"], *value.get("abbreviations", ()), *value.get("synonyms", ()))
            narrower = (*value.get("lay_words", ()), *value.get("en", ()))
            shouted = _shouted((*equal, *narrower), ordinary)
            wider = tuple(f"area:{area}" for area in value.get("areas") or ())
            entries.append(Entry(f"term:{entity.id}", equal, narrower, shouted, wider))
    return Lexicon(
        entries=tuple(entries),
        question_words=frozenset(questions),
        compound_parts=frozenset(parts),
        translations=meant["english-words"],
        everyday=meant["everyday-words"],
        light_heads=frozenset(light),
    )


def _entry(identity: str, value: dict[str, Any], ordinary: set[str]) -> Entry:
    label = value["label"]
    equal = (label["sv"], *value.get("synonyms", ()))
    narrower = (label["en"], *value.get("lay_words", ()), *value.get("en", ()))
    return Entry(identity, equal, narrower, _shouted((*equal, *narrower), ordinary))


def _shouted(names: Iterable[str], ordinary: set[str]) -> tuple[str, ...]:
    """The names that are ordinary words in lower case, and so count only in capitals."""
    return tuple(name for name in names if name in ordinary)


def phrases(entities: Iterable[Entity]) -> Iterator[Phrase]:
    """What `understand` looks up: places, roles, settings, groups, areas and the plain word lists."""
    for entity in entities:
        value = entity.value
        if entity.kind == "principal" and value["kind"] in _PLACES:
            names = [value["name"], value.get("official"), value.get("county"), *value.get("aliases", ())]
            for name in dict.fromkeys(n for n in names if n):
                yield (name_key(name), "place", entity.id, name, "equal")
        elif entity.kind == "concept" and value["scheme"] in _SCHEMES:
            scheme = _SCHEMES[value["scheme"]]
            label = value["label"]
            key = name_key if scheme == "role" else phrase_key  # "underrättas" is another role than "underrättar"
            for name in dict.fromkeys((label["sv"], *value.get("synonyms", ()))):
                yield (key(name), scheme, value["id"], name, "equal")
            for name in dict.fromkeys((label["en"], *value.get("lay_words", ()), *value.get("en", ()))):
                yield (key(name), scheme, value["id"], name, "narrower")
        elif entity.kind == "words" and entity.id not in _NOT_ASKED:
            for group, words in value.items():
                pairs = words.items() if isinstance(words, dict) else ((w, w) for w in words)
                for name, meaning in pairs:
                    yield (name_key(str(name)), f"{entity.id}:{group}", str(meaning), name, "equal")
