"""Builds values and positions in one pass over PyYAML's events: no node graph, no recursion.

Which plain scalars are more than text is decided here, by one small table (DESIGN, "YAML is read strictly").
"""

from __future__ import annotations

import re
from typing import Any

import yaml
from yaml import events

from ..i18n import _
from .yaml_syntax import Words, explain, refused, too_deep
from .yaml_types import MAX_DEPTH, Loaded, Spot, YamlProblem, problem_at

Parser: Any = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
"""Gives the events; without libyaml they are the same but come nine times slower."""

_CONSTANTS = {"true": True, "false": False, "null": None, "~": None, "": None}
_WORDS = frozenset(  # what some parser takes for a truth value or null
    form
    for word in ("true", "false", "yes", "no", "on", "off", "y", "n", "null", "~", "")
    for form in (word, word.title(), word.upper())
)
_SIGNS = frozenset("0123456789+-.=<")  # first characters of what some parser takes for no text
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(\.[0-9]{1,18})?").fullmatch  # longer ones are text
_UNSTORABLE = re.compile("[\0\ud800-\udfff]").search


def build(text: str, name: str) -> Loaded:
    """The value of the only YAML document in `text`, with positions.

    Args:
        text: a file's text, without the characters that YAML forbids.
        name: how the file is shown.

    Raises:
        YamlProblem: at the first thing that is not YAML or that strict YAML refuses.
    """
    parser = Parser(text)
    builder = _Builder(name, text)
    try:
        return builder.run(parser)
    except yaml.YAMLError as error:
        raise explain(error, text, name) from error
    except (ValueError, OverflowError) as error:  # the pure Python scanner, on absurd numbers in escapes
        problem = _("Ogiltig YAML: {problem}.").format(problem=error)
        raise problem_at(name, text, getattr(parser, "index", 0), problem) from error


class _Builder:
    """What is open between two events. Nearly all time goes to `scalar`, so it calls nothing in passing."""

    __slots__ = (
        "item_spots",
        "items",
        "key",
        "key_at",
        "member_spots",
        "members",
        "name",
        "outer",
        "plain",
        "started",
        "text",
    )

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self.items: list[object] = []  # of the open sequence; the outermost one holds the root
        self.item_spots: list[Spot] = []
        self.members: dict[str, object] | None = None  # of the open mapping; None inside a sequence
        self.member_spots: dict[str, Spot] = {}
        self.key: str | None = None  # the one that waits for its value
        self.key_at = 0
        self.outer: list[tuple[Any, ...]] = []  # the four containers, of each level outside the open one
        self.plain: list[tuple[int, str]] = []
        self.started = False

    def run(self, parser: Any) -> Loaded:
        scalar = self.scalar
        handlers = {
            events.MappingStartEvent: self.start,
            events.SequenceStartEvent: self.start,
            events.MappingEndEvent: self.end,
            events.SequenceEndEvent: self.end,
            events.AliasEvent: self.alias,
            events.DocumentStartEvent: self.document,
        }
        next_event = parser.get_event
        while (event := next_event()) is not None:
            kind = type(event)
            if kind is events.ScalarEvent:
                scalar(event)
            elif handle := handlers.get(kind):
                handle(event)
        if not self.items or (self.items == [None] and self.plain[0][1] == ""):
            raise YamlProblem(self.name, 1, 1, _("Filen är tom."), _("Skriv innehållet eller ta bort filen."))
        return Loaded(self.name, self.text, self.items[0], self.item_spots[0], self.plain)

    def scalar(self, event: Any) -> None:
        at = event.start_mark.index
        if event.tag is not None or event.anchor is not None:
            raise self.problem(at, refused(self.text[at]))
        raw = event.value
        style = event.style
        value = raw
        if not style:
            if raw in _WORDS:
                self.plain.append((at, raw))
                value = _CONSTANTS.get(raw, raw)
            elif raw[0] in _SIGNS:
                self.plain.append((at, raw))
                if number := _NUMBER(raw):
                    value = float(raw) if number[1] else int(raw)
        elif style == '"' and _UNSTORABLE(raw):
            words = _("Texten har ett tecken som inte kan lagras."), _("Ta bort \\0 eller \\u….")
            raise self.problem(at, words)
        members = self.members
        if members is None:
            self.items.append(value)
            self.item_spots.append((at, at, None))
        elif (key := self.key) is not None:
            members[key] = value
            self.member_spots[key] = (self.key_at, at, None)
            self.key = None
        elif type(value) is str and raw not in members and (raw != "<<" or style):
            self.key = raw
            self.key_at = at
        else:
            raise self.bad_key(at, raw)

    def start(self, event: Any) -> None:
        at = event.start_mark.index
        if event.tag is not None or event.anchor is not None:
            raise self.problem(at, refused(self.text[at]))
        if self.members is not None and self.key is None:
            words = _("En nyckel kan inte vara en lista eller ett objekt."), _("Skriv en kort text.")
            raise self.problem(at, words)
        if len(self.outer) == MAX_DEPTH:
            raise self.problem(at, too_deep())
        self.outer.append((self.items, self.item_spots, self.members, self.member_spots))
        if type(event) is events.MappingStartEvent:
            members: dict[str, object] = {}
            member_spots: dict[str, Spot] = {}
            self.attach(members, at, member_spots)
            self.members, self.member_spots = members, member_spots
        else:
            items: list[object] = []
            item_spots: list[Spot] = []
            self.attach(items, at, item_spots)
            self.items, self.item_spots, self.members = items, item_spots, None

    def attach(self, value: object, at: int, children: dict[str, Spot] | list[Spot]) -> None:
        if self.members is None:
            self.items.append(value)
            self.item_spots.append((at, at, children))
        elif self.key is not None:
            self.members[self.key] = value
            self.member_spots[self.key] = (self.key_at, at, children)
            self.key = None

    def end(self, _event: Any) -> None:
        self.items, self.item_spots, self.members, self.member_spots = self.outer.pop()

    def alias(self, event: Any) -> None:
        raise self.problem(event.start_mark.index, refused("*"))

    def document(self, event: Any) -> None:
        at = event.start_mark.index
        if self.text.startswith("%", at):
            raise self.problem(at, refused("%"))
        if self.started:
            raise self.problem(at, refused("---"))
        self.started = True

    def bad_key(self, at: int, raw: str) -> YamlProblem:
        shown = "".join(c if c.isprintable() else "\ufffd" for c in raw[:60]) + ("…" if raw[60:] else "")
        if raw == "<<":
            words: Words = _("Sammanslagning med << är inte tillåten."), _("Skriv nycklarna där de behövs.")
        elif not raw:
            words = _("Nyckeln saknas före kolonet."), _("Skriv en nyckel.")
        elif self.members is not None and raw in self.members:
            first = problem_at(self.name, self.text, self.member_spots[raw][0], "").line
            message = _("Nyckeln {key} finns redan på rad {line}.").format(key=shown, line=first)
            words = message, _("Ta bort den ena, eller för ihop dem.")
        else:
            message = _("Nyckeln {key} är ingen text.").format(key=shown)
            words = message, _('Sätt citattecken om den: "{key}".').format(key=shown)
        return self.problem(at, words)

    def problem(self, at: int, words: Words) -> YamlProblem:
        return problem_at(self.name, self.text, at, *words)
