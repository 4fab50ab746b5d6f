"""A newcomer is taught by one question: a word at each of its steps, and then the docket."""

from __future__ import annotations

from dataclasses import replace

from game.scenes.buttons import Button
from game.scenes.court import Shelf
from game.scenes.docket import Docket
from game.scenes.first_ruling import GROUND, LOOK, RULE, FirstRuling, first_ruling
from game.scenes.hearing import Moment
from game.scenes.intents import BACK, ENTER, NEXT, PREVIOUS, Act, Intent
from game.scenes.title import Title
from game.scenes.turns import STAY, Become, Begin, Home, Push, Remember, Scene, Turn
from tests.benches import bank, court

CHOSEN = Intent(Act.CHOOSE, "let_in")


def opened() -> Scene:
    move = first_ruling(court()).move
    assert isinstance(move, Push)
    return move.scene


def after(scene: Scene, *intents: Intent) -> Scene:
    for intent in intents:
        move = scene.on(intent).move
        assert isinstance(move, Become)
        scene = move.scene
    return scene


def moment() -> Scene:
    return after(opened(), CHOSEN, ENTER, Intent(Act.CHOOSE, "0"), ENTER)


def test_it_is_offered_only_to_a_newcomer() -> None:
    names = [card.label for card in Title(replace(court(), first=True)).view().left[1].cards]  # type: ignore[union-attr]
    assert names[0] == "Your first ruling"
    assert "Your first ruling" not in str(Title(court()).view())
    assert len(names) <= 4


def test_one_question_is_put_and_written_down_like_any_other() -> None:
    turn = first_ruling(court())
    [begun] = turn.deeds
    assert isinstance(begun, Begin)
    assert len(begun.hearing.asked) == 1
    asked = begun.hearing.asked[0]
    lengths = {question.id: len(question.story) + len(question.motion) for question in bank().rulings}
    assert lengths[asked.question] <= 2 * min(lengths.values())
    assert set(asked.variant) <= {*"abcdefghijklmnopqrstuvwxyz_-=,0"}
    named = after(opened(), CHOSEN, ENTER, Intent(Act.CHOOSE, "0"))
    assert [type(deed) for deed in named.on(ENTER).deeds] == [Remember]


def test_each_of_the_three_steps_has_its_word() -> None:
    scene = opened()
    assert scene.view().guide == RULE
    scene = after(scene, CHOSEN)
    assert scene.view().guide == RULE
    scene = after(scene, ENTER)
    assert scene.view().guide == GROUND
    assert moment().view().guide == LOOK


def test_the_moment_leads_to_the_docket_and_says_so() -> None:
    labels = [block.label for block in moment().view().right if isinstance(block, Button) and block.key == "enter"]
    assert labels == ["To the docket"]
    docket = after(moment(), ENTER)
    assert docket.view().scene == "docket"
    assert docket.view().guide == ""
    assert docket.on(BACK).move == Home()


def test_the_next_hearing_is_written_down_under_a_name_of_its_own() -> None:
    first = first_ruling(court()).deeds[0]
    second = after(moment(), ENTER).on(ENTER).deeds[0]
    assert isinstance(first, Begin)
    assert isinstance(second, Begin)
    assert first.hearing.key != second.hearing.key


def test_it_is_left_for_the_docket_at_any_step() -> None:
    assert after(opened(), BACK).view().scene == "docket"
    assert after(moment(), BACK).view().scene == "docket"


def test_what_opens_over_it_comes_back_to_it() -> None:
    scene = moment()
    assert isinstance(scene, FirstRuling)
    assert isinstance(scene.scene, Moment)
    assert isinstance(scene.on(Intent(Act.WHY)).move, Push)


def test_with_no_bank_the_docket_says_that_it_is_empty_and_stands_still() -> None:
    bare = replace(court(), shelve=lambda: Shelf(()))
    move = first_ruling(bare).move
    assert move == Push(Docket(bare))
    docket = Docket(bare)
    assert docket.view().scene == "docket-empty"
    assert docket.on(ENTER) == STAY
    for intent in (NEXT, PREVIOUS):
        assert docket.on(intent) == Turn(Become(docket))
