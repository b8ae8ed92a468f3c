"""The entry point: what needs nothing is answered here, all else by `cli`."""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    if sys.argv[1:] == ["--version"]:
        from . import __version__

        raise SystemExit(_say([f"samverkan {__version__}\n"]))
    if "_SAMVERKAN_COMPLETE" in os.environ:
        from .cli.completion import VARIABLE, answer

        raise SystemExit(_say([f"{line}\n" for line in answer(os.environ[VARIABLE])]))
    gc.disable()  # a process this short never earns back the time of collecting cycles
    from .cli.run import run

    raise SystemExit(run(sys.argv[1:]))


def _say(lines: list[str]) -> int:
    """Print lines on stdout; the exit code."""
    try:
        sys.stdout.writelines(lines)
        sys.stdout.flush()
    except OSError as error:
        from .cli.run import stopped

        return stopped(error)
    return 0


if __name__ == "__main__":
    main()
