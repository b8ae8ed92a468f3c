"""Generate a knowledge base of N agreements, the same for the same seed.

Words come from the project's own areas, vocabularies and terms, as often as they stand there; so frequent words are
frequent and rare ones rare. What is generated says nothing about anybody's responsibility.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from measuring import ROOT, size_of

LEANED_ON = ("areas", "principals", "vocabularies", "terms", "bodies")
ROLES = ("responsible", "performs", "pays", "assesses", "prescribes", "issues", "coordinates", "informs", "receives")
HOLDERS = ("region", "municipality", "region/vardcentral", "municipality/socialtjanst", "region/slutenvard")
_WORD = re.compile(r"[a-zåäöéü]+(?:-[a-zåäöéü]+)*", re.IGNORECASE)


class Words:
    """The project's words and ids."""

    def __init__(self, data: Path) -> None:
        """Read them from a data folder."""
        self.areas: list[str] = []
        self.settings: list[str] = []
        self.groups: list[str] = []
        self.phrases: list[str] = []
        running: list[str] = []
        for folder in ("areas", "vocabularies", "terms"):
            for file in sorted((data / folder).glob("*.yaml")):
                for item in _items(yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)):
                    running += _WORD.findall(str(item.get("definition", "")))
                    self.phrases += [w for w in item.get("lay_words") or () if _WORD.fullmatch(w.replace(" ", ""))]
                    if folder == "areas":
                        self.areas.append(item["id"])
                    if file.name in {"settings.yaml", "target-groups.yaml"}:
                        (self.settings if file.name == "settings.yaml" else self.groups).append(item["id"])
        self.running = [w.lower() for w in running] + [w for p in self.phrases for w in p.lower().split()]
        regions = sorted(f.name[:2] for f in (data / "principals").glob("[0-9][0-9]-*.yaml"))
        self.regions = regions


def _items(value: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every area, concept and term of a file, below one another too."""
    if "id" in value:
        yield value
    for key in ("narrower", "concepts", "terms"):
        for inner in value.get(key) or ():
            yield from _items(inner)


def generate(target: Path, agreements: int, seed: int = 1, data: Path = ROOT / "data") -> None:
    """Write a knowledge base.

    Args:
        target: a folder that is empty or new; it becomes the data folder.
        agreements: how many files in `agreements/`, each with 5 to 20 responsibilities.
        seed: of the random numbers.
        data: the data folder that words, areas, vocabularies, terms, principals and bodies come from.
    """
    for name in LEANED_ON:
        shutil.copytree(data / name, target / name)
    words = Words(data)
    rng = random.Random(seed)
    for number in range(agreements):
        region = words.regions[number % len(words.regions)]
        folder = target / "agreements" / region
        folder.mkdir(parents=True, exist_ok=True)
        identity = f"gen-{number:06}"
        (folder / f"{identity}.yaml").write_text(_agreement(identity, region, words, rng), "utf-8")


def _sentence(words: Words, rng: random.Random, least: int, most: int) -> str:
    """Words that stand together somewhere, in pieces of three: phrases occur, sentences do not repeat."""
    text: list[str] = []
    length = rng.randint(least, most)
    while len(text) < length:
        start = rng.randrange(len(words.running) - 3)
        text += words.running[start : start + 3]
    return " ".join(text[:length]).capitalize()


def _agreement(identity: str, region: str, words: Words, rng: random.Random) -> str:
    areas = rng.sample(words.areas, 3)
    lines = [
        "# yaml-language-server: $schema=../../../schemas/agreement.schema.json",
        f"id: {identity}",
        f"title: Överenskommelse om {_sentence(words, rng, 3, 7).lower()}",
        "kind: agreement",
        "summary: >-",
        f"  {_sentence(words, rng, 14, 24)}.",
        f"  {_sentence(words, rng, 10, 20)}.",
        f'parties: ["{region}", "{region}/municipalities"]',
        f"areas: [{', '.join(areas)}]",
        f'validity: {{from: "{rng.randint(2010, 2026)}-01-01"}}',
        "status: in-force",
        "sources:",
    ]
    for source in ("huvudtext", "webbsida"):
        lines += [
            f"  - id: {source}",
            f"    publisher: Region {region}",
            f"    title: {_sentence(words, rng, 4, 9)}",
            f"    url: https://example.org/{identity}/{source}",
            '    retrieved: "2026-11-21"',
            f"    evidence: {'primary' if source == 'huvudtext' else 'secondary'}",
        ]
    lines += ['review: {last: "2026-11-21", next: "2027-11-21"}', "responsibilities:"]
    for number in range(rng.randint(5, 20)):
        lines += _responsibility(f"ansvar-{number}", areas, words, rng)
    return "\n".join(lines) + "\n"


def _responsibility(identity: str, areas: list[str], words: Words, rng: random.Random) -> Iterator[str]:
    held = {role: rng.sample(HOLDERS, rng.choice((1, 1, 1, 2))) for role in rng.sample(ROLES, rng.randint(1, 2))}
    yield f"  - id: {identity}"
    yield f"    task: {_sentence(words, rng, 3, 9)}"
    yield f"    summary: {_sentence(words, rng, 12, 30)}."
    yield f"    area: {rng.choice(areas)}"
    roles = ", ".join(f"{role}: [{', '.join(holders)}]" for role, holders in held.items())
    yield f"    roles: {{{roles}}}"
    if any(len(holders) > 1 for holders in held.values()):
        yield "    arrangement: divided"
    if rng.random() < 0.6:
        setting, group = rng.choice(words.settings), rng.choice(words.groups)
        yield f"    applies: {{settings: [{setting}], target_groups: [{group}]}}"
    lay = dict.fromkeys(rng.choices(words.phrases, k=rng.randint(2, 6)))
    yield f"    lay_words: [{', '.join(lay)}]"
    yield f"    source: {{id: huvudtext, locator: {rng.randint(1, 30)} kap. {rng.randint(1, 20)} §}}"


def main() -> None:
    """Generate one from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("target", type=Path, help="a folder that is empty or new")
    parser.add_argument("--agreements", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    generate(options.target, options.agreements, options.seed)
    print(f"{options.agreements} filer, {size_of(options.target / 'agreements') / 1e6:.1f} MB: {options.target}")


if __name__ == "__main__":
    main()
