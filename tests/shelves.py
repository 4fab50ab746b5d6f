"""Shelves that many tests share, each read but once, and worlds that stand on them."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from game.desk.shelving import shelf_of
from game.desk.world import World
from game.store.places import questions_folder
from tests import benches
from tests.banks.samples import EXAMINATION

if TYPE_CHECKING:
    from game.scenes.court import Shelf

BAD = b'[bank]\nformat = 1\nid = "night"\ntitle = "Night"\n'


@cache
def shipped() -> Shelf:
    """The banks that come with the game."""
    return shelf_of((questions_folder(),), questions_folder())


@cache
def small() -> Shelf:
    """A small bank, a short examination and a file that is no bank."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in (("small", benches.TEXT.encode()), ("live", EXAMINATION.encode()), ("night", BAD)):
            (Path(folder) / f"{name}.toml").write_bytes(text)
        return shelf_of((Path(folder),), questions_folder())


class Shipped(World):
    """A world with the banks that come with the game, read already."""

    def shelve(self) -> Shelf:
        """Those banks."""
        return shipped()


class Small(World):
    """A world with the small banks, read already."""

    def shelve(self) -> Shelf:
        """Those banks."""
        return small()
