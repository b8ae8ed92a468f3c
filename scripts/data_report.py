"""Write docs/data.md: what the knowledge base holds, per region, from what `samverkan list` prints.

python scripts/data_report.py            writes docs/data.md
python scripts/data_report.py --check    exits 1 when it is not what the data says
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "docs" / "data.md"
Item = dict[str, Any]


def listed(kind: str) -> list[Item]:
    """The items of `samverkan list KIND --json` over the project's own data."""
    line = [sys.executable, "-m", "samverkan_cli", "--data", str(ROOT / "data"), "list", kind, "--json"]
    done = subprocess.run(line, capture_output=True, check=True, cwd=ROOT)
    items: list[Item] = json.loads(done.stdout)["items"]
    return items


def regions_of(item: Item) -> set[str]:
    """The regions that an item belongs to; "SE" for a national one."""
    return {"SE"} if "SE" in item["places"] else {code[:2] for code in item["places"]}


def report() -> str:
    """The whole page."""
    agreements, rules = listed("agreements"), listed("responsibilities")
    names = {p["code"]: p["name"] for p in listed("principals")}
    tops = [a["id"] for a in listed("areas") if a["broader"] is None]
    by_region: dict[str, list[Item]] = defaultdict(list)
    documents: Counter[str] = Counter()
    for rule in rules:
        for region in regions_of(rule):
            by_region[region].append(rule)
    for document in agreements:
        documents.update(regions_of(document))
    own = {code for item in (*agreements, *rules) for code in item["places"] if len(code) == 4}
    lines = [
        "# Vad kunskapsbasen innehåller",
        "",
        "Skriven av `scripts/data_report.py` ur det som `samverkan list` skriver. Ändra inte för hand.",
        "",
        f"- {len(agreements)} dokument med {len(rules)} ansvar",
        f"- {len(own)} kommuner har något eget",
        f"- {share(rules)} av ansvaren vilar på en text som själv är läst",
        "",
        "| Region | Dokument | Ansvar | Läst i original | Äldsta granskning | Områden | Saknas |",
        "| --- | ---: | ---: | ---: | --- | ---: | --- |",
    ]
    for code in ("SE", *sorted(c for c in names if len(c) == 2 and c.isdigit())):
        held = by_region[code]
        covered = {r["area"].split("/")[0] for r in held}
        gaps = ", ".join(t for t in tops if t not in covered) if code != "SE" else ""
        name = "Hela landet" if code == "SE" else names[code]
        reviewed = min((d["reviewed"] or "–" for d in agreements if code in regions_of(d)), default="–")
        cells = [name, documents[code], len(held), share(held), reviewed, len(covered), gaps or "–"]
        lines.append("| " + " | ".join(map(str, cells)) + " |")
    lines += [
        "",
        "*Områden* och *Saknas* räknar huvudområden; det som lagen säger för hela landet räknas inte in i regionen.",
    ]
    return "\n".join(lines) + "\n"


def share(rules: list[Item]) -> str:
    """The share of rules with primary evidence, in per cent."""
    primary = sum(rule["evidence"] == "primary" for rule in rules)
    return f"{round(100 * primary / len(rules))} %" if rules else "–"


def main() -> int:
    """Write the page, or compare it."""
    text = report()
    if "--check" in sys.argv[1:]:
        return int(not TARGET.is_file() or TARGET.read_text("utf-8") != text)
    TARGET.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
