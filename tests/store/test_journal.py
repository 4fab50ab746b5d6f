"""What the journal was told it tells again, in order, once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING

from game.play.answers import Answer, Certainty, Choice, Exercise, Tried
from game.store.entries import Practised, Recorded
from game.store.journal import FILE, open_journal
from tests.store.hearings import NOON, give, hearing_of, ruling_at

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_journal_is_empty_and_has_nothing_to_say(tmp_path: Path) -> None:
    journal = open_journal(tmp_path / "not" / "yet" / "there")
    assert (journal.notice, journal.on_disk) == ("", True)
    assert (journal.answers(), journal.unfinished(), journal.hearing("first")) == ((), (), None)
    assert journal.close() == ""


def test_rulings_come_back_after_the_game_was_closed(tmp_path: Path) -> None:
    hearing = hearing_of(8)
    journal = open_journal(tmp_path)
    assert journal.begin(hearing, NOON) == ""
    assert give(journal, hearing, range(3)) == [""] * 3
    journal.close()

    journal = open_journal(tmp_path)
    assert journal.notice == ""
    assert journal.hearing("first") == replace(hearing, answers=tuple(map(ruling_at, range(3))))
    assert journal.answers()[1] == Recorded(
        2, "first", 1, "hearsay-basics", "question-1", "calm=1", Choice.KEEP_OUT, "803(2)", 1, NOON,
        Certainty.GUESS, hints=1, questions=("stress", "decoy:1"),
    )  # fmt: skip
    journal.close()


def test_an_unfinished_hearing_is_found_until_it_is_over_and_the_newest_first(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    older, newer = hearing_of(2, "older"), hearing_of(2, "newer")
    for hearing in (older, newer):
        journal.begin(hearing, NOON)
    give(journal, older, range(1))
    assert [hearing.key for hearing in journal.unfinished()] == ["newer", "older"]
    give(journal, newer, range(2))
    assert [hearing.key for hearing in journal.unfinished()] == ["older"]
    journal.close()


def test_a_ruling_in_a_hearing_that_was_never_begun_is_kept_with_its_hearing(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    assert give(journal, hearing_of(2), range(2)) == ["", ""]
    assert journal.hearings()[0].over
    journal.close()


def test_two_copies_that_resume_one_hearing_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    hearing = hearing_of(3)
    one, other = open_journal(tmp_path), open_journal(tmp_path)
    one.begin(hearing, NOON)
    assert give(one, hearing, range(1)) == [""]
    told = other.remember(hearing, Answer(0, Choice.SKIPPED, "", 0), NOON)
    assert "Question 1 was already ruled on" in told
    assert other.on_disk
    assert give(other, hearing, range(1, 2)) == [""]
    assert give(one, hearing, range(2, 3)) == [""]
    expected = (replace(hearing, answers=tuple(map(ruling_at, range(3)))),)
    assert one.hearings() == other.hearings() == expected
    one.close()
    other.close()


def test_the_same_ruling_told_twice_is_one_ruling_and_no_news(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    assert give(journal, hearing_of(2), range(1)) + give(journal, hearing_of(2), range(1)) == ["", ""]
    assert len(journal.answers()) == 1
    journal.close()


def test_another_hearing_of_the_same_name_is_told(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    journal.begin(hearing_of(2), NOON)
    assert "this one is not kept" in journal.begin(hearing_of(3), NOON)
    assert len(journal.hearings()) == 1
    journal.close()


def test_a_gap_in_a_hearing_ends_it_there_and_its_rulings_still_count(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    give(journal, hearing_of(4), range(2, 4))
    assert journal.hearings()[0].place == 0
    assert len(journal.answers()) == 2
    journal.close()


def test_a_clock_that_goes_back_does_not_change_the_order(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    hearing = hearing_of(4)
    clock = (datetime(2100, 1, 1, tzinfo=UTC), NOON, datetime(1970, 1, 1, tzinfo=UTC), NOON - timedelta(days=1))
    for place, at in enumerate(clock):
        assert journal.remember(hearing, ruling_at(place), at) == ""
    journal.close()
    journal = open_journal(tmp_path)
    assert journal.notice == ""
    assert [(answer.n, answer.at) for answer in journal.answers()] == list(enumerate(clock, 1))
    journal.close()


def test_moments_are_kept_in_utc(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    local = NOON.astimezone(timezone(timedelta(hours=-7)))
    journal.remember(hearing_of(1), ruling_at(0), local)
    assert journal.answers()[0].at.isoformat() == "2026-11-22T12:00:00+00:00"
    journal.close()


def test_text_that_no_file_can_hold_is_kept_as_near_as_can_be(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    hearing = replace(hearing_of(1), title="half \ud800 and \0", seed=2**200)
    assert journal.begin(hearing, NOON) == ""
    journal.close()
    journal = open_journal(tmp_path)
    assert journal.hearings() == (replace(hearing, title="half ? and \0"),)
    journal.close()


def test_the_journal_leaves_one_file_and_at_the_next_start_a_copy(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    give(journal, hearing_of(1), range(1))
    journal.close()
    open_journal(tmp_path).close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["journal-copy.sqlite3", FILE]


def test_an_exercise_is_kept_as_it_first_went_and_changes_no_ruling(tmp_path: Path) -> None:
    journal, hearing = open_journal(tmp_path), hearing_of(2)
    give(journal, hearing, range(2))
    argued, turned = Tried(0, Exercise.ARGUE_BACK, right=False), Tried(1, Exercise.TURN_IT, right=True)
    for tried in (argued, replace(argued, right=True), turned):
        assert journal.practise(hearing, tried, NOON) == ""
    journal.close()
    journal = open_journal(tmp_path)
    assert journal.practised() == (Practised("first", argued, NOON), Practised("first", turned, NOON))
    assert len(journal.answers()) == 2
    journal.close()
