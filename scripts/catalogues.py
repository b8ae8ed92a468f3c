"""Keep the English catalogue whole: messages out of the code, translations kept, `.mo` compiled.

    python scripts/catalogues.py            brings samverkan.po in line with the code and compiles it
    python scripts/catalogues.py --check    changes nothing; exits 1 when the catalogue has a fault

New messages come in empty, messages no longer used go out. Nothing in the files depends on the day or on the
version of Babel: they change only when messages do.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "samverkan_cli"
PO = PACKAGE / "locale" / "en" / "LC_MESSAGES" / "samverkan.po"
MO = PO.with_suffix(".mo")
KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "ngettext": (1, 2)}
HEADER = [
    ("Project-Id-Version", "samverkan"),
    ("Language", "en"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=utf-8"),
    ("Content-Transfer-Encoding", "8bit"),
    ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
]

Forms = tuple[str, ...]
"""A message: (text,), or (one, many) where a number decides."""


class SteadyCatalog(Catalog):
    """A catalogue whose header says nothing that changes by itself."""

    mime_headers = property(lambda _self: HEADER)


def used() -> set[Forms]:
    """The messages that stand in the code."""
    found = extract_from_dir(PACKAGE, [("**.py", "python")], {"**.py": {"encoding": "utf-8"}}, KEYWORDS)
    return {forms(words) for _, _, words, _, _ in found}


def faults() -> list[str]:
    """What is wrong with the catalogue, a line each.

    Messages missing, untranslated, fuzzy or obsolete; placeholders that are not those of the Swedish; and a `.mo`
    that is not what the `.po` compiles to.
    """
    catalogue = stored()
    wanted, held = used(), {forms(m.id) for m in catalogue if m.id}
    lines = [f"missing: {m[0]}" for m in sorted(wanted - held)]
    lines += [f"obsolete: {m[0]}" for m in sorted((held - wanted) | {forms(i) for i in catalogue.obsolete})]
    lines += [f"{fault}: {forms(m.id)[0]}" for m in catalogue if m.id for fault in _faults_of(m)]
    if not MO.exists() or MO.read_bytes() != _compiled(catalogue):
        lines.append(f"{MO.name} is not what {PO.name} compiles to")
    return lines


def refresh() -> None:
    """Bring the `.po` in line with the code, and compile it."""
    old = stored() if PO.exists() else Catalog(locale="en")
    kept = {forms(m.id): m for m in old}
    new = SteadyCatalog(locale="en", fuzzy=False)
    for message in sorted(used()):
        before = kept.get(message)
        key = message[0] if len(message) == 1 else message
        new.add(key, before.string if before else "", flags=before.flags if before else ())
    PO.parent.mkdir(parents=True, exist_ok=True)
    with PO.open("wb") as file:
        file.write("".join(_header()).encode())
        write_po(file, new, omit_header=True, no_location=True, width=0)
    MO.write_bytes(_compiled(stored()))


def stored() -> Catalog:
    """The catalogue as it is on disk."""
    with PO.open("rb") as file:
        return read_po(file, locale="en")


def forms(words: str | Iterable[str]) -> Forms:
    """A message id or its translation as a tuple."""
    return (words,) if isinstance(words, str) else tuple(words)


def placeholders(text: str) -> set[str]:
    """The names in braces, with what says how they are written."""
    return {f"{name}!{how}:{spec}" for _, name, spec, how in Formatter().parse(text) if name is not None}


def _faults_of(message: Message) -> Iterable[str]:
    said = forms(message.string or "")
    if message.fuzzy:
        yield "fuzzy"
    if not all(said) or len(said) != len(forms(message.id)):
        yield "untranslated"
    elif any(placeholders(m) != placeholders(s) for m, s in zip(forms(message.id), said, strict=True)):
        yield "other placeholders"


def _header() -> Iterable[str]:
    yield 'msgid ""\nmsgstr ""\n'
    yield from (f'"{name}: {value}\\n"\n' for name, value in HEADER)
    yield "\n"


def _compiled(catalogue: Catalog) -> bytes:
    steady, out = SteadyCatalog(locale="en", fuzzy=False), BytesIO()
    for message in catalogue:
        if message.id:
            steady.add(message.id, message.string, flags=message.flags)
    write_mo(out, steady)
    return out.getvalue()


def main(arguments: list[str]) -> int:
    """Run as a script; gives the exit code."""
    if arguments not in ([], ["--check"]):
        sys.stderr.write("usage: python scripts/catalogues.py [--check]\n")
        return 2
    if not arguments:
        refresh()
    found = faults()
    sys.stdout.writelines(f"{line}\n" for line in found)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
