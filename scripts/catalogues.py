"""Keep the message catalogues whole: `python scripts/catalogues.py [--check]`.

Without options it takes the messages out of the code, brings `en/LC_MESSAGES/samverkan.po` in line with them
(translations are kept, new messages come in empty, messages no longer used go out) and compiles every `.po`.
`--check` changes nothing and exits 1 when a catalogue has a fault. Nothing in the files depends on the day or on
the version of Babel, so that they change only when messages do.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "samverkan_cli" / "locale"
OURS = LOCALE / "en" / "LC_MESSAGES" / "samverkan.po"
TYPERS = LOCALE / "sv" / "LC_MESSAGES" / "messages.po"
KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "ngettext": (1, 2)}

Words = str | tuple[str, ...]


class _Steady(Catalog):
    """A catalogue whose header says nothing that changes by itself."""

    def _get_mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Project-Id-Version", "samverkan"),
            ("Language", self.locale_identifier or ""),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
        ]

    mime_headers = property(_get_mime_headers)  # type: ignore[assignment]


def used() -> set[Words]:
    """The messages in the code: a text, or (one, many)."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as config:
        methods, options = parse_mapping_cfg(config)
    found = extract_from_dir(ROOT / "samverkan_cli", _inside(methods), _inside(options), KEYWORDS)
    return {tuple(words) if isinstance(words, (list, tuple)) else words for _, _, words, _, _ in found}


def faults() -> list[str]:
    """What is wrong with the catalogues, a line each: missing, untranslated, fuzzy or obsolete messages,
    placeholders that differ, and a `.mo` that is not what its `.po` compiles to.
    """
    wanted, ours = used(), _read(OURS)
    had = {_words(m) for m in ours if m.id}
    lines = [f"{OURS.name}: missing: {w}" for w in _ordered(wanted - had)]
    lines += [f"{OURS.name}: obsolete: {w}" for w in _ordered(had - wanted)]
    lines += [f"{OURS.name}: obsolete: {w}" for w in _ordered(set(ours.obsolete))]
    for po in (OURS, TYPERS):
        catalogue = _read(po)
        for message in catalogue:
            if message.id:
                lines += [f"{po.name}: {what}: {message.id}" for what in _wrong(message)]
        mo = po.with_suffix(".mo")
        if not mo.exists() or mo.read_bytes() != _compiled(_steady(catalogue)):
            lines.append(f"{mo.name}: not compiled from the {po.name} beside it")
    return lines


def refresh() -> None:
    """Bring the `.po` of ours in line with the code, and compile both."""
    ours = _read(OURS)
    kept = {_words(m): m for m in ours if m.id}
    _write(OURS, _steady(ours, {w: kept.get(w) for w in used()}))
    _write(TYPERS, _steady(_read(TYPERS)))


def main(arguments: list[str]) -> int:
    """Run as a script; the exit code."""
    if arguments not in ([], ["--check"]):
        sys.stderr.write("usage: python scripts/catalogues.py [--check]\n")
        return 2
    if not arguments:
        refresh()
    found = faults()
    sys.stdout.writelines(f"{line}\n" for line in found)
    return 1 if found else 0


def _inside[T](patterns: T) -> T:
    raise NotImplementedError
