"""Every word of every screen is drawn, on the screen, and over no other, at every size."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pygame
import pytest

from game.scenes import on_page
from game.scenes.asking import Candidate, MenuRow, Option
from game.scenes.buttons import Button
from game.scenes.intents import ENTER
from game.scenes.marks import Tone, plain
from game.scenes.on_page import Blank, Page, Prose, Stamp
from game.scenes.view import View
from game.window.box import Box
from game.window.brush import Brush
from game.window.canvas import Canvas, Tracing
from game.window.faces import BODY, CONTROL, MONO, NAME, NOTE, READING, Face, faces_for
from game.window.fitting import _misplaced, troubles, unknown_letters
from game.window.look import Leaf, Look
from game.window.paint import _plan, drawn, paint
from tests.window.gallery import GALLERY, LONG, QUESTION
from tests.window.scrambling import scrambled

if TYPE_CHECKING:
    from pathlib import Path

SIZES = [(1024, 640), (1280, 720), (1920, 1080)]
SCALES = [100, 125, 150, 200]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text", SCALES)
def test_the_whole_gallery_fits(size: tuple[int, int], text: int, assets: Path) -> None:
    found = {name: troubles(view, Look(size, text), assets) for name, view in GALLERY.items()}
    assert {name: trouble for name, trouble in found.items() if trouble} == {}


@pytest.mark.parametrize("size", [(640, 360), (960, 600), (900, 1400), (3440, 1080)], ids=str)
def test_odd_windows_lose_nothing(size: tuple[int, int], assets: Path) -> None:
    for name in ("question", "what-if", "opinion-long", "docket", "title"):
        assert troubles(GALLERY[name], Look(size), assets) == ()


@pytest.mark.parametrize("lines", range(1, 14))
def test_a_stamp_never_covers_a_word(lines: int, assets: Path) -> None:
    speech = on_page.Testimony(
        "Q.", plain("And when you had seen the bolt, what was the very next thing you did about it?")
    )
    page = Page(
        "A case",
        "",
        (Prose(plain("A story that is told. " * lines)), speech, Blank()),
        (),
        Stamp("Overruled", Tone.GOOD),
    )
    view = View("reveal", ("A case",), (page,), (Button("enter", "Go on", ENTER, primary=True),))
    for text in (100, 200):
        assert troubles(view, Look(text=text), assets) == ()


def test_a_word_over_a_word_is_seen(assets: Path) -> None:
    assert assets.is_dir()
    twice = ((Box(10, 10, 50, 20), "one"), (Box(40, 12, 50, 20), "other"), (Box(-9, 10, 4, 4), "gone"))
    assert list(_misplaced(twice, Look())) == ["'one' over 'other'", "off the screen: 'gone'"]


@pytest.mark.parametrize("seed", range(20))
def test_every_word_over_another_is_seen_however_they_stand(seed: int) -> None:
    chance = random.Random(seed)
    inked = tuple((Box(*(chance.randint(0, 60) for _ in "xywh")), f"{number}") for number in range(30))
    over = [
        f"{words!r} over {said!r}"
        for (box, words), (other, said) in combinations(inked, 2)
        if min(box.right, other.right) - max(box.x, other.x) > 2
        and min(box.bottom, other.bottom) - max(box.y, other.y) > 2
    ]
    assert over
    assert list(_misplaced(inked, Look())) == over


def test_what_is_traced_stands_where_it_is_painted(assets: Path) -> None:
    looks = (Look(), Look((1024, 640), text=150, letters="dyslexia"), Look((1920, 1080), letters="hyperlegible"))
    for look in looks:
        for name, view in GALLERY.items():
            traced, painted = (drawn(view, look, assets, Brush(), None, kind) for kind in (Tracing, Canvas))
            assert (name, traced.inked, traced.hotspots) == (name, painted.inked, painted.hotspots)


@pytest.mark.parametrize("letters", READING)
def test_words_are_drawn_as_wide_as_they_are_measured(letters: str, assets: Path) -> None:
    faces = faces_for(assets, 0.8, 1.25, letters)
    for words in ("Overruled: ten minutes on, still shaking", "AVAST, To “fly” Wolf’s jaw", "é ½ → f ff ffi j"):
        for style in (BODY, NOTE, MONO, CONTROL, NAME):
            images = [font.render(part, True, "black") for font, part in faces.runs(words, style)]  # noqa: FBT003
            assert faces.width(words, style) == sum(image.get_width() for image in images) / 0.8


def test_a_word_that_is_not_drawn_is_seen(assets: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.window.canvas.Tracing.caps", lambda *_: 0.0)
    assert any("examination" in trouble for trouble in troubles(QUESTION, Look(), assets))


@pytest.mark.parametrize("seed", range(60))
def test_other_words_fit_as_well(seed: int, assets: Path) -> None:
    chance = random.Random(seed)
    view = scrambled(GALLERY[chance.choice(list(GALLERY))], chance)
    look = Look(chance.choice([(1280, 720), (960, 600), (1920, 1080)]), chance.choice(SCALES))
    assert troubles(view, look, assets) == ()


@pytest.mark.parametrize("text", SCALES)
def test_no_row_goes_below_its_column(text: int, assets: Path) -> None:
    for size in SIZES:
        look = Look(size, text)
        for view in GALLERY.values():
            for box, sheets in _plan(view, look, faces_for(assets, look.scale, text / 100), "").columns:
                ends = [laid.part.box.bottom for sheet in sheets for laid in sheet]
                ends += [placed.box.bottom for sheet in sheets for laid in sheet for placed in laid.part.rows]
                assert max(ends) <= box.bottom + 0.1


@pytest.mark.parametrize(
    "size", [(1280, 720), (1366, 768), (1440, 900), (1536, 864), (1600, 900), (1920, 1200), (2560, 1440)], ids=str
)
def test_on_common_screens_nothing_of_usual_length_is_turned(size: tuple[int, int], assets: Path) -> None:
    usual = set(GALLERY) - {"first-ruling", "first-look", "bad-bank", "jury-long", "opinion-long", "long"}
    usual -= {"rule-book-rule", "rule-book-dated", "rule-book-state", "rule-book-words"}
    usual -= {"chambers", "chambers-turned", "chambers-unsaid"}  # sixteen facts at 34 px, to be touched, and labels
    surface = pygame.Surface(size)
    turned = {name for name in usual if paint(GALLERY[name], surface, Look(size), assets).pages != (1, 1)}
    assert turned == set()


def test_what_is_too_tall_has_more_pages(assets: Path) -> None:
    surface = pygame.Surface((1280, 720))
    assert paint(QUESTION, surface, Look(), assets).pages == (1, 1)
    left, right = paint(LONG, surface, Look(), assets).pages
    assert left > 1
    assert right > 1


def test_the_controls_stand_at_the_foot_of_every_page(assets: Path) -> None:
    surface = pygame.Surface((1280, 720))
    for view, look in ((GALLERY["jury-long"], Look()), (QUESTION, Look(text=125)), (QUESTION, Look(text=200))):
        count = paint(view, surface, look, assets).pages[1]
        for page in range(count):
            painting = paint(view, surface, look, assets, Brush(Leaf(1, (0, page))))
            controls = [block.intent for block in view.right if isinstance(block, Button | MenuRow)]
            assert set(controls) <= {spot.means for spot in painting.hotspots}


def test_large_text_shows_one_column_at_a_time(assets: Path) -> None:
    look, surface = Look(text=150), pygame.Surface((1280, 720))
    page = paint(QUESTION, surface, look, assets, Brush(Leaf(0)))
    panel = paint(QUESTION, surface, look, assets, Brush(Leaf(1)))
    said = [" ".join(words for _, words in painting.inked) for painting in (page, panel)]
    assert ["How do you rule?" in words for words in said] == [False, True]
    assert ["The State charges" in words for words in said] == [True, False]


def test_at_twice_the_size_every_choice_stands_on_one_page(assets: Path) -> None:
    look, surface = Look(text=200), pygame.Surface((1280, 720))
    for name, kind in (("question", Option), ("ground", Candidate)):
        choices = {block.intent for block in GALLERY[name].right if isinstance(block, kind) and block.key != "5"}
        panel = paint(GALLERY[name], surface, look, assets, Brush(Leaf(1)))
        assert choices <= {spot.means for spot in panel.hotspots}


def test_at_twice_the_size_a_page_has_nine_lines(assets: Path) -> None:
    painting = paint(QUESTION, pygame.Surface((1280, 720)), Look(text=200), assets)
    numbers = [words for _, words in painting.inked if words.isdigit()]
    assert numbers == [str(number) for number in range(1, 10)]


def test_at_twice_the_size_how_a_case_ended_takes_one_line(assets: Path) -> None:
    ended = "No verdict: after a month in court the judge stopped the trial for good, and both sides have appealed."
    view = replace(GALLERY["case-file"], banner=("How it ended", ended))
    painting = paint(view, pygame.Surface((1280, 720)), Look(text=200), assets)
    assert [words.endswith("…") for _, words in painting.inked if words.startswith("No verdict")] == [True]
    assert troubles(view, Look(text=200), assets) == ()


def test_a_leaf_that_is_not_there_is_the_last_that_is(assets: Path) -> None:
    painting = paint(LONG, pygame.Surface((1280, 720)), Look(), assets, Brush(Leaf(1, (99, 99))))
    assert painting.leaf == Leaf(0, (painting.pages[0] - 1, painting.pages[1] - 1))


def test_the_letters_a_face_lacks_are_named(assets: Path) -> None:
    assert unknown_letters("The “ruling”: § 803(2) — café, 3 × 4", assets) == ""
    assert unknown_letters("a\u0378b\u05d0", assets) == "\u0378\u05d0"
    assert unknown_letters("a→", assets, Face.MONO) == "→"


def test_options_stretch_before_they_are_parted(assets: Path) -> None:
    tall = paint(QUESTION, pygame.Surface((960, 600)), Look((960, 600)), assets)
    wide = paint(QUESTION, pygame.Surface((1280, 720)), Look(), assets)
    choices = [block for block in QUESTION.right if isinstance(block, Option)]
    for painting, scale in ((tall, 0.75), (wide, 1.0)):
        rows = [spot.rect for spot in painting.hotspots if spot.means == choices[0].intent]
        assert rows[0].height >= 68 * scale - 1
