"""How good the answers are: the program, SQLite FTS5 and tantivy on the same questions and the same documents.

The program is asked through its command line. The two others search the same texts of every responsibility and every
agreement for any word of the question and the name of its place, best first, as a person would who types them into a
search box. A document is right when it stands in one of the expected sources and its principals are the expected ones.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from math import log2
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple

from measuring import ROOT, environment, samverkan, table

from samverkan_cli.answer.answers import sources_of
from samverkan_cli.answer.checking import has_source, holds, is_document
from samverkan_cli.answer.places import place_named
from samverkan_cli.knowledge.base import KnowledgeBase
from samverkan_cli.model.place import Place
from samverkan_cli.store.yaml_loader import load_file

DEPTH = 10
RESAMPLES = 2_000
CATEGORIES = (
    "keyword", "abbreviation", "inflection", "typo", "synonym", "lay", "compound", "english", "role", "place", "date",
)  # fmt: skip

Question = dict[str, Any]
Search = Callable[[Question], "Ranking"]


class Ranking(NamedTuple):
    """Ids, best first, and whether the system held back: nothing found, or unsure."""

    ids: list[str]
    held_back: bool = False


@dataclass(frozen=True)
class Judge:
    """Tells which documents of the knowledge base answer a question.

    `read` has, by question, other documents that do: a reader who did not know which system found them has said so.
    """

    kb: KnowledgeBase
    read: Mapping[str, Collection[str]] = field(default_factory=dict)

    def words(self, question: Question) -> list[str]:
        """The words of a question and of its place."""
        place = self._place(question)
        return re.findall(r"\w{2,}", f"{question['q']} {place.name if place else ''}".casefold())

    def right(self, question: Question, identity: str) -> bool:
        """True when a document is from an expected source and says who the question expects.

        Where a question asks for a document, what stands in it tells which it is, as `check-questions` has it.
        """
        if identity in self.read.get(question["id"], ()):
            return True
        want, place = question["expect"], self._place(question)
        for rule in self.kb.responsibilities([identity]):
            if not want.get("principals"):
                return is_document({"basis": {"title": rule.agreement.title}, "sources": sources_of(rule)}, want)
            if not has_source({"sources": sources_of(rule)}, want["urls"]):
                return False
            answer = {"roles": self.kb.directory.roles(rule.roles, place, rule.area)}
            wanted = [w for w in (want, *want.get("also", ())) if w.get("principals")]
            return any(holds(answer, question, w) for w in wanted)
        head = self.kb.head(identity) or self.kb.plan(identity)
        if head is None or want.get("principals"):
            return False
        return is_document({"basis": {"title": head.title}, "sources": head.raw["sources"]}, want)

    def _place(self, question: Question) -> Place | None:
        return place_named(self.kb, question["in"]) if question.get("in") else None


def asked_on_the_command_line(data: Path, cache: Path) -> Search:
    """The program itself."""

    def search(question: Question) -> Ranking:
        flags = ["--in", question["in"]] if question.get("in") else []
        flags += ["--as-of", question["as_of"]] if question.get("as_of") else []
        line = [*samverkan(), "--data", data, "who", question["q"], *flags, "--limit", str(DEPTH), "--json"]
        done = subprocess.run(line, capture_output=True, check=False, env=environment(cache))
        told = json.loads(done.stdout)
        ids = [a["responsibility"] or a["basis"]["agreement"] for a in told["answers"]]
        return Ranking(ids, told["outcome"] == "none" or told["confidence"] == "unsure")

    return search


def texts_of(kb: KnowledgeBase) -> dict[str, str]:
    """The text of each responsibility and each agreement, as the others search it."""
    texts = {}
    for rule in kb.responsibilities(kb.snapshot.ids("responsibility")):
        area = (kb.snapshot.get("area", rule.area) or {}).get("label", {}).get("sv", "")
        names = [kb.label("settings", i) for i in rule.applies.get("settings") or ()]
        names += [kb.label("target-groups", i) for i in rule.applies.get("target_groups") or ()]
        said = [rule.task, rule.raw.get("summary", ""), area, *names, str(rule.applies.get("condition") or "")]
        said += [e["text"] for e in rule.raw.get("except") or ()]
        texts[rule.id] = ". ".join([*said, ", ".join(rule.raw.get("lay_words") or ()), rule.agreement.title])
    for identity in kb.snapshot.ids("agreement"):
        head = kb.head(identity)
        if head is not None:
            texts[identity] = ". ".join([head.title, *head.raw.get("aliases", ()), head.raw.get("summary", "")])
    return texts


def fts5(texts: dict[str, str], judge: Judge) -> Search:
    """SQLite FTS5 with its trigram tokenizer, any word."""
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE d USING fts5(id UNINDEXED, text, tokenize='trigram')")
    db.executemany("INSERT INTO d VALUES (?, ?)", texts.items())

    def search(question: Question) -> Ranking:
        query = " OR ".join(f'"{word}"' for word in judge.words(question) if len(word) > 2)
        rows = db.execute("SELECT id FROM d WHERE d MATCH ? ORDER BY rank LIMIT ?", (query, DEPTH)).fetchall()
        return Ranking([row[0] for row in rows], not rows)

    return search


def tantivy(texts: dict[str, str], judge: Judge) -> Search:
    """Tantivy with its Swedish stemmer, any word."""
    import tantivy as engine

    swedish = engine.TextAnalyzerBuilder(engine.Tokenizer.simple())
    swedish = swedish.filter(engine.Filter.lowercase()).filter(engine.Filter.stemmer("swedish"))
    builder = engine.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw")
    builder.add_text_field("text", tokenizer_name="sv")
    index = engine.Index(builder.build())
    index.register_tokenizer("sv", swedish.build())
    writer = index.writer()
    for identity, text in texts.items():
        writer.add_document(engine.Document(id=identity, text=text))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def search(question: Question) -> Ranking:
        hits = searcher.search(index.parse_query(" ".join(judge.words(question)), ["text"]), DEPTH).hits
        return Ranking([searcher.doc(address)["id"][0] for _score, address in hits], not hits)

    return search


class Score(NamedTuple):
    """What one ranking is worth for one question: the place of the first right answer, or None; and if it held back."""

    rank: int | None
    held_back: bool


MEASURES: dict[str, Callable[[Score], float]] = {
    "P@1": lambda score: score.rank == 1,
    "success@3": lambda score: score.rank is not None and score.rank <= 3,
    "recall@10": lambda score: score.rank is not None,
    "nDCG@10": lambda score: 1 / log2(score.rank + 1) if score.rank else 0.0,
}
"""A question has one need, so the first right answer is what counts in each."""


def scored(question: Question, ranking: Ranking, judge: Judge) -> Score:
    ranks = [at for at, i in enumerate(ranking.ids, 1) if question["answerable"] and judge.right(question, i)]
    return Score(ranks[0] if ranks else None, ranking.held_back)


def lead(ours: list[float], theirs: list[float], seed: int = 1) -> str:
    """The difference of two means over the same questions, with its 95 % interval by paired bootstrap."""
    draw = random.Random(seed)
    paired = [a - b for a, b in zip(ours, theirs, strict=True)]
    means = sorted(fmean(draw.choices(paired, k=len(paired))) for _ in range(RESAMPLES))
    low, high = means[int(0.025 * RESAMPLES)], means[int(0.975 * RESAMPLES)]
    return f"{fmean(paired):+.3f} [{low:+.3f}, {high:+.3f}]"


def report(questions: list[Question], scores: dict[str, list[Score]]) -> None:
    """Print the measures, the leads and the categories."""
    asked = [at for at, q in enumerate(questions) if q["answerable"]]
    empty = [at for at, q in enumerate(questions) if not q["answerable"]]
    rows = []
    for name, of in scores.items():
        row = [f"{fmean(measure(of[at]) for at in asked):.3f}" for measure in MEASURES.values()]
        caught = f"{fmean(of[at].held_back for at in empty):.3f}" if empty else "–"
        rows.append([name, *row, caught, f"{fmean(of[at].held_back for at in asked):.3f}"])
    print(f"{len(asked)} frågor med svar, {len(empty)} utan\n")
    table(["", *MEASURES, "utan svar upptäckta", "med svar flaggade"], rows)
    ours, *others = scores
    print("\nförsprång i P@1 [95 %]")
    values = {name: [float(MEASURES["P@1"](of[at])) for at in asked] for name, of in scores.items()}
    table(["mot", ""], [[name, lead(values[ours], values[name])] for name in others])
    print("\nP@1 efter slag")
    kinds = {kind: [at for at in asked if kind in questions[at]["tags"]] for kind in CATEGORIES}
    share = {k: [f"{fmean(MEASURES['P@1'](of[at]) for at in on):.3f}" for of in scores.values()]
             for k, on in kinds.items() if on}  # fmt: skip
    table(["slag", "antal", *scores], [[kind, str(len(kinds[kind])), *row] for kind, row in share.items()])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("questions", type=Path, nargs="+", help="frågefiler, formen i schemas/question.schema.json")
    parser.add_argument("--data", type=Path, default=ROOT / "data", help="mappen som innehåller agreements/")
    parser.add_argument(
        "--read", type=Path, help="svar som läsare har bedömt som rätta också: frågans id, och en lista"
    )
    parser.add_argument("--failures", action="store_true", help="skriv de frågor som programmet svarar fel på")
    chosen = parser.parse_args()
    questions = [q for path in chosen.questions for q in load_file(path).value]
    with tempfile.TemporaryDirectory() as cache, KnowledgeBase(chosen.data) as kb:
        judge = Judge(kb, load_file(chosen.read).value if chosen.read else {})
        texts = texts_of(kb)
        systems = {"samverkan": asked_on_the_command_line(chosen.data, Path(cache)), "FTS5 trigram": fts5(texts, judge)}
        try:
            systems["tantivy sv"] = tantivy(texts, judge)
        except ImportError:
            print("tantivy är inte installerat: pip install -e '.[benchmarks]'")
        rankings = {name: [search(q) for q in questions] for name, search in systems.items()}
        scores = {
            name: [scored(q, r, judge) for q, r in zip(questions, of, strict=True)] for name, of in rankings.items()
        }
        report(questions, scores)
        out_of_reach = [q for q in questions if q["answerable"] and not any(judge.right(q, i) for i in texts)]
        print(f"\n{len(out_of_reach)} frågor har inget rätt dokument i kunskapsbasen")
        if chosen.failures:
            told = zip(questions, rankings["samverkan"], scores["samverkan"], strict=True)
            wrong = [[q["id"], q["q"], (r.ids or ["–"])[0]] for q, r, s in told if q["answerable"] == (s.rank != 1)
                     and (q["answerable"] or not s.held_back)]  # fmt: skip
            print()
            table(["id", "fråga", "första svaret"], wrong)


if __name__ == "__main__":
    main()
