"""Every pair of colours that meet on the screen can be told apart, in every theme and by every kind of eye."""

from __future__ import annotations

import pytest

from game.window.theme import CONTRAST, THEMES, Ink, after, contrast
from tests.window.colours import BLINDNESS, apart, seen

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


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_names_every_colour(name: str) -> None:
    assert set(THEMES[name]) == set(Ink)


def test_high_contrast_is_black_on_white_without_a_tint() -> None:
    grounds = (Ink.WALL, Ink.PAPER, Ink.CARD, Ink.FOOT, Ink.LIT, Ink.TURNED, Ink.TINT_RIGHT, Ink.TINT_WRONG)
    assert {CONTRAST[ground] for ground in grounds} == {(255, 255, 255)}
    assert {CONTRAST[ink] for ink in (Ink.INK, Ink.INK2, Ink.BRASS, Ink.LINE, Ink.EDGE)} == {(0, 0, 0)}
    assert all(contrast(CONTRAST[ink], CONTRAST[Ink.PAPER]) >= 7 for ink in (Ink.RIGHT, Ink.WRONG))


def test_the_themes_come_round_again() -> None:
    assert [after(name) for name in THEMES] == [*list(THEMES)[1:], next(iter(THEMES))]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("eye", ["", *BLINDNESS])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Ink.RIGHT, Ink.WRONG),
        (Ink.RIGHT, Ink.INK),
        (Ink.WRONG, Ink.INK),
        (Ink.TICK, Ink.MISS),
        (Ink.TICK, Ink.ON_BAR),
        (Ink.MISS, Ink.ON_BAR),
        (Ink.LET_IN, Ink.KEEP_OUT),
    ],
)
def test_every_kind_of_eye_tells_the_verdicts_apart(name: str, eye: str, one: Ink, other: Ink) -> None:
    assert apart(seen(THEMES[name][one], eye), seen(THEMES[name][other], eye)) >= 15


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, -1, 2), (50, 0, 0), 2.3669),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((50, 2.5, 0), (56, -27, -3), 31.9030),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_distance_is_that_of_the_published_pairs(
    one: tuple[float, float, float], other: tuple[float, float, float], distance: float
) -> None:
    assert apart(one, other) == pytest.approx(distance, abs=1e-4)
    assert apart(other, one) == pytest.approx(distance, abs=1e-4)


@pytest.mark.parametrize("eye", BLINDNESS)
def test_every_eye_sees_grey_as_grey(eye: str) -> None:
    assert apart(seen((119, 119, 119)), seen((119, 119, 119), eye)) < 0.1


def test_contrast_is_what_the_web_guidelines_say() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)
    assert contrast((9, 9, 9), (9, 9, 9)) == 1
