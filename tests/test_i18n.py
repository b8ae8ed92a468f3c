"""The language of messages: how it is chosen, and that the English catalogue is whole."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from samverkan_cli.i18n import _, language_from, ngettext, set_language
from tests.conftest import Run

SCRIPT = Path(__file__).parent.parent / "scripts" / "catalogues.py"
ENVIRONMENT = ("SAMVERKAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture(scope="module")
def catalogues() -> ModuleType:
    pytest.importorskip("babel")
    spec = importlib.util.spec_from_file_location("catalogues", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_english_catalogue_is_whole(catalogues: ModuleType) -> None:
    assert catalogues.faults() == []


def test_each_translation_has_the_placeholders_of_its_message(catalogues: ModuleType) -> None:
    for message in catalogues.stored():
        for swedish, english in zip(catalogues.forms(message.id), catalogues.forms(message.string), strict=True):
            if swedish:
                assert catalogues.placeholders(english) == catalogues.placeholders(swedish)


@pytest.mark.parametrize(
    ("po", "fault"),
    [
        ('msgid "Titel"\nmsgstr ""\n', "untranslated: Titel"),
        ('#, fuzzy\nmsgid "Titel"\nmsgstr "Title"\n', "fuzzy: Titel"),
        ('msgid "Fel: {message}"\nmsgstr "Error: {text}"\n', "other placeholders: Fel: {message}"),
        ('msgid "Ingen säger det här"\nmsgstr "Nobody says this"\n', "obsolete: Ingen säger det här"),
        ('#~ msgid "Ingen säger det här"\n#~ msgstr "Nobody says this"\n', "obsolete: Ingen säger det här"),
        ('msgid "Namn"\nmsgstr "Name"\n', "missing: Titel"),
        ('msgid "Titel"\nmsgstr "Title"\n', "samverkan.mo is not what samverkan.po compiles to"),
    ],
)
def test_a_fault_is_told(
    catalogues: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, po: str, fault: str
) -> None:
    path = tmp_path / "samverkan.po"
    path.write_text(po, encoding="utf-8")
    monkeypatch.setattr(catalogues, "PO", path)
    assert fault in catalogues.faults()


@pytest.mark.parametrize(
    ("option", "environment", "language"),
    [
        ("sv", {"SAMVERKAN_LANG": "en"}, "sv"),
        (None, {"SAMVERKAN_LANG": "en", "LC_ALL": "sv_SE.UTF-8"}, "en"),
        (None, {"LC_ALL": "en_GB.UTF-8", "LC_MESSAGES": "sv_SE", "LANG": "sv_SE"}, "en"),
        (None, {"LC_MESSAGES": "sv_SE.UTF-8", "LANG": "en_GB.UTF-8"}, "sv"),
        (None, {"LC_ALL": "", "LANG": "en_GB.UTF-8"}, "en"),
        (None, {"LANG": "de_DE.UTF-8"}, "en"),
        (None, {"LANG": "C.UTF-8"}, "sv"),
        (None, {"LC_ALL": "POSIX"}, "sv"),
        (None, {}, "sv"),
    ],
)
def test_the_nearest_wish_decides_the_language(
    monkeypatch: pytest.MonkeyPatch, option: str | None, environment: dict[str, str], language: str
) -> None:
    for name in ENVIRONMENT:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert language_from(option) == language


def test_a_message_follows_the_language_and_the_number() -> None:
    set_language("en")
    assert (_("huvudman"), ngettext("{n} fil", "{n} filer", 1)) == ("principal", "{n} file")
    set_language("sv")
    assert (_("huvudman"), ngettext("{n} fil", "{n} filer", 2)) == ("huvudman", "{n} filer")


@pytest.mark.parametrize("role", ["ansvarar", "betalar", "tar ut avgift"])
def test_a_role_that_is_not_held_is_told_in_english(role: str) -> None:
    set_language("en")
    told = _("{who} {role} inte").format(who="Region Stockholm", role=_(role))
    assert {"not", "Region", "Stockholm"} <= set(told.replace(":", "").split())
    assert told.endswith(_(role))
    assert _(role) != role


@pytest.mark.parametrize(
    ("language", "word"),
    [("sv", "Bara den här rollen, till exempel pays."), ("en", "Only this role, for example pays.")],
)
def test_help_comes_in_the_language(run: Run, language: str, word: str) -> None:
    done = run("who", "--help", env={"SAMVERKAN_LANG": language})
    assert done.code == 0
    assert word in done.out
