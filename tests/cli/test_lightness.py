"""What a warm question imports, and that it writes nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Run

HEAVY = ("rich", "jsonschema", "yaml", "samverkan_cli.store.yaml_loader", "ssl", "http.client", "urllib.request")
PROGRAM = """
import sys, json
sys.argv[0] = "samverkan"
from samverkan_cli.__main__ import main
try:
    main()
except SystemExit:
    pass
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


def modules(data: Path, *arguments: str) -> set[str]:
    line = [sys.executable, "-c", PROGRAM, "--data", str(data), *arguments]
    done = subprocess.run(line, capture_output=True, text=True, check=True, env=os.environ | {"LANG": "C.UTF-8"})
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize(
    "arguments",
    [
        ("who", "läkare på särskilt boende", "--in", "Solna", "--json"),
        ("search", "läkarinsatser", "--json"),
        ("show", "prov-lakare", "--json"),
        ("list", "responsibilities", "--json"),
        ("term", "SIP", "--json"),
    ],
)
def test_a_warm_json_command_is_light(run: Run, small: Path, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).code == 0
    loaded = modules(small, *arguments)
    assert [name for name in HEAVY if name in loaded] == []


def test_show_does_not_import_whoosh(run: Run, small: Path) -> None:
    assert run("show", "prov-lakare").code == 0
    assert "whoosh" not in modules(small, "show", "prov-lakare", "--json")


def test_version_imports_no_typer() -> None:
    code = "import sys; sys.argv[1:] = ['--version']\ntry:\n import samverkan_cli.__main__ as m; m.main()\n"
    code += "except SystemExit: pass\nassert 'typer' not in sys.modules and 'sqlite3' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_a_warm_run_writes_nothing(run: Run, cache: Path) -> None:
    def state() -> dict[str, tuple[int, int]]:
        return {str(p): (p.stat().st_mtime_ns, p.stat().st_size) for p in cache.rglob("*") if p.is_file()}

    assert run("who", "läkare på särskilt boende", "--in", "Solna").code == 0
    before = state()
    assert before
    assert run("who", "läkare på särskilt boende", "--in", "Solna").code == 0
    assert state() == before
