"""The quick checker accepts nothing that jsonschema does not."""

from __future__ import annotations

import copy
import random
from pathlib import Path
from typing import Any

import pytest

from samverkan_cli.store.manifest import kind_of, scan
from samverkan_cli.store.yaml_loader import load_file
from samverkan_cli.validate.schema import _accepts, _validators, schema_documents

DATA = Path(__file__).parent.parent.parent / "data"
NAMES = list(scan(DATA))
SAMPLE = random.Random(7).sample(NAMES, 60) + [n for n in NAMES if not n.startswith("agreements/")][::9]
ODD: list[Any] = [None, True, 0, 1, 1.0, -1, "", "0114", "2026-02-30", "2026-02", "okänt", [], {}, [[]], ["a", "a"], {"a": 1}, "x" * 700,
                  "SE", "sthlm-hok", "P3D", "https://example.org", [1], {"id": "a"}]  # fmt: skip


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every container inside a value with each of its keys."""
    found = []
    stack = [value]
    while stack:
        at = stack.pop()
        for key in at if isinstance(at, dict) else range(len(at)):
            found.append((at, key))
            if isinstance(at[key], dict | list):
                stack.append(at[key])
    return found


def mutated(value: Any, rng: random.Random) -> Any:
    """A copy with one to three things changed, left out, doubled or added."""
    value = copy.deepcopy(value)
    for _ in range(rng.randint(1, 3)):
        owner, key = rng.choice(places(value))
        match rng.randrange(5):
            case 0:
                del owner[key]
            case 1 if isinstance(owner, dict):
                owner[rng.choice(["note", "id", "titel", "from", "areas", "x"])] = rng.choice(ODD)
            case 2 if isinstance(owner, list):
                owner.append(copy.deepcopy(owner[key]))
            case 3:
                other, there = rng.choice(places(value) or [(owner, key)])
                owner[key] = copy.deepcopy(other[there])
            case _:
                owner[key] = rng.choice(ODD)
        if not places(value):
            break
    return value


@pytest.mark.parametrize("kind", sorted({kind_of(n) or "" for n in SAMPLE}))
def test_what_is_accepted_quickly_is_valid(kind: str) -> None:
    accepts, validator = _accepts(kind), _validators()[kind]
    rng = random.Random(kind)
    quick = slow = 0
    for name in (n for n in SAMPLE if kind_of(n) == kind):
        value = load_file(DATA / name, name).value
        assert accepts(value), f"{name} is sound and should be accepted quickly"
        for _ in range(12):
            changed = mutated(value, rng)
            valid = validator.is_valid(changed)
            quick += accepts(changed)
            slow += valid
            assert valid or not accepts(changed), f"accepts what jsonschema refuses: {name}"
    assert quick >= slow * 0.9, "it is of no use when it seldom says yes"


def test_an_unknown_keyword_accepts_nothing() -> None:
    from samverkan_cli.validate.accepting import Compiler

    assert not Compiler({"a": {"type": "string", "contentEncoding": "x"}}).compiled("a")("b")
    assert all(_accepts(kind) for kind in schema_documents())
