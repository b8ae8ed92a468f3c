"""The one table of exit codes."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process says when it ends (grep's meaning; 130 is the shell's for SIGINT)."""

    OK = 0  # an answer was found, or everything is valid
    NOTHING = 1  # no answer, or findings
    FAILED = 2  # usage, unreadable knowledge base, internal error
    INTERRUPTED = 130  # Ctrl-C
