"""The rules: a plain table. A new rule is one file and one line here.

A rule's module has `ID`, `LEVEL` (error, warning or note) and `check(corpus)`, which yields findings. Its docstring is
the rule's page.
"""

from __future__ import annotations

from types import ModuleType

from . import (
    arrangement_missing,
    dangling_reference,
    dates_order,
    duplicate_id,
    id_filename,
    role_empty,
    source_unknown,
)

RULES: dict[str, ModuleType] = {
    module.ID: module
    for module in (
        id_filename,
        duplicate_id,
        dangling_reference,
        source_unknown,
        arrangement_missing,
        role_empty,
        dates_order,
    )
}
