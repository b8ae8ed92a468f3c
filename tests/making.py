"""Small knowledge bases for tests, written from text."""

from __future__ import annotations

import shutil
from pathlib import Path

ROOT = Path(__file__).parent.parent
LEANED_ON = ("areas", "principals", "vocabularies", "terms", "bodies")


def responsibility(
    identity: str, task: str, roles: str, *, area: str = "halso-och-sjukvard/hemsjukvard", more: str = ""
) -> str:
    """One item of `responsibilities:`; `more` is whole lines at indent 4."""
    text = f"  - id: {identity}\n    task: {task}\n    area: {area}\n    roles: {{{roles}}}\n"
    return text + more + "    source: {id: kalla, locator: 2 kap.}\n"


def agreement(
    identity: str,
    title: str,
    items: list[str],
    *,
    kind: str = "agreement",
    parties: str = '["01", "01/municipalities"]',
    status: str = "in-force",
    start: str = '"2020-01-01"',
    end: str = "null",
    more: str = "",
) -> str:
    """A whole agreement file."""
    return (
        f"# yaml-language-server: $schema=../../../schemas/agreement.schema.json\nid: {identity}\ntitle: {title}\n"
        f"kind: {kind}\nparties: {parties}\nareas: [halso-och-sjukvard]\nvalidity: {{from: {start}, until: {end}}}\n"
        f"status: {status}\n{more}sources:\n  - id: kalla\n    publisher: Provutgivaren\n    title: Källan till {identity}\n"
        f'    url: https://example.org/{identity}\n    retrieved: "2026-11-01"\n    evidence: primary\n'
        'review: {last: "2026-11-01", next: "2099-01-01"}\n'
        + ("responsibilities:\n" + "".join(items) if items else "responsibilities: []\n")
    )


HOME = "    applies: {settings: [ordinart-boende]}\n"
NURSING_HOME = "    applies: {settings: [sarskilt-boende-aldre]}\n"
VGR = '["14", "14/municipalities"]'


def standard() -> dict[str, str]:
    """The agreements of the small knowledge base: path below `agreements/` -> text."""
    care = "Ge hemsjukvård i ordinärt boende"
    return {
        "national/prov-lag.yaml": agreement(
            "prov-lag", "Provlag om hälso- och sjukvård",
            [responsibility("hemsjukvard", "Erbjuda hemsjukvård i ordinärt boende", "responsible: [region]",
                            more=HOME + "    transferable: true\n")],
            kind="law", parties='["SE"]',
        ),
        "01-stockholm/prov-lakare.yaml": agreement(
            "prov-lakare", "Överenskommelse om läkarmedverkan",
            [responsibility("sabo", "Ge läkarinsatser på särskilt boende för äldre", "responsible: [region]",
                            area="halso-och-sjukvard/lakarmedverkan", more=NURSING_HOME)],
            more='legal_basis: [{agreement: prov-lag, section: "1 §"}]\n',
        ),
        "01-stockholm/prov-hemsjukvard.yaml": agreement(
            "prov-hemsjukvard", "Överenskommelse om hemsjukvård",
            [responsibility("hemma", care, "responsible: [region]", more=HOME)],
        ),
        "01-stockholm/prov-tandvard.yaml": agreement(
            "prov-tandvard", "Överenskommelse om uppsökande tandvård",
            [responsibility("intyg", "Utfärda tandvårdsstödsintyg", "pays: [region], issues: [municipality/socialtjanst]",
                            area="tandvard/tandvardsstodsintyg")],
        ),
        "14-vastra-gotaland/prov-vg.yaml": agreement(
            "prov-vg", "Avtal om hemsjukvård i Västra Götaland",
            [responsibility("hemma", care, "responsible: [municipality]", more=HOME)], parties=VGR,
        ),
        "01-stockholm/prov-utgangen.yaml": agreement(
            "prov-utgangen", "Utgången överenskommelse om fotvård",
            [responsibility("fotvard", "Ge medicinsk fotvård vid diabetes", "responsible: [municipality]")],
            status="expired", start='"2015-01-01"', end='"2019-12-31"',
        ),
    }  # fmt: skip


def write_base(folder: Path, agreements: dict[str, str] | None = None) -> Path:
    """Write a knowledge base with the project's own areas, principals, vocabularies and terms; return its data folder."""
    data = folder / "data"
    for name in LEANED_ON:
        if (ROOT / "data" / name).is_dir():
            shutil.copytree(ROOT / "data" / name, data / name)
    (data / "agreements").mkdir(parents=True, exist_ok=True)
    for name, text in (standard() if agreements is None else agreements).items():
        target = data / "agreements" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    return data
