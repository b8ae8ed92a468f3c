"""What runs in others' CI: the GitHub action, the GitLab template and the pre-commit hooks name only what there is."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from samverkan_cli.cli.output import FindingsFormat
from samverkan_cli.cli.registry import COMMANDS
from samverkan_cli.store.manifest import scan
from tests.conftest import ROOT, Run
from tests.making import standard, write_base

ACTION = ROOT / "ci" / "github" / "action.yml"
TEMPLATE = ROOT / "ci" / "gitlab" / "samverkan.gitlab-ci.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"


def loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


def github_scripts() -> list[str]:
    return [step["run"] for step in loaded(ACTION)["runs"]["steps"] if "run" in step]


def gitlab_script() -> list[str]:
    return list(loaded(TEMPLATE)["samverkan"]["script"])


def calls(script: str) -> list[list[str]]:
    """The command lines of ours in a script, as words."""
    found = re.findall(r"(?:^|[;&|] *|then )samverkan ([^|;>\n]*)", script, re.MULTILINE)
    return [shlex.split(line) for line in found]


EVERY_CALL = [
    *(call for script in (*github_scripts(), *gitlab_script()) for call in calls(script)),
    *(hook["entry"].split()[1:] + hook.get("args", []) for hook in loaded(HOOKS)),
]


@pytest.mark.parametrize("call", EVERY_CALL, ids=" ".join)
def test_each_command_option_and_format_exists(run: Run, call: list[str]) -> None:
    command, *words = call
    assert command in COMMANDS
    told = run(command, "-h", data=None).out
    assert [word for word in words if word.startswith("-") and f" {word}" not in told] == []
    formats = [after for word, after in pairwise(words) if word == "--format"]
    assert set(formats) <= set(FindingsFormat)
    assert all(word.startswith(("-", "$")) or word in formats for word in words), "a word that nobody reads"


def test_the_calls_were_found() -> None:
    assert sum("validate" in call for call in EVERY_CALL) == 7


def test_every_input_of_the_action_is_declared_and_used() -> None:
    action = loaded(ACTION)
    declared = action["inputs"]
    assert all(given["description"] and isinstance(given["default"], str) for given in declared.values())
    assert set(re.findall(r"\$\{\{ *inputs\.(\w+) *\}\}", ACTION.read_text("utf-8"))) == set(declared)


def test_the_steps_of_the_action_know_their_variables_and_paths() -> None:
    action = loaded(ACTION)
    assert action["runs"]["using"] == "composite"
    for step in action["runs"]["steps"]:
        assert ("uses" in step) != ("run" in step)
        if "uses" in step:
            assert re.fullmatch(r"[\w.-]+/[\w.-]+@v\d+", step["uses"])
            continue
        assert step["shell"] == "bash", "a composite action names its shell"
        assert "${{" not in step["run"], "an input in a script would be run as code"
        known = {*step["env"], "GITHUB_ACTION_PATH", "GITHUB_STEP_SUMMARY"}
        assert set(re.findall(r"\$\{?([A-Z_]+)", step["run"])) <= known
        assert subprocess.run(["bash", "-n"], input=step["run"].encode(), check=False).returncode == 0
    (path,) = re.findall(r"\$GITHUB_ACTION_PATH(/[./]+)", ACTION.read_text("utf-8"))
    assert (Path(f"{ACTION.parent}{path}") / "pyproject.toml").is_file()


def test_the_template_keeps_what_it_writes_and_knows_its_variables() -> None:
    job = loaded(TEMPLATE)["samverkan"]
    written = {name for line in job["script"] for name in re.findall(r"> *(\S+)", line)}
    assert written == set(job["artifacts"]["reports"].values())
    assert set(job["artifacts"]["reports"]) == {"codequality", "junit"}
    assert job["artifacts"]["when"] == "always", "the reports are wanted most when the job fails"
    used = set(re.findall(r"\$([A-Z_]+)", TEMPLATE.read_text("utf-8")))
    assert {name for name in used if not name.startswith("CI_")} <= set(job["variables"])
    assert job["variables"]["XDG_CACHE_HOME"].removeprefix("$CI_PROJECT_DIR/") + "/" in job["cache"]["paths"]
    for line in job["script"]:
        assert subprocess.run(["bash", "-n"], input=line.encode(), check=False).returncode == 0


def test_the_guide_names_them_where_they_are() -> None:
    told = (ROOT / "docs" / "redaktor.md").read_text("utf-8")
    named = re.findall(r"\bci/[\w./-]*\w", told)
    assert named
    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("hook", loaded(HOOKS), ids=lambda hook: hook["id"])
def test_a_hook_is_run_for_the_files_of_the_knowledge_base(hook: dict[str, Any]) -> None:
    assert hook["language"] == "python"
    names = [f"data/{name}" for name in scan(ROOT / "data")]
    assert all(re.search(hook["files"], name) for name in names)
    assert not re.search(hook["files"], "README.md")


@pytest.mark.parametrize(("broken", "strict", "code"), [(False, "true", 0), (True, "true", 1), (True, "false", 1)])
def test_the_action_runs(tmp_path: Path, cache: Path, broken: bool, strict: str, code: int) -> None:
    base = write_base(tmp_path)
    if broken:
        text = standard()["01-stockholm/prov-lakare.yaml"].replace("id: prov-lakare", "id: annat")
        (base / "agreements" / "01-stockholm" / "prov-lakare.yaml").write_text(text, "utf-8")
    program = tmp_path / "bin" / "samverkan"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m samverkan_cli "$@"\n', "utf-8")
    program.chmod(0o755)
    given = {"PATHS": "", "STRICT": strict, "SARIF": "fynd.sarif", "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")}
    surroundings = os.environ | given | {
        "PATH": f"{program.parent}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(cache),
    }  # fmt: skip
    line = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", github_scripts()[-1]]
    done = subprocess.run(line, cwd=tmp_path, env=surroundings, capture_output=True, check=False, timeout=60)
    assert done.returncode == code, done.stderr.decode()
    assert ("::error file=data/agreements/01-stockholm/prov-lakare.yaml" in done.stdout.decode()) == broken
    assert bool(json.loads((tmp_path / "fynd.sarif").read_text("utf-8"))["runs"][0]["results"]) >= broken
    assert (tmp_path / "summary.md").read_text("utf-8").strip()
