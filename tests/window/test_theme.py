"""Every pair of colours that meet on the screen can be told apart, in light and in dark."""

from __future__ import annotations

import pytest

from game.window.theme import DARK, LIGHT, THEMES, Ink, Theme, contrast

WRITTEN = [
    *((ink, ground) for ink in (Ink.INK, Ink.INK2) for ground in (Ink.WALL, Ink.PAPER, Ink.CARD, Ink.FOOT)),
    *((ink, ground) for ink in (Ink.INK, Ink.INK2) for ground in (Ink.LIT, Ink.DIM_LIT, Ink.TURNED)),
    *((ink, ground) for ink in (Ink.INK, Ink.INK2) for ground in (Ink.TINT_RIGHT, Ink.TINT_WRONG)),
    *((Ink.BRASS, ground) for ground in (Ink.WALL, Ink.PAPER, Ink.CARD, Ink.FOOT, Ink.TURNED, Ink.LIT)),
    *((ink, ground) for ink in (Ink.RIGHT, Ink.WRONG) for ground in (Ink.PAPER, Ink.CARD)),
    (Ink.RIGHT, Ink.TINT_RIGHT),
    (Ink.WRONG, Ink.TINT_WRONG),
    (Ink.WRONG, Ink.WALL),
    (Ink.RIGHT, Ink.DIM_LIT),
    *((ink, Ink.BAR) for ink in (Ink.ON_BAR, Ink.ON_BAR2, Ink.TICK, Ink.MISS)),
    *((ink, Ink.BUTTON) for ink in (Ink.ON_BUTTON, Ink.ON_BUTTON2)),
    (Ink.LET_IN, Ink.CARD),
    (Ink.KEEP_OUT, Ink.CARD),
    (Ink.CARD, Ink.BRASS),
]
OUTLINED = [
    *((Ink.LINE, ground) for ground in (Ink.WALL, Ink.PAPER, Ink.CARD)),
    *((Ink.RIGHT, ground) for ground in (Ink.WALL, Ink.PAPER)),
    (Ink.BRASS, Ink.WALL),
    (Ink.ENGRAVED, Ink.PLATE),
]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("ink", "ground"), WRITTEN)
def test_words_are_read_on_what_they_stand_on(name: str, ink: Ink, ground: Ink) -> None:
    assert contrast(THEMES[name][ink], THEMES[name][ground]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("ink", "ground"), OUTLINED)
def test_what_can_be_pressed_is_seen(name: str, ink: Ink, ground: Ink) -> None:
    assert contrast(THEMES[name][ink], THEMES[name][ground]) >= 3


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", [Ink.PAPER, Ink.CARD])
def test_the_story_is_read_with_ease(name: str, ground: Ink) -> None:
    assert contrast(THEMES[name][Ink.INK], THEMES[name][ground]) >= 7


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_a_theme_names_every_colour(theme: Theme) -> None:
    assert set(theme) == set(Ink)


def test_contrast_is_what_the_web_guidelines_say() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)
    assert contrast((9, 9, 9), (9, 9, 9)) == 1
