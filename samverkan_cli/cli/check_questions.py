"""`samverkan check-questions`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from ..exitcodes import ExitCode
from ..i18n import _
from . import opening
from .options import FormatOption, JsonOption, chosen
from .output import Format, emit


def help_text() -> str:
    """What the command does."""
    return _("Pröva provfrågorna: svarar kunskapsbasen som den ska?")


def command(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar=_("FIL…"), help=_("Frågefiler; kunskapsbasens egna annars."))
    ] = None,
    form: FormatOption = Format.text,
    as_json: JsonOption = False,
) -> None:
    with opening.opened() as kb:
        from ..answer.checking import check_questions

        questions = [q for f in files for q in _read(f)] if files else kb.snapshot.values("question")
        document = check_questions(kb, questions)
    emit(document, chosen(form, as_json))
    if document["passed"] < document["total"]:
        raise typer.Exit(ExitCode.NOTHING)


def _read(path: Path) -> list[dict[str, Any]]:
    """The questions of a file.

    Raises:
        KnowledgeBaseError: it cannot be read or is no question file.
    """
    from ..errors import KnowledgeBaseError
    from ..validate.reading import read_file

    file = read_file(path, str(path), "question")
    if file.findings:
        first = file.findings[0]
        where = f"{first.path}:{first.line}:{first.column}"
        raise KnowledgeBaseError(f"{where}: {first.message}", hint=first.hint)
    return [entity.value for entity in file.entities]
