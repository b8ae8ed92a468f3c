"""Files outside the knowledge base, and what is piped in: held against it, but not compared with its files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ..errors import UsageError
from ..i18n import _
from ..store.manifest import FOLDERS, kind_of
from ..store.yaml_loader import YamlProblem, raw
from .corpus import Corpus, Facts, Gathered
from .examining import judged, said
from .findings import Finding
from .reading import read_bytes, unreadable
from .rules import RULES

STDIN = Path("-")
SHOWN = "<stdin>"
_SCHEMA = re.compile(rb"#.*?([a-z]+)\.schema\.json")


def yaml_files(path: Path) -> list[Path]:
    """The files that a path outside the knowledge base names: itself, or all YAML files below it.

    Raises:
        UsageError: there is no such file, or none below it.
    """
    if path == STDIN or path.is_file() or path.is_symlink():
        return [path]
    found = sorted(f for f in path.rglob("*.y*ml") if f.suffix in (".yaml", ".yml")) if path.is_dir() else []
    if not found:
        raise UsageError(_("{path} är ingen YAML-fil och ingen mapp med sådana.").format(path=path))
    return found


def shown(path: Path) -> str:
    """How a path outside the knowledge base is shown."""
    return SHOWN if path == STDIN else path.as_posix()


def skipped() -> list[str]:
    """The rules that compare a file with the others of the knowledge base, and so are not asked."""
    return [name for name, rule in RULES.items() if getattr(rule, "COMPARES", False)]


def examined_alone(path: Path, stdin: bytes, facts: Facts, today: str) -> Iterator[Finding]:
    """The findings of a file outside the knowledge base.

    Args:
        path: the file; `-` is what was piped in.
        stdin: what was piped in.
        facts: what the files of the knowledge base say.
        today: the day of the run.
    """
    name = shown(path)
    try:
        data = stdin if path == STDIN else raw(path, name)
    except YamlProblem as problem:
        yield from unreadable(problem, name).findings
        return
    file = read_bytes(data, name, kind_of_file(path, data))
    own = Gathered()
    own.add((name, key, value) for key, value in said(file))
    corpus = Corpus(name, today, _Both(own, facts))
    yield from sorted(judged(file, corpus, (r for r in RULES.values() if not getattr(r, "COMPARES", False))))


def kind_of_file(path: Path, data: bytes) -> str:
    """The name of a file's schema: what its first line says, else its folders, else agreement."""
    if (found := _SCHEMA.match(data)) and (said_kind := found[1].decode()) in FOLDERS.values():
        return said_kind
    return next((kind for part in reversed(path.parts[:-1]) if (kind := kind_of(part))), "agreement")


class _Both:
    """What the file itself says, and what the knowledge base does."""

    def __init__(self, own: Facts, others: Facts) -> None:
        self._own, self._others = own, others

    def under(self, key: str, file: str) -> list[str]:
        return self._others.under(key, file)

    def holds(self, key: str) -> bool:
        return self._own.holds(key) or self._others.holds(key)

    def ids(self, kind: str) -> list[str]:
        return sorted({*self._own.ids(kind), *self._others.ids(kind)})
