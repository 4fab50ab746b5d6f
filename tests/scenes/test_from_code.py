"""Begin from a code: a slip is told, and what is begun afterwards is the paper of that code."""

from __future__ import annotations

from game.play.drawing import draw
from game.play.paper import code_of
from game.scenes.docket import Docket
from game.scenes.from_code import FromCode
from game.scenes.intents import BACK, ENTER, Act, Intent
from game.scenes.on_page import Page
from game.scenes.turns import Become, Begin, Scene
from tests.benches import bank, court


def after(scene: Scene, *intents: Intent) -> Scene:
    for intent in intents:
        move = scene.on(intent).move
        assert isinstance(move, Become)
        scene = move.scene
    return scene


def test_a_code_that_is_taken_is_the_lot_of_what_is_begun() -> None:
    docket = after(Docket(court()), Intent(Act.FROM_CODE), Intent(Act.TYPE, code_of(23).lower()), ENTER)
    assert isinstance(docket, Docket)
    assert code_of(23) in docket.view().notice
    (deed,) = docket.on(ENTER).deeds
    assert isinstance(deed, Begin)
    assert deed.hearing.seed == 23
    assert deed.hearing.asked == draw(bank(), 8, 23)


def test_a_slip_is_told_and_the_code_stays_to_be_mended() -> None:
    slipped = after(Docket(court()), Intent(Act.FROM_CODE), Intent(Act.TYPE, "2222-2223"), ENTER)
    assert isinstance(slipped, FromCode)
    assert slipped.typed == "2222-2223"
    assert "changed places" in str(slipped.view())


def test_nobody_is_corrected_in_the_middle_of_typing() -> None:
    begun = after(Docket(court()), Intent(Act.FROM_CODE), Intent(Act.TYPE, "limine-2"))
    assert "has" not in str(begun.view().left[0]).partition("Code")[2].partition("foot")[0]


def test_esc_leads_back_to_the_same_bank_with_its_own_lot() -> None:
    back = after(Docket(court(), 0), Intent(Act.FROM_CODE), Intent(Act.TYPE, "anything"), BACK)
    assert isinstance(back, Docket)
    assert back.court.seed == court().seed


def test_what_is_told_of_a_code_stands_where_it_was_said_how_to_type_it() -> None:
    views = [
        after(Docket(court()), Intent(Act.FROM_CODE), Intent(Act.TYPE, typed)).view() for typed in ("", code_of(23))
    ]
    empty, whole = (next(block for block in view.left if isinstance(block, Page)) for view in views)
    assert [type(item) for item in empty.body] == [type(item) for item in whole.body]
    assert empty.body != whole.body
