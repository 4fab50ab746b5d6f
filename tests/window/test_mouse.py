"""Whatever a key does a click can do: on the screen itself, or on the list of all keys that a click opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.scenes.glossary import keys_leaflet
from game.scenes.intents import BACK, Act, Intent
from game.scenes.turns import Push, Turn
from game.window.brush import Brush
from game.window.canvas import Tracing
from game.window.look import Leaf, Look
from game.window.paint import drawn, pages_of
from game.window.stage import Outside, Stage
from tests.e2e.players import spot_for
from tests.scenes.test_golden import scenes
from tests.window.gallery import DOCKET, GALLERY
from tests.window.scenes import Shown, World

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.scenes.view import View

SIZES = ((1024, 640), (1280, 720), (1920, 1080))
LARGEST = 200
LOOKS = [Look(size, text) for size in SIZES for text in (100, 150, LARGEST)]
EVERYWHERE = {"ctrl+comma", "f11", "ctrl+plus", "ctrl+minus", "ctrl+0", "ctrl+d", "ctrl+m", "ctrl+u", "v"}
ALL_KEYS = Intent(Act.KEYS)


def touched(view: View, look: Look, assets: Path) -> set[Intent]:
    """Whatever can be clicked on any page of a view."""
    return {
        spot.means
        for leaf in _leaves(view, look, assets)
        for spot in drawn(view, look, assets, Brush(leaf), kind=Tracing).hotspots
        if isinstance(spot.means, Intent)
    }


def _leaves(view: View, look: Look, assets: Path) -> Iterator[Leaf]:
    counts = pages_of(view, look, assets)
    for column, count in enumerate(counts):
        for page in range(count):
            yield Leaf(column, (0, page) if column else (page, 0))


def within_reach(view: View, look: Look, assets: Path) -> set[Intent]:
    """What a click means on the screen, or on the list of its keys where that can be opened by one."""
    here = touched(view, look, assets)
    listed = touched(keys_leaflet(view).view(), look, assets) if ALL_KEYS in here else set()
    pressed = {view.intent_for(intent.what) for intent in listed if intent.act is Act.PRESS}
    return here | {intent for intent in pressed if intent is not None}


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.size} {look.text}")
def test_whatever_a_key_does_a_click_can_do(look: Look, assets: Path) -> None:
    everywhere = {name: scene.view() for name, scene in scenes().items()} if look.text == LARGEST else {}
    for name, view in (GALLERY | everywhere).items():
        keyed = {key.intent for key in view.keys if key.key and key.says and not key.shown}
        assert (keyed | view.keyed) - within_reach(view, look, assets) == set(), name


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.size} {look.text}")
def test_the_keys_of_the_window_can_be_clicked_in_the_list(look: Look, assets: Path) -> None:
    listed = touched(keys_leaflet(DOCKET).view(), look, assets)
    assert {intent.what for intent in listed if intent.act is Act.PRESS} >= EVERYWHERE


@pytest.mark.parametrize(("key", "heard"), [("o", [Intent(Act.FOLDER)]), ("esc", [BACK]), ("ctrl+d", [])])
def test_a_key_that_is_clicked_in_the_list_is_pressed_on_the_screen_it_is_the_list_of(
    key: str, heard: list[Intent], assets: Path
) -> None:
    below = Shown(DOCKET, turns={Act.KEYS: Turn(Push(keys_leaflet(DOCKET)))})
    world = World(below)
    stage = Stage(below, Outside(world.perform, world.home, world.looks.append), Look(still=True), assets)
    for means in (ALL_KEYS, Intent(Act.PRESS, key)):
        stage.draw(pygame.Surface(stage.look.size), 1.0)
        assert stage.painting is not None
        spot = spot_for(stage.painting.hotspots, means)
        assert spot is not None
        stage.click(spot)
    assert (stage.view, below.heard) == (DOCKET, [ALL_KEYS, *heard])
    assert [look.theme for look in world.looks] == ["dark"] * (key == "ctrl+d")
