"""Validate the knowledge base: read, schema, rules, all findings at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from ..errors import UsageError
from ..i18n import _
from ..store.manifest import scan
from .corpus import Corpus
from .findings import LEVELS, Finding
from .reading import read_file
from .rules import RULES


@dataclass(frozen=True, slots=True)
class Report:
    """What validation found; `findings` are sorted by place."""

    files: int
    findings: tuple[Finding, ...]

    def document(self) -> dict[str, Any]:
        """The document of `validate`."""
        counts = {f"{level}s": sum(f.level == level for f in self.findings) for level in LEVELS}
        return {
            "schema": "samverkan/validate/1",
            "files": self.files,
            "findings": [asdict(f) for f in self.findings],
            "summary": counts,
        }

    def fails(self, *, strict: bool) -> bool:
        """True when an error was found, or under `strict` a warning."""
        return any(f.level == "error" or (strict and f.level == "warning") for f in self.findings)


def validate(root: Path, paths: Sequence[Path] = ()) -> Report:
    """Validate a knowledge base, or some of its files against the whole.

    Args:
        root: the data folder.
        paths: files or folders below it; all when empty.

    Raises:
        UsageError: a path is missing or lies outside the knowledge base.
    """
    names = list(scan(root))
    wanted = _wanted(root, names, paths)
    corpus = Corpus()
    findings: list[Finding] = []
    for name in names:
        file = read_file(root / name, name)
        corpus.add(file)
        findings.extend(file.findings)
    for rule in RULES.values():
        findings.extend(rule.check(corpus))
    prefix = shown_prefix(root)
    kept = sorted(f for f in findings if f.path in wanted)
    return Report(len(wanted), tuple(replace(f, path=prefix + f.path) for f in kept))


def _wanted(root: Path, names: list[str], paths: Sequence[Path]) -> set[str]:
    if not paths:
        return set(names)
    wanted: set[str] = set()
    for path in paths:
        try:
            inside = path.absolute().relative_to(root).as_posix()
        except ValueError:
            raise UsageError(
                _("{path} ligger inte i kunskapsbasen {root}.").format(path=path, root=root),
                hint=_("Ange kunskapsbasen med --data före kommandot."),
            ) from None
        found = {n for n in names if inside in (".", n) or n.startswith(inside + "/")}
        if not found:
            raise UsageError(_("{path} är ingen YAML-fil i kunskapsbasen.").format(path=path))
        wanted |= found
    return wanted


def shown_prefix(root: Path) -> str:
    """What goes before a path below the data folder: from the repository root, else from the folder above."""
    for folder in root.parents:
        if (folder / ".git").exists():
            return root.relative_to(folder).as_posix() + "/"
    return root.name + "/"
