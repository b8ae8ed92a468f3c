"""`samverkan new`."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..errors import KnowledgeBaseError, UsageError
from ..i18n import _
from ..model.hidden import hidden
from ..paths import data_root
from .output import complain, write
from .state import STATE

if TYPE_CHECKING:
    from ..editing.surroundings import Surroundings


def help_text() -> str:
    """What the command does."""
    return _("Gör en ny fil som klarar prövningen: agreement, body, process, plan, channel, area eller term.")


@dataclass(frozen=True, slots=True)
class Given:
    """What the flags said."""

    identity: str | None
    title: str | None
    place: str | None
    areas: tuple[str, ...]
    publisher: str | None
    source_title: str | None
    url: str | None


def command(
    kind: Annotated[str, typer.Argument(metavar=_("SLAG"), help=_("Till exempel agreement."))],
    identity: Annotated[str | None, typer.Argument(metavar="ID", help=_("Filens id; görs annars av titeln."))] = None,
    title: Annotated[str | None, typer.Option("--title", metavar=_("TITEL"), help=_("Dokumentets namn."))] = None,
    place: Annotated[
        str | None,
        typer.Option("--in", "-i", metavar=_("PLATS"), help=_("Vems det är: region eller kommun, namn eller kod; SE.")),
    ] = None,
    area: Annotated[
        list[str] | None, typer.Option("--area", metavar=_("OMRÅDE"), help=_("Område; kan upprepas."))
    ] = None,
    document: Annotated[
        str, typer.Option("--kind", metavar=_("SORT"), help=_("Sorts dokument: law, agreement, guideline …"))
    ] = "agreement",
    status: Annotated[str, typer.Option("--status", metavar="STATUS", help=_("Till exempel in-force."))] = "unknown",
    publisher: Annotated[
        str | None, typer.Option("--publisher", metavar=_("UTGIVARE"), help=_("Vem som har gett ut källan."))
    ] = None,
    source_title: Annotated[
        str | None,
        typer.Option("--source-title", metavar=_("TITEL"), help=_("Vad källan heter; som dokumentet annars.")),
    ] = None,
    url: Annotated[str | None, typer.Option("--url", metavar=_("ADRESS"), help=_("Var källan finns."))] = None,
    evidence: Annotated[
        str, typer.Option("--evidence", metavar="primary|secondary", help=_("primary när texten själv är läst."))
    ] = "primary",
    stdout: Annotated[bool, typer.Option("--stdout", help=_("Skriv på stdout i stället för i en fil."))] = False,
) -> None:
    from ..editing.scaffold import KINDS, Draft, slug, written
    from ..editing.surroundings import Surroundings
    from ..model.dates import today
    from ..validate.reading import read_bytes

    if kind not in KINDS:
        hint = _("Slagen är {names}.").format(names=", ".join(KINDS))
        raise UsageError(_("Okänt slag: {kind}.").format(kind=kind), hint)
    root = data_root(STATE.data)
    around = Surroundings.of(root)
    given = Given(identity, title, place, tuple(area or ()), publisher, source_title, url)
    if sys.stdin.isatty() and sys.stderr.isatty():
        given = _asked(given, around)
    _refuse_unreadable(given)
    named = given.title or (given.identity or kind).replace("-", " ").capitalize()
    draft = Draft(
        kind=kind,
        id=given.identity or slug(named) or kind,
        title=named,
        parties=around.parties(given.place or "SE"),
        areas=tuple(around.area(name) for name in given.areas) or around.areas[:1],
        publisher=given.publisher or _("Okänd utgivare"),
        source_title=given.source_title or named,
        url=given.url or f"https://example.org/{given.identity or slug(named)}",
        evidence=evidence,
        document=document,
        status=status,
        today=today(),
    )
    name = around.name_of(draft)
    text = written(draft, name)
    faults = read_bytes(text.encode(), name, kind).findings
    if faults:
        first = faults[0]
        raise UsageError(f"{first.pointer.lstrip('/') or kind}: {first.message}", first.hint)
    if stdout:
        write([text.rstrip("\n")])
    else:
        write([str(_put(root, name, text))])
    _tell_missing(given, kind)


def _asked(given: Given, around: Surroundings) -> Given:
    """What the flags did not say, asked for on the terminal."""

    def ask(said: str | None, question: str, default: str) -> str:
        return said or str(typer.prompt(question, default=default, err=True))

    from ..editing.scaffold import slug

    title = ask(given.title, _("Titel"), (given.identity or "").replace("-", " ").capitalize() or _("Ny"))
    identity = ask(given.identity, "Id", slug(title))
    place = ask(given.place, _("Plats (region, kommun eller SE)"), "SE")
    around.parties(place)
    areas = given.areas or tuple(ask(None, _("Område"), around.areas[0] if around.areas else "").split())
    publisher = ask(given.publisher, _("Källans utgivare"), _("Okänd utgivare"))
    source_title = ask(given.source_title, _("Källans titel"), title)
    url = ask(given.url, _("Källans adress"), f"https://example.org/{identity}")
    return Given(identity, title, place, areas, publisher, source_title, url)


def _refuse_unreadable(given: Given) -> None:
    """Refuse what was given without saying anything, or with what nobody sees.

    Raises:
        UsageError: a text is blank, or has a control character or an invisible one.
    """
    flags = {"ID": given.identity, "--title": given.title, "--in": given.place, "--publisher": given.publisher}
    flags |= {"--source-title": given.source_title, "--url": given.url}
    for flag, text in [*flags.items(), *(("--area", area) for area in given.areas)]:
        if text is not None and not text.strip():
            raise UsageError(_("{flag} är tom: skriv en text, eller utelämna den.").format(flag=flag))
        if letter := hidden(text or ""):
            message = _("{flag} innehåller det osynliga tecknet U+{code:04X}: ta bort det.")
            raise UsageError(message.format(flag=flag, code=ord(letter)))


def _put(root: Path, name: str, text: str) -> Path:
    """Write the file.

    Raises:
        UsageError: there is one of that name already, in whichever folder of its kind.
        KnowledgeBaseError: it cannot be written.
    """
    from ..store.atomic import write_over

    kind, file = name.split("/", 1)[0], name.rsplit("/", 1)[-1]
    for other in (root / kind).rglob(file):
        raise UsageError(_("{path} finns redan.").format(path=other), _("Ange ett annat id."))
    path = root / name
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_over(path, text)
    except OSError as error:
        message = _("{path} kan inte skrivas: {error}").format(path=path, error=error.strerror or error)
        raise KnowledgeBaseError(message, _("Skriv på stdout med --stdout.")) from error
    return path


def _tell_missing(given: Given, kind: str) -> None:
    """Name on stderr what stands in the file only so that it is whole."""
    wanted: dict[str, object] = {"--title": given.title, "--publisher": given.publisher, "--url": given.url}
    if kind not in ("area", "term"):
        wanted |= {"--in": given.place, "--area": given.areas}
    missing = [flag for flag, value in wanted.items() if not value] if kind != "area" else []
    if missing:
        complain(_("Rätta i filen innan den används, eller ange: {flags}.").format(flags=", ".join(missing)))
