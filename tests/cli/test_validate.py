"""`validate` as a user runs it, `new` and `schema`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from samverkan_cli.editing.scaffold import KINDS, scalar, slug, year_later
from samverkan_cli.store.yaml_loader import load_bytes
from samverkan_cli.validate.rules import RULES
from samverkan_cli.validate.validation import Wish, validate
from tests.conftest import ROOT, Run
from tests.making import agreement, responsibility, standard, write_base

BROKEN = standard()["01-stockholm/prov-lakare.yaml"].replace("status: in-force", "status: kanske")


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    return write_base(tmp_path, standard() | {"01-stockholm/prov-lakare.yaml": BROKEN})


def test_text_shows_place_line_caret_and_what_to_write(run: Run, broken: Path) -> None:
    result = run("validate", data=broken)
    line = BROKEN.split("\n").index("status: kanske") + 1
    assert result.code == 1
    assert f"prov-lakare.yaml:{line}:9 fel kanske är inget tillåtet värde. [schema]" in result.out
    assert f"{line:>5} | status: kanske\n      |         ^" in result.out
    assert "in-force" in result.out


@pytest.mark.parametrize(
    ("env", "start"), [({"GITHUB_ACTIONS": "true"}, "::error "), ({"GITLAB_CI": "true"}, "["), ({}, "data/")]
)
def test_the_format_is_that_of_the_surroundings(run: Run, broken: Path, env: dict[str, str], start: str) -> None:
    assert run("validate", data=broken, env=env).out.startswith(start)
    assert json.loads(run("validate", "--json", data=broken, env=env).out)["summary"]["errors"] == 1


def test_rules_are_chosen_left_out_and_set(run: Run, broken: Path) -> None:
    assert run("validate", "--ignore", "schema", data=broken).code == 0
    assert run("validate", "--rule", "gap", data=broken).code == 0
    unknown = run("validate", "--rule", "schemma", data=broken)
    assert (unknown.code, "schema" in unknown.err) == (2, True)


def test_settings_change_levels(run: Run, tmp_path: Path) -> None:
    late = agreement("a", "Avtal", [responsibility("b", "Ge vård", "responsible: [region]")], end='"2021-12-31"')
    data = write_base(tmp_path, {"01-stockholm/a.yaml": late})
    assert run("validate", data=data).code == 0
    assert run("validate", "--strict", data=data).code == 1
    (tmp_path / "samverkan.toml").write_text('[rules]\nexpired-in-force = "off"\n', "utf-8")
    assert run("validate", "--strict", data=data).code == 0
    (tmp_path / "samverkan.toml").unlink()
    (tmp_path / "pyproject.toml").write_text('[tool.samverkan.rules]\nexpired-in-force = "error"\n', "utf-8")
    assert run("validate", data=data).code == 1
    for wrong in (
        "[tool.samverkan.rules]\nexpired = 'off'\n",
        "[tool.samverkan.rules]\ngap = 'loud'\n",
        "[tool.samverkan\n",
    ):
        (tmp_path / "pyproject.toml").write_text(wrong, "utf-8")
        result = run("validate", data=data)
        assert (result.code, result.out) == (2, "")
        assert "pyproject.toml" in result.err


def test_a_line_can_be_let_off(tmp_path: Path) -> None:
    late = agreement("a", "Avtal", [responsibility("b", "Ge vård", "responsible: [region]")], end='"2021-12-31"')
    data = write_base(
        tmp_path, {"01-stockholm/a.yaml": late.replace("in-force", "in-force  # samverkan: ignore=expired-in-force")}
    )
    assert [f for f in validate(data, Wish(today="2026-11-21")).findings if f.rule == "expired-in-force"] == []


FOLDED = standard()["01-stockholm/prov-lakare.yaml"].replace(
    "    area:",
    "    summary: >-{ignore}\n      Regionen ger läkarinsatser,\n      och landstinget betalar.\n    area:",
    1,
)


def test_a_word_inside_a_folded_text_is_found_on_its_own_line(tmp_path: Path) -> None:
    data = write_base(tmp_path, {"01-stockholm/prov-lakare.yaml": FOLDED.replace("{ignore}", "")})
    file = data / "agreements" / "01-stockholm" / "prov-lakare.yaml"
    wish = Wish((file,), today="2026-11-21", only=frozenset({"inconsistent-terms"}))
    found = validate(data, wish).findings
    line = next(n for n, text in enumerate(FOLDED.split("\n"), 1) if "landstinget" in text)
    assert [(f.line, f.column) for f in found] == [(line, 11)]
    ignoring = FOLDED.replace("{ignore}", "  # samverkan: ignore=inconsistent-terms")
    file.write_text(ignoring, "utf-8")
    assert validate(data, wish).findings == (), "the line where the text starts is the only one that can say so"


def piped(text: str, *arguments: str, cwd: Path) -> tuple[int, str, str]:
    line = [sys.executable, "-m", "samverkan_cli", "--data", str(ROOT / "data"), "validate", *arguments, "-"]
    done = subprocess.run(
        line,
        input=text.encode(),
        capture_output=True,
        cwd=cwd,
        check=False,
        env={"PYTHONPATH": str(ROOT), "PATH": "", "HOME": str(cwd)},
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_what_is_piped_in_is_held_against_the_knowledge_base(tmp_path: Path) -> None:
    text = standard()["01-stockholm/prov-hemsjukvard.yaml"]
    code, out, err = piped(text, "--json", cwd=tmp_path)
    assert (code, json.loads(out)["findings"]) == (0, [])
    assert "overlap" in err, "it is said which rules were not asked"
    code, out, _ = piped(
        text.replace("halso-och-sjukvard/hemsjukvard", "halso-och-sjukvard/hemsjukvrd"), "--json", cwd=tmp_path
    )
    first = json.loads(out)["findings"][0]
    assert (code, first["rule"], first["path"]) == (1, "dangling-reference", "<stdin>")
    assert "halso-och-sjukvard/hemsjukvard" in first["hint"]


def test_a_missing_path_cannot_be_validated(run: Run) -> None:
    result = run("validate", "finns-inte.yaml")
    assert (result.code, result.out) == (2, "")


def test_personal_data_is_never_repeated(run: Run, tmp_path: Path) -> None:
    text = standard()["01-stockholm/prov-lakare.yaml"] + "# 19811228-9874\n"
    data = write_base(tmp_path, {"01-stockholm/prov-lakare.yaml": text})
    for form in ("text", "json", "github", "sarif", "junit", "gitlab", "markdown"):
        result = run("validate", "--format", form, data=data)
        assert "personal-data" in result.out
        assert "9874" not in result.out + result.err


@pytest.mark.parametrize("rule", ["overlap", "schema"])
def test_explain_prints_the_page(run: Run, rule: str) -> None:
    result = run("validate", "--explain", rule)
    assert (result.code, result.out.startswith(f"# {rule}\n")) == (0, True)


def test_every_rule_is_named_in_its_own_file() -> None:
    assert all(module.__name__.endswith("." + name.replace("-", "_")) for name, module in RULES.items())


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_file_is_valid(run: Run, tmp_path: Path, kind: str) -> None:
    data = write_base(tmp_path, {})
    made = run("new", kind, "--title", "Ärende: åtta & #1 'x'", "--in", "Solna", "--area", "hjalpmedel",
               "--publisher", "Solna: stad", "--url", "https://example.org/a", data=data)  # fmt: skip
    assert made.code == 0, made.err
    path = Path(made.out.strip())
    found = json.loads(run("validate", str(path), "--json", data=data).out)["findings"]
    assert [f for f in found if f["level"] != "note"] == []
    assert run("new", kind, path.stem, data=data).code == 2, "it is there already"


def test_new_takes_codes_from_names_and_asks_for_no_guess(run: Run, tmp_path: Path) -> None:
    data = write_base(tmp_path, {})
    made = run("new", "agreement", "a", "--in", "Region Stockholm", "--stdout", data=data)
    value = load_bytes(made.out.encode(), "a").value
    assert isinstance(value, dict)
    assert value["parties"] == ["01", "01/municipalities"]
    assert "--url" in made.err
    assert run("new", "agreement", "a", "--in", "Sollna", data=data).code == 2
    assert run("new", "agreement", "../a", data=data).code == 2
    assert run("new", "avtal", data=data).code == 2


@pytest.mark.parametrize("flag", ["--title", "--publisher", "--source-title", "--url"])
@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", "{flag} är tom: skriv en text, eller utelämna den."),
        (" \t", "{flag} är tom: skriv en text, eller utelämna den."),
        ("a\x1b[31mb", "{flag} innehåller det osynliga tecknet U+001B: ta bort det."),
        ("en\nrad", "{flag} innehåller det osynliga tecknet U+000A: ta bort det."),
        ("a\u202eb", "{flag} innehåller det osynliga tecknet U+202E: ta bort det."),
        ("a\x9bb", "{flag} innehåller det osynliga tecknet U+009B: ta bort det."),
    ],
)
def test_new_takes_no_text_that_nobody_can_read(run: Run, tmp_path: Path, flag: str, text: str, wanted: str) -> None:
    base = write_base(tmp_path)
    done = run("new", "agreement", "avtal", flag, text, data=base)
    assert (done.code, done.out, done.err) == (2, "", f"Fel: {wanted.format(flag=flag)}\n")
    assert not list(base.rglob("avtal.yaml"))


def test_ids_and_dates_are_made_right() -> None:
    assert slug("Överenskommelse: Åre & Östersund (2024)") == "overenskommelse-are-ostersund-2024"
    assert len(slug("ord " * 60)) <= 80
    assert year_later("2028-02-29") == "2029-02-28"
    for text in ("0184", "no", "a: b", "x #y", "", " a", "2020-01-01", "- a", "é, [b]"):
        assert load_bytes(f"a: [{scalar(text)}]\n".encode(), "x").value == {"a": [text]}


def test_schema_prints_lists_and_locates(run: Run) -> None:
    assert json.loads(run("schema", "agreement").out)["title"]
    assert "agreement" in run("schema").out.split("\n")
    assert Path(run("schema", "output/who", "--path").out.strip()).is_file()
    assert run("schema", "agrement").code == 2
