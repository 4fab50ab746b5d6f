"""The real loop on SDL's dummy display: keys and clicks land, the window closes, no display is told as such."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pygame
import pytest

from game.scenes.intents import ENTER, Act, Intent
from game.scenes.turns import Leave, Pop, Push, Turn
from game.window import clipboard, keys
from game.window.look import Look
from game.window.loop import Ending, play, run
from game.window.rehearsal import Input, by_list, rehearse
from game.window.stage import Outside, Stage
from tests.window.gallery import AFFIRMED, OPINION, QUESTION
from tests.window.scenes import Shown, World

if TYPE_CHECKING:
    from pathlib import Path

    from game.scenes.view import View
    from game.window.paint import Painting


def test_a_click_through_lands_where_it_aims(assets: Path) -> None:
    opinion = Shown(OPINION, turns={Act.BACK: Turn(Pop()), Act.ENTER: Turn(Leave())})
    reveal = Shown(AFFIRMED, turns={Act.WHY: Turn(Push(opinion)), Act.BACK: Turn(Pop())})
    question = Shown(QUESTION, turns={Act.ENTER: Turn(Push(reveal))})
    world = World(question)
    aims = iter([Intent(Act.CHOOSE, "3"), ENTER, Intent(Act.WHY), Intent(Act.CHOOSE, "2"), ENTER])
    seen: list[str] = []

    def player(_view: View, painting: Painting) -> Input | None:
        aim = next(aims, None)
        spots = [spot.rect.center for spot in painting.hotspots if spot.means == aim]
        return (spots[0][0], spots[0][1]) if spots else None

    ending = rehearse(
        question, world.home, world.perform, Look(), assets, player, lambda view, *_: seen.append(view.scene)
    )
    assert ending is Ending.LEFT
    assert seen == ["question", "reveal", "opinion"]
    assert question.heard == [Intent(Act.CHOOSE, "3"), ENTER]
    assert reveal.heard == [Intent(Act.WHY)]
    assert opinion.heard == [Intent(Act.CHOOSE, "2"), ENTER]


def test_keys_posted_to_the_window_are_heard(assets: Path) -> None:
    scene = Shown(QUESTION)
    world = World(scene)
    rehearse(scene, world.home, world.perform, Look(), assets, by_list(["4", "h", "?", "z", "esc"]))
    assert [intent.act for intent in scene.heard] == [Act.CHOOSE, Act.HINT, Act.KEYS, Act.BACK]


def test_what_the_onlooker_sees_is_the_whole_screen(assets: Path) -> None:
    scene, sizes = Shown(QUESTION), []
    world = World(scene)
    look = Look((1024, 640))
    rehearse(scene, world.home, world.perform, look, assets, by_list([]), lambda _, s, __: sizes.append(s.get_size()))
    assert sizes == [(1024, 640)]


def test_closing_the_window_leaves(assets: Path) -> None:
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    scene = Shown(QUESTION)
    world = World(scene)
    assert run(scene, Outside(world.perform, world.home, world.looks.append), Look(), assets) is Ending.LEFT


def test_an_idle_window_is_painted_once(assets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flips: list[int] = []
    monkeypatch.setattr(pygame.display, "flip", lambda: flips.append(1))
    scene, turns = Shown(QUESTION), iter(range(40))
    world = World(scene)
    stage = Stage(scene, Outside(world.perform, world.home, world.looks.append), Look(), assets)
    play(stage, lambda _stage, _surface: next(turns, None) is not None)
    assert flips == [1]


def test_a_window_is_silent_until_something_is_heard_and_after_it_has_closed(assets: Path) -> None:
    opened: list[bool] = []
    reveal = Shown(AFFIRMED, turns={Act.ENTER: Turn(Leave())})
    scene = Shown(QUESTION, turns={Act.ENTER: Turn(Push(reveal))})
    world = World(scene)
    stage = Stage(scene, Outside(world.perform, world.home, world.looks.append), Look(still=True, muted=False), assets)
    wanted = iter(["1", "enter", "g"])

    def watch(_stage: Stage, _surface: pygame.Surface) -> bool:
        opened.append(bool(pygame.mixer.get_init()))
        name = next(wanted, None)
        if name:
            pygame.event.post(keys.event_of(name))
        return name is not None

    play(stage, watch)
    assert opened == [False, False, True, True]
    assert not pygame.mixer.get_init()


def test_full_screen_comes_and_goes(assets: Path) -> None:
    scene = Shown(QUESTION)
    world = World(scene)
    stage = Stage(scene, Outside(world.perform, world.home, world.looks.append), Look(still=True), assets)
    wanted = iter(["f11", "f11", "1"])

    def watch(_stage: Stage, _surface: pygame.Surface) -> bool:
        name = next(wanted, None)
        if name:
            pygame.event.post(keys.event_of(name))
        return name is not None

    assert play(stage, watch) is Ending.LEFT
    assert [look.full_screen for look in world.looks] == [True, False]
    assert {look.size for look in (*world.looks, stage.look)} == {(1280, 720)}
    assert scene.heard == [Intent(Act.CHOOSE, "1")]


@pytest.mark.parametrize("driver", ["", "no-such-driver", "x11"])
def test_no_display_is_told_as_such(driver: str, assets: Path) -> None:
    program = (
        "import os, pathlib\n"
        "for name in ('DISPLAY', 'WAYLAND_DISPLAY', 'SDL_VIDEODRIVER'): os.environ.pop(name, None)\n"
        f"if {driver!r}: os.environ['SDL_VIDEODRIVER'] = {driver!r}\n"
        "from game.window.loop import run\n"
        "from game.window.look import Look\n"
        "from tests.window.gallery import TITLE\n"
        "from tests.window.scenes import Shown\n"
        f"print(run(Shown(TITLE), None, Look(), pathlib.Path({str(assets)!r})).value)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=assets.parent, capture_output=True, text=True, check=False, timeout=60
    )
    if sys.platform == "linux":
        assert done.stdout.strip() == "no display", done.stderr


def test_the_window_starts_nothing_it_does_not_need(assets: Path) -> None:
    program = (
        "import sys\n"
        "import game.window.loop\n"
        "import pygame\n"
        "assert 'pkg_resources' not in sys.modules\n"
        "assert not pygame.mixer.get_init()\n"
        "assert not {'numpy', 'pydantic', 'tomli', 'typer'} & set(sys.modules)\n"
        "assert not {'game.law', 'game.scenes.spoken', 'game.window.room'} & set(sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=assets.parent, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "name", [*keys.NAMES.values(), "a", "1", "?", "/", "ctrl+plus", "ctrl+minus", "ctrl+0", "ctrl+d", "ctrl+m"]
)
def test_a_key_is_named_as_it_was_pressed(name: str) -> None:
    assert keys.name_of(keys.event_of(name)) == name


@pytest.mark.parametrize(
    ("event", "name"),
    [
        ({"key": pygame.K_a, "mod": pygame.KMOD_SHIFT, "unicode": "A"}, "a"),
        ({"key": pygame.K_KP1, "mod": 0, "unicode": "1"}, "1"),
        ({"key": pygame.K_a, "mod": 0, "unicode": "ф"}, "a"),
        ({"key": pygame.K_F4, "mod": pygame.KMOD_ALT, "unicode": ""}, ""),
        ({"key": pygame.K_TAB, "mod": pygame.KMOD_ALT, "unicode": ""}, ""),
        ({"key": pygame.K_LSHIFT, "mod": pygame.KMOD_SHIFT, "unicode": ""}, ""),
        ({"key": pygame.K_c, "mod": pygame.KMOD_CTRL, "unicode": "\x03"}, ""),
        ({"key": pygame.K_EQUALS, "mod": pygame.KMOD_CTRL, "unicode": ""}, "ctrl+plus"),
    ],
)
def test_keys_of_other_boards_are_named(event: dict[str, Any], name: str) -> None:
    assert keys.name_of(pygame.event.Event(pygame.KEYDOWN, **event)) == name


def test_a_text_is_copied_or_it_is_said_that_it_was_not() -> None:
    pygame.display.set_mode((64, 64))
    assert clipboard.copy("● ■ ◆") in {True, False}
