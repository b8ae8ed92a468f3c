"""A new file in `tests/data/positive` or `tests/data/negative/<rule>` is a new test.

A file is put into the small knowledge base under its own name, in the folder of the kind that its first line tells. In
a negative file each faulty line ends with `# FEL`; just these lines must be found, by the rule that the folder names.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path

import pytest

from samverkan_cli.store.manifest import FOLDERS
from samverkan_cli.validate.explaining import page_of
from samverkan_cli.validate.rules import RULES
from samverkan_cli.validate.settings import ALWAYS
from samverkan_cli.validate.validation import Wish, validate
from tests.making import agreement, responsibility, write_base

HERE = Path(__file__).parent.parent / "data"
NEGATIVE = sorted((HERE / "negative").rglob("*.yaml"))
POSITIVE = sorted((HERE / "positive").rglob("*.yaml"))
TODAY = "2026-11-21"


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = write_base(tmp_path_factory.mktemp("files"))
    old_law = agreement(
        "prov-gammal-lag", "Provlag (1999:1404)", [responsibility("a", "Ge vård", "responsible: [region]")],
        kind="law", parties='["SE"]', status="superseded", start='"2000"', end='"2024-12-31"',
        more="citation: SFS 1999:1404\n",
    )  # fmt: skip
    (data / "agreements" / "national" / "prov-gammal-lag.yaml").write_text(old_law, "utf-8")
    successor = agreement(
        "prov-efterfoljare", "Avtal om något annat", [], status="decided", more="supersedes: [prov-ersatt]\n"
    )
    (data / "agreements" / "01-stockholm" / "prov-efterfoljare.yaml").write_text(successor, "utf-8")
    return data


def found(base: Path, file: Path) -> list[tuple[str, int]]:
    kind = re.search(r"([a-z]+)\.schema\.json", file.read_text("utf-8").split("\n", 1)[0])
    folders = {kind: folder for folder, kind in FOLDERS.items()}
    folder = folders.get(kind[1], "agreements") if kind and "../../../" not in file.read_text("utf-8") else "agreements"
    target = base / folder / ("01-stockholm" if folder == "agreements" else "") / file.name
    target.parent.mkdir(exist_ok=True)
    scheme = re.search(r"(?m)^scheme: (\S+)", file.read_text("utf-8"))
    replaced = target.with_name(f"{scheme[1]}.yaml") if scheme else target
    hidden = replaced.rename(base / "hidden") if replaced.is_file() else None
    shutil.copy(file, target)
    try:
        return [(f.rule, f.line) for f in validate(base, Wish((target,), today=TODAY)).findings]
    finally:
        target.unlink()
        if hidden:
            hidden.rename(replaced)


@pytest.mark.parametrize("file", POSITIVE, ids=lambda f: f.stem)
def test_a_sound_file_gives_no_finding(base: Path, file: Path) -> None:
    assert found(base, file) == []


@pytest.mark.parametrize("file", NEGATIVE, ids=lambda f: f"{f.parent.name}/{f.stem}")
def test_a_fault_is_found_at_its_line(base: Path, file: Path) -> None:
    lines = file.read_bytes().decode("utf-8-sig").split("\n")
    wanted = [(file.parent.name, number) for number, line in enumerate(lines, 1) if line.rstrip().endswith("# FEL")]
    assert wanted, "the file marks no line"
    assert found(base, file) == wanted


def test_every_rule_has_three_negative_files() -> None:
    count = Counter(f.parent.name for f in NEGATIVE)
    assert count.keys() == {*RULES, "schema", "yaml"}
    assert [rule for rule, files in count.items() if files < 3] == []


@pytest.mark.parametrize("rule", [*RULES, *ALWAYS])
def test_every_rule_has_its_page(rule: str) -> None:
    page = page_of(rule)
    assert page.startswith(f"# {rule}\n")
    assert len(page.split()) > 30
    if rule in RULES:
        assert f"Nivå: {RULES[rule].LEVEL}" in page
        assert page.count("```yaml") >= 2, "one example of what is wrong, one of what is right"


def test_there_is_no_page_without_a_rule() -> None:
    pages = {f.stem for f in (HERE.parent.parent / "docs" / "regler").glob("*.md")}
    assert pages == {*RULES, *ALWAYS}
