"""Which questions a hearing asks, and in which reading."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.play.answers import Answer, Choice, Hearing
from game.play.drawing import cites_of, draw, draw_again, missed, papers
from game.play.sitting import sit
from tests.benches import TODAY, bank


@given(st.integers(0, 2**31))
def test_one_seed_is_one_paper(seed: int) -> None:
    assert draw(bank(), 8, seed) == draw(bank(), 8, seed)


def test_seeds_draw_different_readings() -> None:
    assert len({draw(bank(), 8, seed) for seed in range(40)}) == papers(bank()) == 4


def test_no_more_than_asked_for_are_drawn() -> None:
    assert {asked.question for seed in range(20) for asked in draw(bank(), 1, seed)} == {"bus-stop", "photographs"}
    assert all(len(draw(bank(), 1, seed)) == 1 for seed in range(20))


def test_again_means_other_readings_of_the_same_questions() -> None:
    first = draw(bank(), 8, 7)
    again = draw_again(bank(), Hearing("key", "", 7, first))
    assert [asked.question for asked in again] == [asked.question for asked in first]
    assert all(now.variant != then.variant for now, then in zip(again, first, strict=True))


def test_the_missed_ones_are_those_that_did_not_earn_all() -> None:
    hearing = Hearing("key", "", 7, draw(bank(), 8, 7))
    for place in range(2):
        hearing = hearing.answered(Answer(place, Choice.SKIPPED if place else Choice.LET_IN, "403", 0))
    reviewed = sit(bank(), hearing, TODAY)
    earned = [verdict.points == verdict.out_of for _, verdict in reviewed.reviewed()]
    assert len(missed(reviewed)) == earned.count(False) >= 1


def test_the_rules_are_listed_in_order_of_number() -> None:
    assert cites_of(bank()) == ("403", "803(2)")
