"""Reads a YAML file strictly: what is written is what is meant, and every part knows its line and column.

The contract is DESIGN section 2, "YAML is read strictly". A file that is no UTF-8, too large, too deep or
ambiguous gives one `YamlProblem` and no value.
"""

from __future__ import annotations

import codecs
import errno
import re
import stat
from typing import TYPE_CHECKING

from ..i18n import _
from .yaml_types import Loaded, Mark, Path, PlainScalar, YamlProblem, problem_at

if TYPE_CHECKING:
    import pathlib

__all__ = ["MAX_BYTES", "Loaded", "Mark", "Path", "PlainScalar", "YamlProblem", "load_bytes", "load_file", "raw"]

MAX_BYTES = 2_000_000
"""The largest file that is read."""

_FORBIDDEN = re.compile(  # what YAML forbids, and the line breaks that only YAML 1.1 knows
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
).search


def load_file(path: pathlib.Path, name: str | None = None) -> Loaded:
    """Read one YAML file.

    Args:
        path: the file.
        name: how the file is shown in problems; the path unless given.

    Raises:
        YamlProblem: the file cannot be read or is not strict YAML.
    """
    name = path.as_posix() if name is None else name
    return load_bytes(raw(path, name), name)


def raw(path: pathlib.Path, name: str) -> bytes:
    """The bytes of a file; one more than `MAX_BYTES` of a larger one.

    Raises:
        YamlProblem: it cannot be read, or is no ordinary file.
    """
    try:
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise YamlProblem(name, 1, 1, _("Det här är en mapp, ingen fil."))
        if not stat.S_ISREG(found.st_mode):  # opening a pipe would wait for ever
            raise YamlProblem(name, 1, 1, _("Det här är ingen vanlig fil."))
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a path that no file can have
        raise YamlProblem(name, 1, 1, *_unreadable(error)) from error


def load_bytes(data: bytes, name: str) -> Loaded:
    """Read the text of one YAML file.

    Args:
        data: UTF-8, with or without byte order mark; lines end with LF, CRLF or CR.
        name: how the file is shown in problems.

    Raises:
        YamlProblem: the data are not strict YAML; only the first problem is told.
    """
    from .yaml_builder import build  # PyYAML takes 20 ms to import, and most commands read no YAML

    loaded = build(_text(data, name), name)
    loaded.marked = data.startswith(codecs.BOM_UTF8)
    return loaded


def _text(data: bytes, name: str) -> str:
    if len(data) > MAX_BYTES:
        message = _("Filen är större än {limit} MB.").format(limit=MAX_BYTES // 1_000_000)
        raise YamlProblem(name, 1, 1, message, _("Dela upp den i flera filer."))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise YamlProblem(name, 1, 1, _("Filen är sparad som UTF-16."), _("Spara den som UTF-8."))
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        sound = data[: error.start].decode()
        message = _("Tecknet är inte giltig UTF-8 (byte 0x{byte:02X}).").format(byte=data[error.start])
        raise problem_at(name, sound, len(sound), message, _("Spara filen som UTF-8.")) from error
    if found := _FORBIDDEN(text):
        message = _("Det osynliga tecknet U+{code:04X} får inte stå i filen.").format(code=ord(found[0]))
        hint = _("Ta bort det, eller skriv mellanslag eller ny rad.")
        raise problem_at(name, text, found.start(), message, hint)
    return text


def _unreadable(error: OSError | ValueError) -> tuple[str, str | None]:
    match error:
        case FileNotFoundError():
            return _("Filen finns inte."), None
        case PermissionError():
            return _("Filen får inte läsas."), _("Ändra filens rättigheter.")
        case OSError(errno=errno.ELOOP):
            return _("Länken leder tillbaka till sig själv."), _("Ta bort länken.")
        case _:
            reason = getattr(error, "strerror", None) or error
            return _("Filen kan inte läsas: {reason}.").format(reason=reason), None
