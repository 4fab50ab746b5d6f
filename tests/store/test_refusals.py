"""What the disk refuses is kept in memory, said, and tried again."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from game.store import opening, tables
from game.store.journal import FILE, Journal, open_journal
from tests.store.hearings import NOON, give, hearing_of, ruling_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FULL = "Your last ruling could not be saved: the disk is full. It is kept in memory and tried again."


@pytest.fixture
def limited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Journal, sqlite3.Connection]]:
    """A journal on a disk that is full when its file has as many pages as it is allowed."""
    connections = []

    def keep(path: Path) -> sqlite3.Connection:
        connections.append(tables.connect(path))
        return connections[-1]

    monkeypatch.setattr(opening, "connect", keep)
    journal = open_journal(tmp_path)
    yield journal, connections[-1]
    journal.close()


def test_a_full_disk_loses_nothing_and_is_tried_again(
    tmp_path: Path, limited: tuple[Journal, sqlite3.Connection]
) -> None:
    journal, disk = limited
    hearing = hearing_of(600)
    journal.begin(hearing, NOON)
    disk.execute("PRAGMA max_page_count = 16")
    told = give(journal, hearing, range(500))
    saved = told.index(FULL)
    assert set(told[:saved]) == {""}
    assert told[saved + 1] == FULL.replace("last ruling", "last 2 rulings").replace("It is", "They are")
    assert not journal.on_disk

    kept = journal.hearing("first")
    assert kept is not None
    assert kept.answers == tuple(map(ruling_at, range(500)))
    with closing(tables.connect_to_read(tmp_path / FILE)) as seen:
        assert seen.execute("SELECT count(*) FROM answer").fetchone() == (saved,)
        assert seen.execute("PRAGMA integrity_check").fetchone() == ("ok",)

    disk.execute("PRAGMA max_page_count = 100000")
    assert give(journal, hearing, range(500, 501)) == [""]
    assert journal.on_disk
    assert [answer.n for answer in journal.answers()] == list(range(1, 502))


def test_leaving_on_a_full_disk_says_what_is_lost(tmp_path: Path, limited: tuple[Journal, sqlite3.Connection]) -> None:
    journal, disk = limited
    disk.execute("PRAGMA max_page_count = 1")
    told = give(journal, hearing_of(600), range(600))
    assert journal.close() == f"Your last {600 - told.index(FULL)} rulings could not be saved: the disk is full."
    journal = open_journal(tmp_path)
    assert (journal.notice, len(journal.answers())) == ("", told.index(FULL))
    journal.close()


def test_leaving_tries_once_more(tmp_path: Path, limited: tuple[Journal, sqlite3.Connection]) -> None:
    journal, disk = limited
    disk.execute("PRAGMA max_page_count = 1")
    give(journal, hearing_of(600), range(600))
    disk.execute("PRAGMA max_page_count = 100000")
    assert journal.close() == ""
    journal = open_journal(tmp_path)
    assert len(journal.answers()) == 600
    journal.close()


def test_another_program_that_holds_the_file_is_waited_for_once_and_then_tried_again(
    tmp_path: Path, limited: tuple[Journal, sqlite3.Connection]
) -> None:
    journal, disk = limited
    hearing = hearing_of(5)
    assert give(journal, hearing, range(1)) == [""]
    tables.be_patient(disk, 0)
    with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert "another program holds the file" in give(journal, hearing, range(1, 2))[0]
        other.execute("ROLLBACK")
    assert give(journal, hearing, range(2, 3)) == [""]
    assert [answer.place for answer in journal.answers()] == [0, 1, 2]
    assert disk.execute("PRAGMA busy_timeout").fetchone() == (5000,)


def test_a_second_copy_that_rules_while_the_disk_refuses_the_first_loses_nothing(
    tmp_path: Path, limited: tuple[Journal, sqlite3.Connection]
) -> None:
    journal, disk = limited
    hearing = hearing_of(600)
    disk.execute("PRAGMA max_page_count = 1")
    told = give(journal, hearing, range(500))
    first = told.index(FULL)
    other = open_journal(tmp_path)
    assert other.remember(hearing, ruling_at(first + 1), NOON) == ""
    assert other.remember(hearing, ruling_at(0), NOON) == ""
    other.close()
    disk.execute("PRAGMA max_page_count = 100000")
    assert "already ruled on" not in give(journal, hearing, range(500, 501))[0]
    assert sorted(answer.place for answer in journal.answers()) == list(range(501))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let an open file be moved")
def test_a_file_deleted_while_the_game_runs_is_written_again(tmp_path: Path) -> None:
    journal = open_journal(tmp_path / "data")
    hearing = hearing_of(3)
    give(journal, hearing, range(1))
    for path in (tmp_path / "data").iterdir():
        path.unlink()
    (tmp_path / "data").rmdir()
    told = give(journal, hearing, range(1, 3))
    assert journal.close() == ""
    assert any("It was written again." in sentence for sentence in told)
    journal = open_journal(tmp_path / "data")
    assert [answer.place for answer in journal.answers()] == [0, 1, 2]
    journal.close()


def test_a_file_where_the_folder_should_be_is_played_in_memory_and_said_so(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a shopping list")
    journal = open_journal(tmp_path / "data")
    assert "will not be kept" in journal.notice
    assert "--data-dir" in journal.notice
    assert give(journal, hearing_of(2), range(2)) == [journal.notice] * 2
    assert not journal.on_disk
    assert journal.hearings()[0].over
    assert journal.close() == ""
    assert (tmp_path / "data").read_text() == "a shopping list"


def test_a_folder_that_may_not_be_written_shows_what_is_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = open_journal(tmp_path)
    give(journal, hearing_of(3), range(2))
    journal.close()
    before = (tmp_path / FILE).read_bytes()
    monkeypatch.setattr(os, "access", lambda *_: False)
    journal = open_journal(tmp_path)
    assert "will not be kept: permission denied" in journal.notice
    assert give(journal, hearing_of(3), range(2, 3)) == [journal.notice]
    assert journal.hearings()[0].over
    journal.close()
    assert (tmp_path / FILE).read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="an administrator may write everywhere")
def test_a_folder_made_read_only_is_played_in_memory(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    journal = open_journal(tmp_path)
    assert "will not be kept: permission denied" in journal.notice
    journal.close()
    tmp_path.chmod(0o700)


def test_a_name_that_no_disk_can_have_is_played_in_memory(tmp_path: Path) -> None:
    journal = open_journal(tmp_path / "a\0b")
    assert "will not be kept" in journal.notice
    journal.close()
