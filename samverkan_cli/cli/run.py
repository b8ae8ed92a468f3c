"""The one place that turns errors into exit codes."""

from __future__ import annotations

import errno
import os
import sys
from typing import Any

from ..errors import SamverkanError
from ..exitcodes import ExitCode
from ..i18n import _, language_from, set_language
from .registry import GLOBAL, named
from .state import STATE

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EIO)
"""A full disk or quota, a file that may grow no more, a disk that takes nothing."""


def run(arguments: list[str]) -> int:
    """Run a command line.

    Args:
        arguments: without the program's name.

    Returns:
        The exit code.
    """
    _prepare_streams()
    set_language(language_from(_option(arguments, "--lang")))
    if not arguments:
        run(["--help"])
        return ExitCode.FAILED
    try:
        _refuse_personal_numbers(arguments)
        from .app import build

        code = build(named(arguments))(arguments, prog_name="samverkan", standalone_mode=False)
        return code if isinstance(code, int) else ExitCode.OK
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else ExitCode.FAILED
    except SamverkanError as error:
        return _told(error)
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except OSError as error:
        return stopped(error)
    except Exception as error:  # noqa: BLE001 - no traceback reaches a user
        return _misused(error) if hasattr(error, "format_message") else _unforeseen(error)


def _refuse_personal_numbers(arguments: list[str]) -> None:
    """No argument of any command may hold a person's number; the name of a file that is there is none.

    Raises:
        UsageError: an argument does.
    """
    numbers = [text for text in arguments if sum(c.isdigit() for c in text) >= 10]
    texts = [text for text in numbers if not os.path.exists(text)]  # noqa: PTH110 - never an error, however long
    if texts:
        from ..answer.refusal import refuse_person
        from ..model.personal_data import COORDINATION, NUMBER

        refuse_person(texts, (NUMBER, COORDINATION))


def _told(error: SamverkanError) -> int:
    from .output import complain

    complain(_("Fel: {message}").format(message=error), error.hint)
    if STATE.debug:
        raise error
    return error.exit_code


def _misused(error: Any) -> int:
    """A command line that the framework cannot read; its exceptions have no public home to import them from."""
    from .framework_words import translated
    from .output import complain

    command = error.ctx.command_path if error.ctx else "samverkan"
    misplaced = getattr(error, "option_name", None)
    if misplaced in GLOBAL:
        message = _("Flaggan {option} står före kommandot: samverkan {option} …").format(option=misplaced)
    else:
        message = translated(error.format_message())
    complain(_("Fel: {message}").format(message=message), _("Hjälp: {command} -h").format(command=command))
    return ExitCode.FAILED


def stopped(error: OSError) -> int:
    """The exit code of what could not be written: a closed pipe is quiet, a full disk is told in one line."""
    if isinstance(error, BrokenPipeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return ExitCode.OK
    if STATE.debug or error.errno not in _NO_ROOM:
        return _unforeseen(error)
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what is left in the buffer will not be written either
    from .output import complain

    message = _("{path} kan inte skrivas: {error}").format(path=error.filename or "stdout", error=error.strerror)
    complain(_("Fel: {message}").format(message=message))
    return ExitCode.FAILED


def _unforeseen(error: Exception) -> int:
    if STATE.debug:
        raise error
    from .output import complain

    name = type(error).__name__
    complain(
        _("Fel i programmet: {name}: {message}").format(name=name, message=error),
        _("Kör om med --debug före kommandot och rapportera det som skrivs ut."),
    )
    return ExitCode.FAILED


def _option(arguments: list[str], name: str) -> str | None:
    """The value of an option, before Typer is there to read it."""
    for at, word in enumerate(arguments):
        if word == name and at + 1 < len(arguments):
            return arguments[at + 1]
        if word.startswith(name + "="):
            return word[len(name) + 1 :]
    return None


def _prepare_streams() -> None:
    """UTF-8 out, whatever the locale; a closed pipe ends the process quietly, as it does other filters."""
    if sys.flags.utf8_mode == 0 and sys.getfilesystemencoding() != "utf-8":
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
        else:
            stream.reconfigure(encoding="utf-8", errors="replace")
    import signal

    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
