"""The shelf shows every file of the folders: banks that play, and bad files with their first problem."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.banks.bank import BadFile, Bank
from game.banks.shelf import files_in, shelf
from tests.banks.samples import GOOD, REAL, TODAY, changed

if TYPE_CHECKING:
    from pathlib import Path


def test_every_bank_of_the_folders_is_shown_in_order(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    for folder in (ours, theirs):
        folder.mkdir()
    (ours / "b.toml").write_text(GOOD, encoding="utf-8")
    (ours / "a.TOML").write_text(REAL, encoding="utf-8")
    (ours / "notes.txt").write_text("no bank", encoding="utf-8")
    (ours / ".hidden.toml").write_text("no bank", encoding="utf-8")
    (theirs / "broken.toml").write_text("[bank", encoding="utf-8")
    (theirs / "folder.toml").mkdir()
    found = shelf([ours, theirs, tmp_path / "absent"], TODAY)
    assert [each.id if isinstance(each, Bank) else each.first.code for each in found] == [
        "real-bank",
        "first-bank",
        "not-toml",
        "not-a-file",
        "missing-file",
    ]


def test_a_bank_with_a_wrong_question_plays_without_it(tmp_path: Path) -> None:
    (tmp_path / "bank.toml").write_text(changed('= "the crash"', '= "a smash"'), encoding="utf-8")
    (bad,) = shelf([tmp_path], TODAY)
    assert isinstance(bad, BadFile)
    assert bad.first.code == "phrase-not-in-story"


def test_two_banks_of_one_name_cannot_both_be_played(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "b.toml").write_text(GOOD, encoding="utf-8")
    first, second = shelf([tmp_path], TODAY)
    assert isinstance(first, Bank)
    assert isinstance(second, BadFile)
    assert (second.first.code, second.first.line) == ("duplicate-id", 3)
    assert "a.toml" in second.first.message


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert list(files_in(tmp_path / "absent")) == []
