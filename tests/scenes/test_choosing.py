"""An option is chosen, answered for, and kept; an author's view is scored, and shown beside the model's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.play.answers import Certainty, Choice, Terms
from game.play.drawing import draw
from game.play.verdict import Word
from game.scenes.asking import Candidate
from game.scenes.buttons import Button
from game.scenes.hearing import Bench, Moment, Naming
from game.scenes.intents import ENTER, NEXT, PREVIOUS, Act, Intent
from game.scenes.opinion import Opinion
from game.scenes.telling import Card, Side
from game.scenes.turns import Become, Push, Remember, Stay
from game.window.fitting import troubles
from game.window.look import Look
from game.window.paint import tab_name
from tests import choices
from tests.benches import court

if TYPE_CHECKING:
    from pathlib import Path

    from game.scenes.turns import Scene


def became(scene: Scene, *intents: Intent) -> Scene:
    for intent in intents:
        move = scene.on(intent).move
        assert isinstance(move, Become)
        scene = move.scene
    return scene


def test_keys_and_moves_pencil_an_option_in() -> None:
    bench = Bench(court(), choices.sitting())
    view = bench.view()
    keys = [block.key for block in view.right if isinstance(block, Candidate)]
    assert keys == ["1", "2", "3"]
    for key, choice in zip(keys, (Choice.OPTION_1, Choice.OPTION_2, Choice.OPTION_3), strict=True):
        intent = view.intent_for(key)
        assert intent is not None
        assert getattr(became(bench, intent), "choice", None) is choice
    assert getattr(became(bench, NEXT, NEXT, NEXT, NEXT), "choice", None) is Choice.OPTION_1
    assert getattr(became(bench, PREVIOUS), "choice", None) is Choice.OPTION_3


def test_the_answer_is_written_down_and_no_ground_is_asked_for() -> None:
    bench = became(Bench(court(), choices.sitting()), Intent(Act.CHOOSE, Choice.OPTION_2))
    turn = bench.on(ENTER)
    assert isinstance(turn.move, Become)
    assert isinstance(turn.move.scene, Moment)
    (deed,) = turn.deeds
    assert isinstance(deed, Remember)
    assert (deed.answer.choice, deed.answer.ground, deed.answer.points) == ("option:2", "", 0)


@pytest.mark.parametrize(
    ("choice", "word", "points"),
    [
        (Choice.OPTION_1, Word.AFFIRMED, 5),
        (Choice.OPTION_2, Word.REVERSED, 0),
        (Choice.KEEP_OUT, Word.REVERSED, 0),
        (Choice.SKIPPED, Word.REMANDED, 0),
    ],
)
def test_the_key_is_the_authors(choice: Choice, word: Word, points: int) -> None:
    verdict = choices.sitting().posed.review(choice, "")
    assert (verdict.word, verdict.points, verdict.out_of) == (word, points, 5)


def test_being_sure_counts_as_it_does_for_a_ruling() -> None:
    review = choices.sitting().posed.review
    assert review(Choice.OPTION_1, "", Terms(Certainty.GUESS)).points == 2
    assert review(Choice.OPTION_2, "", Terms(Certainty.CERTAIN)).points == -10


def test_the_moment_says_whose_key_it_is_and_offers_nothing_of_the_models() -> None:
    for choice in (Choice.OPTION_1, Choice.OPTION_2, Choice.SKIPPED):
        scene = choices.moment(choices.sitting(), choice)
        view = scene.view()
        assert any("The author’s key, not the model’s." in str(block) for block in view.right)
        assert [block.label for block in view.right if isinstance(block, Button)] == ["The end of the hearing"]
        for act in (Act.WHY, Act.WHAT_IF, Act.ARGUE, Act.TURN_IT, Act.HINT):
            assert isinstance(scene.on(Intent(act)).move, Stay)
    assert isinstance(Bench(court(), choices.sitting()).on(Intent(Act.HINT)).move, Stay)


def test_whoever_was_wrong_is_told_the_right_answer_and_why() -> None:
    cards = [
        [block.title for block in choices.moment(choices.sitting(), choice).view().right if isinstance(block, Card)]
        for choice in (Choice.OPTION_1, Choice.OPTION_2)
    ]
    assert cards == [[], ["The right answer"]]


def test_at_the_largest_text_the_options_have_a_tab_of_their_own_name() -> None:
    assert tab_name(Bench(court(), choices.sitting()).view().right, "Panel") == "Answer"
    assert tab_name(Naming(court(), choices.viewed(), Choice.KEEP_OUT).view().right, "Panel") == "Ground"


def test_a_hearing_draws_choices_with_the_rest() -> None:
    assert [asked.question for asked in draw(choices.bank(), 8, 1)] == ["red-light", "which-door"]


def test_the_authors_ruling_and_ground_are_scored() -> None:
    posed = choices.viewed().posed
    assert posed.review(Choice.KEEP_OUT, "802").points == 8
    assert posed.review(Choice.LET_IN, "803(2)").word is Word.REVERSED
    assert [ground.cite for ground in posed.candidates if ground.right] == ["802"]


def test_both_views_stand_side_by_side_and_no_argument_is_pressed() -> None:
    opinion = Opinion(choices.viewed())
    assert sum(isinstance(block, Side) for block in opinion.view().right) == 1
    scene = choices.moment(choices.viewed(), Choice.KEEP_OUT, "802")
    assert isinstance(scene.on(Intent(Act.WHY)).move, Push)
    for act in (Act.WHAT_IF, Act.ARGUE, Act.TURN_IT):
        assert isinstance(scene.on(Intent(act)).move, Stay)
    assert isinstance(opinion.on(Intent(Act.WHAT_IF)).move, Stay)


def test_where_the_model_agrees_with_a_reading_it_argues_as_ever() -> None:
    posed = choices.sitting("red-light", "calm=1").posed
    assert posed.view is None
    assert posed.argued


@pytest.mark.parametrize("name", sorted(choices.scenes()))
@pytest.mark.parametrize("look", [Look((1280, 720), 100), Look((1280, 720), 200)], ids=["100", "200"])
def test_every_screen_of_them_can_be_read_whole(name: str, look: Look, checkout: Path) -> None:
    assert troubles(choices.scenes()[name].view(), look, checkout / "assets") == ()
