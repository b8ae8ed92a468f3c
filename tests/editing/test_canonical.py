"""The canonical form: one, stable, of the same meaning, with every comment."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samverkan_cli.editing.canonical import CannotFormatError, canonical
from samverkan_cli.editing.comments import comments_of
from samverkan_cli.store.manifest import kind_of, scan
from samverkan_cli.store.yaml_loader import load_bytes
from tests.conftest import Run
from tests.making import agreement, responsibility

DATA = Path(__file__).parent.parent.parent / "data"
HEAD = "# yaml-language-server: $schema=../../../schemas/agreement.schema.json\n"


def value(text: str) -> Any:
    return load_bytes(text.encode(), "x").value


def form(text: str, kind: str = "agreement") -> str:
    return canonical(text, "x", kind)


def test_keys_get_the_schemas_order_with_their_comments() -> None:
    text = "kind: law\n# om titeln\ntitle: Lag  # kort\nid: a\nparties:\n- SE\n"
    assert form(text) == "id: a\n# om titeln\ntitle: Lag  # kort\nkind: law\nparties:\n  - SE\n"


def test_keys_of_items_and_flow_mappings_get_it_too() -> None:
    text = "responsibilities:\n  - task: Ge vård\n    # vem\n    roles: {pays: [region], responsible: [region]}\n    id: a\n"
    assert form(text) == (
        "responsibilities:\n  - id: a\n    task: Ge vård\n    # vem\n    roles: {responsible: [region], pays: [region]}\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("parties: [0114, 01]", 'parties: ["0114", "01"]'),
        ("parties: ['0114']", 'parties: ["0114"]'),
        ("parties: [14/municipalities]", 'parties: ["14/municipalities"]'),
        ("citation: 2017:30", 'citation: "2017:30"'),
        ("validity: {from: 2020-01-01, until: ~}", 'validity: {from: "2020-01-01", until: null}'),
        ("validity: {from: 2020-06}", 'validity: {from: "2020-06"}'),
        ("title: no", 'title: "no"'),
        ("title: 'a \"b\"'", "title: 'a \"b\"'"),
        ("title:   Lag   ", "title: Lag"),
        ("title: Lag\r\nid: a\r", "id: a\ntitle: Lag"),
        ("\ufefftitle: Lag", "title: Lag"),
        ("legal_basis: [{agreement: a}]", "legal_basis: [{agreement: a}]"),
        ("amount: {value: 1.50, year: 2022}", "amount: {value: 1.50, year: 2022}"),
    ],
)
def test_small_things(before: str, after: str) -> None:
    assert form(before + "\n") == after + "\n"


def test_long_texts_are_folded_and_addresses_stay_whole() -> None:
    words, url = "ord " * 60 + "slut", "https://example.org/" + "a" * 150
    shown = form(f"summary: {words}\nsources:\n  - url: {url}\n")
    assert max(len(line) for line in shown.split("\n") if "https" not in line) <= 120
    assert f"url: {url}" in shown
    assert value(shown)["summary"] == words


@pytest.mark.parametrize(
    "code", ["\\u202E", "\\u200B", "\\xAD", "\\xA0", "\\uFEFF", "\\U000E0041", "\\a", "\\x9B", "\\L"]
)
def test_what_cannot_be_seen_stays_an_escape(code: str) -> None:
    text = f'title: "a{code}b å 😀"\nsummary: "{"ord " * 40}{code} slut"\naliases: ["{code}"]\n"k{code}": 1\n'
    assert value(form(text)) == value(text)
    assert form(text).count(code) == 4
    assert form(form(text)) == form(text)


def test_long_lists_are_broken_between_their_texts() -> None:
    shown = form("aliases: [" + ", ".join(f"namn {n}, och mer" if n % 2 else f'"a, {n}"' for n in range(40)) + "]\n")
    assert max(map(len, shown.split("\n"))) <= 120
    assert '"a, 38"' in shown


SAMPLE = [n for number, n in enumerate(scan(DATA)) if number % 25 == 3]


@pytest.mark.parametrize("name", SAMPLE)
def test_real_files_keep_their_meaning(name: str) -> None:
    text = (DATA / name).read_text("utf-8")
    once = canonical(text, name, kind_of(name) or "")
    assert value(once) == value(text)
    assert comments_of(once) == comments_of(text)
    assert canonical(once, name, kind_of(name) or "") == once


WORDS = st.text(st.sampled_from("abå #:-'\"\\{}[],&*!|>%@`0179 .éÖ"), max_size=30).filter(lambda t: t == t.strip())
SCALARS = st.one_of(
    WORDS, st.text(max_size=12), st.integers(-999, 9999), st.booleans(), st.none(), st.just("x y " * 50)
)
KEYS = st.sampled_from(["id", "title", "kind", "parties", "areas", "note", "from", "until", "okänd", "on", "text"])
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4), max_leaves=12
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=6), st.sampled_from([None, True, False]), st.integers(0, 3))
def test_nothing_of_the_meaning_is_lost(given_value: dict[str, Any], flow: bool | None, comment: int) -> None:
    text = yaml.safe_dump(
        given_value, allow_unicode=True, default_flow_style=flow, sort_keys=False, width=60 + 40 * comment
    )
    try:
        before = value(text)
    except Exception:  # noqa: BLE001 - not strict YAML: nothing to keep
        return
    text = "# först\n" + text + "# sist\n" if comment else text
    try:
        once = form(text)
    except CannotFormatError:
        return  # left alone, which loses nothing
    assert value(once) == before
    assert comments_of(once) == comments_of(text)
    assert form(once) == once


def test_fmt_writes_checks_and_shows(run: Run, tmp_path: Path) -> None:
    data = tmp_path / "data"
    file = data / "agreements" / "01-stockholm" / "a.yaml"
    file.parent.mkdir(parents=True)
    text = agreement("a", "Avtal", [responsibility("b", "Ge vård", "responsible: [region]")])
    moved = text.replace("id: a\ntitle: Avtal\n", "title: Avtal\nid: a\n")
    file.write_text(moved, "utf-8")
    assert run("fmt", "--check", data=data).code == 1
    shown = run("fmt", "--diff", data=data)
    assert shown.code == 1
    assert "+id: a" in shown.out
    assert file.read_text("utf-8") == moved
    assert run("fmt", str(file), data=data).code == 0
    assert file.read_text("utf-8").startswith(HEAD + "id: a\ntitle: Avtal\n")
    assert run("fmt", "--check", data=data).code == 0
    assert [f.name for f in file.parent.iterdir()] == ["a.yaml"], "nothing temporary is left"


def test_fmt_of_a_broken_file_says_where_and_goes_on(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "agreements"
    folder.mkdir(parents=True)
    (folder / "a.yaml").write_text("id: [\n", "utf-8")
    (folder / "b.yaml").write_bytes(b"title: \xc3\xa5\nid: b\n")
    result = run("fmt", data=tmp_path / "data")
    assert result.code == 2
    assert "a.yaml:1:6" in result.err
    assert (folder / "b.yaml").read_text("utf-8") == "id: b\ntitle: å\n"
