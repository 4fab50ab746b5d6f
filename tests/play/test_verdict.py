"""What becomes of a ruling, and what it scores."""

from __future__ import annotations

import pytest

from game.law.reasoning import Outcome
from game.play.answers import Choice
from game.play.verdict import Word, compare
from tests.benches import sitting


@pytest.mark.parametrize(
    ("choice", "ground", "word", "points"),
    [
        (Choice.LET_IN, "803(2)", Word.AFFIRMED, 8),
        (Choice.LET_IN, "803(1)", Word.OTHER_GROUNDS, 5),
        (Choice.KEEP_OUT, "803(2)", Word.REVERSED, 0),
        (Choice.LIMITS, "803(2)", Word.REVERSED, 0),
        (Choice.SKIPPED, "", Word.REMANDED, 0),
    ],
)
def test_a_ruling_and_its_ground_are_reviewed_apart(choice: Choice, ground: str, word: Word, points: int) -> None:
    verdict = sitting().posed.review(choice, ground)
    assert (verdict.word, verdict.points, verdict.out_of) == (word, points, 8)


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
