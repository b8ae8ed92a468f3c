"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from samverkan_cli.store.atomic import write_new, write_over


def test_a_new_file_holds_the_text_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_new(tmp_path / "a.yaml", "å: 1\r\n")
    assert (tmp_path / "a.yaml").read_bytes() == "å: 1\r\n".encode()
    assert [p.name for p in tmp_path.iterdir()] == ["a.yaml"]


def test_a_new_file_takes_no_others_name(tmp_path: Path) -> None:
    target = tmp_path / "a.yaml"
    target.write_text("gammal", "utf-8")
    with pytest.raises(FileExistsError):
        write_new(target, "ny")
    assert target.read_text("utf-8") == "gammal"
    assert [p.name for p in tmp_path.iterdir()] == ["a.yaml"]


def test_a_file_is_put_in_place_of_another_with_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "a.yaml"
    target.write_text("gammal", "utf-8")
    target.chmod(0o640)
    link = tmp_path / "b.yaml"
    link.symlink_to(target)
    write_over(link, "ny")
    assert link.is_symlink()
    assert target.read_text("utf-8") == "ny"
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_folder_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").mkdir()
    with pytest.raises(OSError, match=r"a\.yaml"):
        write_over(tmp_path / "a.yaml", "ny")
    assert [p.name for p in tmp_path.iterdir()] == ["a.yaml"]


@pytest.mark.parametrize("write", [write_new, write_over])
def test_a_full_disk_leaves_all_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[[Path, str], None]
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    old = tmp_path / "a.yaml"
    old.write_text("gammal", "utf-8")
    with pytest.raises(OSError, match="space"):
        write(old if write is write_over else tmp_path / "b.yaml", "ny")
    assert [(p.name, p.read_text("utf-8")) for p in tmp_path.iterdir()] == [("a.yaml", "gammal")]
