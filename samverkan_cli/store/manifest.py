"""What files a knowledge base has, told by one pass of scandir and stat."""

from __future__ import annotations

import os
from pathlib import Path

FOLDERS = {
    "agreements": "agreement",
    "areas": "area",
    "principals": "principal",
    "vocabularies": "vocabulary",
    "terms": "term",
    "bodies": "body",
    "processes": "process",
    "plans": "plan",
    "channels": "channel",
    "questions": "question",
}
"""Folder of `data/` -> name of the schema of its files."""

Manifest = dict[str, tuple[int, int, int]]
"""Path below the data folder, with `/` -> (mtime in ns, size in bytes, inode)."""


def scan(root: Path) -> Manifest:
    """Every YAML file of the knowledge base, in the order of their paths.

    A file that cannot be examined (a link to itself, say) is there too, with zeros, so that reading it
    later tells what is wrong. Nothing is opened.
    """
    found: Manifest = {}
    for folder in FOLDERS:
        _scan(os.path.join(root, folder), folder, found)  # noqa: PTH118 - str paths are what makes this pass cheap
    return dict(sorted(found.items()))


def _scan(folder: str, prefix: str, found: Manifest) -> None:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        name = f"{prefix}/{entry.name}"
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False) and not entry.name.endswith((".yaml", ".yml")):
            _scan(entry.path, name, found)
        elif entry.name.endswith((".yaml", ".yml")):
            try:
                stat = entry.stat()
                found[name] = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
            except OSError:
                found[name] = (0, 0, 0)


def kind_of(name: str) -> str | None:
    """The schema for a path below the data folder, or None when its folder is none of ours."""
    return FOLDERS.get(name.split("/", 1)[0])
