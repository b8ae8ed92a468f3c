"""From a file to the verdict on it: read, schema, rules; two processes when there is much to read."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from types import ModuleType
from typing import Any

from ..store.yaml_loader import Loaded, YamlProblem, raw
from .corpus import Corpus, Facts, answers, facts_of
from .findings import Finding, path_of
from .ledger import Verdict
from .reading import ReadFile, read_bytes, unreadable
from .rules import RULES, unknown_code

MANY = 100
"""From this many files on, a second process earns back what it costs to start."""

_IGNORE = re.compile(r"#\s*samverkan:\s*ignore=([\w,-]+)")


@dataclass(frozen=True, slots=True)
class Examiner:
    """Examines files of one knowledge base on one day, against what the files say so far."""

    root: Path
    today: str
    facts: Facts
    blind: bool

    def __call__(self, name: str, known: bytes = b"") -> tuple[bytes, Verdict | None]:
        """Examine a file.

        Args:
            name: the file, below the data folder.
            known: the digest of the bytes that it had.

        Returns:
            The digest of its bytes (empty when it cannot be read), and the verdict; None when the bytes are as known.
        """
        try:
            data = raw(self.root / name, name)
        except YamlProblem as problem:
            return b"", self.verdict(unreadable(problem, name))
        seen = blake2b(data, digest_size=16).digest()
        return seen, None if seen == known else self.verdict(read_bytes(data, name))

    def verdict(self, file: ReadFile) -> Verdict:
        """The verdict on a file that was read."""
        corpus = Corpus(file.path, self.today, self.facts, blind=self.blind)
        findings = tuple(sorted(judged(file, corpus, RULES.values())))
        return Verdict(findings, tuple(said(file)), tuple(answers(corpus.asked)))


def judged(file: ReadFile, corpus: Corpus, rules: Iterable[ModuleType]) -> Iterator[Finding]:
    """The findings of reading and of some rules, without those that their line says to ignore."""
    read = [unknown_code.with_code(f, file, corpus) if f.rule == unknown_code.ID else f for f in file.findings]
    findings = [*read, *(f for rule in rules for f in rule.check(file, corpus))]
    ignored = _ignored(file.loaded) if findings and file.loaded else {}
    return (f for f in findings if not ignored or f.rule not in _let_off(f, file, ignored))


def _let_off(finding: Finding, file: ReadFile, ignored: dict[int, set[str]]) -> set[str]:
    """The rules that are ignored on a finding's line, or on the line where its value starts (`summary: >-`)."""
    lines = {finding.line}
    if file.loaded:
        lines.add(file.loaded.mark(path_of(finding.pointer, file.loaded.value)).line)
    return {rule for line in lines for rule in ignored.get(line, ())}


def said(file: ReadFile) -> Iterator[tuple[str, str]]:
    """All that a file says to others: its ids, and what rules want to know of it."""
    yield from facts_of(file)
    for rule in RULES.values():
        if hasattr(rule, "facts"):
            yield from rule.facts(file)


def _ignored(loaded: Loaded) -> dict[int, set[str]]:
    """Line -> rules that a comment on it says to ignore."""
    if "samverkan:" not in loaded.text:
        return {}
    lines = enumerate(loaded.text.splitlines(), 1)
    return {number: set(found[1].split(",")) for number, line in lines if (found := _IGNORE.search(line))}


def examined(examiner: Examiner, wanted: Sequence[tuple[str, bytes]]) -> Iterator[tuple[str, bytes, Verdict | None]]:
    """Examine files, each with the digest that it had: name, digest, verdict. Order is not kept when they are many."""
    processes = min(len(os.sched_getaffinity(0)), 4) if hasattr(os, "sched_getaffinity") else 1
    if len(wanted) < MANY or processes < 2:
        return ((name, *examiner(name, known)) for name, known in wanted)
    return _shared(examiner, [wanted[number::processes] for number in range(processes)])


def _shared(
    examiner: Examiner, shares: Sequence[Sequence[tuple[str, bytes]]]
) -> Iterator[tuple[str, bytes, Verdict | None]]:
    """Examine each share in a child of its own. A child's error is raised here; none outlives this."""
    from multiprocessing.connection import Pipe, wait

    readers: list[Any] = []
    children: list[int] = []
    try:
        for share in shares:
            reader, writer = Pipe(duplex=False)
            child = os.fork()
            if child == 0:
                for inherited in (*readers, reader):
                    inherited.close()  # else nobody would notice when the parent stops reading
                _child(examiner, share, writer)
            writer.close()
            readers.append(reader)
            children.append(child)
        open_ones = list(readers)
        while open_ones:
            ready: Any
            for ready in wait(open_ones):
                batch = ready.recv()
                if batch is None:
                    open_ones.remove(ready)
                elif isinstance(batch, BaseException):
                    raise batch
                else:
                    yield from batch
    finally:
        for reader in readers:
            reader.close()  # what a child sends now ends it
        for child in children:
            os.waitpid(child, 0)


def _child(examiner: Examiner, wanted: Sequence[tuple[str, bytes]], writer: Any) -> None:
    """Examine files and send the verdicts in batches; never returns."""
    try:
        for start in range(0, len(wanted), 50):
            writer.send([(name, *examiner(name, known)) for name, known in wanted[start : start + 50]])
        writer.send(None)
    except KeyboardInterrupt:
        os._exit(130)
    except BaseException as error:  # noqa: BLE001 - told to the parent, which deals with it
        writer.send(error)
    os._exit(0)
