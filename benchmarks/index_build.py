"""Compiling the knowledge base: documents a second, refresh of one agreement, size; beside FTS5 and bare Whoosh."""

from __future__ import annotations

import argparse
import cProfile
import importlib.util
import os
import pstats
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import TypeVar

from corpus import generate
from measuring import Cost, forked, interleaved, size_of, table

from samverkan_cli.knowledge import build as compiling
from samverkan_cli.knowledge.documents import Labels, documents_of
from samverkan_cli.knowledge.words import lexicon, phrases
from samverkan_cli.search import index
from samverkan_cli.search.analyzer import Analyzer
from samverkan_cli.search.concepts import by_first
from samverkan_cli.search.documents import Document
from samverkan_cli.search.fields import FIELDS
from samverkan_cli.search.word_list import WordList
from samverkan_cli.store.entities import Entity, entities_of
from samverkan_cli.store.manifest import kind_of, scan
from samverkan_cli.store.snapshot import SnapshotWriter
from samverkan_cli.store.yaml_loader import load_file
from samverkan_cli.validate.schema import check

T = TypeVar("T")


def silent(_what: str, _done: int, _total: int) -> None:
    """Tell nobody."""


def texts_of(document: Document) -> list[str]:
    return [document.texts.get(field, "") for field in FIELDS]


def fts5(path: Path, tokenizer: str, documents: list[Document]) -> None:
    """An FTS5 table of the same fields."""
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN")
    columns = ", ".join(f'"{field}"' for field in FIELDS)
    db.execute(f"CREATE VIRTUAL TABLE d USING fts5(id UNINDEXED, {columns}, tokenize='{tokenizer}')")
    marks = ", ".join("?" * (len(FIELDS) + 1))
    db.executemany(f"INSERT INTO d VALUES ({marks})", ((d.id, *texts_of(d)) for d in documents))
    db.execute("COMMIT")
    db.close()


def bare_whoosh(folder: Path, documents: list[Document]) -> None:
    """Whoosh as its manual says: one TEXT field for each of ours, with its Swedish analyzer.

    Imported afresh: the program keeps parts of Whoosh unloaded that are needed here.
    """
    for name in [name for name in sys.modules if name.split(".")[0] == "whoosh"]:
        del sys.modules[name]
    from whoosh import fields
    from whoosh.analysis import LanguageAnalyzer
    from whoosh.index import create_in

    folder.mkdir()
    analyzer = LanguageAnalyzer("sv")
    names = {f"f_{field}": fields.TEXT(analyzer=analyzer) for field in FIELDS}
    writer = create_in(str(folder), fields.Schema(id=fields.ID(unique=True, stored=True), **names)).writer(limitmb=128)
    for document in documents:
        texts = zip(names, texts_of(document), strict=True)
        writer.add_document(id=document.id, **{name: text for name, text in texts if text})
    writer.commit()


def read(root: Path) -> list[Entity]:
    """Every entity of the knowledge base, unchecked."""
    loaded = ((name, kind_of(name), load_file(root / name, name)) for name in scan(root))
    return [entity for name, kind, file in loaded if kind for entity in entities_of(kind, file.value, name)]


def labels_of(entities: list[Entity]) -> Labels:
    return Labels.of({k: [e.value for e in entities if e.kind == k] for k in compiling.LEANED_ON})


def parts(root: Path, folder: Path) -> dict[str, float]:
    """Seconds of CPU of each part of a whole build, done one after the other."""
    spent: dict[str, float] = {}

    def timed(name: str, work: Callable[[], T]) -> T:
        before = process_time()
        result = work()
        spent[name] = process_time() - before
        return result

    names = [(name, kind_of(name) or "") for name in scan(root)]
    files = timed("YAML", lambda: [(name, kind, load_file(root / name, name)) for name, kind in names])
    timed("schema", lambda: [list(check(loaded, kind, name)) for name, kind, loaded in files])
    entities = [e for name, kind, loaded in files for e in entities_of(kind, loaded.value, name)]
    labels = labels_of(entities)
    documents = timed("dokument", lambda: list(documents_of(entities, labels)))
    words = lexicon(entities)
    (folder / "words").mkdir(parents=True)
    with WordList.create(folder / "words") as listed:
        listed.take(words, index.VERSION)
        analyzer = Analyzer(by_first(listed.phrases()))
    timed("analys", lambda: [analyzer.document(document) and None for document in documents])
    timed("index", lambda: index.build(folder / "index", documents, words))
    spent["index"] -= spent["analys"]

    def snapshot() -> None:
        writer = SnapshotWriter(folder / "snapshot.sqlite")
        writer.phrases(phrases(entities))
        compiling._write(writer, entities, [], labels)  # noqa: SLF001
        writer.commit(scan(root), {"root": str(root)})

    timed("ögonblicksbild", snapshot)
    return spent


def profile(root: Path, folder: Path) -> None:
    """Print each part's share, and the functions that take most."""
    spent = parts(root, folder / "parts")
    whole = sum(spent.values())
    table(["del", "andel"], [[name, f"{100 * seconds / whole:.0f} %"] for name, seconds in spent.items()])
    (folder / "profile").mkdir()
    profiler = cProfile.Profile()
    profiler.runcall(compiling.build, root, scan(root), folder / "profile", silent)
    pstats.Stats(profiler).sort_stats("tottime").print_stats(25)


def measured(root: Path, folder: Path, rounds: int) -> tuple[dict[str, Cost], dict[str, int], int]:
    """The costs and sizes of all ways to build, and the number of documents."""
    entities = read(root)
    documents = list(documents_of(entities, labels_of(entities)))
    words = lexicon(entities)
    changed = next(name for name in scan(root) if name.startswith("agreements/"))
    base = folder / "base"
    base.mkdir()
    forked(lambda: compiling.build(root, scan(root), base, silent))
    sizes: dict[str, int] = {}
    counter = iter(range(10**6))

    def job(name: str, work: Callable[[Path], object]) -> Callable[[], Cost]:
        def run() -> Cost:
            target = folder / f"{next(counter)}"
            cost = forked(lambda: work(target))
            if target.exists():
                sizes[name] = size_of(target) if target.is_dir() else target.stat().st_size
            return cost

        return run

    def whole(target: Path) -> None:
        target.mkdir()
        compiling.build(root, scan(root), target, silent)

    works: dict[str, Callable[[Path], object]] = {
        "hela bygget": whole,
        "bara indexet": lambda target: index.build(target, documents, words),
        "FTS5 unicode61": lambda target: fts5(target, "unicode61 remove_diacritics 0", documents),
        "FTS5 trigram": lambda target: fts5(target, "trigram", documents),
    }
    if importlib.util.find_spec("whoosh"):
        works["bar Whoosh"] = lambda target: bare_whoosh(target, documents)
    works["ett avtal ändrat"] = lambda _: compiling.update(root, scan(root), base, {changed}, silent)
    costs = interleaved({name: job(name, work) for name, work in works.items()}, rounds)
    return costs, sizes, len(documents)


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--agreements", type=int, default=1000)
    parser.add_argument("-n", type=int, default=3, help="rounds (3)")
    parser.add_argument("--data", type=Path, help="a data folder; a generated one otherwise")
    parser.add_argument("--profile", action="store_true", help="the parts of a whole build, nothing else")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        root = options.data or folder / "data"
        if options.data is None:
            generate(root, options.agreements)
        os.environ["XDG_CACHE_HOME"] = name
        if options.profile:
            profile(root, folder)
            return
        costs, sizes, documents = measured(root, folder, options.n)
    peer = costs["bara indexet"]
    rows = []
    for job, cost in costs.items():
        rate = "" if job == "ett avtal ändrat" else f"{documents / cost.cpu:.0f}"
        size = f"{sizes[job] / 1e6:.1f}" if job in sizes else ""
        rows.append(
            [job, f"{cost.cpu / peer.cpu:.3g}", f"{cost.wall / peer.wall:.3g}", rate, size, f"{cost.memory:.0f}"]
        )
    print(f"{documents} dokument")
    table(["bygge", "× indexet (cpu)", "(klocka)", "dok/s och kärna", "MB", "MiB"], rows)


if __name__ == "__main__":
    main()
