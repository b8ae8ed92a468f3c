"""Opening the Whoosh index for reading, and what may go wrong on the way."""

from __future__ import annotations

from contextlib import contextmanager
from time import sleep
from typing import TYPE_CHECKING, Any

from . import _whoosh as whoosh
from .faults import QuerySyntaxError, SearchIndexError
from .schema import schema
from .vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

VERSION = 13
"""Of the format and the analysis together: an index of another version is built anew."""

_TRIES = 3
_PAUSE = 0.05
"""Seconds, longer for each try."""


class Storage(whoosh.FileStorage):  # type: ignore[misc]
    """The folder of an index, without mmap: Whoosh would copy what it maps.

    Knows the files it opened, because Whoosh forgets those of an index that it fails to open.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder), supports_mmap=False)
        self._opened: list[Any] = []

    def open_file(self, name: str, **options: Any) -> Any:
        """Open a file of the folder for reading."""
        opened = super().open_file(name, **options)
        self._opened.append(opened.raw_file())
        return opened

    def close_files(self) -> None:
        """Close every file that was opened, whoever still has it."""
        while self._opened:
            self._opened.pop().close()


@contextmanager
def faults(folder: Path) -> Iterator[None]:
    """Turn whatever reading the index raises into a `SearchIndexError`.

    A damaged file can make Whoosh raise anything from `struct.error` to `AssertionError`, so anything is
    taken.
    """
    try:
        yield
    except (SearchIndexError, QuerySyntaxError):
        raise
    except Exception as error:
        raise SearchIndexError(f"{folder}: {type(error).__name__}: {error}") from error


def require_version(meta: Mapping[str, str]) -> None:
    """Raise `SearchIndexError` when the index is of another version than the code."""
    if meta.get("version") != str(VERSION):
        raise SearchIndexError(f"version {meta.get('version')}, not {VERSION}")


def open_reader(storage: Storage) -> whoosh.IndexReader:
    """Open the index as it stands now; `Storage.close_files` closes it.

    A writer that commits at this moment deletes files that were just listed, so a missing file is tried
    again, unless nothing has been committed since.
    """
    for attempt in range(1, _TRIES + 1):
        commits = _commits(storage)
        try:
            reader = whoosh.FileIndex(storage, schema=schema()).reader()
            for leaf, _ in reader.leaf_readers():
                if leaf.doc_count_all():
                    _open_stored(leaf)
        except FileNotFoundError:
            storage.close_files()
            if attempt == _TRIES or _commits(storage) == commits:
                raise
            sleep(_PAUSE * attempt)
        except BaseException:
            storage.close_files()
            raise
        else:
            return reader
    raise AssertionError


def _commits(storage: Storage) -> set[str]:
    return {name for name in storage.list() if name.endswith(".toc")}


def _open_stored(leaf: whoosh.IndexReader) -> None:
    """Open the stored fields now: a later commit may delete the file, and Whoosh takes a missing one for none."""
    try:
        leaf.stored_fields(0)
    except TypeError as error:
        raise FileNotFoundError from error


@contextmanager
def reader(folder: Path) -> Iterator[whoosh.IndexReader]:
    """Open the index for the length of a block, its version checked. Raises `SearchIndexError`."""
    with faults(folder):
        vocabulary = Vocabulary(folder)
        try:
            require_version(vocabulary.meta())
        finally:
            vocabulary.close()
        storage = Storage(folder)
        try:
            yield open_reader(storage)
        finally:
            storage.close_files()
