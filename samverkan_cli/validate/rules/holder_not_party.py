"""Who holds a role in a document belongs to its parties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...i18n import _
from ...model.principal import PrincipalRef
from ..corpus import Corpus, Fact, fact
from ..findings import Finding
from ..places import codes_of, covered, is_code
from ..reading import ReadFile
from ..roles import role_holders

ID, LEVEL = "holder-not-party", "error"

_CONTRACTS = ("framework", "agreement", "annex")
"""What binds none but its parties; a page, guideline or routine may also tell what the law gives to another."""


def facts(file: ReadFile) -> Iterator[Fact]:
    """Regions and municipalities that are one body (Gotland)."""
    for entity in file.entities:
        if entity.kind == "principal" and entity.value.get("same_as"):
            yield fact(f"same-as:{entity.id}", entity.value["same_as"])


def check(file: ReadFile, corpus: Corpus) -> Iterator[Finding]:
    """Every region, municipality or body with a role in a document that does not reach it.

    `region` and `municipality` are those of the place asked about, and the state and the individual are everywhere.
    """
    head: Any = file.entities[0].value if file.entities else None
    parties: list[str] = head.get("parties") or [] if isinstance(head, dict) else []
    codes = codes_of(parties, corpus) if parties else None
    if codes is None:
        return
    contract = head.get("kind") in _CONTRACTS
    for at, item, key in role_holders(file):
        for role, held in item[key].items():
            for index, text in enumerate(held):
                holder = PrincipalRef.parse(text).holder
                if is_code(holder) and not corpus.known("principal", holder):
                    continue  # the rule unknown-code's
                bound = _is_party(holder, parties, corpus) if contract and is_code(holder) else True
                if not (bound and _reached(holder, codes, corpus)):
                    message = _("{holder} är inte bland dokumentets parter.").format(holder=holder)
                    hint = _("Parterna är {names}: rätta huvudmannen eller lägg till parten.")
                    hint = hint.format(names=", ".join(parties))
                    yield file.finding(ID, LEVEL, (*at, key, role, index), message, hint)


def _is_party(code: str, parties: list[str], corpus: Corpus) -> bool:
    """Whether a code is a party's, alone or as one of all in its region; a body as a party may stand for any."""
    if any(not is_code(party.split("/")[0]) for party in parties):
        return True
    names = {code, *corpus.told(f"same-as:{code}")}
    return bool(names & set(parties)) or (len(code) == 4 and f"{code[:2]}/municipalities" in parties)


def _reached(holder: str, codes: set[str], corpus: Corpus) -> bool:
    """Whether a holder is, lies in or spans a place of the parties; one without places of its own is everywhere."""
    places = [holder] if is_code(holder) else [p for said in corpus.told(f"places-of:{holder}") for p in said]
    heads = [place.split("/")[0] for place in places]
    return not heads or any(
        head == "SE" or covered(head, codes) or any(code[:2] == head for code in codes) for head in heads
    )
