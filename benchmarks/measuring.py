"""What the benchmarks share: CPU of a child, interleaved rounds, one table."""

from __future__ import annotations

import gc
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent


class Cost(NamedTuple):
    """Seconds of CPU (user and system), seconds on the clock, and MiB of memory at the most."""

    cpu: float
    wall: float
    memory: float


@dataclass(frozen=True, slots=True)
class Program:
    """A command line to be measured."""

    arguments: tuple[str, ...]
    environment: Mapping[str, str]
    accepted: tuple[int, ...] = (0,)

    def __call__(self) -> Cost:
        """Run it with its output thrown away.

        Raises:
            RuntimeError: it ended with another code than those accepted.
        """
        begun = perf_counter()
        child = subprocess.Popen(
            self.arguments, env=dict(self.environment), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        _, status, used = os.wait4(child.pid, 0)
        wall = perf_counter() - begun
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in self.accepted:
            raise RuntimeError(f"{' '.join(self.arguments[:6])}: {child.returncode}")
        return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


def forked(work: Callable[[], object]) -> Cost:
    """Run a function in a child of its own, with everything that is loaded here.

    Raises:
        RuntimeError: it failed; its traceback is on stderr.
    """
    gc.freeze()
    sys.stdout.flush()
    begun = perf_counter()
    child = os.fork()
    if child == 0:
        try:
            gc.disable()  # as the program itself does
            work()
            os._exit(0)
        except BaseException:  # noqa: BLE001 - a child must never return to the parent's loop
            sys.excepthook(*sys.exc_info())
            os._exit(1)
    _, status, used = os.wait4(child, 0)
    wall = perf_counter() - begun
    if status:
        raise RuntimeError("the measured work failed")
    return Cost(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024)


def interleaved(jobs: Mapping[str, Callable[[], Cost]], rounds: int) -> dict[str, Cost]:
    """The median cost of each job, measured A B C A B C."""
    costs: dict[str, list[Cost]] = {name: [] for name in jobs}
    for at in range(rounds):
        for name, job in jobs.items():
            if sys.stderr.isatty():
                print(f"\r{at + 1}/{rounds} {name:<40}", end="", file=sys.stderr)
            costs[name].append(job())
    if sys.stderr.isatty():
        print("\r" + " " * 60 + "\r", end="", file=sys.stderr)
    return {name: Cost(*(statistics.median(column) for column in zip(*c, strict=True))) for name, c in costs.items()}


def environment(cache: Path) -> dict[str, str]:
    """The environment of a measured program: its cache is a folder of ours, and nothing is coloured."""
    kept = {k: v for k, v in os.environ.items() if k not in {"SAMVERKAN_DATA", "PYTHONDONTWRITEBYTECODE"}}
    return kept | {"XDG_CACHE_HOME": str(cache.absolute()), "NO_COLOR": "1"}


def samverkan() -> tuple[str, ...]:
    """The program, run by this interpreter: its script where it is installed, else its module."""
    script = Path(sys.executable).with_name("samverkan")
    return (sys.executable, str(script)) if script.is_file() else (sys.executable, "-m", "samverkan_cli")


def size_of(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(f.stat().st_size for f in folder.rglob("*") if f.is_file())


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a table: the first column to the left, the others to the right."""
    widths = [max(len(row[at]) for row in (heads, *rows)) for at in range(len(heads))]
    for row in (heads, ["-" * w for w in widths], *rows):
        cells = [row[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(row[1:], widths[1:], strict=True))]
        print("  ".join(cells).rstrip())
