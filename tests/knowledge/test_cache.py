"""The compiled knowledge base keeps itself fresh, heals, and never harms the data."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from samverkan_cli.knowledge import build
from samverkan_cli.knowledge.base import KnowledgeBase
from samverkan_cli.knowledge.cache import current, folder_for
from samverkan_cli.knowledge.generation import INDEX, SNAPSHOT
from samverkan_cli.store.snapshot import Snapshot, SnapshotError
from tests.conftest import ROOT
from tests.making import standard, write_base

FILE = "agreements/01-stockholm/prov-lakare.yaml"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return write_base(tmp_path)


def holder(data: Path) -> str | None:
    """Who is responsible according to the compiled knowledge base."""
    with KnowledgeBase(data) as kb:
        value = kb.snapshot.get("responsibility", "prov-lakare/sabo")
        return value["roles"]["responsible"][0] if value else None


def found(data: Path, words: str) -> list[str]:
    with KnowledgeBase(data) as kb:
        return [hit.id for hit in kb.ask(lambda e: e.search(words, kinds=("responsibility",))).hits]


def builds() -> Iterator[Path]:
    return (p for p in (Path(os.environ["XDG_CACHE_HOME"]) / "samverkan").rglob(SNAPSHOT))


def test_a_changed_file_is_read_again_without_a_new_build(data: Path) -> None:
    assert holder(data) == "region"
    before = list(builds())
    text = (data / FILE).read_text("utf-8")
    (data / FILE).write_text(text.replace("responsible: [region]", "responsible: [municipality]"), "utf-8")
    assert holder(data) == "municipality"
    assert list(builds()) == before


def test_an_edit_that_keeps_the_size_is_noticed_in_the_index_too(data: Path) -> None:
    assert "prov-lakare/sabo" in found(data, "läkarinsatser")
    text = (data / FILE).read_text("utf-8")
    changed = text.replace("Ge läkarinsatser", "Ge väktarinsatse")
    assert len(changed) == len(text)
    (data / FILE).write_text(changed, "utf-8")
    assert "prov-lakare/sabo" in found(data, "väktarinsatse")


def test_removed_and_added_files_are_noticed(data: Path) -> None:
    text = (data / FILE).read_text("utf-8")
    assert holder(data) == "region"
    (data / FILE).unlink()
    assert holder(data) is None
    (data / FILE).write_text(text, "utf-8")
    assert holder(data) == "region"


def test_a_changed_vocabulary_builds_all_of_it_anew(data: Path) -> None:
    before = holder(data), list(builds())
    file = data / "vocabularies" / "place-words.yaml"
    file.write_text(file.read_text("utf-8") + "  # ändrad\n", "utf-8")
    assert holder(data) == before[0]
    assert list(builds()) != before[1]
    assert len(list(builds())) == 1


def test_a_broken_file_is_left_out_and_told(data: Path) -> None:
    assert holder(data) == "region"
    (data / FILE).write_text("id: [\n", "utf-8")
    with KnowledgeBase(data) as kb:
        assert [p["path"] for p in kb.snapshot.problems()] == [FILE]
        assert kb.snapshot.get("agreement", "prov-lakare") is None
        assert kb.snapshot.get("agreement", "prov-lag") is not None


@pytest.mark.parametrize("damage", ["cut", "empty", "foreign", "no index", "no pointer"])
def test_any_damage_heals(data: Path, damage: str) -> None:
    assert found(data, "läkarinsatser")
    generation = current(folder_for(data))
    assert generation is not None
    snapshot = generation / SNAPSHOT
    match damage:
        case "cut":
            snapshot.write_bytes(snapshot.read_bytes()[:3000])
        case "empty":
            snapshot.write_bytes(b"")
        case "foreign":
            snapshot.write_bytes(b"not a database" * 100)
        case "no index":
            shutil.rmtree(generation / INDEX)
        case "no pointer":
            (generation.parent / "current").unlink()
    assert "prov-lakare/sabo" in found(data, "läkarinsatser")


def test_a_cache_that_cannot_be_written_still_answers(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("not a folder", "utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    with KnowledgeBase(data) as kb:
        folder = kb.folder
        assert kb.snapshot.get("agreement", "prov-lag")
    assert not folder.exists()


def test_a_full_cache_still_answers(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = build.SnapshotWriter.commit

    def commit(self: build.SnapshotWriter, *given: Any) -> None:
        if self._path.is_relative_to(os.environ["XDG_CACHE_HOME"]):
            raise sqlite3.OperationalError("database or disk is full")
        whole(self, *given)

    monkeypatch.setattr(build.SnapshotWriter, "commit", commit)
    assert holder(data) == "region"
    assert list(builds()) == []


def test_nothing_is_written_beside_the_data(data: Path) -> None:
    def state() -> dict[str, tuple[int, int]]:
        return {
            str(p): (p.stat().st_mtime_ns, p.stat().st_size) for p in data.parent.rglob("*") if "cache" not in str(p)
        }

    before = state()
    holder(data)
    assert state() == before


def test_two_knowledge_bases_do_not_mix(data: Path, tmp_path: Path) -> None:
    other = {n: t.replace("responsible: [region]", "responsible: [municipality]") for n, t in standard().items()}
    second = write_base(tmp_path / "second", other)
    assert (holder(data), holder(second), holder(data)) == ("region", "municipality", "region")


def test_processes_that_start_at_once_all_answer(data: Path, tmp_path: Path) -> None:
    line = [sys.executable, "-m", "samverkan_cli", "--data", str(data), "show", "prov-lag", "--json"]
    env = os.environ | {"XDG_CACHE_HOME": str(tmp_path / "fresh"), "PYTHONPATH": str(ROOT)}
    with ThreadPoolExecutor(3) as pool:
        runs = list(pool.map(lambda _: subprocess.run(line, env=env, capture_output=True, check=False), range(3)))
    assert [r.returncode for r in runs] == [0, 0, 0]
    assert len({r.stdout for r in runs}) == 1


def test_a_snapshot_of_another_version_is_refused(data: Path) -> None:
    import sqlite3

    holder(data)
    generation = current(folder_for(data))
    assert generation is not None
    with sqlite3.connect(generation / SNAPSHOT) as db:
        db.execute("UPDATE meta SET value = '0' WHERE key = 'version'")
    with pytest.raises(SnapshotError):
        Snapshot(generation / SNAPSHOT)
    assert holder(data) == "region"
