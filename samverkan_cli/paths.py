"""Where things are: the knowledge base, the schemas, the cache."""

from __future__ import annotations

import os
from pathlib import Path

from .errors import KnowledgeBaseError
from .i18n import _

PACKAGE = Path(__file__).parent


def shipped(name: str) -> Path:
    """A folder shipped with the program: beside the package in a checkout, inside it when installed."""
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name


def schema_root() -> Path:
    """The folder with the JSON Schemas that the program was released with."""
    return shipped("schemas")


def data_root(option: str | None = None, start: Path | None = None) -> Path:
    """The folder that holds `agreements/`.

    Order: `--data`, `SAMVERKAN_DATA`, the nearest ancestor of the working directory that holds
    `data/agreements/`, the knowledge base shipped with the program.

    Args:
        option: what `--data` said.
        start: the working directory; the real one by default.

    Raises:
        KnowledgeBaseError: the named folder is missing or holds no `agreements/`.
    """
    for value, name in ((option, "--data"), (os.environ.get("SAMVERKAN_DATA"), "SAMVERKAN_DATA")):
        if value:
            return _checked(Path(value), name)
    try:
        here = (start or Path.cwd()).absolute()
    except OSError:
        here = None
    for folder in [here, *here.parents] if here else []:
        if (folder / "data" / "agreements").is_dir():
            return folder / "data"
    return _checked(shipped("data"), _("den medföljande kunskapsbasen"))


def _checked(path: Path, name: str) -> Path:
    if (path / "agreements").is_dir():
        return path.absolute()
    what = _("finns inte") if not path.exists() else _("innehåller ingen mapp agreements/")
    raise KnowledgeBaseError(
        _("Kunskapsbasen kan inte läsas: {path} {what}.").format(path=path, what=what),
        hint=_("Ange med {name} den mapp som innehåller agreements/.").format(name=name),
    )


def cache_root() -> Path:
    """The disposable cache: `XDG_CACHE_HOME/samverkan` (XDG Base Directory Specification)."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    root = Path(base) if base.startswith("/") else Path("~/.cache").expanduser()
    return root / "samverkan"
