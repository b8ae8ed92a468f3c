"""The page of `who --plain`: the same answer for the one it is about, in plain words and short sentences.

Who does what, for what, when it applies and when not are those of the answer; nothing is added but what to do and the
right to take part (patientlagen 4 kap. 2 §, hälso- och sjukvårdslagen 16 kap. 4 §, socialtjänstlagen 10 kap. 8-9 §§).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ...i18n import _, ngettext
from .. import words
from ..page import GOOD, MUTED, STRONG, WARN, Page
from . import answer

SHOWN = 3
"""How many regions are listed where it depends on the region."""


def page(document: dict[str, Any], glossary: Mapping[str, str]) -> Page:
    """The answer in plain words.

    Args:
        document: that of `who`.
        glossary: abbreviation -> what it stands for; each is written out where it first comes.
    """
    made = Page()
    write = _Writer(made, glossary)
    write.muted(_("Du frågade: {question}.").format(question=document["question"].rstrip(" ?.!")))
    made.gap()
    outcome, asked = document["outcome"], document["understood"]["role"]
    if outcome == "none":
        write.strong(_("Det vet vi inte."))
        write.text(_("Vi vill inte gissa. Ring din kommun eller din vårdcentral. De kan hjälpa dig vidare."))
    elif outcome == "depends-on-region":
        write.strong(_("Det beror på var du bor."))
        for entry in document["by_region"][:SHOWN]:
            write.text(" ".join(_deeds(entry["roles"], None, asked)))
        write.text(_("Fråga en gång till och säg vilken kommun du bor i."))
    elif outcome == "conflict":
        write.strong(_("Vi har hittat två svar. De säger inte samma sak."))
        for one in document["conflicts"]:
            _answer(write, one, asked)
        write.text(_("Fråga innan du litar på ett av dem."))
    else:
        if outcome == "default-by-law":
            write.text(_("Så säger lagen. Där du bor kan man ha kommit överens om något annat."))
        _answer(write, document["answers"][0], asked)
    if document["confidence"] == "unsure":
        write.warn(_("Vi är inte säkra på svaret. Fråga innan du litar på det."))
    _what_to_do(write, document)
    _rights(write)
    return made


class _Writer:
    """Writes sentences with each abbreviation written out once."""

    def __init__(self, page: Page, glossary: Mapping[str, str]) -> None:
        self._page = page
        self._glossary = dict(glossary)

    def strong(self, text: str, style: str = STRONG) -> None:
        self._page.text((self._written(text), style))

    def warn(self, text: str) -> None:
        self.strong(text, WARN)

    def muted(self, text: str) -> None:
        self.strong(text, MUTED)

    def text(self, text: str) -> None:
        self._page.text(self._written(text))

    def heading(self, text: str) -> None:
        self._page.gap()
        self._page.heading(text, level=2)

    def _written(self, text: str) -> str:
        for short in [s for s in self._glossary if re.search(rf"\b{re.escape(s)}\b", text)]:
            long = self._glossary.pop(short)
            if long.casefold() not in text.casefold():
                text = re.sub(rf"\b{re.escape(short)}\b", f"{long} ({short})", text, count=1)
        return text


def _answer(write: _Writer, one: dict[str, Any], asked: str | None) -> None:
    for line in _deeds(one["roles"], one["arrangement"], asked):
        write.strong(line, GOOD)
    for line in words.denials(one["excludes"]):
        write.warn(f"{line}.")
    if len({p["name"] for held in one["roles"].values() for p in held}) > 1 and one["arrangement"] == "joint":
        write.text(_("De gör det tillsammans."))
    write.text(_("Det gäller: {task}.").format(task=words.lowered(one["task"])))
    if one["summary"] and one["summary"] != one["task"]:
        write.text(f"{_sentences(one['summary'])}.")
    applies = answer.applies(one["applies"], words.told(one, "labels"))
    if applies:
        write.text(_("För vem och när: {when}.").format(when=_sentences(applies)))
    for exception in one["except"]:
        write.text(_("Men inte alltid: {text}.").format(text=_sentences(exception["text"])))
    deadline = (one["deadline"] or {}).get("text")
    if deadline:
        write.text(_("Tid: {text}.").format(text=_sentences(deadline)))
    paid = answer.amount(one["amount"])
    if paid:
        write.text(_("Pris: {text}.").format(text=_sentences(paid)))
    write.muted(_("Det står i: {title}. {where}.").format(title=one["basis"]["title"], where=one["basis"]["locator"]))


def _sentences(text: str) -> str:
    """Running text with a full stop where a semicolon stood, and without the last stop."""
    parts = [words.capital(part.strip()) for part in text.rstrip(". ").split(";")]
    return ". ".join(part for part in parts if part)


def _deeds(roles: dict[str, list[dict[str, Any]]], arranged: str | None, asked: str | None) -> list[str]:
    """Who does what, a sentence each, the asked role first; the person is "du"."""
    lines: dict[str, list[str]] = {}
    for code, held in sorted(roles.items(), key=lambda item: item[0] != asked):
        if held:
            named = [p | {"name": _("du")} if p["kind"] == "individual" else p for p in held]
            many = 1 if arranged == "either" else len({p["name"] for p in named})
            does = _does(code, 2 if named[-1]["kind"] == "individual" else many)
            lines.setdefault(words.capital(words.principals(named, arranged)), []).append(does)
    return [f"{who} {words.joined(does, _('och'))}." for who, does in lines.items()]


def _does(role: str, count: int) -> str:
    """A role in everyday words, for so many holders; "you" takes the form of many."""
    return {
        "responsible": ngettext("ska se till att det blir gjort", "ska se till att det blir gjort", count),
        "performs": ngettext("gör det", "gör det", count),
        "assesses": ngettext("avgör vad som behövs", "avgör vad som behövs", count),
        "prescribes": ngettext("skriver ut det", "skriver ut det", count),
        "issues": ngettext("skriver intyget", "skriver intyget", count),
        "coordinates": ngettext("håller ihop det", "håller ihop det", count),
        "initiates": ngettext("tar första steget", "tar första steget", count),
        "informs": ngettext("lämnar besked", "lämnar besked", count),
        "contributes": ngettext("är med", "är med", count),
        "charges": ngettext("tar ut en avgift", "tar ut en avgift", count),
    }.get(role) or words.role(role, count)


def _what_to_do(write: _Writer, document: dict[str, Any]) -> None:
    if document["outcome"] in ("none", "depends-on-region") or not document["answers"]:
        return
    held = [p for roles in document["answers"][0]["roles"].values() for p in roles]
    kinds = {p["kind"] for p in held}
    write.heading(_("Så här gör du"))
    if "region" in kinds:
        write.text(_("Fråga på din vårdcentral om du vill veta mer."))
    if "municipality" in kinds:
        write.text(_("Ring till din kommun. Be att få tala med någon som vet. Säg vad du behöver."))
    for name in dict.fromkeys(p["name"] for p in held if p["kind"] in ("joint-body", "body", "state")):
        write.text(_("Fråga {name} om du vill veta mer.").format(name=name))
    if not kinds - {"unit", "individual"}:
        write.text(_("Fråga din kommun eller din vårdcentral om du vill veta mer."))
    write.text(_("Du kan be om hjälp att ringa. Du kan ta med dig någon som du litar på."))


def _rights(write: _Writer) -> None:
    write.heading(_("Du har rätt att vara med"))
    write.text(_("Det är du som säger ja eller nej till vård, om inte en lag säger något annat."))
    write.text(_("Får du både vård och stöd kan du få en plan. Lagen säger att planen ska göras med dig, om det går."))
    write.text(_("Du är med och tycker till. Att hålla ihop allt är inte ditt jobb."))
