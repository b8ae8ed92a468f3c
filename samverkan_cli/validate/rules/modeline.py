"""The first line shows editors the schema."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from ...i18n import _
from ...store.manifest import kind_of
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile

ID, LEVEL = "modeline", "warning"
_LINE = re.compile(r"# (?:yaml-language-server: \$schema=|\$schema: )(\S+)")


def modeline(name: str, kind: str) -> str:
    """The first line of a file.

    Args:
        name: the file, below the data folder.
        kind: the name of its schema.
    """
    return f"# yaml-language-server: $schema={'../' * (name.count('/') + 1)}schemas/{kind}.schema.json"


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every file whose first line is none, or shows a schema that is not the file's."""
    if file.loaded is None or file.kind is None:
        return
    wanted = modeline(file.path, file.kind)
    inside = kind_of(file.path) is not None
    hint = _("Skriv på första raden: {line}").format(line=wanted) if inside else None
    first = file.loaded.text.split("\n", 1)[0]
    found = _LINE.match(first)
    if found is None:
        message = _("Första raden visar inte schemat.")
        yield Finding(file.path, 1, 1, ID, LEVEL, message, hint)
    elif not _right(found[1], file.path, file.kind, inside):
        message = _("Första raden visar schemat {found}, som inte är filens.").format(found=found[1])
        yield Finding(file.path, 1, found.start(1) + 1, ID, LEVEL, message, hint)


def _right(target: str, path: str, kind: str, inside: bool) -> bool:
    """Whether a schema is the file's; where an absolute path or an address leads is not looked into."""
    name = f"{kind}.schema.json"
    if posixpath.basename(target) != name:
        return False
    if not inside or target.startswith("/") or "://" in target:
        return True
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), target)) == f"../schemas/{name}"
