"""A picture that was shown before is laid down again as it was, in little more than the time of one blit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame
import pytest

from game.scenes.intents import BACK, Act, Intent
from game.scenes.turns import Pop, Push, Turn
from game.window.cels import cel
from game.window.frames import ROOM
from game.window.look import Look
from game.window.loop import handle
from game.window.stage import Outside, Stage
from tests.benchmarks.redraw import AT_REST, again, at_rest, touches
from tests.window.gallery import GALLERY, OPINION, QUESTION, TITLE
from tests.window.scenes import Shown, World

if TYPE_CHECKING:
    from pathlib import Path

    from game.window.canvas import Canvas
    from game.window.cels import Cel, Drawing

NAMES = [name for name, view in GALLERY.items() if view.clock is None]


class Screen:
    """A stage on a surface, which counts the parts of a screen that are drawn."""

    def __init__(self, scene: Shown, assets: Path, monkeypatch: pytest.MonkeyPatch, look: Look | None = None) -> None:
        """Show the first scene, and let it rest."""
        world = World(scene)
        outside = Outside(world.perform, world.home, world.looks.append)
        self.stage = Stage(scene, outside, look or Look(still=True), assets)
        self.surface = pygame.Surface(self.stage.look.size)
        self.drawn: list[Drawing] = []

        def counted(drawing: Drawing, canvas: Canvas) -> Cel:
            self.drawn.append(drawing)
            return cel(drawing, canvas)

        monkeypatch.setattr("game.window.cels.cel", counted)
        self.rest()

    def rest(self) -> bytes:
        """Let a few turns of the loop go by; gives what is on the screen."""
        for now in (1.0, 1.1, 1.2):
            self.stage.draw(self.surface, now)
        return pygame.image.tobytes(self.surface, "RGB")


@pytest.mark.parametrize("name", NAMES)
def test_it_is_painted_once_and_shown_again_as_it_was(name: str, assets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(Shown(GALLERY[name]), assets, monkeypatch)
    first, spots = screen.rest(), screen.stage.painting.hotspots if screen.stage.painting else ()
    screen.surface.fill((9, 9, 9))
    screen.drawn.clear()
    screen.stage.uncover()
    assert screen.rest() == first
    assert screen.stage.painting is not None
    assert screen.stage.painting.hotspots == spots
    assert not screen.drawn
    assert len(screen.stage.frames.kept) == 1


def test_going_back_paints_nothing_and_shows_what_was_there(assets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opinion = Shown(OPINION, turns={Act.BACK: Turn(Pop())})
    screen = Screen(Shown(QUESTION, turns={Act.GLOSSARY: Turn(Push(opinion))}), assets, monkeypatch)
    before = screen.rest()
    screen.stage.mean(Intent(Act.GLOSSARY))
    assert screen.rest() != before
    screen.drawn.clear()
    screen.stage.mean(BACK)
    assert screen.rest() == before
    assert not screen.drawn


def test_what_the_mouse_rests_on_is_painted_for_it(assets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(Shown(QUESTION), assets, monkeypatch)
    plain = screen.rest()
    assert screen.stage.painting is not None
    spot = screen.stage.painting.hotspots[0].rect.center
    screen.stage.hover((spot[0], spot[1]))
    assert screen.rest() != plain
    screen.stage.hover(None)
    assert screen.rest() == plain


@pytest.mark.parametrize("key", ["ctrl+plus", "ctrl+d"])
def test_another_look_is_another_picture(key: str, assets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(Shown(QUESTION), assets, monkeypatch)
    before = screen.rest()
    screen.stage.press(key)
    assert screen.rest() != before


def test_no_more_is_kept_than_there_is_room_for(assets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(Shown(TITLE), assets, monkeypatch, Look((1920, 1080), still=True))
    for number in range(12):
        screen.stage.say(f"Notice {number}.")
        screen.rest()
    size = 1920 * 1080 * screen.surface.get_bytesize()
    assert 2 < len(screen.stage.frames.kept) <= ROOM // size


def test_another_surface_is_painted_whole(assets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(Shown(QUESTION), assets, monkeypatch)
    before, screen.surface = screen.rest(), pygame.Surface(screen.stage.look.size)
    screen.stage.stale = True
    assert screen.rest() == before


@pytest.mark.parametrize("kind", [pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED, pygame.VIDEORESIZE])
def test_what_the_window_lost_is_painted_again(kind: int, assets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen(Shown(QUESTION), assets, monkeypatch)
    before = screen.rest()
    screen.surface.fill((9, 9, 9))
    handle(screen.stage, pygame.event.Event(kind, {"w": 1280, "h": 720}))
    assert screen.rest() == before


@pytest.mark.long
def test_what_was_laid_out_once_is_redrawn_in_twice_the_time_of_one_blit() -> None:
    for ratio in again(5):
        assert ratio.aim is None or ratio.ours.best <= ratio.aim * ratio.bare.best, str(ratio)


@pytest.mark.long
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_a_phrase_is_touched_and_the_new_ruling_shown_within_one_frame(size: tuple[int, int]) -> None:
    first, _nothing_kept, again = touches(size, 7)
    assert first.ours.best <= first.bare.best, str(first)
    assert again.ours.best <= again.bare.best, str(again)


@pytest.mark.long
def test_a_screen_at_rest_takes_no_more_than_one_part_in_a_hundred() -> None:
    assert at_rest(4.0).part <= AT_REST
