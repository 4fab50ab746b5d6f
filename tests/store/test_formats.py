"""An old journal is brought up after a copy is made; a newer one is read and left alone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from game.store import tables
from game.store.journal import FILE, open_journal
from tests.store.hearings import NOON, give, hearing_of, plain_ruling_at, ruling_at

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
        closing(sqlite3.connect(folder / "journal-format-5.sqlite3")) as old,
    ):
        assert after.execute("PRAGMA user_version").fetchone() == (6,)
        assert after.execute("SELECT code FROM hearing").fetchall() == [("",)]
        assert old.execute("PRAGMA user_version").fetchone() == (5,)
        assert old.execute("SELECT count(*) FROM answer").fetchone() == (2,)


def test_a_step_that_fails_leaves_the_old_journal(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = (folder / FILE).read_bytes()
    overflow = "INSERT INTO due SELECT abs(-9223372036854775807 - 1) FROM answer"
    in_future(monkeypatch, (*tables.STEPS, (*NEXT[-1], overflow)))
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


WRITTEN_THEN = Path(__file__).with_name("format_1.sql")


@pytest.fixture
def of_the_first_format(tmp_path: Path) -> Path:
    """A folder with a journal that a game of the first format wrote: three rulings in a hearing of four."""
    with closing(sqlite3.connect(tmp_path / FILE)) as made:
        made.executescript(WRITTEN_THEN.read_text(encoding="utf-8"))
    return tmp_path


def test_a_journal_of_the_first_format_is_carried_forward_with_its_chain_whole(of_the_first_format: Path) -> None:
    folder = of_the_first_format
    expected = replace(hearing_of(4), answers=tuple(map(plain_ruling_at, range(3))))
    for place in (None, 3):
        journal = open_journal(folder)
        assert (journal.notice, journal.hearings()) == ("", (expected,))
        if place is not None:
            assert give(journal, hearing_of(4), range(place, place + 1)) == [""]
        journal.close()
    journal = open_journal(folder)
    assert journal.notice == ""
    assert journal.answers()[-1].certainty is ruling_at(3).certainty
    journal.close()
    assert (folder / "journal-format-1.sqlite3").exists()


def test_a_damaged_journal_of_the_first_format_is_rescued_into_todays(of_the_first_format: Path) -> None:
    folder = of_the_first_format
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as forged:
        forged.execute("UPDATE answer SET points = 5 WHERE n = 2")
    journal = open_journal(folder)
    assert journal.notice.endswith("2 rulings could be saved; 1 ruling could not.")
    assert [answer.n for answer in journal.answers()] == [1, 3]
    assert give(journal, hearing_of(4), range(3, 4)) == [""]
    journal.close()


def test_the_copy_of_the_first_format_makes_todays_journal_whole(of_the_first_format: Path) -> None:
    folder = of_the_first_format
    (folder / FILE).rename(folder / "journal-copy.sqlite3")
    (folder / FILE).write_bytes(b"no journal")
    journal = open_journal(folder)
    assert "3 rulings could be saved, from the copy" in journal.notice
    assert journal.hearings() == (replace(hearing_of(4), answers=tuple(map(plain_ruling_at, range(3)))),)
    journal.close()


def test_a_hearing_keeps_the_bank_and_the_game_it_was_begun_with(tmp_path: Path) -> None:
    begun = replace(hearing_of(2, "begun"), digest="ab" * 32, version="0.1.0")
    journal = open_journal(tmp_path)
    assert give(journal, begun, range(1)) == [""]
    journal.close()
    journal = open_journal(tmp_path)
    assert journal.hearings() == (begun.answered(ruling_at(0)),)
    assert journal.notice == ""
    journal.close()
