"""What a newcomer meets of the shipped banks stands on one page at the usual size, with nothing left for a second."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pygame
import pytest

from game.banks.bank import Bank
from game.banks.reading import read_bank
from game.play.answers import Asked, Choice, Hearing
from game.play.sitting import sit
from game.scenes import on_page
from game.scenes.court import Shelf
from game.scenes.docket import Docket
from game.scenes.first_ruling import FirstRuling, first_ruling
from game.scenes.hearing import Bench, Moment
from game.scenes.intents import ENTER, Act, Intent
from game.scenes.live import LiveStart
from game.scenes.marks import plain
from game.scenes.on_page import Page, Timer
from game.scenes.turns import Become, Push
from game.scenes.view import View
from game.window.brush import Brush
from game.window.look import Leaf, Look
from game.window.paint import pages_of, paint
from game.window.stage import Outside, Stage
from tests.lives import court

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.scenes.court import Court
    from game.scenes.turns import Scene

SIZES: Final = ((1280, 720), (1920, 1080))


@pytest.fixture(scope="module")
def here(checkout: Path) -> Court:
    banks = (read_bank(path) for path in sorted((checkout / "questions").glob("*.toml")))
    shelf = Shelf(tuple(bank for bank in banks if isinstance(bank, Bank)))
    return replace(court(), shelve=lambda: shelf)


def after(scene: Scene, intent: Intent) -> Scene:
    move = scene.on(intent).move
    assert isinstance(move, Become)
    return move.scene


def newcomer(here: Court) -> Iterator[Scene]:
    """The first ruling, its ground and what became of it."""
    move = first_ruling(here).move
    assert isinstance(move, Push)
    scene = move.scene
    assert isinstance(scene, FirstRuling)
    yield scene
    scene = after(after(scene, Intent(Act.CHOOSE, Choice.KEEP_OUT)), ENTER)
    yield scene
    yield after(after(scene, Intent(Act.CHOOSE, "0")), ENTER)


def answers(here: Court) -> Iterator[Scene]:
    """Every choice in every bank, and what became of each answer to it."""
    for bank in here.shelf.banks:
        for question in (each for each in bank.questions if each.kind == "choice"):
            asked = sit(bank, Hearing("key", bank.title, 7, (Asked(bank.id, question.id),)), here.today)
            yield Bench(here, asked)
            for choice in asked.posed.row:
                ruled, _, verdict = asked.ruled(choice, "")
                yield Moment(here, ruled, verdict)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_page_is_turned(size: tuple[int, int], here: Court, assets: Path) -> None:
    starts = [LiveStart(here, selected=at) for at in range(sum(len(bank.examinations) for bank in here.shelf.banks))]
    scenes = [*starts, *newcomer(here), *answers(here)]
    assert {pages_of(each.view(), Look(size), assets) for each in scenes} == {(1, 1)}
    for at in range(len(here.shelf.banks)):
        assert pages_of(Docket(here, at).view(), Look(size), assets)[1] == 1


def test_at_twice_the_size_a_bank_takes_two_pages_at_most(here: Court, assets: Path) -> None:
    for at in range(len(here.shelf.banks)):
        assert pages_of(Docket(here, at).view(), Look(text=200), assets)[1] <= 2


def test_a_code_is_typed_where_it_is_seen(here: Court, assets: Path) -> None:
    typed = after(Docket(here, 1), Intent(Act.FROM_CODE))
    stage = Stage(typed, Outside(lambda _: "", lambda: typed, lambda _: None), Look(text=200), assets)
    assert stage.leaf.column == 0


def test_the_time_that_is_left_stands_by_the_speech_it_is_for(assets: Path) -> None:
    surface = pygame.Surface((1280, 720))
    said = tuple(on_page.Testimony("Q.", plain("What did you see?")) for _ in range(9))
    view = View("live", (), (Page("", "", (*said, Timer("The witness waits"))),))
    last = paint(view, surface, Look(text=200), assets, Brush(Leaf(0, (9, 0))))
    assert {"What did you see?", "The witness waits"} <= {words for _, words in last.inked}
