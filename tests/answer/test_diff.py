"""Two agreements, and one agreement in two revisions."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from samverkan_cli.answer.diff import diff, diff_revisions
from samverkan_cli.errors import NotFoundError, UsageError
from samverkan_cli.knowledge.base import KnowledgeBase
from tests.making import agreement, responsibility, write_base


def rule(identity: str, task: str, roles: str) -> str:
    return responsibility(identity, task, roles)


OLD = [rule("a", "Ge vård", "responsible: [region]"), rule("b", "Ge stöd", "responsible: [region]")]
NEW = [rule("a", "Ge vård", "responsible: [municipality]"), rule("c", "Ge råd", "responsible: [region]")]


def git(folder: Path, *arguments: str) -> None:
    identity = ("-c", "user.name=Prov", "-c", "user.email=prov@example.se")
    subprocess.run(["git", "-C", folder, *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def history(tmp_path: Path) -> Iterator[KnowledgeBase]:
    """A knowledge base whose agreement "ett" was committed as OLD and now is NEW."""
    data = write_base(tmp_path, {"01-stockholm/ett.yaml": agreement("ett", "Ett", OLD)})
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "Ett")
    (data / "agreements/01-stockholm/ett.yaml").write_text(agreement("ett", "Ett", NEW), "utf-8")
    (data / "agreements/01-stockholm/nytt.yaml").write_text(agreement("nytt", "Nytt", NEW), "utf-8")
    with KnowledgeBase(data) as kb:
        yield kb


def check(document: dict[str, Any]) -> None:
    assert [r["id"] for r in document["removed"]] == ["b"]
    assert [r["id"] for r in document["added"]] == ["c"]
    assert document["changed"][0]["fields"] == [
        {"field": "roles", "from": {"responsible": ["region"]}, "to": {"responsible": ["municipality"]}}
    ]


def test_two_agreements(tmp_path: Path) -> None:
    texts: dict[str, str] = {
        "01-stockholm/ett.yaml": agreement("ett", "Ett", OLD),
        "01-stockholm/tva.yaml": agreement("tva", "Två", NEW),
    }
    with KnowledgeBase(write_base(tmp_path, texts)) as kb:
        check(diff(kb, "ett", "tva"))
        with pytest.raises(NotFoundError) as raised:
            diff(kb, "ett", "tvaa")
    assert "tva" in (raised.value.hint or "")


def test_one_agreement_against_what_it_was(history: KnowledgeBase) -> None:
    document = diff_revisions(history, "ett", "HEAD", None)
    check(document)
    assert (document["from"], document["to"]) == ("ett@HEAD", "ett")


def test_two_revisions_that_are_the_same_do_not_differ(history: KnowledgeBase) -> None:
    document = diff_revisions(history, "ett", "HEAD", "HEAD")
    assert [document[k] for k in ("head", "added", "removed", "changed")] == [[], [], [], []]


@pytest.mark.parametrize("revision", ["", "finns-inte", "--output=x", "HEAD:data"])
def test_an_unknown_revision_is_named(history: KnowledgeBase, revision: str) -> None:
    with pytest.raises(UsageError, match=r"^Okänd revision"):
        diff_revisions(history, "ett", revision, None)


def test_an_agreement_that_did_not_exist_then_is_not_found(history: KnowledgeBase) -> None:
    with pytest.raises(NotFoundError, match=r"nytt\.yaml fanns inte i HEAD"):
        diff_revisions(history, "nytt", "HEAD", None)


def test_without_a_repository_there_are_no_revisions(tmp_path: Path) -> None:
    with (
        KnowledgeBase(write_base(tmp_path, {"01-stockholm/ett.yaml": agreement("ett", "Ett", OLD)})) as kb,
        pytest.raises(UsageError, match="git-arkiv"),
    ):
        diff_revisions(kb, "ett", "HEAD", None)
