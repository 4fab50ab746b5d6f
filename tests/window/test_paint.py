"""Painting is a pure act: the same view and look give the same picture, and what it says can be touched."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pygame
import pytest

from game.scenes.intents import Act, Intent
from game.scenes.marks import plain
from game.scenes.telling import Card
from game.scenes.title import Title
from game.scenes.view import Clock
from game.window.brush import Brush
from game.window.look import Look
from game.window.paint import Painting, pages_of, paint
from game.window.picture import draw, save
from tests.benches import court
from tests.window.gallery import AFFIRMED, GALLERY, QUESTION, TITLE, WHAT_IF

if TYPE_CHECKING:
    from pathlib import Path

    from game.scenes.view import View


def fingerprint(surface: pygame.Surface) -> str:
    return hashlib.sha256(pygame.image.tobytes(surface, "RGB")).hexdigest()


def painted(view: View, look: Look, assets: Path, brush: Brush | None = None) -> tuple[Painting, str]:
    surface = pygame.Surface(look.size)
    painting = paint(view, surface, look, assets, brush)
    return painting, fingerprint(surface)


def test_the_same_view_is_the_same_picture(assets: Path) -> None:
    first = {name: painted(view, Look(), assets)[1] for name, view in GALLERY.items()}
    again = {name: painted(view, Look(), assets)[1] for name, view in reversed(GALLERY.items())}
    assert first == again
    assert len(set(first.values())) == len(GALLERY)


@pytest.mark.parametrize("change", [{"theme": "dark"}, {"text": 125}, {"size": (1281, 720)}])
def test_a_look_changes_the_picture(change: dict[str, object], assets: Path) -> None:
    look = replace(Look(), **change)  # type: ignore[arg-type]
    assert painted(QUESTION, look, assets)[1] != painted(QUESTION, Look(), assets)[1]


def test_every_intent_of_the_question_can_be_touched(assets: Path) -> None:
    painting, _ = painted(QUESTION, Look(), assets)
    touched = {spot.means for spot in painting.hotspots}
    assert {intent for _, intent in QUESTION.bindings()} <= touched
    assert {intent for _, intent in QUESTION.links} <= touched


def test_a_phrase_of_the_story_can_be_touched_on_both_its_lines(assets: Path) -> None:
    painting, _ = painted(WHAT_IF, Look(), assets)
    two = [spot.rect for spot in painting.hotspots if spot.means == Intent(Act.CHOOSE, "two")]
    assert len({rect.top for rect in two}) == 2


def test_hotspots_are_on_the_screen(assets: Path) -> None:
    for view in GALLERY.values():
        for spot in painted(view, Look(), assets)[0].hotspots:
            assert pygame.Rect(0, 0, 1280, 720).colliderect(spot.rect)


def test_the_pointer_shows_what_it_rests_on(assets: Path) -> None:
    painting, rest = painted(QUESTION, Look(), assets)
    row = next(spot for spot in painting.hotspots if spot.means == Intent(Act.CHOOSE, "1"))
    assert painted(QUESTION, Look(), assets, Brush(pointer=row.rect.center))[1] != rest
    assert painted(QUESTION, Look(), assets, Brush(pointer=(2, 400)))[1] == rest


def test_while_the_stamp_comes_down_everything_is_there(assets: Path) -> None:
    start, first = painted(AFFIRMED, Look(), assets, Brush(moment=0.0))
    end, last = painted(AFFIRMED, Look(), assets, Brush(moment=1.0))
    assert start.hotspots == end.hotspots
    assert start.inked == end.inked
    assert first != last


def test_every_rule_under_a_number_bears_its_citation(assets: Path) -> None:
    words = [text for _, text in painted(GALLERY["rule-book-rule"], Look(), assets)[0].inked]
    assert words.count("(2)") == 2
    assert words.count("(3)") == 4


def test_a_notice_leaves_the_title_its_picture(assets: Path) -> None:
    told = replace(TITLE, notice="The file with your rulings was damaged; what could be saved of it is there. " * 2)
    bare = replace(told, left=told.left[1:])
    assert painted(told, Look(), assets)[1] != painted(bare, Look(), assets)[1]


@pytest.mark.parametrize("size", [(1280, 720), (1024, 640), (1920, 1080)])
def test_all_of_the_title_stands_on_one_page_however_large_its_words(size: tuple[int, int], assets: Path) -> None:
    for first in (False, True):
        view = Title(replace(court(), first=first, live=True, motion=lambda: None)).view()
        assert pages_of(view, Look(size, text=200), assets) == (1,)


def test_a_picture_shows_the_clock_where_it_stands(assets: Path) -> None:
    early, late = (replace(QUESTION, clock=Clock(600_000, gone, running=True, runs_on=True)) for gone in (0, 590_000))
    look = Look((640, 360))
    assert fingerprint(draw(early, look, assets)) != fingerprint(draw(late, look, assets))


def test_a_card_with_little_to_say_does_not_fill_the_column(assets: Path) -> None:
    view = replace(QUESTION, right=(Card("Another look", "", (plain("Nothing is due."),)),))
    surface = pygame.Surface(Look().size)
    paint(view, surface, Look(), assets)
    assert surface.get_at((1000, 600)) == surface.get_at((700, 600))


def test_a_picture_is_saved_without_a_display(tmp_path: Path, assets: Path) -> None:
    pygame.display.quit()
    save(TITLE, tmp_path / "title.png", (1280, 720), 1.0, "dark", assets)
    loaded = pygame.image.load(tmp_path / "title.png")
    assert loaded.get_size() == (1280, 720)
    assert fingerprint(loaded) == fingerprint(draw(TITLE, Look(theme="dark"), assets))


def test_without_its_assets_the_game_still_shows_itself(tmp_path: Path) -> None:
    for name in ("title", "question"):
        painting, _ = painted(GALLERY[name], Look(), tmp_path)
        assert len(painting.hotspots) > 4
