"""What becomes of a ruling, and what it scores."""

from __future__ import annotations

import pytest

from game.law.reasoning import Outcome
from game.play.answers import Certainty, Choice, Terms
from game.play.verdict import Word, compare
from tests.benches import sitting


@pytest.mark.parametrize(
    ("choice", "ground", "word", "points"),
    [
        (Choice.LET_IN, "803(2)", Word.AFFIRMED, 8),
        (Choice.LET_IN, "803(1)", Word.OTHER_GROUNDS, 7),
        (Choice.LET_IN, "403", Word.OTHER_GROUNDS, 5),
        (Choice.KEEP_OUT, "803(2)", Word.REVERSED, 0),
        (Choice.LIMITS, "803(2)", Word.REVERSED, 2),
        (Choice.SKIPPED, "", Word.REMANDED, 0),
    ],
)
def test_a_ruling_and_its_ground_are_reviewed_apart(choice: Choice, ground: str, word: Word, points: int) -> None:
    verdict = sitting().posed.review(choice, ground)
    assert (verdict.word, verdict.points, verdict.out_of) == (word, points, 8)


@pytest.mark.parametrize(
    ("choice", "certainty", "points"),
    [
        (Choice.LET_IN, Certainty.GUESS, 2),
        (Choice.LET_IN, Certainty.LEANING, 3),
        (Choice.LET_IN, Certainty.CERTAIN, 5),
        (Choice.KEEP_OUT, Certainty.GUESS, 0),
        (Choice.KEEP_OUT, Certainty.LEANING, -3),
        (Choice.KEEP_OUT, Certainty.CERTAIN, -10),
        (Choice.LIMITS, Certainty.GUESS, 1),
        (Choice.LIMITS, Certainty.CERTAIN, 2),
        (Choice.SKIPPED, Certainty.CERTAIN, 0),
    ],
)
def test_certainty_takes_the_place_of_the_mark_for_the_ruling(
    choice: Choice, certainty: Certainty, points: int
) -> None:
    assert sitting().posed.review(choice, "403", Terms(certainty)).points == points


def test_hints_are_taken_off_and_never_below_nothing() -> None:
    review = sitting().posed.review
    assert review(Choice.LET_IN, "803(2)", Terms(hints=3)).parts == ((5, "ruling"), (3, "ground"), (-3, "hints"))
    assert review(Choice.LIMITS, "403", Terms(hints=3)).parts == ((2, "ruling"), (-2, "hints"))
    assert review(Choice.KEEP_OUT, "403", Terms(hints=1)).points == 0
    assert review(Choice.KEEP_OUT, "403", Terms(Certainty.CERTAIN, hints=1)).points == -10


def test_little_earned_is_not_a_question_missed() -> None:
    review = sitting().posed.review
    assert review(Choice.LET_IN, "803(2)", Terms(Certainty.GUESS, hints=2)).right
    assert not review(Choice.LET_IN, "803(1)").right


def test_the_other_reading_turns_the_verdict() -> None:
    assert sitting("calm=1").posed.review(Choice.KEEP_OUT, "802").word is Word.AFFIRMED


@pytest.mark.parametrize("choice", [Choice.KEEP_OUT, Choice.LET_IN])
def test_within_discretion_either_side_is_affirmed(choice: Choice) -> None:
    assert sitting("count=0", "photographs").posed.review(choice, "403").word is Word.AFFIRMED


def test_past_the_band_only_one_side_is() -> None:
    posed = sitting("count=1", "photographs").posed
    assert posed.review(Choice.KEEP_OUT, "403").word is Word.AFFIRMED
    assert posed.review(Choice.LET_IN, "403").word is Word.REVERSED


def test_in_a_case_file_the_reported_ruling_is_the_key_and_the_models_earns_the_same() -> None:
    model = sitting().posed.ruling
    assert model.outcome is Outcome.ADMITTED
    assert compare(Outcome.EXCLUDED, model, Choice.KEEP_OUT).word is Word.AS_REPORTED
    otherwise = compare(Outcome.EXCLUDED, model, Choice.LET_IN)
    assert (otherwise.word, otherwise.points) == (Word.OTHERWISE, otherwise.out_of)
    assert compare(Outcome.EXCLUDED, model, Choice.LIMITS).points == 0
