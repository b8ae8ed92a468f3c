"""process, sip, deviation, body, plan, term --graph and who --plain on the command line, on the real data."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run

REAL = ROOT / "data"
CHAIN = ("process", "utskrivning", "--in", "Solna", "--start", "2026-11-20 14:30")
PERSON = "121212-1212"


@pytest.mark.parametrize(
    ("alias", "command"),
    [("vårdkedja", "process"), ("avvikelse", "deviation"), ("organ", "body"), ("handlingsplan", "plan")],
)
def test_swedish_aliases(run: Run, alias: str, command: str) -> None:
    alike = [run(name, "-h", data=None).out.removeprefix(f"Användning: samverkan {name}") for name in (alias, command)]
    assert alike[0].split() == alike[1].split()
    assert len(alike[0].split()) > 8


def test_a_chain_is_drawn_explained_and_sourced(run: Run) -> None:
    result = run(*CHAIN, "--event", "utskrivningsklar=2026-11-23T11:00", data=REAL)
    assert (result.code, result.err) == (0, "")
    for wanted in ("Senast lör 2026-11-21 kl. 14.30", "Från och med tor 2026-11-26", "Dag noll är mån 2026-11-23", "●"):
        assert wanted in result.out


def test_a_chain_is_mermaid_in_markdown(run: Run) -> None:
    assert "```mermaid\nsequenceDiagram" in run(*CHAIN, "--format", "markdown", data=REAL).out


@pytest.mark.parametrize("columns", ["30", "59", "80", "200"])
def test_no_line_is_wider_than_the_terminal(run: Run, columns: str) -> None:
    result = run(*CHAIN, data=REAL, env={"COLUMNS": columns})
    assert result.code == 0
    assert max(len(line) for line in result.out.splitlines()) <= int(columns)


@pytest.mark.parametrize("command", ["process", "body", "plan"])
def test_what_is_not_there_is_told_as_json_with_its_place(run: Run, command: str) -> None:
    result = run(command, "finns-inte", "--in", "Solna", "--json", data=REAL)
    assert result.code == 1
    assert json.loads(result.out)["place"]["name"] == "Solna"


def test_a_place_without_a_chain_gets_the_law_said_as_such(run: Run) -> None:
    result = run("process", "utskrivning", "--in", "Umeå", data=REAL)
    assert result.code == 0
    assert "Ingen egen kedja är känd för platsen. Så säger lagen:" in result.out


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        ((*CHAIN, "--event", "utskrivningsklar=2026-11-19"), 2, "före"),
        ((*CHAIN, "--event", "hemgång=2026-11-22"), 2, "utskrivningsklar"),
        ((*CHAIN, "--event", "utskrivningsklar"), 2, "utskrivningsklar"),
        ((*CHAIN, "--event", "utskrivningsklar=i morgon"), 2, "i morgon"),
        (("process", "utskrivning", "--start", "20/11"), 2, "20/11"),
        (("process", "utskrivningg"), 1, "utskrivning"),
        (("process", "utskrivning", "--in", "Sollna"), 2, "Solna"),
        (("process", "utskrivning", "--setting", "sjukstuga x"), 2, "sjukstuga"),
        (("sip",), 2, "behov"),
        (("sip", "--need", "snöröjning", "--in", "Solna"), 1, "snöröjning"),
        (("deviation", "x", "--from", "staten"), 2, "staten"),
        (("deviation", "report", "saknas"), 2, "saknas"),
        (("deviation", "new", "--what", "x", "--date", "i går"), 2, "i går"),
        (("body", "xyzzy"), 1, "xyzzy"),
        (("plan", "xyzzy"), 1, "xyzzy"),
        (("plan", "--year", "3000"), 2, "3000"),
    ],
)
def test_what_cannot_be_is_refused_with_nothing_on_stdout(
    run: Run, arguments: tuple[str, ...], code: int, says: str
) -> None:
    result = run(*arguments, data=REAL)
    assert (result.code, result.out) == (code, "")
    assert says in result.err
    assert "Traceback" not in result.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("who", f"hemsjukvård för {PERSON}"),
        ("search", PERSON),
        ("process", PERSON),
        (*CHAIN, "--event", f"{PERSON}=2026-11-23"),
        ("sip", "--need", f"sårvård {PERSON}"),
        ("sip", "--need", "sårvård för patienten Anna"),
        ("deviation", f"patient {PERSON}"),
        ("deviation", "patienten Karl Svensson"),
        ("deviation", "new", "--what", f"Patient {PERSON}"),
        ("deviation", "new", "--what", "x", "--contact", PERSON),
        ("body", PERSON),
        ("plan", PERSON),
        ("term", "19121212-1212"),
    ],
)
def test_a_person_is_refused_everywhere_in_one_line(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments, data=REAL)
    assert (result.code, result.out) == (2, "")
    assert result.err.count("\n") == 1
    assert "enskilda personer" in result.err
    assert PERSON not in result.err


def test_a_draft_is_written_whole_or_not_at_all(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    new = (
        "deviation",
        "new",
        "--agreement",
        "sthlm-utskrivning",
        "--in",
        "Solna",
        "--date",
        "2026-11-20",
        "-o",
        str(file),
    )
    assert run(*new, "--what", "Patienten Anna kom hem", data=REAL).code == 2
    assert run(*new, "--what", "Sent besked", "--agreement", "finns-inte", data=REAL).code == 2
    assert list(tmp_path.iterdir()) == []
    assert run(*new, "--what", "Sent besked", data=REAL).code == 0
    before = file.read_text("utf-8")
    again = run(*new, "--what", "Något annat", data=REAL)
    assert (again.code, file.read_text("utf-8"), list(tmp_path.iterdir())) == (2, before, [file])


def test_deviations_are_counted_as_table_csv_and_bars(run: Run, tmp_path: Path) -> None:
    for number, day in enumerate(("2026-01-10", "2026-11-20", "2026-11-21")):
        out = str(tmp_path / f"{number}.yaml")
        assert (
            run("avvikelse", "ny", "--what", "Sent besked", "--date", day, "--in", "0184", "-o", out, data=REAL).code
            == 0
        )
    shown = run("avvikelse", "rapport", str(tmp_path), data=REAL)
    assert shown.code == 0
    assert "3 avvikelser" in shown.out
    assert "█" in shown.out
    rows = list(csv.DictReader(io.StringIO(run("deviation", "report", str(tmp_path), "-f", "csv", data=REAL).out)))
    assert [(row["quarter"], row["count"]) for row in rows] == [("2026-K1", "1"), ("2026-K4", "2")]


def test_an_unknown_need_is_marked_and_the_others_are_answered(run: Run) -> None:
    line = ("sip", "--need", "hemtjänst", "--need", "nutrition", "--in", "Solna", "--setting", "ordinart-boende")
    wanted = "Kunskapsbasen känner inte behovet nutrition. Kända behov i närheten: "
    shown, machine = run(*line, data=REAL), run(*line, "--json", data=REAL)
    assert (shown.code, shown.err) == (0, "")
    assert wanted in " ".join(shown.out.split())
    assert "Solna stad" in shown.out
    assert machine.code == 0
    assert machine.err.startswith(wanted)
    alone = run("sip", "--need", "nutrition", "--in", "Solna", "--setting", "ordinart-boende", "--json", data=REAL)
    assert (alone.code, json.loads(alone.out)["outcome"]) == (1, "none")


def test_an_empty_folder_is_exit_1(run: Run, tmp_path: Path) -> None:
    assert run("deviation", "report", str(tmp_path), data=REAL).code == 1


def test_the_year_of_a_plan_is_not_invented(run: Run) -> None:
    result = run("plan", "--in", "Solna", "--year", "2026", data=REAL)
    assert result.code == 0
    assert "prioriterade 2026 framgår inte" in result.out


def test_show_names_the_body(run: Run) -> None:
    assert "Vilgotgruppen" in run("show", "18-palliativ-vard", data=REAL).out


def test_plain_is_a_view_and_json_is_the_answer(run: Run) -> None:
    question = ("who", "vem utfärdar tandvårdsstödsintyg", "--in", "Solna")
    plain, en = (run("--lang", lang, *question, "--plain", data=REAL).out for lang in ("sv", "en"))
    assert "Så här gör du" in plain
    assert "What to do" in en
    assert run(*question, "--plain", "--json", data=REAL).out == run(*question, "--json", data=REAL).out


def test_keys_and_values_do_not_follow_the_language(run: Run) -> None:
    line = (*CHAIN, "--event", "utskrivningsklar=2026-11-23T11:00", "--json")
    sv, en = (json.loads(run("--lang", lang, *line, data=REAL).out) for lang in ("sv", "en"))
    assert sv == en


def test_a_term_has_its_neighbours_drawn(run: Run) -> None:
    assert "skiljer sig från → samverkan" in run("term", "samordning", "--graph", data=REAL).out
