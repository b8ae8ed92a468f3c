"""The entry point: what needs nothing is answered here, all else by `cli`."""

from __future__ import annotations

import gc
import os
import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    if sys.argv[1:] == ["--version"]:
        from . import __version__

        sys.stdout.write(f"samverkan {__version__}\n")
        raise SystemExit(0)
    if "_SAMVERKAN_COMPLETE" in os.environ:
        from .cli.completion import VARIABLE, answer

        sys.stdout.writelines(f"{line}\n" for line in answer(os.environ[VARIABLE]))
        raise SystemExit(0)
    gc.disable()  # a process this short never earns back the time of collecting cycles
    from .cli.run import run

    raise SystemExit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
