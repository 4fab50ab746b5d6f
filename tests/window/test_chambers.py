"""Chambers by the mouse alone: a fact is touched, its answer turned, the footer's keys touched; nothing jumps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame
import pytest

from game.scenes.chambers import Chambers
from game.scenes.intents import Act, Intent
from game.scenes.listing import FactSheet, Tree
from game.scenes.turns import SaveQuestion
from game.window.bar import bar_height
from game.window.brush import Brush
from game.window.faces import faces_for
from game.window.fitting import troubles
from game.window.look import Leaf, Look
from game.window.paint import drawn, pages_of, paint
from game.window.stage import Outside, Stage
from game.window.theme import THEMES, Ink
from tests.clinics import in_chambers
from tests.window.gallery import GALLERY

if TYPE_CHECKING:
    from pathlib import Path

    from game.scenes.turns import Deed

STRESS = "link.under_stress"
UNTURNED = "No one fact, told otherwise, would turn this ruling."
REFUSED = (
    "Passed over. It cannot be that the speaker was the other defendant: in a criminal case nobody speaks, sends or "
    "silences as the plaintiff or the defendant to a claim."
)


def touch(stage: Stage, surface: pygame.Surface, means: Intent) -> None:
    """Touch what means this, where it stands, turning pages until it is in front."""
    for _ in range(8):
        stage.stale = True
        stage.draw(surface, 0.0)
        assert stage.painting is not None
        spot = next((each.rect.center for each in stage.painting.hotspots if each.means == means), None)
        if spot is not None:
            stage.click(spot)
            return
        stage.press("pagedown")
    message = f"{means} is nowhere"
    raise AssertionError(message)


def test_a_fact_is_turned_unsaid_and_saved_with_the_mouse_alone(assets: Path) -> None:
    done: list[Deed] = []

    def perform(deed: Deed) -> str:
        done.append(deed)
        return "Saved."

    first = in_chambers()
    stage = Stage(first, Outside(perform, lambda: first, lambda _: None), Look((1280, 720), still=True), assets)
    surface = pygame.Surface((1280, 720))
    touch(stage, surface, Intent(Act.TURN, STRESS))
    front = stage.stack[-1]
    assert isinstance(front, Chambers)
    assert (front.turn, front.here) == (STRESS, STRESS)
    assert "was overruled" in str(stage.view)
    touch(stage, surface, Intent(Act.SAVE))
    assert done == [SaveQuestion(first.posed, front.record)]
    assert stage.notice == "Saved."
    touch(stage, surface, Intent(Act.UNSAY))
    assert "not stated" in str(stage.view)
    touch(stage, surface, Intent(Act.AS_TOLD))
    back = stage.stack[-1]
    assert isinstance(back, Chambers)
    assert back.record == first.record


def test_the_page_with_the_fact_in_focus_is_in_front(assets: Path) -> None:
    first = in_chambers()
    stage = Stage(first, Outside(lambda _: "", lambda: first, lambda _: None), Look((1280, 720), still=True), assets)
    surface = pygame.Surface((1280, 720))
    stage.draw(surface, 0.0)
    assert stage.leaf.pages[0] == 0
    stage.press("up")
    stage.draw(surface, 0.0)
    assert stage.leaf.pages[0] > 0


@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (1920, 1080)], ids=str)
@pytest.mark.parametrize("told", [UNTURNED, REFUSED], ids=len)
def test_what_is_told_of_a_turn_moves_no_column(told: str, size: tuple[int, int], assets: Path) -> None:
    look, quiet = Look(size), GALLERY["chambers"]
    after = replace(quiet, notice=told)
    before, now = (drawn(view, look, assets, Brush()) for view in (quiet, after))
    words = " ".join(words for _, words in now.inked)
    assert all(word in words for word in told.split())
    assert (now.pages, now.focus, now.hotspots) == (before.pages, before.focus, before.hotspots)
    assert troubles(after, look, assets) == ()


def test_where_ticks_stand_in_the_bar_a_notice_stands_below_it(assets: Path) -> None:
    view = replace(GALLERY["question"], links=(), notice=UNTURNED)
    box = next(box for box, words in drawn(view, Look(), assets, Brush()).inked if words in UNTURNED)
    assert box.y > bar_height(view, faces_for(assets, 1.0, 1.0))


@pytest.mark.parametrize("theme", list(THEMES))
def test_the_band_of_the_ruling_has_an_edge_on_the_wall(theme: str, assets: Path) -> None:
    surface = pygame.Surface((1280, 720))
    inked = paint(GALLERY["chambers"], surface, Look(theme=theme), assets).inked
    word = next(box for box, words in inked if words == "Overruled")
    edge, wall = (surface.get_at((x, round(word.middle))) for x in (496, 484))
    assert sum(abs(one - other) for one, other in zip(edge[:3], wall[:3], strict=True)) > 60


@pytest.mark.parametrize("size", [(1024, 640), (1280, 720), (1920, 1080)], ids=str)
@pytest.mark.parametrize("theme", list(THEMES))
def test_no_letter_hangs_into_the_frame_of_the_fact_in_focus(theme: str, size: tuple[int, int], assets: Path) -> None:
    quiet = GALLERY["chambers"]
    (sheet,) = quiet.left
    assert isinstance(sheet, FactSheet)
    fact = replace(sheet.rows[0], clause="By gyp, by jug, by gyp, by jug, by gyp, by jug", focus=True)
    view = replace(quiet, left=(replace(sheet, rows=(fact,)),))
    for text in (100, 125, 150, 175, 200):
        surface = pygame.Surface(size)
        spots = paint(view, surface, Look(size, text, theme), assets).hotspots
        row = next(spot.rect for spot in spots if spot.means == fact.intent).inflate(-40, 8)
        seen = [pygame.Rect(row.x, y, row.w, 1) for y in range(row.top, row.bottom)]
        lines = [
            pygame.mask.from_threshold(surface.subsurface(each), THEMES[theme][Ink.RIGHT], (1, 1, 1, 255)).count()
            for each in seen
        ]
        assert set(lines) == {0, row.w}, (text, lines)


@pytest.mark.parametrize("text", [175, 200])
@pytest.mark.parametrize("theme", list(THEMES))
def test_no_letter_of_a_branch_hangs_into_the_pill_below_it(theme: str, text: int, assets: Path) -> None:
    quiet = GALLERY["chambers"]
    (band, tree) = quiet.right
    assert isinstance(tree, Tree)
    surfaces = (pygame.Surface((1280, 720)), pygame.Surface((1280, 720)))
    for says, surface in zip(("j" * 30, "n" * 30), surfaces, strict=True):
        row = replace(tree.rows[0], says=says, changed=False)
        view = replace(quiet, right=(band, replace(tree, rows=(row,))))
        inked = paint(view, surface, Look(text=text, theme=theme), assets, Brush(Leaf(1))).inked
    pill = next(box for box, words in inked if words == tree.rows[0].cite)
    (hung, bare), card = surfaces, THEMES[theme][Ink.CARD]
    across = range(round(pill.x), round(pill.right))
    above = range(round(pill.y) - 2)
    letters = max(y for y in above if any(hung.get_at((x, y)) != bare.get_at((x, y)) for x in across))
    plain = [tuple(bare.get_at((round(pill.x), y)))[:3] == card for y in above]
    edge = max(y for y in above[1:] if plain[y - 1] and not plain[y])
    assert letters < edge - 2


@pytest.mark.parametrize("facts", range(8, 24))
def test_neither_the_last_fact_nor_the_remark_has_a_page_to_itself(facts: int, assets: Path) -> None:
    quiet = GALLERY["chambers"]
    (sheet,) = quiet.left
    assert isinstance(sheet, FactSheet)
    view = replace(quiet, left=(replace(sheet, rows=(sheet.rows * 2)[:facts]),))
    for text in (100, 125, 200):
        look = Look(text=text)
        page = pages_of(view, look, assets)[0] - 1
        leaf = drawn(view, look, assets, Brush(Leaf(0, (page, 0))))
        turned = {
            spot.means.what for spot in leaf.hotspots if isinstance(spot.means, Intent) and spot.means.act is Act.TURN
        }
        assert len(turned) > 1
