"""Reading a question in words into groups of alternatives (`query.Group`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from . import concepts, weights
from .analyzer import FUNCTION_WORDS_AS_TYPED, Analyzer, content
from .query import Group, Leaf, concept_leaves, stem_leaves
from .results import Correction
from .tokens import is_shouted
from .understanding import Word, understand

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from .concepts import Phrase
    from .vocabulary import Vocabulary

    Phrases = Mapping[str, Sequence[Phrase]]

MAX_TEXT = 2_000
"""Characters of a question that are read."""
MOST_USES = 2_000
"""Documents with a word that only makes the question: one in more of them says little, and takes long to look up."""
MAX_WORDS = 24
"""Words that are searched for: of a longer text, the rarest."""


class Question(NamedTuple):
    """A question as it was understood: what to search for, and what to say about it."""

    groups: tuple[Group, ...]
    words: tuple[str, ...]
    concepts: tuple[str, ...]
    corrections: tuple[Correction, ...]
    stems: Mapping[str, frozenset[str]]
    """What each word, in lower case, was taken to stand for: itself, the word it was meant to be, what it means."""
    soft: tuple[Group, ...] = ()
    """Groups whose words the caller has understood already."""

    def softened(self, *layers: Collection[str]) -> Question:
        """Return the question with the groups of these words made soft, unless nothing else would be left.

        `layers` are tried in order until something is left that is not soft: first all words that are understood, then
        fewer.
        """
        for words in layers:
            soft = tuple(group for group in self.groups if all(word.lower() in words for word in group.words))
            if len(soft) < len(self.groups):
                return self._split(soft)
        return self

    def _split(self, soft: tuple[Group, ...]) -> Question:
        firm = tuple(group for group in self.groups if group not in soft)
        asked = {word for group in firm for word in group.words}
        return self._replace(
            groups=firm, soft=(*self.soft, *soft), words=tuple(word for word in self.words if word in asked)
        )


def read(text: str, vocabulary: Vocabulary) -> Question:
    """Read a question. Looks words up; searches nothing."""
    forms = Analyzer({}).forms(text, MAX_TEXT)
    shouted = is_shouted(form.token for form in forms)
    if shouted:
        forms = [form._replace(capitals=False) for form in forms]
    meant = set(content(forms, vocabulary.question_words({form.word for form in forms})))
    words = _rarest(understand(forms, meant, vocabulary))
    stems = (stem for word in words for stem in (word.stem, *word.parts, *word.joined, *word.meanings))
    phrases = vocabulary.phrases(set(stems))
    named: dict[str, None] = {}
    groups = _groups(words, phrases, named, shouted=shouted)
    return Question(
        groups=groups,
        words=tuple(dict.fromkeys(word.form.token for word in words if word.meant)),
        concepts=tuple(named),
        corrections=tuple(
            dict.fromkeys(Correction(word.form.token, word.correction) for word in words if word.correction)
        ),
        soft=tuple(dict.fromkeys(_passing(word) for word in words if _may_help(word))),
        stems={word.form.token.lower(): frozenset((word.stem, *word.meanings)) for word in words if word.meant},
    )


def _groups(
    words: Sequence[Word], phrases: Phrases, named: dict[str, None], *, shouted: bool, shorter_than: int = MAX_TEXT
) -> tuple[Group, ...]:
    """Return the groups of a run of words, by the longest concepts in it of fewer words than a limit.

    The concepts are added to `named`, those of several words within a longer one after it.
    """
    shorter = {first: [p for p in said if len(p.stems) < shorter_than] for first, said in phrases.items()}
    groups: dict[Group, None] = {}
    place = 0
    for span in _spans(words, shorter, shouted=shouted):
        groups.update((_word_group(word, (), phrases), None) for word in words[place : span.start] if word.meant)
        if shorter_than == MAX_TEXT or span.end - span.start > 1:
            named.update((phrase.concept, None) for phrase in span.phrases)
        said = words[span.start : span.end]
        within = _groups(said, phrases, named, shouted=shouted, shorter_than=len(said)) if len(said) > 1 else ()
        groups[_span_group(span, said, within, phrases)] = None
        place = span.end
    groups.update((_word_group(word, (), phrases), None) for word in words[place:] if word.meant)
    return tuple(groups)


def _rarest(words: list[Word]) -> list[Word]:
    """Return the words without the most used ones when there are too many of them."""
    meant = {word.form.word: word for word in words if word.meant}
    if len(meant) <= MAX_WORDS:
        return words
    rare = sorted(meant, key=lambda word: (not meant[word].known, meant[word].uses))[:MAX_WORDS]
    return [word for word in words if word.form.word in rare]


def _spans(words: Sequence[Word], phrases: Phrases, *, shouted: bool) -> list[concepts.Span]:
    """Return the concepts named by words that carry meaning."""
    capitals = [shouted or word.form.capitals for word in words]
    spans = concepts.spans([word.stem for word in words], capitals, phrases, lay=True)
    return [span for span in spans if any(word.meant for word in words[span.start : span.end])]


def _span_group(span: concepts.Span, said: Sequence[Word], within: tuple[Group, ...], phrases: Phrases) -> Group:
    """Return the group of a concept's words: what names it whole, or else the groups within it."""
    if len(said) == 1:
        return _word_group(said[0], span.phrases, phrases)
    worth = (min(word.worth[0] for word in said), min(word.worth[1] for word in said))
    leaves = tuple(leaf.times(*worth) for leaf in _concept_leaves(span.phrases))
    return Group(tuple(word.form.token for word in said if word.meant), leaves, members=within, said=len(said))


def _word_group(word: Word, said: Sequence[Phrase], phrases: Phrases) -> Group:
    tokens = (word.form.token,)
    leaves = [*stem_leaves(word.stem), *_concept_leaves(said)]
    in_lower_case = [] if said else [phrase for phrase in _alone(word.stem, phrases) if phrase.capitals]
    if in_lower_case:
        leaves = [leaf.times(*weights.IN_LOWER_CASE) for leaf in (*leaves, *_concept_leaves(in_lower_case))]
    for other in word.others:
        leaves += [leaf.times(*weights.FOLDED_TOO) for leaf in stem_leaves(other)]
    for meaning in word.meanings:
        leaves += [leaf.times(*weights.TRANSLATED) for leaf in _leaves_of(meaning, phrases)]
    for joined in word.joined:
        leaves += [leaf.times(*weights.JOINED) for leaf in _leaves_of(joined, phrases)]
    parts = tuple(
        Group(tokens, tuple(leaf.times(*word.worth) for leaf in _leaves_of(part, phrases))) for part in word.parts
    )
    return Group(tokens, tuple(leaf.times(*word.worth) for leaf in leaves), parts=parts)


def _may_help(word: Word) -> bool:
    """Tell whether it says something that a document has the word, though it only makes the question."""
    return not word.meant and 0 < word.uses <= MOST_USES and word.form.word not in FUNCTION_WORDS_AS_TYPED


def _passing(word: Word) -> Group:
    """Return the group of a word that only makes the question: having it is a little in favour of a document."""
    return Group((word.form.token,), tuple(leaf.times(*weights.PASSING) for leaf in stem_leaves(word.stem)))


def _leaves_of(stem: str, phrases: Phrases) -> list[Leaf]:
    """Return what stands for a stem that was worked out rather than written."""
    return [
        *stem_leaves(stem),
        *_concept_leaves(phrase for phrase in _alone(stem, phrases) if not phrase.capitals),
    ]


def _alone(stem: str, phrases: Phrases) -> list[Phrase]:
    """Return the phrases that are this one stem."""
    return [phrase for phrase in phrases.get(stem, ()) if len(phrase.stems) == 1]


def _concept_leaves(phrases: Iterable[Phrase]) -> list[Leaf]:
    leaves: list[Leaf] = []
    for phrase in phrases:
        leaves += concept_leaves(phrase.concept, lay=phrase.lay)
        leaves += [leaf.times(*weights.WIDER) for wide in phrase.wider for leaf in concept_leaves(wide, lay=True)]
    return leaves
