"""Building the index, keeping it up to date and checking it.

The folder holds a Whoosh index and the vocabulary (`vocabulary.FILE`). It is a cache: any fault in it is a
`SearchIndexError`, and building it again heals it. Whoever calls `build` or `update` holds the lock; readers
need none.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from . import _whoosh as whoosh
from . import opening, schema
from .adding import Adder
from .analyzer import Analyzer
from .concepts import by_first
from .faults import SearchIndexError
from .opening import VERSION
from .vocabulary import Vocabulary
from .word_list import WordList

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from pathlib import Path

    from .documents import Document
    from .lexicon import Lexicon

__all__ = ["VERSION", "build", "count", "update", "verify"]

_MEMORY = 128
"""MiB of postings that are sorted at a time."""


def build(
    folder: Path,
    documents: Iterable[Document],
    lexicon: Lexicon,
    progress: Callable[[int], None] | None = None,
) -> None:
    """Build the index of the documents in a folder that is empty or new; the caller renames it into place.

    `progress` is told how many documents have been added, now and then. Raises `SearchIndexError` when the
    folder cannot be written.
    """
    given = _Given(documents)
    with _faults(folder, given):
        folder.mkdir(parents=True, exist_ok=True)
        with WordList.create(folder) as words:
            words.take(lexicon, VERSION)
            index = whoosh.FileIndex.create(opening.Storage(folder), schema.schema())
            _add(index, (), given, words, progress)


def update(folder: Path, removed_sources: Collection[str], documents: Iterable[Document]) -> None:
    """Take out every document of the sources and add these, in one commit: the index is as if built of what is left.

    The sources of documents that are added must be among `removed_sources` if they were there before. Raises
    `SearchIndexError`, and leaves the index as it was, when only building it anew would do: the words that come or
    go take compounds of other sources apart in another way.
    """
    given = _Given(documents)
    with _faults(folder, given), WordList.open(folder) as words:
        opening.require_version(words.meta())
        storage = opening.Storage(folder)
        try:
            index = whoosh.FileIndex(storage, schema=schema.schema())
            _add(index, removed_sources, given, words, None)
        finally:
            storage.close_files()


def count(folder: Path) -> int:
    """Return the number of documents. Raises `SearchIndexError`."""
    with opening.reader(folder) as reader:
        return int(reader.doc_count())


def verify(folder: Path) -> list[str]:
    """Read the whole index and return what is wrong with it, one line each; nothing when it is sound."""
    problems = []
    try:
        with opening.reader(folder) as reader:
            for leaf, _ in reader.leaf_readers():
                problems += [
                    f"document {number} has no id"
                    for number in leaf.all_doc_ids()
                    if len(leaf.stored_fields(number).get(schema.KEY, ())) != 2
                ]
                for name, term in leaf.all_terms():
                    matcher = leaf.postings(name, term)
                    if not matcher.is_active() and not leaf.has_deletions():
                        problems.append(f"{name}:{term!r} has no documents")
                    while matcher.is_active():
                        matcher.next()
        vocabulary = Vocabulary(folder)
        problems += vocabulary.check()
        vocabulary.close()
    except SearchIndexError as error:
        problems.append(str(error))
    except Exception as error:  # noqa: BLE001 (a damaged file can make Whoosh raise anything)
        problems.append(f"{type(error).__name__}: {error}")
    return problems


def _add(
    index: whoosh.FileIndex,
    removed_sources: Collection[str],
    documents: Iterable[Document],
    words: WordList,
    progress: Callable[[int], None] | None,
) -> None:
    codec = whoosh.W3Codec(compression=0)
    codec.length_stats = False  # weights are ready: without this Whoosh asks the file system once for every posting
    writer = index.writer(limitmb=_MEMORY, compound=False, codec=codec)
    try:
        if removed_sources:
            _remove(writer, removed_sources)
        adder = Adder(writer, Analyzer(by_first(words.phrases())), words)
        for number, document in enumerate(documents, 1):
            adder.add(document)
            if progress is not None and number % 100 == 0:
                progress(number)
        adder.finish(removed_sources)
        words.commit()
        writer.commit()
    except BaseException:
        if not writer.is_closed:
            writer.cancel()
        raise


def _remove(writer: whoosh.IndexWriter, sources: Collection[str]) -> None:
    """Delete by posting list: `delete_by_term` would load all of Whoosh's query machinery."""
    reader = writer.reader()
    try:
        for source in sources:
            try:
                matcher = reader.postings(schema.SOURCE, source)
            except whoosh.TermNotFound:
                continue
            for number in list(matcher.all_ids()):
                writer.delete_document(number)
    finally:
        if not reader.is_closed:
            reader.close()


class _Given:
    """The documents of the caller, whose own errors are no faults of the index."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = documents
        self.error: Exception | None = None

    def __iter__(self) -> Iterator[Document]:
        try:
            yield from self._documents
        except Exception as error:
            self.error = error
            raise


@contextmanager
def _faults(folder: Path, given: _Given) -> Iterator[None]:
    """Turn whatever goes wrong in the index into a `SearchIndexError`; a damaged one can raise anything."""
    try:
        yield
    except SearchIndexError:
        raise
    except Exception as error:
        if error is given.error:
            raise
        raise SearchIndexError(f"{folder}: {type(error).__name__}: {error}") from error
