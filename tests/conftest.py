"""What the tests share: small knowledge bases, and the command line run as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from samverkan_cli.i18n import set_language
from samverkan_cli.knowledge.base import KnowledgeBase
from tests.making import write_base

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Result:
    """What a run of the command line gave."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _swedish(monkeypatch: pytest.MonkeyPatch) -> None:
    set_language("sv")
    for name in ("SAMVERKAN_DATA", "SAMVERKAN_LANG", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for the whole session, away from the user's."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session", autouse=True)
def _own_cache(cache: Path) -> None:
    os.environ["XDG_CACHE_HOME"] = str(cache)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the small knowledge base that most tests ask."""
    return write_base(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="session")
def small_kb(small: Path, cache: Path) -> Iterator[KnowledgeBase]:
    """The small knowledge base, open."""
    with KnowledgeBase(small) as kb:
        yield kb


@pytest.fixture
def run(small: Path, cache: Path, tmp_path: Path) -> Run:
    """Run `samverkan` in a process of its own: `run("who", "…", data=…, env={…})`."""

    def call(*arguments: str, data: Path | None = small, env: dict[str, str] | None = None) -> Result:
        line = [sys.executable, "-m", "samverkan_cli", *(["--data", str(data)] if data else []), *arguments]
        surroundings = {
            "PATH": os.environ["PATH"],
            "HOME": str(tmp_path),
            "XDG_CACHE_HOME": str(cache),
            "PYTHONPATH": str(ROOT),
            "LANG": "C.UTF-8",
            "COLUMNS": "100",
            **(env or {}),
        }
        done = subprocess.run(line, capture_output=True, env=surroundings, cwd=tmp_path, timeout=60, check=False)
        return Result(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return call
