"""What is asked: what the flags say, and the question as read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..model.age import AgeRange
from ..model.place import Place
from ..search.results import Correction


class Filters(NamedTuple):
    """What flags say; a flag always wins over the text. None and empty mean not given."""

    place: Place | None = None
    as_of: str | None = None
    role: str | None = None
    age: int | None = None
    settings: tuple[str, ...] = ()
    target_groups: tuple[str, ...] = ()
    area: str | None = None


class Understood(NamedTuple):
    """A question as read.

    Attributes:
        question: as asked, in NFC, without control characters.
        text: what is left to search for.
        soft: words of the text that are understood already, in lower case, by what they are: role, setting, group.
        said: how each setting and group was written.
        matter: words of the text that name what the role is asked of, in lower case.
        wide: the words that say what it is about, in lower case, when none is narrower than "vården".
        empty: True when the question says nothing of what it is about.
        role: id of the asked role, or None.
        place: the place, or None.
        other_places: places that the question names too, and that the place neither lies in nor holds.
        as_of: the day, `YYYY-MM-DD`.
        ages: the person's age, exact or a range, or None.
        settings: ids.
        moving: True when the person leaves one of the settings or waits for it, and so is in more than one.
        target_groups: ids.
        enrolled: in home health care, or None.
        area: id that the answer must lie in, or None.
        corrections: the name of a place that was read as another.
        document: True when it asks for an agreement rather than for who does something.
        agreed: True when that is something agreed or adopted by principals, which a law is not.
    """

    question: str
    text: str
    soft: Mapping[str, frozenset[str]] = {}
    said: Mapping[str, str] = {}
    matter: frozenset[str] = frozenset()
    wide: frozenset[str] = frozenset()
    empty: bool = False
    role: str | None = None
    place: Place | None = None
    other_places: tuple[Place, ...] = ()
    as_of: str = ""
    ages: AgeRange | None = None
    settings: tuple[str, ...] = ()
    moving: bool = False
    target_groups: tuple[str, ...] = ()
    enrolled: bool | None = None
    area: str | None = None
    document: bool = False
    agreed: bool = False
    corrections: tuple[Correction, ...] = ()

    @property
    def known(self) -> frozenset[str]:
        """The words of the text that are understood already, whatever they are, in lower case."""
        return frozenset().union(*self.soft.values())
