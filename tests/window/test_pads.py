"""Gamepads, by synthetic events: what is pressed is a key, and pads come and go without harm."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pygame
import pytest

from game.scenes.intents import ENTER, Act, Intent
from game.window import keys
from game.window.look import Look
from game.window.loop import Ending, play
from game.window.pads import A_HAT, NO_HAT, Pads
from game.window.stage import Outside, Stage, next_spot
from tests.window.gallery import QUESTION
from tests.window.scenes import Shown, World

if TYPE_CHECKING:
    from pathlib import Path

SWITCH, OTHER = 3, 4


class Pad:
    """A pad with a cross of four buttons."""

    def __init__(self, index: int) -> None:
        """Plug it in, if there is one of this number."""
        if index > 1:
            message = "invalid joystick device number"
            raise pygame.error(message)
        self.index = index

    def get_instance_id(self) -> int:
        return SWITCH + self.index

    def get_numhats(self) -> int:
        return self.index

    def get_numbuttons(self) -> int:
        return 17


def button(number: int, pad: int = 0) -> pygame.event.Event:
    return pygame.event.Event(pygame.JOYBUTTONDOWN, instance_id=pad, joy=0, button=number)


def axis(number: int, value: float, pad: int = 0) -> pygame.event.Event:
    return pygame.event.Event(pygame.JOYAXISMOTION, instance_id=pad, joy=0, axis=number, value=value)


def hat(across: int, along: int, pad: int = 0) -> pygame.event.Event:
    return pygame.event.Event(pygame.JOYHATMOTION, instance_id=pad, joy=0, hat=0, value=(across, along))


def added(index: int) -> pygame.event.Event:
    return pygame.event.Event(pygame.JOYDEVICEADDED, device_index=index, guid="")


def removed(pad: int) -> pygame.event.Event:
    return pygame.event.Event(pygame.JOYDEVICEREMOVED, instance_id=pad)


def pressed(*events: pygame.event.Event, pads: Pads | None = None) -> list[str]:
    pads = pads or Pads()
    return [name for name in (pads.key(event) for event in events) if name]


def test_buttons_are_keys() -> None:
    names = pressed(*(button(number) for number in range(12)))
    assert names == ["enter", "esc", "w", "f", "pageup", "pagedown", "tab", "?"]


def test_the_cross_is_the_arrows_once_for_each_push() -> None:
    events = (hat(0, 1), hat(0, 0), hat(0, 1), hat(0, -1), hat(1, -1), hat(1, 0), hat(-1, 0))
    assert pressed(*events) == ["up", "up", "down", "right", "left"]


def test_the_left_stick_is_the_arrows_and_trembling_is_nothing() -> None:
    events = [axis(1, value) for value in (0.1, -0.2, 0.7, 0.9, 0.65, 0.5, 0.8, 0.1, 0.9, -0.9)]
    assert pressed(*events) == ["down", "down", "up"]
    assert pressed(axis(0, 1.0), axis(0, 0.0), axis(0, -1.0)) == ["right", "left"]


def test_the_right_stick_points() -> None:
    assert pressed(axis(3, 1.0), axis(4, -1.0)) == ["ctrl+right", "ctrl+up"]
    assert pressed(axis(2, 1.0), axis(5, 1.0)) == []


def test_every_name_is_a_key_the_window_knows() -> None:
    names = {*A_HAT.values(), *NO_HAT.values(), "up", "down", "left", "right", "ctrl+up", "ctrl+left"}
    assert all(keys.name_of(keys.event_of(name)) == name for name in names)


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> Pads:
    monkeypatch.setattr(pygame.joystick, "Joystick", Pad)
    return Pads()


def test_pads_of_two_kinds_have_each_their_own_buttons(plugged: Pads) -> None:
    assert pressed(added(0), added(1), pads=plugged) == []
    events = (button(11, SWITCH), button(9, SWITCH), button(6, SWITCH), button(6, OTHER), axis(2, 1.0, SWITCH))
    assert pressed(*events, pads=plugged) == ["up", "pageup", "?", "tab", "ctrl+right"]


def test_a_pad_that_is_pulled_out_leaves_nothing_held(plugged: Pads) -> None:
    assert pressed(added(1), axis(1, 1.0, OTHER), removed(OTHER), removed(OTHER), pads=plugged) == ["down"]
    assert pressed(added(1), axis(1, 1.0, OTHER), pads=plugged) == ["down"]
    assert pressed(removed(99), added(7), button(0, 99), pads=plugged) == ["enter"]


def test_two_pads_do_not_hinder_one_another() -> None:
    assert pressed(axis(1, 1.0, 0), axis(1, 1.0, 1), axis(1, 0.0, 0), axis(1, 1.0, 1)) == ["down", "down"]


@pytest.mark.parametrize("seed", range(5))
def test_a_storm_from_pads_that_come_and_go_raises_nothing(seed: int, plugged: Pads) -> None:
    chance = random.Random(seed)
    storm = (
        lambda: button(chance.randrange(-1, 40), chance.randrange(6)),
        lambda: axis(chance.randrange(9), chance.uniform(-1.5, 1.5), chance.randrange(6)),
        lambda: hat(chance.randrange(-1, 2), chance.randrange(-1, 2), chance.randrange(6)),
        lambda: added(chance.randrange(3)),
        lambda: removed(chance.randrange(6)),
        lambda: pygame.event.Event(pygame.JOYBUTTONUP, instance_id=0, joy=0, button=0),
    )
    names = pressed(*(chance.choice(storm)() for _ in range(2000)), pads=plugged)
    assert {keys.name_of(keys.event_of(name)) for name in names} == set(names)


def test_the_game_is_played_with_a_pad(assets: Path) -> None:
    scene = Shown(QUESTION)
    world = World(scene)
    stage = Stage(scene, Outside(world.perform, world.home, world.looks.append), Look(still=True), assets)
    wanted = iter([button(0), button(1), button(7), removed(5), button(40)])

    def watch(_stage: Stage, _surface: pygame.Surface) -> bool:
        event = next(wanted, None)
        if event is not None:
            pygame.event.post(event)
        return event is not None

    assert play(stage, watch) is Ending.LEFT
    assert [intent.act for intent in scene.heard] == [Act.ENTER, Act.BACK, Act.KEYS]


def test_no_pad_is_asked_for_before_the_first_frame(assets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    monkeypatch.setattr(Pads, "begin", lambda _: order.append("pads"))
    monkeypatch.setattr(pygame.display, "flip", lambda: order.append("frame"))
    scene = Shown(QUESTION)
    world = World(scene)
    play(Stage(scene, Outside(world.perform, world.home, world.looks.append), Look(), assets), lambda _s, _f: False)
    assert order[:2] == ["frame", "pads"]
    assert not pygame.mixer.get_init()


def test_a_system_without_pads_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        message = "no joysticks here"
        raise pygame.error(message)

    monkeypatch.setattr(pygame.joystick, "init", refuse)
    Pads().begin()


def test_whatever_can_be_touched_can_be_pointed_at_and_touched(assets: Path) -> None:
    scene = Shown(QUESTION)
    world = World(scene)
    stage = Stage(scene, Outside(world.perform, world.home, world.looks.append), Look(still=True), assets)
    stage.draw(pygame.Surface(stage.look.size), 1.0)
    assert stage.painting is not None
    second = next(spot for spot in stage.painting.hotspots if spot.means == Intent(Act.CHOOSE, "2"))
    stage.hover(second.rect.center)
    stage.press("ctrl+down")
    stage.press("enter")
    assert scene.heard == [Intent(Act.CHOOSE, "3")]
    stage.press("1")
    stage.press("enter")
    assert scene.heard[1:] == [Intent(Act.CHOOSE, "1"), ENTER]


def test_the_next_spot_is_the_nearest_that_lies_ahead() -> None:
    rects = [pygame.Rect(0, 0, 10, 10), pygame.Rect(0, 100, 10, 10), pygame.Rect(200, 90, 10, 10)]
    assert next_spot(rects, None, (1, 0)) == (5, 5)
    assert next_spot(rects, (5, 5), (0, 1)) == (5, 105)
    assert next_spot(rects, (5, 105), (1, 0)) == (205, 95)
    assert next_spot(rects, (205, 95), (1, 0)) == (205, 95)
    assert next_spot([], None, (1, 0)) is None
