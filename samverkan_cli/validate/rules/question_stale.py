"""A golden question expects what the knowledge base can still answer."""

from __future__ import annotations

from collections.abc import Iterator

from ...i18n import _
from ..corpus import Corpus, Fact, fact
from ..findings import Finding
from ..places import is_code
from ..reading import ReadFile

ID, LEVEL = "question-stale", "warning"


def facts(file: ReadFile) -> Iterator[Fact]:
    """The addresses of the file's sources."""
    for url in sorted({url for _at, url in file.under("url")}):
        yield fact(f"url:{url}", 1)


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every question that expects a source that no file has any more, or a principal that does not exist."""
    for entity in file.entities:
        if entity.kind != "question":
            continue
        expected = entity.value.get("expect") or {}
        urls = expected.get("urls") or []
        if urls and not any(corpus.said(f"url:{url}") for url in urls):
            message = _("Ingen källa har den adress som frågan väntar sig.")
            hint = _("Rätta adressen, eller skriv om frågan efter vad kunskapsbasen nu svarar.")
            yield file.finding(ID, LEVEL, (*entity.path, "expect", "urls", 0), message, hint)
    for at, names in file.under("principals") if file.kind == "question" else ():
        for index, name in enumerate(names):
            if is_code(name) and not corpus.known("principal", name):
                message = _("Huvudmannen {code} finns inte.").format(code=name)
                yield file.finding(ID, LEVEL, (*at, index), message, _("Rätta koden."))
