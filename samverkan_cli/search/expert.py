"""The expert's query language: `field:term "a phrase" AND OR NOT ( ) prefix*`.

    either  = both { OR both }
    both    = one { [AND] one }
    one     = NOT one | "(" either ")" | [field ":"] ( word | prefix"*" | '"' words '"' )

Operators are written in capitals; two terms side by side must both hold. A query is bounded in length, depth
and number of terms, so that a hostile one ends as quickly as any other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple, NoReturn

from ..i18n import _
from .faults import QuerySyntaxError
from .fields import FIELDS

MAX_LENGTH = 2_000
MAX_DEPTH = 20
MAX_TERMS = 64
MAX_PREFIXES = 8
SHORTEST_PREFIX = 2
"""Letters before the star."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, in one field of text or in any."""

    text: str
    field: str | None


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must follow each other."""

    text: str
    field: str | None


@dataclass(frozen=True, slots=True)
class Prefix:
    """The beginning of a word."""

    text: str
    field: str | None


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold."""

    node: Node


@dataclass(frozen=True, slots=True)
class And:
    """What must hold, all of it."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """What must hold, any of it."""

    nodes: tuple[Node, ...]


Node = Word | Phrase | Prefix | Not | And | Or


class _Token(NamedTuple):
    kind: str
    text: str
    position: int


_TOKEN = re.compile(
    r"(?P<space>[\s,;]+)|(?P<open>\()|(?P<close>\))|\"(?P<phrase>[^\"]*)\"|(?P<quote>\")"
    r"|(?P<field>[^\W\d_]+):(?=[^\s:])|(?P<word>[^\s()\",;]+)"
)
_OPERATORS = {"AND", "OR", "NOT"}
_ENDING = re.compile(r"(?:en|ens|er|et|ets|erna|n|ns|s|t|a|ar|arna)(?!\w)")
"""After the colon of an abbreviation: SIP:en is a word and no field."""


def is_expert(query: str) -> bool:
    """Tell whether a query uses the language rather than plain words, which may have an aside: "planering (SIP)"."""
    tokens = [token for token in _tokens(query[: MAX_LENGTH + 1]) if token.kind != "space"]
    if any(token.kind not in {"word", "open", "close"} or token.text.endswith("*") for token in tokens):
        return True
    brackets = [token.kind for token in tokens if token.kind != "word"]
    asides = ["open", "close"] * (len(brackets) // 2)
    return bool(brackets) and (tokens[0].kind == "open" or brackets != asides)


def parse(query: str) -> Node | None:
    """Return the query as a tree, None when it is empty. Raises `QuerySyntaxError` naming the position."""
    if len(query) > MAX_LENGTH:
        raise QuerySyntaxError(MAX_LENGTH, _("Sökfrågan är längre än {most} tecken.").format(most=MAX_LENGTH))
    tokens = [token for token in _tokens(query) if token.kind != "space"]
    return _Parser(tokens, len(query)).parse() if tokens else None


def _tokens(query: str) -> list[_Token]:
    tokens = []
    place = 0
    while place < len(query):
        match = _TOKEN.match(query, place)
        if match is None:  # unreachable but for the safety of the loop
            raise QuerySyntaxError(place, _("Tecknet går inte att tolka."))
        kind = match.lastgroup or "space"
        text = match[kind]
        if kind == "field" and text.lower() not in FIELDS and _ENDING.match(query, match.end()):
            match = re.compile(r"[^\s()\",;]+").match(query, place) or match
            kind, text = "word", match[0]
        if kind == "word" and text in _OPERATORS:
            kind = text
        tokens.append(_Token(kind, text, place))
        place = match.end()
    return tokens


class _Parser:
    """Recursive descent over the tokens."""

    def __init__(self, tokens: list[_Token], end: int) -> None:
        self._tokens = tokens
        self._place = 0
        self._end = end
        self._depth = 0
        self._terms = 0
        self._prefixes = 0

    def parse(self) -> Node:
        node = self._either()
        if self._kind() is not None:
            self._fail(_("Parentesen har ingen början."))
        return node

    def _kind(self) -> str | None:
        return self._tokens[self._place].kind if self._place < len(self._tokens) else None

    def _next(self) -> _Token:
        token = self._tokens[self._place]
        self._place += 1
        return token

    def _fail(self, message: str) -> NoReturn:
        position = self._tokens[self._place].position if self._place < len(self._tokens) else self._end
        raise QuerySyntaxError(position, message)

    def _either(self) -> Node:
        nodes = [self._both()]
        while self._kind() == "OR":
            self._next()
            nodes.append(self._both())
        return nodes[0] if len(nodes) == 1 else Or(tuple(nodes))

    def _both(self) -> Node:
        nodes = [self._one()]
        while self._kind() not in {None, "OR", "close"}:
            if self._kind() == "AND":
                self._next()
            nodes.append(self._one())
        return nodes[0] if len(nodes) == 1 else And(tuple(nodes))

    def _one(self) -> Node:
        kind = self._kind()
        if kind is None:
            self._fail(_("Ett sökord saknas i slutet."))
        if kind in {"AND", "OR"}:
            self._fail(_("Ett sökord saknas före {kind}.").format(kind=kind))
        if kind == "close":
            self._fail(_("Parentesen är tom.") if self._depth else _("Parentesen har ingen början."))
        if kind not in {"NOT", "open"}:
            return self._term()
        self._depth += 1
        if self._depth > MAX_DEPTH:
            self._fail(_("Sökfrågan är nästlad djupare än {most} nivåer.").format(most=MAX_DEPTH))
        opening = self._next()
        if kind == "NOT":
            node: Node = Not(self._one())
        else:
            node = self._either()
            if self._kind() != "close":
                raise QuerySyntaxError(opening.position, _("Parentesen saknar slut."))
            self._next()
        self._depth -= 1
        return node

    def _term(self) -> Node:
        field = None
        if self._kind() == "field":
            field = self._tokens[self._place].text.lower()
            if field not in FIELDS:
                self._fail(
                    _("Fältet {field} finns inte. Fälten är {names}.").format(field=field, names=", ".join(FIELDS))
                )
            self._next()
        self._terms += 1
        if self._terms > MAX_TERMS:
            self._fail(_("Sökfrågan har fler än {most} sökord.").format(most=MAX_TERMS))
        if self._kind() == "quote":
            self._fail(_("Citatet saknar slut."))
        if self._kind() not in {"word", "phrase"}:
            self._fail(_("Ett sökord saknas efter fältet."))
        token = self._tokens[self._place]
        if token.kind == "phrase":
            self._next()
            return Phrase(token.text, field)
        if "*" not in token.text:
            self._next()
            return Word(token.text, field)
        beginning = token.text[:-1]
        if "*" in beginning or not token.text.endswith("*"):
            self._fail(_("Stjärnan får bara stå sist i ordet."))
        if len(beginning) < SHORTEST_PREFIX:
            self._fail(_("Minst {least} bokstäver ska stå före stjärnan.").format(least=SHORTEST_PREFIX))
        self._prefixes += 1
        if self._prefixes > MAX_PREFIXES:
            self._fail(_("Sökfrågan har fler än {most} ord med stjärna.").format(most=MAX_PREFIXES))
        self._next()
        return Prefix(beginning, field)
