"""Every shipped examination can be read whole, line by line and when it is looked back on."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from game.banks.bank import Bank
from game.banks.reading import read_bank
from game.scenes.court import Shelf
from game.scenes.intents import ENTER, Act, Intent
from game.scenes.live import Live, LiveEnd, LiveReview, LiveStart, LiveSummary
from game.scenes.live_review import worth_reading
from game.window.faces import faces_for
from game.window.fitting import troubles
from game.window.look import Look
from game.window.paint import _plan
from tests.lives import FASTER, LET_IN, OBJECT, after, court, on
from tests.window.gallery import GALLERY

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.scenes.turns import Scene
    from game.scenes.view import View

LOOKS = (Look((1280, 720), 100), Look((1280, 720), 200))
PATTERN = (LET_IN, on("leading"), LET_IN, on("hearsay"), on("beyond_scope"))
EVERY = 7
HOLE = 3 * 28
"""Three lines of the page beside it."""


def examinations(checkout: Path) -> list[Bank]:
    banks = (read_bank(path) for path in sorted((checkout / "questions").glob("*.toml")))
    return [bank for bank in banks if isinstance(bank, Bank) and bank.examinations]


def screens(bank: Bank) -> Iterator[Scene]:
    """Every so many screens of an examination that is met with much erring, and every kind of screen after it."""
    shelf = Shelf((bank,))
    start = LiveStart(replace(court(), shelve=lambda: shelf))
    yield start
    scene = after(start, FASTER, ENTER)
    for at in range(len(bank.examinations[0].line)):
        if not isinstance(scene, Live):
            break
        if at % EVERY == 0:
            yield scene
            yield after(scene, OBJECT, Intent(Act.MORE))
            yield after(scene, Intent(Act.READ_BACK))
        scene = after(scene, PATTERN[at % len(PATTERN)])
    assert isinstance(scene, LiveEnd)
    yield scene
    scene = after(scene, ENTER)
    assert isinstance(scene, LiveSummary)
    yield scene
    yield from (LiveReview(scene.run, at) for at in range(0, len(worth_reading(scene.run)), 3))


@cache
def views(checkout: Path) -> dict[tuple[str, int], View]:
    """Those of every shipped examination, to be looked at in more than one look."""
    banks = examinations(checkout)
    return {(bank.id, at): each.view() for bank in banks for at, each in enumerate(screens(bank))}


@pytest.mark.parametrize("look", LOOKS, ids=["small text", "large text"])
def test_every_screen_of_a_shipped_examination_fits(look: Look, checkout: Path, assets: Path) -> None:
    shown = views(checkout)
    assert shown
    assert {named: found for named, view in shown.items() if (found := troubles(view, look, assets))} == {}


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)], ids=str)
def test_the_panel_beside_an_examination_has_no_hole_in_it(size: tuple[int, int], assets: Path, checkout: Path) -> None:
    look, shelf = Look(size), Shelf(tuple(examinations(checkout)))
    start = LiveStart(replace(court(), shelve=lambda: shelf)).view()
    for view in (start, GALLERY["live-end"], GALLERY["live-summary"]):
        _, (sheet,) = _plan(view, look, faces_for(assets, look.scale, 1.0), "").columns[1]
        between = [after.part.box.y - before.part.box.bottom for before, after in pairwise(sheet)]
        assert max(between) < HOLE, view.scene
