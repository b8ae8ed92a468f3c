"""The one door to Whoosh, and what is kept outside it.

Two thirds of the time of `import whoosh.index` (2.7.4) goes to modules that nothing here ever calls:
`urllib.request` with ssl, http and email for a function Whoosh itself never calls; the tokenizers and
stemmers of `whoosh.analysis`, where we have our own; html, queue, calendar, decimal and tempfile for parts of
Whoosh that we do not use; and hashlib with OpenSSL for md5, which Python has by itself. While Whoosh is
imported, stand-ins take their places; afterwards whoever imports these modules gets the real ones. The
installed package is not touched, and a stand-in that is called after all says so.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any, NoReturn


class _StandIn(ModuleType):
    """A module that has every name, and whose names cannot be called."""

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)

        def called(*_: object, **__: object) -> NoReturn:
            raise NotImplementedError(f"{self.__name__}.{name} is kept away from Whoosh (samverkan_cli.search._whoosh)")

        return called


def _stand_ins() -> dict[str, ModuleType]:
    unused = ("urllib.request", "html", "queue", "calendar", "decimal", "tempfile", "whoosh.analysis")
    modules: dict[str, ModuleType] = {name: _StandIn(name) for name in unused if name not in sys.modules}
    if "hashlib" not in sys.modules:
        try:
            from _md5 import md5  # type: ignore[import-not-found]
        except ImportError:
            return modules
        modules["hashlib"] = ModuleType("hashlib")
        modules["hashlib"].md5 = md5  # type: ignore[attr-defined]
    return modules


_away = _stand_ins() if "whoosh" not in sys.modules else {}
sys.modules.update(_away)
try:
    from whoosh.codec.whoosh3 import W3Codec, W3LeafMatcher
    from whoosh.columns import ColumnReader, VarBytesColumn
    from whoosh.fields import COLUMN, STORED, FieldType, Schema
    from whoosh.filedb.filestore import FileStorage
    from whoosh.formats import Format
    from whoosh.index import FileIndex, LockError
    from whoosh.index import IndexError as WhooshError
    from whoosh.matching.mcore import Matcher
    from whoosh.matching.wrappers import FilterMatcher
    from whoosh.reading import IndexReader, TermNotFound
finally:
    for _name, _module in _away.items():
        if sys.modules.get(_name) is _module:
            del sys.modules[_name]

IndexWriter = Any
"""What `FileIndex.writer` returns, for annotations only: the class is loaded by whoever writes."""

__all__ = [
    "COLUMN",
    "STORED",
    "ColumnReader",
    "FieldType",
    "FileIndex",
    "FileStorage",
    "FilterMatcher",
    "Format",
    "IndexReader",
    "LockError",
    "Matcher",
    "Schema",
    "TermNotFound",
    "VarBytesColumn",
    "W3Codec",
    "W3LeafMatcher",
    "WhooshError",
]
