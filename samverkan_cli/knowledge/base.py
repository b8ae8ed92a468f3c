"""The knowledge base as the answers read it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from ..errors import KnowledgeBaseError
from ..i18n import _
from ..model.age import AgeRange
from ..model.agreement import Agreement
from ..model.directory import Directory
from ..model.responsibility import Responsibility
from .cache import Opened, refreshed
from .generation import INDEX, Progress

if TYPE_CHECKING:
    from ..search.engine import Engine

T = TypeVar("T")


def _silent(_what: str, _done: int, _total: int) -> None:
    """Tell nobody."""


class KnowledgeBase:
    """A fresh snapshot with its index. Closing it removes what was only temporary."""

    def __init__(self, root: Path, progress: Progress = _silent) -> None:
        """Open it, building or refreshing what is not fresh.

        Args:
            root: the data folder.
            progress: told of the work.

        Raises:
            KnowledgeBaseError: nothing can be built, not even in a temporary folder.
        """
        self.root = root
        self.folder, self.snapshot, self._temporary = _open(root, progress, rebuild=False)
        self._progress = progress
        self._heads: dict[str, Agreement] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the files."""
        if "engine" in self.__dict__:
            self.engine.close()
        self.snapshot.close()
        if self._temporary:
            shutil.rmtree(self.folder, ignore_errors=True)

    @cached_property
    def engine(self) -> Engine:
        """The search engine, opened on first use."""
        from ..search.engine import Engine

        return Engine(self.folder / INDEX)

    def ask(self, ask: Callable[[Engine], T]) -> T:
        """What the engine answers; an index that turns out to be damaged is built again first.

        Args:
            ask: asks the engine.
        """
        from ..search.faults import SearchIndexError

        try:
            return ask(self.engine)
        except SearchIndexError:
            if "engine" in self.__dict__:
                self.engine.close()
                del self.engine
            self.snapshot.close()
            self.folder, self.snapshot, self._temporary = _open(self.root, self._progress, rebuild=True)
            return ask(self.engine)

    @cached_property
    def directory(self) -> Directory:
        """Who is who."""

        def find(code: str) -> dict[str, Any] | None:
            return self.snapshot.get("principal", code) or self.snapshot.get("body", code)

        def unit(identity: str) -> str | None:
            concept = self.snapshot.get("concept", f"units:{identity}")
            return concept["label"]["sv"] if concept else None

        return Directory(find, unit)

    def broader(self, scheme: str, identity: str) -> list[str]:
        """A concept and the broader ones, the nearest first; a circle ends it."""
        chain: list[str] = []
        current: str | None = identity
        while current and current not in chain:
            chain.append(current)
            current = (self.snapshot.get("concept", f"{scheme}:{current}") or {}).get("broader")
        return chain

    def listed(self, scheme: str) -> set[str]:
        """All words of a plain list, such as `document-words:who`."""
        group, name = scheme.split(":")
        return set((self.snapshot.get("words", group) or {}).get(name, ()))

    def label(self, scheme: str, identity: str, language: str = "sv") -> str:
        """The name of a setting or group; its id when it has none."""
        return _name(self.snapshot.get("concept", f"{scheme}:{identity}"), language) or identity

    def area_label(self, area: str, language: str = "sv") -> str:
        """The name of an area; its id when it has none."""
        return _name(self.snapshot.get("area", area), language) or area

    def ages(self, groups: Iterable[str]) -> AgeRange | None:
        """The least range of ages that holds all of some target groups; None when one of them has no ages."""
        found: AgeRange | None = None
        for group in groups:
            bounds = (self.snapshot.get("concept", f"target-groups:{group}") or {}).get("age")
            if bounds is None:
                return None
            ages = AgeRange.of(bounds)
            found = found.joined(ages) if found else ages
        return found

    def head(self, identity: str) -> Agreement | None:
        """The head of an agreement, or None."""
        if identity not in self._heads:
            value = self.snapshot.get("head", identity)
            if value is None:
                return None
            self._heads[identity] = Agreement.of(value)
        return self._heads[identity]

    def plan(self, identity: str) -> Agreement | None:
        """The head of a plan, as a document of the kind "plan", or None."""
        value = self.snapshot.get("plan", identity)
        if value is None:
            return None
        head = {"kind": "plan", "status": "unknown", "areas": [], **value}
        return Agreement.of(head | {"places": list(self.directory.party_places(value["parties"]))})

    def responsibilities(self, ids: Iterable[str]) -> list[Responsibility]:
        """The responsibilities with these addresses, in that order; unknown ones are left out."""
        found = []
        for identity in ids:
            value = self.snapshot.get("responsibility", identity)
            head = self.head(identity.split("/", 1)[0])
            if value is not None and head is not None:
                found.append(Responsibility.of(value, head))
        return found


def _name(value: dict[str, Any] | None, language: str) -> str:
    """The label of a concept or area in a language; the Swedish one where there is no other."""
    return str(value["label"].get(language) or value["label"]["sv"]) if value else ""


def _open(root: Path, progress: Progress, *, rebuild: bool) -> Opened:
    try:
        return refreshed(root, progress, rebuild=rebuild)
    except OSError as error:
        raise KnowledgeBaseError(
            _("Kunskapsbasen i {path} kan inte kompileras: {error}").format(path=root, error=error.strerror)
        ) from error
