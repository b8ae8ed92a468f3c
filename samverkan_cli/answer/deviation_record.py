"""A record of a deviation: drafted, and read again, without anything about a person but who reports it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from ..errors import KnowledgeBaseError, UsageError
from ..i18n import _
from ..knowledge.base import KnowledgeBase
from ..model.personal_data import COORDINATION, NUMBER, NUMBER_LIKE, RESERVE
from .refusal import refuse_person

Record = dict[str, Any]

KINDS = ("systematic", "single-case", "serious", "complaint", "unknown")
FIELDS = ("agreement", "step", "date", "place", "kind", "what", "consequence", "suggestion", "contact")
CONTACT = "contact"
"""The one field in which a person may be named: who reports, and how to reach them."""


def refuse(record: Record) -> None:
    """Refuse a record with something about a person.

    Raises:
        UsageError: a field has a name, number or private address; in the contact only a person's number is refused.
    """
    refuse_person(str(record[key]) for key in record if key != CONTACT and record[key])
    refuse_person([str(record.get(CONTACT) or "")], (NUMBER, COORDINATION, RESERVE, NUMBER_LIKE))


def drafted(kb: KnowledgeBase, record: Record) -> str:
    """A record as YAML, its agreement and step known and nothing about a person in it.

    Raises:
        UsageError: the kind, agreement or step is unknown, or something tells of a person.
    """
    refuse(record)
    _known(record["kind"], KINDS, _("Okänt slag: {kind}.").format(kind=record["kind"]))
    if record["agreement"] is not None:
        ids = kb.snapshot.ids("agreement")
        _known(record["agreement"], ids, _("Det finns ingen överenskommelse {id}.").format(id=record["agreement"]))
    if record["step"] is not None:
        steps = sorted({step["id"] for chain in kb.snapshot.values("process") for step in chain["steps"]})
        _known(record["step"], steps, _("Ingen vårdkedja har steget {id}.").format(id=record["step"]))
    comments = {"what": _("Vad hände? Inga personuppgifter."), CONTACT: _("Bara uppgiftslämnarens kontakt.")}
    lines = []
    for field in FIELDS:
        comment = f"  # {comments[field]}" if field in comments else ""
        lines.append(f"{field}: {json.dumps(record.get(field), ensure_ascii=False)}{comment}")
    return "\n".join(lines) + "\n"


def _known(value: str, known: list[str] | tuple[str, ...], message: str) -> None:
    if value not in known:
        near = get_close_matches(value, known, 4, 0.5) or known[:8]
        raise UsageError(message, hint=_("Menade du {names}?").format(names=", ".join(near)))


def records_in(folder: Path) -> Iterator[tuple[str, Record]]:
    """Every record of a folder and those below it, in the order of their names.

    Raises:
        UsageError: there is no such folder, or a record tells of a person; the file is named.
        KnowledgeBaseError: a file cannot be read as a record; the place is named.
    """
    from ..store.yaml_loader import YamlProblem, load_file
    from ..validate.schema import check

    if not folder.is_dir():
        raise UsageError(_("{path} är ingen mapp.").format(path=folder))
    for path in sorted(p for p in folder.rglob("*") if p.suffix in (".yaml", ".yml") and not p.name.startswith(".")):
        name = path.relative_to(folder).as_posix()
        try:
            loaded = load_file(path, name)
        except YamlProblem as problem:
            raise KnowledgeBaseError(f"{name}:{problem.line}:{problem.column}: {problem.message}") from problem
        for found in check(loaded, "deviation", name):
            raise KnowledgeBaseError(f"{name}:{found.line}:{found.column}: {found.message}", hint=found.hint)
        record: Any = loaded.value  # an object: the schema has accepted it
        try:
            refuse(record)
        except UsageError as refused:
            raise UsageError(f"{name}: {refused}", hint=refused.hint) from refused
        yield name, record
