"""The settings: each choice is one deed, at once; what was chosen before is a key away."""

from __future__ import annotations

import pytest

from game.scenes.asking import Choices
from game.scenes.intents import BACK, NEXT, PREVIOUS, Act, Intent
from game.scenes.preferences import CHOICES, USUAL
from game.scenes.settings import Settings, settings
from game.scenes.title import Title
from game.scenes.turns import Become, Home, Pop, Prefer, Push
from tests.benches import court


def after(scene: Settings, intent: Intent) -> tuple[Settings, tuple[object, ...]]:
    turn = scene.on(intent)
    assert isinstance(turn.move, Become)
    assert isinstance(turn.move.scene, Settings)
    return turn.move.scene, turn.deeds


def pressed(scene: Settings, key: str) -> tuple[Settings, tuple[object, ...]]:
    intent = scene.view().intent_for(key)
    assert intent is not None
    return after(scene, intent)


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.name)
def test_every_option_can_be_chosen_and_is_kept_by_one_deed(choice: object) -> None:
    assert isinstance(choice, type(CHOICES[0]))
    for value, _ in choice.options:
        scene, deeds = after(settings(USUAL), Intent(Act.PREFER, f"{choice.name}={value}"))
        assert scene.prefer.chosen(choice.name) == value
        assert deeds == (() if value == USUAL.chosen(choice.name) else (Prefer(choice.name, value),))


@pytest.mark.parametrize("what", ["text=90", "colour=red", "before=1", "text="])
def test_what_cannot_be_chosen_changes_nothing(what: str) -> None:
    scene, deeds = after(settings(USUAL), Intent(Act.PREFER, what))
    assert scene.prefer == USUAL
    assert deeds == ()


def test_the_arrows_walk_the_rows_and_the_options() -> None:
    scene, _ = after(settings(USUAL), NEXT)
    scene, deeds = pressed(scene, "right")
    assert deeds == (Prefer("letters", "hyperlegible"),)
    scene, _ = pressed(scene, "left")
    assert scene.prefer == USUAL
    scene, _ = after(scene, PREVIOUS)
    assert pressed(scene, "left")[1] == ()


def test_a_rows_number_goes_on_to_the_next_option_and_round() -> None:
    scene, seen = settings(USUAL), []
    for _ in range(3):
        scene, _ = pressed(scene, "3")
        seen.append(scene.prefer.theme)
    assert seen == ["dark", "contrast", "light"]
    assert CHOICES[scene.row].name == "theme"


def test_as_it_was_takes_back_everything_that_was_chosen_here() -> None:
    scene = settings(USUAL)
    for key in ("1", "6", "ctrl+d"):
        scene, _ = pressed(scene, key)
    scene, deeds = pressed(scene, "z")
    assert scene.prefer == USUAL
    assert set(deeds) == {Prefer("text", "100"), Prefer("theme", "light"), Prefer("certainty", "off")}


def test_the_row_in_focus_and_the_options_chosen_are_shown() -> None:
    block = settings(USUAL).view().left[0]
    assert isinstance(block, Choices)
    assert [row.focus for row in block.rows] == [True, *[False] * (len(CHOICES) - 1)]
    assert all(sum(part.chosen for part in row.parts) == 1 for row in block.rows)


def test_it_closes_to_where_it_was_opened() -> None:
    assert settings(USUAL).on(BACK).move == Pop()
    assert settings(USUAL, home=True).on(BACK).move == Home()
    opened = Title(court()).on(Intent(Act.SETTINGS)).move
    assert isinstance(opened, Push)
    assert opened.scene == settings(USUAL, home=True)
