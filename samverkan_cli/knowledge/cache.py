"""Where the compiled knowledge base is kept, and how it is kept fresh.

A knowledge base has a folder of its own in the cache, with one generation in use. `current` names it. A whole build
goes to a new generation, which takes over when it is complete; a change of a few agreements goes into the one in
use. Everything here is disposable.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from .. import __version__
from ..paths import cache_root
from ..store.manifest import Manifest, scan
from ..store.snapshot import VERSION, Snapshot, SnapshotError
from .generation import SNAPSHOT, Progress

_POINTER = "current"


def folder_for(root: Path) -> Path:
    """The folder of the cache for a data folder, one per path, release and format."""
    key = os.fsencode(f"{os.path.realpath(root)}\0{__version__}\0{VERSION}")
    return cache_root() / f"{crc32(key):08x}{crc32(key[::-1]):08x}"


def current(folder: Path) -> Path | None:
    """The generation in use, or None."""
    try:
        name = (folder / _POINTER).read_text("ascii")
    except (OSError, UnicodeDecodeError):
        return None
    generation = folder / name
    return generation if name.isalnum() and (generation / SNAPSHOT).is_file() else None


def fresh_snapshot(generation: Path, root: Path, manifest: Manifest) -> Snapshot | None:
    """The snapshot of a generation, open, if it was made from this folder with just these files."""
    try:
        snapshot = Snapshot(generation / SNAPSHOT)
    except SnapshotError:
        return None
    try:
        if snapshot.meta.get("root") == str(root) and snapshot.manifest() == manifest:
            return snapshot
    except SnapshotError:
        pass
    snapshot.close()
    return None


class Opened(NamedTuple):
    """A fresh generation.

    Attributes:
        folder: where it is.
        snapshot: its snapshot, open.
        temporary: True when the caller removes the folder, since the cache cannot be written.
    """

    folder: Path
    snapshot: Snapshot
    temporary: bool


def refreshed(root: Path, progress: Progress, *, rebuild: bool = False) -> Opened:
    """A generation that is fresh, built or updated when it was not.

    Args:
        root: the data folder.
        progress: told of the work.
        rebuild: build it whole again, fresh or not.

    """
    folder = folder_for(root)
    found = current(folder)
    if found and not rebuild:
        snapshot = fresh_snapshot(found, root, scan(root))
        if snapshot is not None:
            return Opened(found, snapshot, temporary=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _locked(folder):
            generation = _under_lock(root, folder, progress, rebuild=rebuild)
            return Opened(generation, Snapshot(generation / SNAPSHOT), temporary=False)
    except OSError:
        import tempfile

        from .build import build

        temporary = Path(tempfile.mkdtemp(prefix="samverkan-"))
        try:
            build(root, scan(root), temporary, progress)
        except BaseException:
            shutil.rmtree(temporary, ignore_errors=True)
            raise
        return Opened(temporary, Snapshot(temporary / SNAPSHOT), temporary=True)


def _under_lock(root: Path, folder: Path, progress: Progress, *, rebuild: bool) -> Path:
    from .build import build, update

    manifest = scan(root)
    found = current(folder)
    if found and not rebuild:
        changed = _changed(found, root, manifest)
        if changed is not None and not changed:
            return found
        if changed and len(changed) < 50 and all(name.startswith("agreements/") for name in changed):
            with contextlib.suppress(Exception):  # any doubt: build it whole
                update(root, manifest, found, changed, progress)
                return found
    generation = folder / os.urandom(6).hex()
    generation.mkdir()
    try:
        build(root, manifest, generation, progress)
    except BaseException:
        shutil.rmtree(generation, ignore_errors=True)
        raise
    pointer = folder / f"{_POINTER}.{os.getpid()}.tmp"
    pointer.write_text(generation.name, "ascii")
    pointer.replace(folder / _POINTER)
    _sweep(folder, generation)
    return generation


def _changed(generation: Path, root: Path, manifest: Manifest) -> set[str] | None:
    """The files that differ from those of a generation; None when it is of another folder or unreadable."""
    try:
        snapshot = Snapshot(generation / SNAPSHOT)
        old, here = snapshot.manifest(), snapshot.meta.get("root")
        snapshot.close()
    except SnapshotError:
        return None
    if here != str(root):
        return None
    return {name for name in old.keys() | manifest.keys() if old.get(name) != manifest.get(name)}


def _sweep(folder: Path, keep: Path) -> None:
    for entry in folder.iterdir():
        if entry.is_dir() and entry != keep:
            shutil.rmtree(entry, ignore_errors=True)


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Alone among processes; the lock goes with the process that holds it."""
    with (folder / "lock").open("wb") as handle:
        try:
            import fcntl
        except ImportError:  # no such lock on this system: the last to finish wins
            yield
            return
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
