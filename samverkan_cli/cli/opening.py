"""Open the knowledge base that the command line names, and read values of options against it."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from ..errors import KnowledgeBaseError, UsageError
from ..i18n import _
from ..model.dates import is_day
from ..model.responsibility import ROLES
from ..paths import data_root
from .output import complain, progress
from .state import STATE

if TYPE_CHECKING:
    from ..knowledge.base import KnowledgeBase
    from ..model.place import Place


def opened() -> KnowledgeBase:
    """The knowledge base, fresh; files that are left out are named on stderr.

    Raises:
        KnowledgeBaseError: it cannot be read, or holds no document.
    """
    from ..knowledge.base import KnowledgeBase

    kb = KnowledgeBase(data_root(STATE.data), progress())
    _tell_problems(kb)
    if not kb.snapshot.has("agreement"):
        kb.close()
        raise KnowledgeBaseError(
            _("Kunskapsbasen {path} är tom: inget läsbart dokument i agreements/.").format(path=kb.root),
            hint=_("Lägg till dokument där, eller ange en annan kunskapsbas med --data."),
        )
    return kb


def _tell_problems(kb: KnowledgeBase) -> None:
    """Name each file that is left out once, with its first fault."""
    problems = kb.snapshot.problems()
    if not problems:
        return
    from ..validate.validation import shown_prefix

    prefix = shown_prefix(kb.root)
    for problem in {p["path"]: p for p in reversed(problems)}.values():
        where = f"{prefix}{problem['path']}:{problem['line']}:{problem['column']}"
        complain(_("Varning: {where} är utelämnad: {message}").format(where=where, message=problem["message"]))


def place(kb: KnowledgeBase, text: str | None) -> Place | None:
    """The place of `--in`.

    Raises:
        UsageError: there is no such place; near names are the hint.
    """
    from ..answer.places import place_named

    return None if text is None else place_named(kb, text)


def day(text: str | None) -> str | None:
    """The day of `--as-of`.

    Raises:
        UsageError: it is no day of the calendar.
    """
    if text is not None and not is_day(text):
        raise UsageError(
            _("Ogiltigt datum: {text}.").format(text=text or "''"), hint=_("Skriv ÅÅÅÅ-MM-DD, till exempel 2026-11-21.")
        )
    return text


def role(text: str | None) -> str | None:
    """The role of `--role`.

    Raises:
        UsageError: there is no such role.
    """
    if text is not None and text not in ROLES:
        raise UsageError(
            _("Okänd roll: {text}.").format(text=text), hint=_("Rollerna: {names}.").format(names=", ".join(ROLES))
        )
    return text


def area(kb: KnowledgeBase, text: str | None) -> str | None:
    """The area of `--area`.

    Raises:
        UsageError: there is no such area; near ids are the hint.
    """
    if text is not None and kb.snapshot.raw("area", text) is None:
        known = kb.snapshot.ids("area")
        near = get_close_matches(text, known, 3, 0.5) or [i for i in known if "/" not in i]
        hint = _("Menade du {names}?").format(names=", ".join(near))
        raise UsageError(_("Okänt område: {text}.").format(text=text), hint=hint)
    return text


def concepts(kb: KnowledgeBase, scheme: str, words: list[str] | None) -> tuple[str, ...]:
    """The concepts of `--setting` or `--target-group`, by id or by any of their names.

    Raises:
        UsageError: there is no such concept; near ids are the hint.
    """
    from ..knowledge.keys import phrase_key

    found = []
    for word in words or ():
        if kb.snapshot.raw("concept", f"{scheme}:{word}"):
            found.append(word)
            continue
        short = {"settings": "setting", "target-groups": "group"}[scheme]
        named = [i for _k, s, i, _n, _t in kb.snapshot.phrases([phrase_key(word)]) if s == short]
        if not named:
            known = [i.split(":", 1)[1] for i in kb.snapshot.ids("concept") if i.startswith(scheme + ":")]
            hint = _("Menade du {names}?").format(names=", ".join(get_close_matches(word, known, 3, 0.3) or known[:8]))
            raise UsageError(_("Okänt värde: {text}.").format(text=word), hint=hint)
        found.append(named[0])
    return tuple(found)
