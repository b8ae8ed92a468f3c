"""The command line as people and scripts meet it."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run
from tests.making import agreement, standard, write_base

YES = ("who", "läkare på särskilt boende", "--in", "Solna")
NO = ("who", "snöröjning av trottoarer", "--in", "Solna")


def test_who_answers_with_principal_clause_and_source(run: Run) -> None:
    result = run(*YES, "--json")
    answer = json.loads(result.out)["answers"][0]
    assert result.code == 0
    assert result.err == ""
    assert answer["responsibility"] == "prov-lakare/sabo"
    assert answer["roles"] == {
        "responsible": [{"kind": "region", "code": "01", "name": "Region Stockholm", "unit": None, "which": None}]
    }
    assert answer["basis"]["locator"] == "2 kap."
    assert answer["basis"]["url"] == "https://example.org/prov-lakare"
    assert answer["legal_basis"] == [
        {"agreement": "prov-lag", "section": "1 §", "title": "Provlag om hälso- och sjukvård"}
    ]


def test_no_answer_is_said_and_is_exit_1(run: Run) -> None:
    result = run(*NO)
    assert result.code == 1
    assert "Inget svar i kunskapsbasen." in result.out


@pytest.mark.parametrize("alias", ["vem", "sök", "visa", "lista", "begrepp", "validera"])
def test_swedish_aliases_have_the_help_of_their_command(run: Run, alias: str) -> None:
    result = run(alias, "-h", data=None)
    assert result.code == 0
    assert f"samverkan {alias}" in result.out


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("who",), 2, "FRÅGA"),
        (("who", " "), 2, "tom"),
        (("who", "x", "--in", "Sollna"), 2, "Solna"),
        (("who", "x", "--in", "0199"), 2, "0199"),
        (("who", "x", "--as-of", "2026-02-30"), 2, "2026-02-30"),
        (("who", "x", "--as-of", ""), 2, "datum"),
        (("who", "x", "--role", "betalar"), 2, "pays"),
        (("who", "x", "--setting", "xyzzy"), 2, "xyzzy"),
        (("who", "x", "--area", "hjalpmedell"), 2, "hjalpmedel"),
        (("who", "x", "--format", "yamlish"), 2, "yamlish"),
        (("wh0",), 2, "wh0"),
        (("list", "agreementz"), 2, "agreements"),
        (("show", "prov-lakar"), 1, "prov-lakare"),
        (("term", "xyzzyqqq"), 1, "xyzzyqqq"),
        (("search", "("), 2, "tecken"),
        (("search", "läkare", "--as-of", "2026-02-30"), 2, "2026-02-30"),
        (("search", "läkare", "--kind", "avtal"), 2, "agreement"),
    ],
)
def test_errors_are_one_clear_line_with_nothing_on_stdout(
    run: Run, arguments: tuple[str, ...], code: int, says: str
) -> None:
    result = run(*arguments)
    assert (result.code, result.out) == (code, "")
    assert says in result.err
    assert "Traceback" not in result.err


def test_the_ancestor_with_data_is_used_and_the_environment_too(run: Run, small: Path) -> None:
    assert run(*YES, data=None, env={"SAMVERKAN_DATA": str(small)}).code == 0
    result = run(*YES, data=None, env={"SAMVERKAN_DATA": str(small / "saknas")})
    assert result.code == 2
    assert "saknas" in result.err


def test_an_empty_knowledge_base_is_exit_2(run: Run, tmp_path: Path) -> None:
    result = run(*YES, data=write_base(tmp_path, {}))
    assert (result.code, result.out) == (2, "")
    assert "tom" in result.err


def test_a_broken_file_is_named_and_the_sound_ones_answer(run: Run, tmp_path: Path) -> None:
    data = write_base(tmp_path, {**standard(), "01-stockholm/trasig.yaml": "id: [öppen\n"})
    result = run(*YES, "--json", data=data)
    assert result.code == 0
    assert json.loads(result.out)["answers"][0]["responsibility"] == "prov-lakare/sabo"
    assert result.err.count("\n") == 1
    assert "data/agreements/01-stockholm/trasig.yaml:1:5" in result.err
    checked = run("validate", "--json", data=data)
    assert checked.code == 1
    errors = [f["path"] for f in json.loads(checked.out)["findings"] if f["level"] == "error"]
    assert errors == ["data/agreements/01-stockholm/trasig.yaml"]


def test_list_is_in_swedish_order(run: Run, tmp_path: Path) -> None:
    names = ["Zebravård", "Ålvård", "Ärtvård", "Östvård", "Apvård"]
    texts = {f"01-stockholm/a{i}.yaml": agreement(f"a{i}", name, []) for i, name in enumerate(names)}
    result = run("list", "agreements", "--json", data=write_base(tmp_path, texts))
    titles = [item["title"] for item in json.loads(result.out)["items"]]
    assert titles == ["Apvård", "Zebravård", "Ålvård", "Ärtvård", "Östvård"]


def test_list_filters(run: Run) -> None:
    def ids(*arguments: str) -> list[str]:
        return [i["id"] for i in json.loads(run("list", "responsibilities", *arguments, "--json").out)["items"]]

    assert ids("--region", "14") == ["prov-vg/hemma"]
    assert ids("--role", "issues") == ["prov-tandvard/intyg"]
    assert ids("--area", "tandvard") == ["prov-tandvard/intyg"]
    assert "prov-utgangen/fotvard" not in ids("--as-of", "2026-01-01")
    assert "prov-utgangen/fotvard" in ids("--as-of", "2018-01-01")
    assert set(ids("--in", "Göteborg")) == {"prov-vg/hemma", "prov-lag/hemsjukvard"}


def test_csv_has_a_row_for_each_item(run: Run) -> None:
    rows = list(csv.reader(io.StringIO(run("list", "responsibilities", "--format", "csv").out)))
    assert rows[0][:2] == ["id", "agreement"]
    assert len(rows) == 7
    assert {len(row) for row in rows} == {len(rows[0])}


def test_show_tells_who_refers(run: Run) -> None:
    document = json.loads(run("show", "prov-lag", "--json").out)
    assert {"kind": "agreement", "id": "prov-lakare", "relation": "legal_basis"} in document["referenced_by"]


@pytest.mark.parametrize(
    ("identity", "sort", "label"),
    [
        ("sarskilt-boende-aldre", "Boendeform eller vårdform", "Särskilt boende för äldre"),
        ("settings:sarskilt-boende-aldre", "Boendeform eller vårdform", "Särskilt boende för äldre"),
        ("personkrets-tandvardsstod", "Målgrupp", ""),
        ("socialtjanst", "Verksamhet", "Socialtjänst"),
    ],
)
def test_show_knows_settings_target_groups_and_units(run: Run, identity: str, sort: str, label: str) -> None:
    line = ("show", identity, "--kind", "concept")
    shown = run(*line)
    assert shown.code == 0
    assert shown.out.startswith(f"{sort} · {identity}\n{label}")
    assert json.loads(run(*line, "--json").out)["kind"] == "concept"


def test_show_tells_who_refers_to_a_setting(run: Run) -> None:
    document = json.loads(run("show", "sarskilt-boende-aldre", "--json").out)
    assert {"kind": "responsibility", "id": "prov-lakare/sabo", "relation": "settings"} in document["referenced_by"]
    assert "sarskilt-boende-aldre" in run("show", "sarskilt-boende-aldr").err


def test_show_finds_places_by_code(run: Run) -> None:
    document = json.loads(run("show", "0184", "--json").out)
    assert (document["kind"], document["entity"]["name"]) == ("principal", "Solna")


def test_search_says_a_correction(run: Run) -> None:
    document = json.loads(run("search", "läkarinsattser", "--json").out)
    assert document["corrections"]
    assert "prov-lakare/sabo" in [h["id"] for h in document["hits"]]


def test_search_reads_the_place_that_it_names(run: Run) -> None:
    document = json.loads(run("search", "hemsjukvård i Solna", "--json").out)
    assert document["place"]["code"] == "0184"
    assert {hit["place"]["code"] for hit in document["hits"] if hit["place"]} <= {"0184", "01"}
    for place, codes in (("Stockholms län", {"01"}), ("Skåne", set())):
        hits = json.loads(run("search", f"läkare i {place}", "--limit", "200", "--json").out)["hits"]
        assert {hit["place"]["code"] for hit in hits if hit["place"]} == codes
    line = ("search", "hemsjukvård i Solna", "--in", "Nacka", "--kind", "responsibility", "--json")
    by_flag = json.loads(run(*line).out)
    assert by_flag["place"] is None
    assert by_flag["hits"]
    assert all(hit["place"]["code"] != "0184" for hit in by_flag["hits"] if hit["place"])
    assert json.loads(run("search", "hemsjukvård AND Solna", "--json").out)["place"] is None


def test_search_on_a_day(run: Run) -> None:
    def found(day: str) -> dict[str, Any]:
        line = ("search", "fotvård", "--kind", "responsibility", "--as-of", day, "--limit", "1", "--json")
        return json.loads(run(*line).out)

    then, now = found("2018-01-01"), found("2026-01-01")
    assert [hit["id"] for hit in then["hits"]] == ["prov-utgangen/fotvard"]
    assert "prov-utgangen/fotvard" not in [hit["id"] for hit in now["hits"]]


def test_term_by_abbreviation(run: Run) -> None:
    assert json.loads(run("term", "SIP", "--json").out)["terms"][0]["term"] == "samordnad individuell plan"


def test_keys_do_not_follow_the_language(run: Run) -> None:
    sv, en = (json.loads(run("--lang", lang, *YES, "--json").out) for lang in ("sv", "en"))
    assert sv == en


def test_english_messages(run: Run) -> None:
    assert "No answer in the knowledge base." in run("--lang", "en", *NO).out


@pytest.mark.parametrize("env", [{}, {"NO_COLOR": "1"}, {"TERM": "dumb"}, {"FORCE_COLOR": "1", "NO_COLOR": "1"}])
def test_no_escape_byte_off_a_terminal(run: Run, env: dict[str, str]) -> None:
    result = run(*YES, env=env)
    assert "\x1b" not in result.out + result.err


def test_force_color_gives_colour_but_never_in_json(run: Run) -> None:
    assert "\x1b[" in run(*YES, env={"FORCE_COLOR": "1"}).out
    assert "\x1b" not in run(*YES, "--json", env={"FORCE_COLOR": "1"}).out


@pytest.mark.parametrize("env", [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}])
def test_swedish_survives_a_c_locale(run: Run, env: dict[str, str]) -> None:
    result = run("sök", "läkarinsatser", env=env)
    assert result.code == 0
    assert "Ge läkarinsatser på särskilt boende för äldre" in result.out
