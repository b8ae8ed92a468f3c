"""Write the part of docs/kallor.md on what was read beyond the dossiers, from the sources that the agreements cite.

python scripts/sources_report.py            writes it
python scripts/sources_report.py --check    exits 1 when it is not what the data says
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from samverkan_cli.model.collation import sort_key
from samverkan_cli.store.yaml_loader import load_file

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "docs" / "kallor.md"
HEADING = "## Lästa utöver underlagen"
INTRODUCTION = f"""{HEADING}

Lagtexter, förarbeten och sidor som lästs direkt, för datum, senare lydelser och sådant som underlagen saknar. Skriven
av `scripts/sources_report.py`; ändra inte för hand.

| Källa | Utgivare | Används i |
| --- | --- | --- |
"""


def rows(listed: str) -> list[str]:
    """The rows of the sources whose address is not listed already, in Swedish order of their titles."""
    cited: dict[str, tuple[str, str, list[str]]] = {}
    for path in sorted((ROOT / "data" / "agreements").rglob("*.yaml")):
        document: Any = load_file(path).value
        for source in document["sources"]:
            if f"({source['url']})" not in listed:
                found = cited.setdefault(source["url"], (source["title"], source["publisher"], []))
                found[2].append(document["id"])
    ordered = sorted(cited.items(), key=lambda item: (sort_key(item[1][0]), item[0]))
    return [f"| [{title}]({url}) | {publisher} | {', '.join(ids)} |" for url, (title, publisher, ids) in ordered]


def written(text: str) -> str:
    """The page with that part as the data has it."""
    before, _heading, rest = text.partition(HEADING)
    _old, following, after = rest.partition("\n## ")
    table = "\n".join(rows(before + after))
    return f"{before}{INTRODUCTION}{table}\n{following}{after}"


def main() -> int:
    """Write the page, or with --check tell whether it is up to date."""
    text = TARGET.read_text("utf-8")
    new = written(text)
    if "--check" in sys.argv[1:]:
        return int(new != text)
    TARGET.write_text(new, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
