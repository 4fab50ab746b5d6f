"""Every text that comes with the game can be read whole: nothing overlaps, nothing is cut off, and pages are told.

The sizes of window and of text, and the letters, are those a player can choose; what stands on several pages says so.
"""

from __future__ import annotations

import random
from itertools import islice, product
from typing import TYPE_CHECKING

import pytest

from game.window.faces import READING
from game.window.fitting import troubles
from game.window.look import Look
from tests.window.every_text import New, sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from game.scenes.view import View

SIZES = ((1024, 640), (1280, 720), (1920, 1080))
SCALES = (100, 125, 150, 200)
LOOKS = [Look(size, text, letters=letters) for size, text, letters in product(SIZES, SCALES, READING)]
SEED, EACH, FIRST = 4, 4, 24
SHARES = 8


def in_trouble(assets: Path, shown: Iterable[tuple[str, View, Look]]) -> list[str]:
    return [
        f"{view.scene} of {told} at {look.size} {look.text} % {look.letters}: {trouble}"
        for told, view, look in shown
        for trouble in troubles(view, look, assets)
    ]


def sampled() -> Iterator[tuple[str, View, Look]]:
    """A few screens in every look, each look on another question, examination or rule; the same ones every time."""
    chance = random.Random(SEED)
    found = sources()
    for look, (told, scenes) in zip(LOOKS, chance.sample(found, len(LOOKS)), strict=False):
        views = list(New(set()).views(islice(scenes(), FIRST)))
        yield from ((told, view, look) for view in chance.sample(views, min(EACH, len(views))))


def test_a_sample_of_everything_fits_in_every_look(assets: Path) -> None:
    shown = list(sampled())
    assert {look for _, _, look in shown} == set(LOOKS)
    assert in_trouble(assets, shown) == []


@pytest.mark.long
@pytest.mark.parametrize("share", range(SHARES))
def test_everything_fits_in_every_look(share: int, assets: Path) -> None:
    new = New(set())
    views = [(told, view) for told, scenes in sources()[share::SHARES] for view in new.views(scenes())]
    shown = ((told, view, look) for look in LOOKS for told, view in views)  # a look's widths serve all its screens
    assert in_trouble(assets, shown) == []
