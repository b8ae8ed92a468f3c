"""The wheel carries all it needs: installed in a new environment, it answers from an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    line = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(line, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_data_schemas_catalogues_and_the_typing_mark(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for wanted in (
        "samverkan_cli/py.typed",
        "samverkan_cli/data/agreements/national/hsl-2017-30.yaml",
        "samverkan_cli/data/principals/01-stockholm.yaml",
        "samverkan_cli/schemas/agreement.schema.json",
        "samverkan_cli/schemas/output/who.schema.json",
        "samverkan_cli/docs/regler/overlap.md",
        "samverkan_cli/locale/en/LC_MESSAGES/samverkan.mo",
    ):
        assert wanted in names
    assert not [n for n in names if n.startswith("tests/")]


def test_it_answers_from_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    home, empty = tmp_path / "home", tmp_path / "empty"
    home.mkdir()
    empty.mkdir()
    venv.create(tmp_path / "env", with_pip=False, symlinks=True)
    python = tmp_path / "env" / "bin" / "python"
    here = next(p for p in sys.path if p.endswith("site-packages"))
    target = next((tmp_path / "env" / "lib").glob("python*")) / "site-packages"
    zipfile.ZipFile(wheel).extractall(target)
    # the five dependencies come from the environment of the tests; the project itself must not
    (target / "dependencies.pth").write_text(here + "\n", "utf-8")
    env = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8"}
    line = [str(python), "-m", "samverkan_cli", "show", "hsl-2017-30", "--json"]
    done = subprocess.run(line, cwd=empty, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert '"hsl-2017-30"' in done.stdout
    assert list(empty.iterdir()) == []
    assert [p.name for p in home.iterdir()] == [".cache"]
