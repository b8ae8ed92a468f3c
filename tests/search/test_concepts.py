from samverkan_cli.search.concepts import by_first, phrase_stems, phrases_of, spans
from samverkan_cli.search.lexicon import Entry

TABLE = by_first(
    phrases_of(
        [
            Entry("sabo", ("särskilt boende", "säbo"), ("äldreboende",)),
            Entry("sabo-aldre", ("särskilt boende för äldre",), ()),
            Entry("mas", ("medicinskt ansvarig sjuksköterska", "MAS"), (), ("MAS",)),
        ]
    )
)


def found(text, *, lay=False, capitals=False):
    stems = phrase_stems(text)
    return [
        (span.start, span.end, {phrase.concept for phrase in span.phrases})
        for span in spans(stems, [capitals] * len(stems), TABLE, lay=lay)
    ]


def test_the_longest_phrase_wins():
    assert found("på särskilt boende för äldre här") == [(1, 5, {"sabo-aldre"})]
    assert found("på särskilt boende för yngre") == [(1, 3, {"sabo"})]


def test_inflected_phrases_are_found():
    assert found("särskilda boenden") == [(0, 2, {"sabo"})]


def test_lay_words_count_in_questions_only():
    assert found("äldreboendet") == []
    assert found("äldreboendet", lay=True) == [(0, 1, {"sabo"})]


def test_an_abbreviation_that_is_a_word_wants_capitals():
    assert found("mas") == []
    assert found("mas", capitals=True) == [(0, 1, {"mas"})]
    assert found("medicinskt ansvariga sjuksköterskan") == [(0, 3, {"mas"})]
