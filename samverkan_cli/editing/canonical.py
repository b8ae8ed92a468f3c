"""The one canonical form of a file: order of keys, quotes, indents and line width, with every comment kept.

ruamel.yaml (the extra `edit`) writes it. What it writes is used only if it means just what was there before and has the
same comments; otherwise the file is left alone.
"""

from __future__ import annotations

import io
import re
from typing import Any

from ..errors import KnowledgeBaseError, SamverkanError
from ..i18n import _
from ..store.yaml_loader import Loaded, load_bytes
from ..validate.rules.yaml_ambiguous import other_reading
from .comments import comments_of
from .key_order import Shape
from .ordering import ordered

WIDTH = 120
_ROUNDS = 5
_QUOTED = re.compile(r"[0-9]{2}([0-9]{2})?(/municipalities)?|[0-9]{4}(-[0-9]{2}){0,2}|[0-9]{4}:[0-9]+")
"""Codes, dates and numbers of laws always have their quotes, so that nobody has to think about which need them."""


_LIST = re.compile(r"( *(?:- )*)([\w-]+: )?\[([^{}\[\]]*)\]")
_ITEM = re.compile(r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,"'][^,]*)(?:, |$)""")


class CannotFormatError(SamverkanError):
    """A file cannot be brought to the canonical form without changing what it says."""


def canonical(text: str, name: str, kind: str) -> str:
    """The canonical form of a file.

    Args:
        text: strict YAML.
        name: how the file is shown.
        kind: the name of its schema.

    Raises:
        YamlProblem: it is no strict YAML.
        CannotFormatError: the form would mean something else, lack a comment, or not be stable.
        KnowledgeBaseError: ruamel.yaml is not installed.
    """
    before = load_bytes(text.encode(), name)
    for _round in range(_ROUNDS):
        after = _once(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), name, kind)
        if after == text:
            return text
        text = after
        if not _same(load_bytes(text.encode(), name).value, before.value) or comments_of(text) != comments_of(
            before.text
        ):
            break
    message = _("{name} kan inte skrivas om utan att ändras. Filen är orörd.").format(name=name)
    raise CannotFormatError(message, _("Flytta kommentarer till egna rader ovanför det de gäller, och försök igen."))


def _once(text: str, name: str, kind: str) -> str:
    quoted = load_bytes(_quoted(load_bytes(text.encode(), name)).encode(), name)
    written = _written(ordered(quoted, kind), Shape.of(kind))
    bare = "\n".join(line.rstrip(" \t") for line in written.split("\n")).rstrip("\n") + "\n"
    kept = _same(load_bytes(bare.encode(), name).value, quoted.value)
    return bare if kept else written  # a literal text may end its lines with spaces


def _quoted(loaded: Loaded) -> str:
    """The text with quotes around bare codes, dates and what other readers take for something else."""
    places = []
    for scalar in loaded.plain(_wants_quotes):
        mark = loaded.key_mark(scalar.path) if scalar.is_key else loaded.mark(scalar.path)
        places.append((mark.line, mark.column, scalar.raw))
    lines = loaded.text.split("\n")
    for line, column, raw in sorted(places, reverse=True):
        whole = lines[line - 1]
        if whole.startswith(raw, column - 1):
            lines[line - 1] = f'{whole[: column - 1]}"{raw}"{whole[column - 1 + len(raw) :]}'
    return "\n".join(lines)


def _wants_quotes(raw: str) -> bool:
    is_text = not re.fullmatch(r"-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,18})?|true|false|null|~|", raw)
    return is_text and bool(_QUOTED.fullmatch(raw) or other_reading(raw))


def _written(text: str, shape: Shape) -> str:
    """The text as ruamel.yaml writes it, with long lines broken."""
    try:
        from ruamel.yaml import YAML
    except ImportError as error:
        message = _("Kommandot behöver paketet ruamel.yaml.")
        raise KnowledgeBaseError(message, _("Installera det med: pip install 'samverkan[edit]'")) from error
    from .emitter import CarefulEmitter, with_escapes
    from .tidying import tidy

    yaml = YAML()
    yaml.Emitter = CarefulEmitter
    yaml.preserve_quotes = True
    yaml.width = 1_000_000  # lines are broken here, where an address stays whole
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.brace_single_entry_mapping_in_flow_sequence = True
    yaml.representer.add_representer(
        type(None), lambda representer, _value: representer.represent_scalar("tag:yaml.org,2002:null", "null")
    )
    out = io.StringIO()
    yaml.dump(tidy(yaml.load(text), shape, 0, WIDTH), out)
    return "\n".join(_broken(line) for line in with_escapes(out.getvalue()).split("\n"))


def _broken(line: str) -> str:
    """A long line with a list of texts, broken between them."""
    found = _LIST.fullmatch(line) if len(line) > WIDTH else None
    if found is None:
        return line
    indent = " " * (len(found[1]) + 2)
    lines = [line[: found.start(3)]]
    for item in _ITEM.findall(found[3]):
        if len(lines[-1]) + len(item.rstrip()) + 1 > WIDTH:
            lines.append(indent)
        lines[-1] += item
    return "\n".join(part.rstrip() for part in lines) + "]"


def _same(one: Any, other: Any) -> bool:
    """Equal in value and in type, all the way down."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return bool(one == other)
