"""The one door to Whoosh.

Whoosh 2.7.4 imports `urllib.request` (ssl, http.client, email) for `urlretrieve`, which it never calls: more than half
of the time of `import whoosh.index`. The module is hidden behind an empty one only while Whoosh is imported. The
installed package is not touched, and whoever imports `urllib.request` afterwards gets the real one.
"""

from __future__ import annotations

import sys
from types import ModuleType

_UNUSED = {"urllib.request": "urlretrieve"}

_hidden: list[str] = []
for _name, _attribute in _UNUSED.items():
    if _name not in sys.modules:
        _stub = ModuleType(_name)
        setattr(_stub, _attribute, None)
        sys.modules[_name] = _stub
        _hidden.append(_name)
try:
    from whoosh.codec.whoosh3 import W3Codec, W3LeafMatcher
    from whoosh.columns import VarBytesColumn
    from whoosh.fields import COLUMN, STORED, FieldType, Schema
    from whoosh.filedb.filestore import FileStorage
    from whoosh.formats import Format
    from whoosh.index import FileIndex, LockError
    from whoosh.index import IndexError as WhooshError
    from whoosh.matching.wrappers import FilterMatcher
    from whoosh.reading import IndexReader, TermNotFound
finally:
    for _name in _hidden:
        del sys.modules[_name]

__all__ = [
    "COLUMN",
    "STORED",
    "FieldType",
    "FileIndex",
    "FileStorage",
    "FilterMatcher",
    "IndexReader",
    "LockError",
    "Format",
    "Schema",
    "TermNotFound",
    "VarBytesColumn",
    "W3Codec",
    "W3LeafMatcher",
    "WhooshError",
]
