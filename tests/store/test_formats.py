"""An old journal is brought up after a copy is made; a newer one is read and left alone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from game.store import tables
from game.store.journal import FILE, open_journal
from tests.store.hearings import NOON, give, hearing_of

if TYPE_CHECKING:
    from pathlib import Path

NEXT = (*tables.STEPS, ("ALTER TABLE hearing ADD COLUMN code TEXT NOT NULL DEFAULT ''", "CREATE TABLE due (at TEXT)"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a journal of today's format."""
    journal = open_journal(tmp_path)
    give(journal, hearing_of(3), range(2))
    journal.close()
    return tmp_path


def in_future(monkeypatch: pytest.MonkeyPatch, steps: tuple[tuple[str, ...], ...] = NEXT) -> None:
    """Let this be the next version of the game."""
    for room in ("tables", "health"):
        monkeypatch.setattr(f"game.store.{room}.STEPS", steps)


def test_an_old_journal_is_brought_up_and_kept_as_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = open_journal(folder)
    answers = before.answers()
    before.close()
    in_future(monkeypatch)
    journal = open_journal(folder)
    assert (journal.notice, journal.answers()) == ("", answers)
    assert give(journal, hearing_of(3), range(2, 3)) == [""]
    journal.close()
    with (
        closing(sqlite3.connect(folder / FILE)) as after,
        closing(sqlite3.connect(folder / "journal-format-1.sqlite3")) as old,
    ):
        assert after.execute("PRAGMA user_version").fetchone() == (2,)
        assert after.execute("SELECT code FROM hearing").fetchall() == [("",)]
        assert old.execute("PRAGMA user_version").fetchone() == (1,)
        assert old.execute("SELECT count(*) FROM answer").fetchone() == (2,)


def test_a_step_that_fails_leaves_the_old_journal(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = (folder / FILE).read_bytes()
    overflow = "INSERT INTO due SELECT abs(-9223372036854775807 - 1) FROM answer"
    in_future(monkeypatch, (*tables.STEPS, (*NEXT[1], overflow)))
    journal = open_journal(folder)
    assert "will not be kept" in journal.notice
    assert len(journal.answers()) == 2
    journal.close()
    assert (folder / FILE).read_bytes() == content


def test_a_newer_journal_is_read_and_left_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as future:
        in_future(future)
        open_journal(folder).close()
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as newer:
        newer.execute("UPDATE answer SET choice = 'take_under_advisement' WHERE n = 1")
    content = (folder / FILE).read_bytes()
    journal = open_journal(folder)
    assert journal.notice.startswith("Your rulings were written by a newer In Limine.")
    assert [answer.n for answer in journal.answers()] == [2]
    assert journal.begin(hearing_of(1, "another"), NOON) == journal.notice
    assert journal.hearing("another") == hearing_of(1, "another")
    journal.close()
    assert (folder / FILE).read_bytes() == content
