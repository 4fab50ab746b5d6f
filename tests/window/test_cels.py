"""Whatever moves on a screen, mended it looks as if painted anew; and no more of it is painted than has moved."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import pygame
import pytest

from game.window.brush import Brush
from game.window.cels import mend
from game.window.look import Leaf, Look
from game.window.paint import Painting, drawn, paint
from tests.benchmarks.redraw import WIDE, densest, staged
from tests.window.gallery import GALLERY, LONG
from tests.window.scenes import Shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.scenes.view import View
    from game.window.stage import Stage

SMALL: Final = (960, 540)
LOOKS: Final = [
    Look(SMALL),
    Look(SMALL, text=200, theme="dark"),
    Look(SMALL, theme="contrast"),
    Look(SMALL, text=200, theme="contrast"),
]
ON_A_SCREEN: Final = 3
"""Of the places that can be touched on one screen, how many are pointed at in each look."""


@pytest.mark.parametrize("name", GALLERY)
def test_what_is_mended_looks_as_if_painted_anew(name: str, assets: Path) -> None:
    for number, look in enumerate(LOOKS):
        surface, anew = pygame.Surface(look.size), pygame.Surface(look.size)
        before = paint(GALLERY[name], surface, look, assets)
        for brush in _brushes(before, number):
            now = drawn(GALLERY[name], look, assets, brush, before)
            mend(before.cels, now.cels, surface)
            fresh = paint(GALLERY[name], anew, look, assets, brush)
            assert surface.get_buffer().raw == anew.get_buffer().raw, f"{look} {brush}"
            assert (now.hotspots, now.inked, now.leaf) == (fresh.hotspots, fresh.inked, fresh.leaf)
            before = now


def _brushes(painting: Painting, number: int) -> Iterator[Brush]:
    """The pointer goes from thing to thing, the time and the stamp go on, words come and go, the page is turned."""
    spots = [spot.rect.center for spot in painting.hotspots]
    spots = spots[number :: max(1, len(spots) // ON_A_SCREEN)]
    brush = Brush()
    for x, y in spots:
        brush = replace(brush, pointer=(x, y))
        yield brush
    for change in (
        {"time_left": 0.4},
        {"moment": 0.3, "swings_from": -2.0},
        {"caption": "[gavel]"},
        {"leaf": Leaf(1, (1, 1)), "pointer": None},
        {"notice": "Sound is off."},
    ):
        brush = replace(brush, **change)
        yield brush
    yield Brush()


class Counted(pygame.Surface):
    """A surface that counts how many strokes are laid on it, and how many pixels these cover within its clip."""

    strokes = 0
    pixels = 0

    def fill(self, *given: Any) -> pygame.Rect:  # noqa: ANN401 - handed on as it came
        """Fill, and count."""
        return self._counted(super().fill(*given))

    def blit(self, *given: Any) -> pygame.Rect:  # noqa: ANN401 - handed on as it came
        """Lay down, and count."""
        return self._counted(super().blit(*given))

    def _counted(self, covered: pygame.Rect) -> pygame.Rect:
        seen = covered.clip(self.get_clip())
        self.strokes += 1
        self.pixels += seen.width * seen.height
        return covered


def shown(view: View) -> tuple[Stage, Counted]:
    """A screen that was shown, and of which a picture is kept; nothing is counted yet."""
    stage, surface = staged(Shown(view), WIDE), Counted(WIDE)
    settle(stage, surface)
    return stage, surface


def settle(stage: Stage, surface: Counted) -> None:
    """Paint, let the picture be kept, and count from here."""
    stage.draw(surface, 1.0)
    stage.draw(surface, 1.0)
    surface.strokes = surface.pixels = 0


def test_a_screen_uncovered_is_laid_down_in_one_stroke() -> None:
    stage, surface = shown(densest()[1])
    stage.uncover()
    stage.draw(surface, 1.0)
    assert (surface.strokes, surface.pixels) == (1, WIDE[0] * WIDE[1])


def test_a_page_turned_back_is_laid_down_in_one_stroke() -> None:
    stage, surface = shown(LONG)
    stage.press("pagedown")
    settle(stage, surface)
    stage.press("pageup")
    assert stage.draw(surface, 1.0)
    assert (surface.strokes, surface.pixels) == (1, WIDE[0] * WIDE[1])


def test_a_pointer_that_moves_paints_only_what_it_leaves_and_what_it_comes_to() -> None:
    stage, surface = shown(densest()[1])
    assert stage.painting is not None
    whole = sum(len(cel.canvas.strokes.places) for cel in stage.painting.cels)
    for spot in stage.painting.hotspots:
        settle(stage, surface)
        stage.hover(spot.rect.center)
        assert stage.draw(surface, 1.0)
        assert 0 < surface.strokes < whole / 8
        assert surface.pixels < WIDE[0] * WIDE[1] / 8


def test_a_clock_that_ticks_paints_only_itself() -> None:
    stage, surface = shown(GALLERY["live-timed"])
    stage.pass_time(0.0)
    settle(stage, surface)
    assert stage.view.clock is not None
    stage.pass_time(stage.view.clock.lasts / 2000)
    assert stage.draw(surface, 1.0)
    assert 0 < surface.pixels < WIDE[0] * WIDE[1] / 8


def test_a_caption_paints_only_the_foot() -> None:
    stage, surface = shown(densest()[1])
    stage.caption, stage.stale = "[a gavel falls]", True
    assert stage.draw(surface, 1.0)
    assert 0 < surface.pixels < WIDE[0] * WIDE[1] / 8
