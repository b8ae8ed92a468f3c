"""A new file in `tests/data/positive` or `tests/data/negative/<rule>` is a new test.

A file is put into the small knowledge base as an agreement of region 01 under its own name. In a negative file each
faulty line ends with `# FEL`; just these lines must be found, by the rule that the folder names.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from samverkan_cli.validate.rules import RULES
from samverkan_cli.validate.validation import validate
from tests.making import write_base

HERE = Path(__file__).parent.parent / "data"
NEGATIVE = sorted((HERE / "negative").rglob("*.yaml"))
POSITIVE = sorted((HERE / "positive").rglob("*.yaml"))


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_base(tmp_path_factory.mktemp("files"))


def found(base: Path, file: Path) -> list[tuple[str, int]]:
    target = base / "agreements" / "01-stockholm" / file.name
    shutil.copy(file, target)
    try:
        return [(f.rule, f.line) for f in validate(base, [target]).findings]
    finally:
        target.unlink()


@pytest.mark.parametrize("file", POSITIVE, ids=lambda f: f.stem)
def test_a_sound_file_gives_no_finding(base: Path, file: Path) -> None:
    assert found(base, file) == []


@pytest.mark.parametrize("file", NEGATIVE, ids=lambda f: f"{f.parent.name}/{f.stem}")
def test_a_fault_is_found_at_its_line(base: Path, file: Path) -> None:
    lines = file.read_text("utf-8").splitlines()
    wanted = [(file.parent.name, number) for number, line in enumerate(lines, 1) if line.endswith("# FEL")]
    assert wanted, "the file marks no line"
    assert found(base, file) == wanted


def test_every_rule_has_negative_files() -> None:
    folders = {f.parent.name for f in NEGATIVE}
    assert folders == {*RULES, "schema", "yaml"}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda r: r.ID)
def test_every_rule_has_its_page(rule: object) -> None:
    assert len((rule.__doc__ or "").split()) > 8
