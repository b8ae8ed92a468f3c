"""Unchanged files are not examined again, and what is remembered is what would be found."""

from __future__ import annotations

import os
import random
from datetime import date, timedelta
from pathlib import Path

import pytest

from samverkan_cli.model.dates import today
from samverkan_cli.validate import examining
from samverkan_cli.validate.findings import Finding
from samverkan_cli.validate.validation import Wish, validate
from tests.making import agreement, responsibility, standard, write_base

TODAY = today()
IN_NINE_DAYS, IN_TEN_DAYS = ((date.fromisoformat(TODAY) + timedelta(n)).isoformat() for n in (9, 10))


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return write_base(tmp_path)


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    names: list[str] = []
    whole = examining.Examiner.verdict

    def spied(self: examining.Examiner, file: examining.ReadFile) -> object:
        names.append(file.path)
        return whole(self, file)

    monkeypatch.setattr(examining.Examiner, "verdict", spied)
    monkeypatch.setattr(examining, "MANY", 10**9)  # in this process, where the spy is
    return names


def found(base: Path, *, cached: bool = True, today: str = TODAY) -> tuple[Finding, ...]:
    return validate(base, Wish(today=today, cached=cached)).findings


def put(base: Path, name: str, text: str) -> None:
    target = base / "agreements" / name
    target.parent.mkdir(exist_ok=True)
    target.write_text(text, "utf-8")
    stat = target.stat()
    os.utime(target, ns=(stat.st_atime_ns, stat.st_mtime_ns + random.randrange(10**9)))  # never the same tick


def test_a_second_run_examines_nothing(base: Path, examined: list[str]) -> None:
    first = found(base)
    examined.clear()
    assert found(base) == first
    assert examined == []


def test_one_changed_file_is_examined_alone(base: Path, examined: list[str]) -> None:
    found(base)
    examined.clear()
    put(base, "01-stockholm/prov-lakare.yaml", standard()["01-stockholm/prov-lakare.yaml"] + "# en rad till\n")
    found(base)
    assert set(examined) == {"agreements/01-stockholm/prov-lakare.yaml"}


def test_a_new_time_with_the_same_bytes_is_no_change(base: Path, examined: list[str]) -> None:
    found(base)
    examined.clear()
    os.utime(base / "agreements/01-stockholm/prov-lakare.yaml", ns=(1, 1))
    found(base)
    assert examined == []


def test_removing_what_is_referred_to_is_found_in_the_file_that_refers(base: Path, examined: list[str]) -> None:
    assert not [f for f in found(base) if f.rule == "dangling-reference"]
    examined.clear()
    (base / "agreements/national/prov-lag.yaml").unlink()
    assert [(f.rule, Path(f.path).name) for f in found(base) if f.level == "error"] == [
        ("dangling-reference", "prov-lakare.yaml")
    ]
    assert set(examined) == {"agreements/01-stockholm/prov-lakare.yaml"}
    put(base, "national/prov-lag.yaml", standard()["national/prov-lag.yaml"])
    assert not [f for f in found(base) if f.level == "error"]


def test_a_day_that_passes_is_noticed(base: Path, examined: list[str]) -> None:
    text = agreement(
        "prov-lakare", "Avtal", [responsibility("a", "Ge läkarvård", "responsible: [region]")], end=f'"{IN_NINE_DAYS}"'
    )
    put(base, "01-stockholm/prov-lakare.yaml", text)
    assert not [f for f in found(base) if f.rule == "expired-in-force"]
    examined.clear()
    assert [f.rule for f in found(base, today=IN_TEN_DAYS) if f.rule == "expired-in-force"]
    assert examined == ["agreements/01-stockholm/prov-lakare.yaml"]
    assert not [f for f in found(base) if f.rule == "expired-in-force"], "and back again"


def test_a_day_that_comes_is_noticed(base: Path) -> None:
    text = standard()["01-stockholm/prov-lakare.yaml"].replace("2026-11-01", IN_NINE_DAYS, 1)
    put(base, "01-stockholm/prov-lakare.yaml", text)
    assert [f.rule for f in found(base) if f.level == "error"] == ["future-date"]
    assert not [f for f in found(base, today=IN_NINE_DAYS) if f.rule == "future-date"]


CHANGES = (
    ("01-stockholm/prov-lakare.yaml", None),
    ("national/prov-lag.yaml", None),
    ("01-stockholm/ny.yaml", agreement("prov-lakare", "Dubblett", [responsibility("a", "Ge vård", "responsible: [region]")])),
    ("01-stockholm/ny.yaml", agreement("ny", "Ny", [responsibility("a", "Ge hemsjukvård i ordinärt boende", "responsible: [municipality]",
     more="    applies: {settings: [ordinart-boende]}\n")])),
    ("01-stockholm/ny.yaml", agreement("ny", "Ny", [], more="supersedes: [prov-hemsjukvard]\npart_of: prov-lakare\n")),
    ("01-stockholm/prov-lakare.yaml", agreement("prov-lakare", "Läkare", [], more="part_of: ny\n")),
    ("01-stockholm/ny.yaml", "id: [\n"),
    ("01-stockholm/ny.yaml", None),
)  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_what_is_remembered_is_what_a_whole_run_finds(base: Path, seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(10):
        name, text = rng.choice(CHANGES)
        if text is None:
            text = standard().get(name)
        if text is None or rng.random() < 0.2:
            (base / "agreements" / name).unlink(missing_ok=True)
        else:
            put(base, name, text)
        assert found(base) == found(base, cached=False)


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + b"x" * 5000])
def test_a_damaged_ledger_heals(base: Path, damage: bytes) -> None:
    whole = found(base)
    ledger = next((base.parent / "cache" / "samverkan").glob("validate-*.sqlite"))
    ledger.write_bytes(damage)
    assert found(base) == whole
    assert found(base) == whole


def test_two_processes_find_what_one_does(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = found(base, cached=False)
    monkeypatch.setattr(examining, "MANY", 1)
    assert found(base, cached=False) == one


def test_a_cache_that_cannot_be_written_is_done_without(
    base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = found(base)
    (tmp_path / "file").write_text("x")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert found(base) == whole
