"""What a search loads, and that keeping modules away from Whoosh leaves no trace."""

import subprocess
import sys

from tests.search.making import built, document

SCRIPT = """
import sys
from pathlib import Path
from samverkan_cli.search.engine import Engine
with Engine(Path(sys.argv[1])) as engine:
    assert engine.search("vem betalar tandvård").hits
print(*sorted(sys.modules))
import urllib.request, html, queue, calendar, decimal, tempfile, hashlib, whoosh.analysis
assert callable(urllib.request.urlopen) and html.escape("<") == "&lt;" and decimal.Decimal("1") == 1
assert hashlib.sha256(b"").hexdigest().startswith("e3b0") and whoosh.analysis.StandardAnalyzer()
"""


def test_a_question_loads_little_and_leaves_the_real_modules(tmp_path):
    folder = built(tmp_path / "index", [document("a", "Tandvård")])
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", SCRIPT, str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    loaded = set(run.stdout.split())
    for name in [
        "urllib.request",
        "whoosh.analysis",
        "whoosh.qparser",
        "whoosh.highlight",
        "whoosh.searching",
        "whoosh.query",
        "whoosh.collectors",
        "whoosh.writing",
        "yaml",
        "samverkan_cli.search.spelling",
        "samverkan_cli.search.expert",
        "samverkan_cli.search.index",
    ]:
        assert name not in loaded, name
