"""What a warm command costs, as multiples of `python -c pass` in the same interpreter and the same run."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from measuring import ROOT, Program, environment, interleaved, samverkan, table

QUESTION = ("vem betalar inkontinenshjälpmedel på säbo", "--in", "Solna")
COMMANDS: dict[str, tuple[tuple[str, ...], float]] = {
    "who": (("who", *QUESTION, "--json"), 11),
    "search": (("search", "inkontinenshjälpmedel", "--json"), 11),
    "show": (("show", "SHOWN", "--json"), 7.5),
    "list": (("list", "responsibilities", "--area", "tandvard", "--json"), 7.5),
    "term": (("term", "SIP", "--json"), 7.5),
    "--help": (("--help",), 6.5),
    "--version": (("--version",), 2),
}
"""Name -> (arguments, the most that it may cost)."""


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=15, help="rounds (15)")
    parser.add_argument("--data", type=Path, default=ROOT / "data", help="the data folder")
    options = parser.parse_args()
    shown = next(f.stem for f in sorted((options.data / "agreements").rglob("*.yaml")))
    with tempfile.TemporaryDirectory() as cache:
        variables = environment(Path(cache)) | {"SAMVERKAN_DATA": str(options.data.absolute())}
        jobs = {"pass": Program((sys.executable, "-c", "pass"), variables)}
        for name, (arguments, _) in COMMANDS.items():
            words = tuple(shown if word == "SHOWN" else word for word in arguments)
            jobs[name] = Program((*samverkan(), *words), variables, (0, 1))
        for job in jobs.values():
            job()  # builds the index, compiles modules, warms the disk cache
        costs = interleaved(jobs, options.n)
    base = costs["pass"]
    rows = [
        [name, f"{costs[name].cpu / base.cpu:.1f}", f"{goal:g}", f"{costs[name].memory:.0f}"]
        for name, (_, goal) in COMMANDS.items()
    ]
    table(["kommando", "× pass (cpu)", "mål", "MiB"], rows)


if __name__ == "__main__":
    main()
