"""`sole` is said only of roles with one holder, and of a single holder nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...i18n import _
from ...model.principal import PrincipalRef
from ..corpus import Corpus
from ..findings import Finding
from ..reading import ReadFile
from ..roles import role_holders, shared_roles

ID, LEVEL = "arrangement-sole", "error"


def check(file: ReadFile, _corpus: Corpus) -> Iterator[Finding]:
    """Every responsibility or step that says `sole` of several holders, or that one alone shares with others."""
    for at, item, roles in shared_roles(file):
        if item.get("arrangement") == "sole":
            message = _("Rollen {role} har flera huvudmän, men arrangement säger sole (ensamt).").format(role=roles[-1])
            hint = _("Ta bort en huvudman, eller skriv joint (gemensamt), divided (var sin del) eller either (någon).")
            yield file.finding(ID, LEVEL, (*at, "arrangement"), message, hint)
    for at, item, key in role_holders(file):
        arrangement = item.get("arrangement")
        if arrangement not in (None, "sole") and _alone(item[key].values()):
            message = _("Arrangement säger {arrangement}, men ansvaret har bara en huvudman.").format(
                arrangement=arrangement
            )
            hint = _("Skriv den andra huvudmannen också, eller ta bort arrangement.")
            yield file.finding(ID, LEVEL, (*at, "arrangement"), message, hint)


def _alone(roles: Iterable[list[str]]) -> bool:
    """Whether all roles are one principal's; the units of one may share a role."""
    held = list(roles)
    holders = {(ref.holder, ref.which) for texts in held for ref in map(PrincipalRef.parse, texts)}
    return len(holders) < 2 and all(len(texts) < 2 for texts in held)
