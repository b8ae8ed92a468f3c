"""Files a second of `samverkan validate`, cold and with one file changed, beside check-jsonschema and yamllint."""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from corpus import generate
from measuring import ROOT, Cost, Program, environment, interleaved, samverkan, table

OURS = "samverkan validate"
ONE_CHANGED = "samverkan validate, en ändrad fil"


@dataclass(frozen=True, slots=True)
class Changed:
    """A program that is run after a file has changed."""

    program: Program
    file: Path

    def __call__(self) -> Cost:
        """Change the file and run the program."""
        with self.file.open("a", encoding="utf-8") as file:
            file.write("# en rad till\n")
        return self.program()


def bundled() -> dict[str, object]:
    """The schema of agreements in one document: check-jsonschema would ask the network for its `$id`."""
    folder = ROOT / "schemas"
    text = (folder / "agreement.schema.json").read_text("utf-8").replace("common.schema.json#", "#")
    schema: dict[str, object] = json.loads(text)
    common = json.loads((folder / "common.schema.json").read_text("utf-8"))
    own = schema.pop("$defs", {})
    del schema["$id"]
    return schema | {"$defs": common["$defs"] | own}


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--agreements", type=int, default=1000)
    parser.add_argument("-n", type=int, default=3, help="rounds (3)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        data = folder / "data"
        generate(data, options.agreements)
        files = [str(f) for f in sorted((data / "agreements").rglob("*.yaml"))]
        schema = folder / "agreement.json"
        schema.write_text(json.dumps(bundled()), "utf-8")
        variables = environment(folder / "cache")
        module = (sys.executable, "-m")
        ours = (*samverkan(), "--data", str(data), "validate")
        whole = len(list(data.rglob("*.yaml")))
        jobs: dict[str, Callable[[], Cost]] = {
            OURS: Program((*ours, "--no-cache"), variables),
            ONE_CHANGED: Changed(Program(ours, variables), Path(files[0])),
        }
        Program(ours, variables)()
        counts = {OURS: whole, ONE_CHANGED: whole}
        peers = {
            "check-jsonschema": ("check_jsonschema", ("--schemafile", str(schema), *files)),
            "yamllint": ("yamllint", ("-d", "relaxed", *files)),
        }
        for peer, (package, arguments) in peers.items():
            if importlib.util.find_spec(package) is None:
                print(f"{peer} är inte installerad och hoppas över.")
                continue
            jobs[peer] = Program((*module, package, *arguments), variables)
            counts[peer] = len(files)
        costs = interleaved(jobs, options.n)
    per_file = {job: cost.cpu / counts[job] for job, cost in costs.items()}
    rows = [
        [
            job,
            str(counts[job]),
            f"{per_file[job] / per_file[OURS]:.2f}",
            f"{counts[job] / cost.cpu:.0f}",
            f"{counts[job] / cost.wall:.0f}",
            f"{cost.memory:.0f}",
        ]
        for job, cost in costs.items()
    ]
    table(["program", "filer", "× vår cpu per fil", "filer/s (cpu)", "filer/s (klocka)", "MiB"], rows)


if __name__ == "__main__":
    main()
