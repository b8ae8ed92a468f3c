"""The README is true: its screens are what the program prints, its commands run."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import Run

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
SCREENS = re.findall(r"<!-- screen: (.+?) -->\n```text\n(.*?)```", README, re.DOTALL)
COMMANDS = re.findall(r"^samverkan (.+)$", README, re.MULTILINE)


def test_there_is_something_to_hold_true() -> None:
    assert len(SCREENS) >= 1
    assert len(COMMANDS) >= 8


@pytest.mark.parametrize(("line", "shown"), SCREENS)
def test_screens_are_real(run: Run, line: str, shown: str) -> None:
    result = run(*shlex.split(line), data=ROOT / "data")
    assert result.out.strip() == shown.strip()


@pytest.mark.parametrize("line", COMMANDS)
def test_commands_run(run: Run, line: str) -> None:
    arguments = [str(ROOT / a) if a.startswith("data/") else a for a in shlex.split(line)]
    result = run(*arguments, data=ROOT / "data")
    assert result.code == 0, result.err
    assert result.out.strip()


def test_both_set_up_commands_are_single_lines() -> None:
    for name in ("main-command", "test-command"):
        block = re.search(rf"<!-- {name} -->\n```sh\n(.*?)```", README, re.DOTALL)
        assert block is not None
        assert block.group(1).count("\n") == 1
