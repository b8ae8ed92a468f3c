"""A full disk is told in one line, with the code of what could not be done."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

FULL = Path("/dev/full")
pytestmark = pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")


@pytest.mark.parametrize(
    "line",
    [
        ["--version"],
        ["--help"],
        ["list", "areas", "--json"],
        ["who", "vem ansvarar för hemsjukvård i Solna"],
        ["validate", "--format", "sarif"],
        ["new", "agreement", "--title", "Avtal", "--stdout"],
        ["schema", "agreement"],
    ],
)
def test_what_cannot_be_printed_is_told_in_one_line(small: Path, cache: Path, line: list[str]) -> None:
    command = [sys.executable, "-m", "samverkan_cli", *([] if line == ["--version"] else ["--data", str(small)]), *line]
    surroundings = os.environ | {"XDG_CACHE_HOME": str(cache), "PYTHONPATH": str(ROOT)}
    with FULL.open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, env=surroundings, check=False, timeout=60)
    told = [text for text in done.stderr.decode().splitlines() if "stdout" in text]
    assert (done.returncode, told) == (2, [f"Fel: stdout kan inte skrivas: {os.strerror(28)}"])
    assert "Traceback" not in done.stderr.decode()
