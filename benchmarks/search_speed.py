"""Questions to a warm engine at several sizes: milliseconds a question, and documents a second in building."""

from __future__ import annotations

import argparse
import gc
import statistics
import tempfile
from pathlib import Path
from time import perf_counter, process_time

from corpus import generate
from index_build import labels_of, read
from measuring import ROOT, table

from samverkan_cli.knowledge.documents import documents_of
from samverkan_cli.knowledge.words import lexicon
from samverkan_cli.search import index
from samverkan_cli.search.engine import Engine
from samverkan_cli.store.yaml_loader import load_file

AGREEMENT = 14
"""Documents that a generated agreement gives, about."""
HITS = 60


def measured(documents: int, folder: Path, questions: list[str]) -> list[str]:
    """Build an index of about so many documents, ask every question twice, and tell the second time's milliseconds."""
    root = folder / f"data-{documents}"
    generate(root, documents // AGREEMENT)
    entities = read(root)
    listed = list(documents_of(entities, labels_of(entities)))
    words = lexicon(entities)
    del entities
    gc.collect()
    before = process_time()
    index.build(folder / f"index-{documents}", listed, words)
    rate = len(listed) / (process_time() - before)
    spent = []
    with Engine(folder / f"index-{documents}") as engine:
        for text in questions:
            engine.search(text, kinds=("responsibility",), limit=HITS)
            begun = perf_counter()
            engine.search(text, kinds=("responsibility",), limit=HITS)
            spent.append(1000 * (perf_counter() - begun))
    spent.sort()
    shown = (statistics.median(spent), spent[int(0.95 * len(spent))], spent[-1])
    return [str(len(listed)), *(f"{value:.1f}" for value in shown), f"{rate:.0f}"]


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, nargs="+", default=[2_000, 20_000])
    parser.add_argument("--questions", type=Path, default=ROOT / "benchmarks/questions/dev.yaml")
    options = parser.parse_args()
    gc.disable()  # as the program itself does
    questions = [q["q"] for q in load_file(options.questions).value]
    with tempfile.TemporaryDirectory() as name:
        rows = [measured(count, Path(name), questions) for count in options.documents]
    table(["dokument", "median ms", "95 %", "längsta", "index dok/s och kärna"], rows)


if __name__ == "__main__":
    main()
