"""Validate the knowledge base: read, schema, rules, all findings at once."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import asdict, dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

from .. import __version__
from ..errors import UsageError
from ..i18n import _, language
from ..model.dates import today as real_today
from ..paths import PACKAGE, cache_root, schema_root
from ..store.manifest import Manifest, scan
from .corpus import Gathered
from .examining import Examiner, examined
from .explaining import short
from .findings import LEVELS, Finding
from .ledger import Entry, Ledger
from .outside import STDIN, examined_alone, shown, yaml_files
from .settings import OFF, default_level, levels_for

_AGREEMENTS = "agreements/"


@dataclass(frozen=True, slots=True)
class Report:
    """What validation found.

    Attributes:
        files: how many files were examined.
        findings: sorted by place.
        alone: files outside the knowledge base: no rule compared them with the others.
    """

    files: int
    findings: tuple[Finding, ...]
    alone: tuple[str, ...] = ()

    def document(self) -> dict[str, Any]:
        """The document of `validate`."""
        counts = {f"{level}s": sum(f.level == level for f in self.findings) for level in LEVELS}
        rules = sorted({f.rule for f in self.findings})
        return {
            "schema": "samverkan/validate/1",
            "files": self.files,
            "findings": [asdict(f) for f in self.findings],
            "summary": counts,
            "rules": [{"id": rule, "level": default_level(rule), "text": short(rule)} for rule in rules],
        }

    def fails(self, *, strict: bool) -> bool:
        """True when an error was found, or under `strict` a warning."""
        return any(f.level == "error" or (strict and f.level == "warning") for f in self.findings)


@dataclass(frozen=True, slots=True)
class Wish:
    """What to validate and how.

    Attributes:
        paths: files or folders; the whole knowledge base when empty.
        only: just these rules, when not empty.
        without: not these rules.
        today: the day that dates are held against; the real one when None.
        cached: whether earlier verdicts may be used and kept.
        stdin: the bytes of the path `-`.
    """

    paths: tuple[Path, ...] = ()
    only: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    today: str | None = None
    cached: bool = True
    stdin: bytes = b""


def validate(root: Path, wish: Wish | None = None) -> Report:
    """Validate a knowledge base, or some of its files against the whole.

    Args:
        root: the data folder.
        wish: what and how; all of it when None.

    Raises:
        UsageError: a path is missing or holds no YAML file.
        KnowledgeBaseError: the settings cannot be read.
    """
    wish = wish or Wish()
    levels = levels_for(root)
    manifest = scan(root)
    inside, outside = _wanted(root, manifest, wish.paths)
    today = wish.today or real_today()
    prefix = shown_prefix(root)

    def find(ledger: Ledger) -> list[Finding]:
        with closing(ledger):
            _bring_up(ledger, root, manifest, today)
            found = [replace(f, path=prefix + f.path) for f in ledger.findings() if f.path in inside]
            return found + [f for path in outside for f in examined_alone(path, wish.stdin, ledger, today)]

    kept = sorted(_levelled(_with_ledger(root, find, cached=wish.cached), levels, wish))
    return Report(len(inside) + len(outside), tuple(kept), tuple(map(shown, outside)))


def _levelled(findings: Sequence[Finding], levels: Mapping[str, str], wish: Wish) -> Iterator[Finding]:
    for finding in findings:
        level = levels.get(finding.rule, finding.level)
        if level == OFF or finding.rule in wish.without or (wish.only and finding.rule not in wish.only):
            continue
        yield finding if level == finding.level else replace(finding, level=level)


def _bring_up(ledger: Ledger, root: Path, manifest: Manifest, today: str) -> None:
    """Make the ledger true: examine what is new, and what rests on answers that have changed."""
    if ledger.today == today and not _changed(ledger.files(), manifest):
        return
    ledger.begin()
    files = ledger.files()  # read again: another process may have been here
    wanted = _changed(files, manifest)
    for name in files.keys() - manifest.keys():
        ledger.remove(name)
    agreements = [name for name in wanted if name in manifest and name.startswith(_AGREEMENTS)]
    others = [name for name in wanted if name in manifest and not name.startswith(_AGREEMENTS)]
    leaned_on = Gathered()
    examiner = Examiner(root, today, leaned_on, blind=True)
    for names in (others, agreements):
        todo = [(name, files[name].digest if name in files else b"") for name in names]
        for name, seen, verdict in examined(examiner, todo):
            if verdict is None:
                ledger.touch(name, manifest[name])
            else:
                ledger.take(name, manifest[name], seen, verdict)
        if agreements and names is others:
            leaned_on.add(ledger.facts_outside(_AGREEMENTS))
    examiner = Examiner(root, today, ledger, blind=False)
    for name in ledger.stale(today):
        seen, verdict = examiner(name)
        if verdict is not None:
            ledger.take(name, manifest[name], seen, verdict)
    ledger.commit(today)


def _changed(files: Mapping[str, Entry], manifest: Manifest) -> list[str]:
    """The files that are new, gone, or may have changed."""
    same = {name for name, entry in files.items() if entry.digest and entry.stat == manifest.get(name)}
    return sorted((files.keys() | manifest.keys()) - same)


def _with_ledger(root: Path, find: Callable[[Ledger], list[Finding]], *, cached: bool) -> list[Finding]:
    """What is found with the ledger in the cache, or in memory where that is unwanted, damaged or impossible."""
    name = f"validate-{blake2b(os.fsencode(root), digest_size=8).hexdigest()}-{language()}.sqlite"
    path = cache_root() / name
    if cached:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return find(Ledger.open(path, _version()))
        except sqlite3.OperationalError:
            pass  # locked, or cannot be written
        except sqlite3.DatabaseError:
            with suppress(OSError):
                path.unlink()  # damaged: the next run makes a new one
        except OSError:
            pass
    return find(Ledger.open(None, ""))


def _version() -> str:
    """What the verdicts depend on besides the files: the release, and the code and schemas that make them."""
    folders = (
        PACKAGE / "validate",
        PACKAGE / "validate" / "rules",
        PACKAGE / "store",
        PACKAGE / "model",
        schema_root(),
    )
    seen = [__version__]
    for folder in folders:
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
            if entry.name.endswith((".py", ".json")):
                stat = entry.stat()
                seen.append(f"{entry.path} {stat.st_mtime_ns} {stat.st_size}")
    return blake2b("\n".join(seen).encode(), digest_size=16).hexdigest()


def _wanted(root: Path, manifest: Manifest, paths: Sequence[Path]) -> tuple[set[str], list[Path]]:
    """The files of the knowledge base that paths name, and the files outside it."""
    if not paths:
        return set(manifest), []
    inside: set[str] = set()
    outside: list[Path] = []
    home = os.path.abspath(root)  # noqa: PTH100 - "..", but no links, is to be resolved
    for path in paths:
        where = os.path.abspath(path)  # noqa: PTH100
        if path == STDIN or os.path.commonpath((home, where)) != home:
            outside += yaml_files(path)
            continue
        below = Path(where).relative_to(home).as_posix()
        found = {n for n in manifest if below in (".", n) or n.startswith(below + "/")}
        if not found:
            raise UsageError(_("{path} är ingen YAML-fil i kunskapsbasen.").format(path=path))
        inside |= found
    return inside, outside


def shown_prefix(root: Path) -> str:
    """What goes before a path below the data folder: from the repository root, else from the folder above."""
    for folder in root.parents:
        if (folder / ".git").exists():
            return root.relative_to(folder).as_posix() + "/"
    return root.name + "/"
