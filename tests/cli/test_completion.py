"""Completion knows what the commands know."""

from __future__ import annotations

import re

import pytest

from samverkan_cli.cli.completion import OPTIONS, candidates, shared_options
from samverkan_cli.cli.registry import COMMANDS
from tests.conftest import Run


@pytest.mark.parametrize("command", COMMANDS)
def test_options_are_those_of_the_command(run: Run, command: str) -> None:
    told = set(re.findall(r"--[a-z][a-z-]+", run(command, "--help", data=None).out.split("Options")[-1]))
    assert told == {*OPTIONS[command], *shared_options(command)}


def test_after_nothing_come_the_commands() -> None:
    assert {"who", "vem", "--data"} <= set(candidates([]))


def test_after_list_come_the_kinds() -> None:
    assert "agreements" in set(candidates(["list"]))


def test_the_shell_gets_places(run: Run, small: object) -> None:
    assert run("show", "prov-lag").code == 0
    env = {"SAMVERKAN_DATA": str(small), "_SAMVERKAN_COMPLETE": "bash_complete"}
    result = run(data=None, env={**env, "COMP_WORDS": "samverkan\nwho\nhemsjukvård\n--in\nsol", "COMP_CWORD": "4"})
    assert result.out.split() == ["Sollefteå", "Sollentuna", "Solna"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_there_is_a_script_for_each_shell(run: Run, shell: str) -> None:
    assert "samverkan" in run(data=None, env={"_SAMVERKAN_COMPLETE": f"{shell}_source"}).out
