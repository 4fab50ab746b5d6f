"""The motion of the day: one for everybody, once, and a line to paste that gives nothing away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.play.answers import Choice, Hearing, Terms, motion_key
from game.play.daily import drawn, marks
from game.play.sitting import sit
from game.scenes.asking import MenuRow
from game.scenes.court import Court, Shelf
from game.scenes.daily import open_motion
from game.scenes.docket import go_on
from game.scenes.ending import motion_line
from game.scenes.hearing import Bench, Ending
from game.scenes.intents import Act, Intent
from game.scenes.title import Title
from game.scenes.turns import STAY, Begin, CopyText, Push, Turn
from tests.benches import TODAY, bank, court


def daily_court(heard: Hearing | None = None) -> Court:
    """A court whose one bank came with the game."""
    return replace(
        court(), shelve=lambda: Shelf((bank(),), shipped=frozenset({bank().id})), motion=lambda: heard
    )  # fmt: skip


def called() -> Hearing:
    turn = open_motion(daily_court())
    (deed,) = turn.deeds
    assert isinstance(deed, Begin)
    return deed.hearing


def ruled(choice: Choice, ground: str, terms: Terms | None = None) -> Hearing:
    """Today's motion, ruled on."""
    hearing = replace(called(), asked=(replace(called().asked[0], question="bus-stop", variant="calm=0"),))
    return sit(bank(), hearing, TODAY).ruled(choice, ground, terms or Terms())[0].hearing


def scene_of(turn: Turn) -> object:
    assert isinstance(turn.move, Push)
    return turn.move.scene


@given(st.dates(date(2026, 1, 1), date(2100, 1, 1)))
def test_a_day_draws_one_question_whatever_the_order_of_the_banks(day: date) -> None:
    other = replace(bank(), heading=bank().heading.model_copy(update={"id": "another"}))
    assert drawn((bank(), other), day) == drawn((other, bank()), day)


def test_days_differ() -> None:
    asked = {drawn((bank(),), TODAY + timedelta(days=n)) for n in range(40)}
    assert len(asked) == 4  # two questions of two readings each


def test_a_real_case_is_never_the_motion_of_the_day() -> None:
    assert drawn((), TODAY) is None
    assert open_motion(replace(daily_court(), shelve=lambda: Shelf((bank(),)))) == STAY


def test_it_is_written_down_under_the_day_and_seeded_by_it() -> None:
    hearings = [
        open_motion(replace(daily_court(), seed=seed, stamp=str(seed))).deeds for seed in (1, 2)
    ]  # fmt: skip
    assert hearings[0] == hearings[1]
    assert called().key == motion_key(TODAY)
    assert called().motion_of == TODAY.isoformat()


def test_one_left_in_the_middle_is_gone_on_with_and_is_not_the_hearing_of_its_bank() -> None:
    left = called()
    assert isinstance(scene_of(open_motion(daily_court(left))), Bench)
    assert open_motion(daily_court(left)).deeds == ()
    here = replace(daily_court(left), unfinished=(left,))
    assert isinstance(scene_of(go_on(here)), Bench)
    assert here.left_in(bank()) is None


def test_one_that_was_ruled_on_is_looked_at_again_and_its_line_is_copied() -> None:
    heard = ruled(Choice.LET_IN, "803(2)")
    ending = scene_of(open_motion(daily_court(heard)))
    assert isinstance(ending, Ending)
    assert [row.key for row in ending.view().right if isinstance(row, MenuRow)] == ["y", "1"]
    (deed,) = ending.on(Intent(Act.COPY)).deeds
    assert deed == CopyText("In Limine · Motion of the day · 22 November 2026 · ■■ · 8 of 8")


@pytest.mark.parametrize(
    ("choice", "ground", "terms", "line"),
    [
        (Choice.LET_IN, "803(2)", Terms(hints=2), "■■?? · 6 of 8"),
        (Choice.LET_IN, "803(1)", Terms(), "■▲ · 7 of 8"),
        (Choice.LET_IN, "402", Terms(), "■□ · 5 of 8"),
        (Choice.KEEP_OUT, "802", Terms(), "□□ · 0 of 8"),
    ],
)
def test_the_line_tells_ruling_ground_and_hints(choice: Choice, ground: str, terms: Terms, line: str) -> None:
    heard = ruled(choice, ground, terms)
    said = motion_line(sit(bank(), heard, TODAY))
    assert said.endswith(f" · {line}")
    assert "bus" not in said
    assert bank().title not in said


def test_no_sign_of_the_line_is_outside_the_basic_plane() -> None:
    """What lies beyond it is drawn in colours, or not at all, by what it is pasted into."""
    verdicts = [sit(bank(), ruled(choice, "803(2)"), TODAY).reviewed()[0][1] for choice in (Choice.LET_IN, Choice.OPEN)]
    assert all(ord(letter) < 0x2700 for verdict in verdicts for letter in marks(verdict, 3))


def test_another_hearing_begun_from_it_is_no_motion_of_the_day() -> None:
    ending = scene_of(open_motion(daily_court(ruled(Choice.KEEP_OUT, "802"))))
    assert isinstance(ending, Ending)
    (deed,) = ending.on(Intent(Act.CHOOSE, "again")).deeds
    assert isinstance(deed, Begin)
    assert deed.hearing.key == "stamp"
    assert not deed.hearing.motion_of


def test_the_title_offers_it_only_where_it_can_be_drawn_and_says_how_it_stands() -> None:
    assert Title(court()).view().intent_for("m") is None
    fresh, heard = (Title(daily_court(each)).view() for each in (None, ruled(Choice.LET_IN, "803(2)")))
    assert fresh.intent_for("m") == heard.intent_for("m") == Intent(Act.CHOOSE, "motion")
    assert fresh != heard
