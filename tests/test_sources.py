"""docs/kallor.md is true: each sentence of the founding texts can be asked for, and the answer is where it says."""

from __future__ import annotations

import re
import shlex
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.conftest import Run

ROOT = Path(__file__).parent.parent
SECTION = (ROOT / "docs" / "kallor.md").read_text("utf-8").split("## De fem grundtexterna", 1)[1]
TEXTS = [part.splitlines() for part in SECTION.split("\n### ")[1:]]
ROW = re.compile(r"\| (\d+) \| (.+?) \| `samverkan (.+?)` \| `(.+?)` \|")


def test_all_five_are_there_and_no_sentence_is_passed_over() -> None:
    numbers = [[int(m[1]) for m in map(ROW.fullmatch, lines) if m] for lines in TEXTS]
    assert [len(found) for found in numbers] == [13, 16, 8, 11, 12]
    assert all(found == list(range(1, len(found) + 1)) for found in numbers)


def test_each_command_gives_what_it_says(run: Run) -> None:
    asked: dict[str, set[str]] = {}
    for match in ROW.finditer(SECTION):
        asked.setdefault(match[3], set()).add(match[4])
    with ThreadPoolExecutor(2) as pool:
        results = pool.map(lambda line: run(*shlex.split(line), "--json", data=ROOT / "data"), asked)
    told = dict(zip(asked, results, strict=True))
    assert [line for line, result in told.items() if result.code] == []
    assert [(line, text) for line, texts in asked.items() for text in texts if text not in told[line].out] == []
