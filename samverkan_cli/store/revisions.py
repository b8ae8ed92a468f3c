"""Files of the knowledge base as they were in an earlier revision of their git repository."""

from __future__ import annotations

import subprocess
from pathlib import Path

from ..errors import NotFoundError, UsageError
from ..i18n import _


def bytes_at(file: Path, revision: str) -> bytes:
    """The content of a file in a revision.

    Args:
        file: the file as it is now.
        revision: what git calls a revision: a commit, a branch, a tag, `HEAD~3`.

    Raises:
        UsageError: git is not installed, the file lies in no repository, or there is no such revision.
        NotFoundError: the file did not exist then.
    """
    commit = _git(file.parent, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        if _git(file.parent, "rev-parse", "--git-dir") is None:
            raise UsageError(_("Kunskapsbasen ligger inte i något git-arkiv."))
        raise UsageError(
            _("Okänd revision: {revision}.").format(revision=revision or "''"),
            hint=_("Skriv till exempel HEAD~1, en gren eller en etikett."),
        )
    content = _git(file.parent, "show", f"{commit.decode().strip()}:./{file.name}")
    if content is None:
        raise NotFoundError(_("{name} fanns inte i {revision}.").format(name=file.name, revision=revision))
    return content


def _git(folder: Path, *arguments: str) -> bytes | None:
    """What git prints, or None when it fails."""
    try:
        done = subprocess.run(["git", "-C", folder, *arguments], capture_output=True, check=False)
    except FileNotFoundError as error:
        raise UsageError(
            _("Programmet git finns inte."), hint=_("Installera git för att jämföra revisioner.")
        ) from error
    return done.stdout if done.returncode == 0 else None
