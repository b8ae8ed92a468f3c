"""Where a file gives roles to holders."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..store.yaml_loader import Path
from .reading import ReadFile


def role_holders(file: ReadFile) -> Iterator[tuple[Path, dict[str, Any], str]]:
    """Every responsibility and step: its path, its value, and the key under which its roles stand."""
    for entity in file.entities:
        if entity.kind == "responsibility":
            yield entity.path, entity.value, "roles"
        elif entity.kind == "process":
            for index, step in enumerate(entity.value["steps"]):
                yield (*entity.path, "steps", index), step, "who"


def shared_roles(file: ReadFile) -> Iterator[tuple[Path, dict[str, Any], tuple[str, str]]]:
    """Those with a role that several hold: path, value, and the way to the first such role."""
    for at, item, key in role_holders(file):
        shared = [role for role, held in item[key].items() if len(held) > 1]
        if shared:
            yield at, item, (key, shared[0])
