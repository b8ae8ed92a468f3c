import itertools
import shutil
import sqlite3
import threading

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from samverkan_cli.search import index, word_list
from samverkan_cli.search.compounds import split
from samverkan_cli.search.engine import Engine
from samverkan_cli.search.faults import SearchIndexError
from samverkan_cli.search.vocabulary import FILE
from tests.search.making import LEXICON, built, document

WORDS = [
    "vård",
    "boende",
    "tandvård",
    "intyg",
    "hjälpmedel",
    "läkemedel",
    "ansvar",
    "avgift",
    "rullstol",
    "plan",
    "barn",
    "äldre",
    "skola",
    "elev",
    "remiss",
]


def documents(count, source="a.yaml", start=0):
    return [
        document(
            f"{source}/{n}",
            f"{WORDS[n % 15]} {WORDS[n * 7 % 15]}",
            source=source,
            body=" ".join(WORDS[(n * k) % 15] + WORDS[(n + k) % 15] for k in range(1, 6)),
            facets={"place": (f"{n % 4:02}",)},
        )
        for n in range(start, start + count)
    ]


def answers(folder, *questions):
    with Engine(folder) as engine:
        return [[(hit.id, hit.score) for hit in engine.search(question).hits] for question in questions]


QUESTIONS = ("tandvård för barn", "hjälpmedelsavgift", "äldreplan", "läkemedel skola", "boende")


def test_build_count_and_verify(tmp_path):
    told = []
    index.build(tmp_path / "ny", documents(250), LEXICON, told.append)
    assert index.count(tmp_path / "ny") == 250
    assert index.verify(tmp_path / "ny") == []
    assert told == [100, 200]


def test_an_empty_index_is_an_index(tmp_path):
    folder = built(tmp_path, [])
    assert index.count(folder) == 0
    assert index.verify(folder) == []
    with Engine(folder) as engine:
        assert engine.search("vård").hits == ()
        assert engine.expert("NOT vård").hits == ()
    index.update(folder, [], documents(3))
    assert index.count(folder) == 3


def test_an_updated_index_answers_as_a_rebuilt_one(tmp_path):
    sources = {name: documents(40, name, start) for start, name in enumerate(["a.yaml", "b.yaml", "c.yaml", "d.yaml"])}
    everything = [document for listed in sources.values() for document in listed]
    updated = built(tmp_path / "updated", [d for d in everything if d.source != "c.yaml"])
    index.update(updated, [], sources["c.yaml"])
    for name in ("a.yaml", "b.yaml", "a.yaml"):
        index.update(updated, [name], sources[name])
    rebuilt = built(tmp_path / "rebuilt", everything)
    assert index.count(updated) == 160
    assert index.verify(updated) == []
    assert answers(updated, *QUESTIONS) == answers(rebuilt, *QUESTIONS)


def test_removed_sources_are_gone(tmp_path):
    folder = built(tmp_path, [*documents(40, "a.yaml"), *documents(40, "b.yaml", 100)])
    index.update(folder, ["a.yaml", "never-there.yaml"], [])
    assert index.count(folder) == 40
    with Engine(folder) as engine:
        assert {hit.id.split("/")[0] for hit in engine.search(" ".join(WORDS)).hits} == {"b.yaml"}


def words_of(folder):
    with sqlite3.connect(folder / FILE) as words:
        tables = ("words", "stems", "sources")
        return {table: words.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in tables}


PIECES = st.sampled_from(
    [*WORDS, "kom", "mun", "kommun", "kommunal", "kommunens", "mat", "matvara", "vara", "vårdplan"]
)
SOURCES = st.dictionaries(
    st.sampled_from(["a.yaml", "b.yaml", "c.yaml"]),
    st.lists(
        st.lists(st.builds("".join, st.lists(PIECES, min_size=1, max_size=2)), min_size=1), min_size=1, max_size=4
    ),
)


def written(sources):
    return [
        document(f"{source}/{n}", words[0], source=source, body=" ".join(words))
        for source, texts in sorted(sources.items())
        for n, words in enumerate(texts)
    ]


@settings(deadline=None, max_examples=60)
@given(st.lists(SOURCES, min_size=2, max_size=5))
@example(
    [{"a.yaml": [["kom"]] * 3, "b.yaml": [["kommunal"]]}, {"a.yaml": [["kom", "mun"]] * 3, "b.yaml": [["kommunal"]]}]
)
@example([{"b.yaml": [["barnkommun"]]}, {"b.yaml": [["barnkommun"]], "a.yaml": [["kommun", "barn"]]}])
def test_an_index_does_not_know_its_history(tmp_path_factory, states):
    folder = built(tmp_path_factory.mktemp("index"), written(states[0]))
    for before, after in itertools.pairwise(states):
        changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
        left = words_of(folder)
        rebuilt = built(tmp_path_factory.mktemp("rebuilt"), written(after))
        try:
            index.update(folder, changed, written({name: after[name] for name in changed & after.keys()}))
        except SearchIndexError:
            assert words_of(folder) == left
            folder = rebuilt
        assert words_of(folder) == words_of(rebuilt)
        questions = [*QUESTIONS, "kommunalvård", "matvaror", "kommun"]
        assert answers(folder, *questions) == answers(rebuilt, *questions)


def test_new_words_of_an_update_are_found_and_corrected(tmp_path):
    folder = built(tmp_path, documents(5))
    index.update(folder, [], [document("ny", "Logopedbedömning", source="ny.yaml", body="Logoped gör en bedömning.")])
    with Engine(folder) as engine:
        assert engine.search("logopdbedömning").hits[0].id == "ny"
        assert engine.search("logoped").hits[0].id == "ny"
        assert engine.search("bedömning").hits[0].id == "ny"


def test_a_small_change_takes_few_words_apart(tmp_path, monkeypatch):
    sources = {f"{n}.yaml": documents(10, f"{n}.yaml", n) for n in range(5)}
    folder = built(tmp_path, [one for listed in sources.values() for one in listed])
    taken = []
    monkeypatch.setattr(word_list, "split", lambda word, known: taken.append(word) or split(word, known))
    index.update(folder, ["0.yaml"], sources["0.yaml"])
    assert taken == []
    index.update(folder, ["0.yaml"], [*sources["0.yaml"], document("x", "Xylofon", source="0.yaml")])
    assert taken == ["xylofon"]


def test_a_failing_source_of_documents_leaves_the_index_as_it_was(tmp_path):
    folder = built(tmp_path, documents(20))
    before = answers(folder, *QUESTIONS)

    def failing():
        yield from documents(3, "b.yaml")
        raise RuntimeError("mitt i")

    with pytest.raises(RuntimeError, match="mitt i"):
        index.update(folder, ["a.yaml"], failing())
    assert index.count(folder) == 20
    assert answers(folder, *QUESTIONS) == before
    index.update(folder, [], documents(1, "b.yaml"))  # and the lock is free
    assert index.count(folder) == 21


def test_a_missing_index_is_an_index_error(tmp_path):
    for use in (Engine, index.count, lambda folder: index.update(folder, [], [])):
        with pytest.raises(SearchIndexError):
            use(tmp_path / "ingen")
    assert index.verify(tmp_path / "ingen") != []


def test_another_version_is_an_index_error(tmp_path, monkeypatch):
    folder = built(tmp_path, documents(3))
    monkeypatch.setattr("samverkan_cli.search.opening.VERSION", 999)
    with pytest.raises(SearchIndexError, match="999"):
        Engine(folder)
    with pytest.raises(SearchIndexError):
        index.update(folder, [], [])


@pytest.mark.parametrize("damage", ["empty", "noise", "half", "gone"])
def test_damaged_files_are_an_index_error_or_harmless(tmp_path, damage, monkeypatch):
    """Whichever file is damaged, either the search works or it says that the index must be built again."""
    monkeypatch.setattr("whoosh.index.sleep", lambda _: None)
    sound = built(tmp_path / "sound", documents(60))
    for path in sorted(sound.iterdir()):
        if path.name.endswith("LOCK"):
            continue
        folder = tmp_path / f"{damage}-{path.name}"
        shutil.copytree(sound, folder)
        target = folder / path.name
        data = target.read_bytes()
        if damage == "gone":
            target.unlink()
        else:
            target.write_bytes({"empty": b"", "noise": bytes(len(data)), "half": data[: len(data) // 2]}[damage])
        faults = index.verify(folder)
        try:
            index.update(shutil.copytree(folder, tmp_path / f"{damage}-updated-{path.name}"), ["a.yaml"], documents(2))
        except SearchIndexError:
            assert faults != [], path.name
        try:
            with Engine(folder) as engine:
                engine.search("tandvård för barn")
                engine.expert('"tandvård vård" OR hjälp*')
        except SearchIndexError:
            assert faults != [], path.name


def test_readers_see_a_whole_index_while_it_is_updated(tmp_path):
    folder = built(tmp_path, [*documents(60), *documents(10, "b.yaml", 100)])
    wrong, stop = [], threading.Event()

    def read():
        while not stop.is_set():
            try:
                with Engine(folder) as engine:
                    total = engine.search(" ".join(WORDS), count=True).total
                    if total != 70:
                        wrong.append(total)
                    engine.expert('"tandvård vård" OR hjälp*')
            except Exception as error:  # noqa: BLE001
                wrong.append(error)

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    for _ in range(25):
        index.update(folder, ["b.yaml"], documents(10, "b.yaml", 100))
    stop.set()
    for reader in readers:
        reader.join()
    assert wrong == []


def test_an_open_engine_keeps_its_view(tmp_path):
    folder = built(tmp_path, documents(10))
    with Engine(folder) as engine:
        before = engine.search("vård")
        for _ in range(3):
            index.update(folder, ["a.yaml"], documents(10))
        assert engine.search("vård").total == before.total


def test_an_index_that_may_not_be_written_can_be_read(tmp_path):
    folder = built(tmp_path / "index", documents(10))
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)
    try:
        assert answers(folder, "vård")[0]
    finally:
        folder.chmod(0o755)


def test_odd_paths(tmp_path):
    folder = built(tmp_path / "mapp med å, 100% & ?#", documents(3))
    assert answers(folder, "vård")[0]
