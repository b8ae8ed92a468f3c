"""What the index is built from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .fields import FIELDS

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["FIELDS", "Document"]


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that can be found.

    `id` is what a hit gives back and `kind` its sort ("agreement", "responsibility", "area" …); the two
    together are unique. `source` is the relative file it came from, the unit of an incremental update.
    `texts` holds text by field of `FIELDS`; `facets` holds the values it is filtered by, {"setting": ("lss-
    bostad",)}.
    """

    id: str
    kind: str
    source: str
    texts: Mapping[str, str]
    facets: Mapping[str, tuple[str, ...]]
