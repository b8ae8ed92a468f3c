"""What is known of the compiled knowledge base, for who wants to know."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ..search import index
from ..store.manifest import scan
from .cache import current, folder_for, fresh_snapshot, refreshed
from .generation import INDEX, SNAPSHOT, Progress


def index_status(
    root: Path, version: str, *, refresh: bool, rebuild: bool, verify: bool, progress: Progress
) -> dict[str, Any]:
    """The document of `index`.

    Args:
        root: the data folder.
        version: of the program.
        refresh: make it fresh first.
        rebuild: build it whole again first.
        verify: read all of it and tell its faults.
        progress: told of the work.
    """
    opened = refreshed(root, progress, rebuild=rebuild) if refresh else None
    generation = opened.folder if opened else current(folder_for(root))
    snapshot = opened.snapshot if opened else generation and fresh_snapshot(generation, root, scan(root))
    document: dict[str, Any] = {
        "schema": "samverkan/index/1",
        "path": str(generation or folder_for(root)),
        "documents": 0,
        "fresh": False,
        "built": None,
        "version": version,
        "faults": [],
    }
    if generation is None:
        return document
    built = datetime.fromtimestamp((generation / SNAPSHOT).stat().st_mtime, UTC)
    document |= {
        "documents": index.count(generation / INDEX),
        "fresh": snapshot is not None,
        "built": built.isoformat(timespec="seconds"),
        "faults": index.verify(generation / INDEX) if verify else [],
    }
    if snapshot:
        snapshot.close()
    if opened and opened.temporary:
        shutil.rmtree(generation, ignore_errors=True)
    return document
