"""Shelves that many tests share, each read but once, and worlds that stand on them."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from game.desk.shelving import shelf_of
from game.desk.world import World
from game.store.places import banks_folder, questions_folder
from tests import benches, sealed
from tests.banks.samples import CHOICE, EXAMINATION, REAL, VIEWED

if TYPE_CHECKING:
    from game.scenes.court import Shelf

BAD = b'[bank]\nformat = 1\nid = "night"\ntitle = "Night"\n'
SEALED = sealed.TEXT[sealed.TEXT.index("[[question]]") :].replace("bus-stop", "kerb")
TEXTS = (f"{benches.TEXT}\n{SEALED}{CHOICE}", EXAMINATION, REAL, VIEWED.replace("first-bank", "viewed"))
"""The first, which is opened at once, has a question of each kind that is ruled on; the others are of other kinds."""


@cache
def shipped() -> Shelf:
    """The banks that come with the game."""
    return shelf_of((questions_folder(),), questions_folder())


@cache
def small() -> Shelf:
    """A few small banks as if they came with the game, and a file that is no bank."""
    with tempfile.TemporaryDirectory() as folder:
        for at, text in enumerate((*(text.encode() for text in TEXTS), BAD)):
            (Path(folder) / f"{at}.toml").write_bytes(text)
        return shelf_of((Path(folder),), Path(folder))


class Shipped(World):
    """A world with the banks that come with the game, read already, and the player's own."""

    def shelve(self) -> Shelf:
        """Those banks."""
        return _beside(shipped(), self.data)


class Small(World):
    """A world with the small banks, read already, and the player's own."""

    def shelve(self) -> Shelf:
        """Those banks."""
        return _beside(small(), self.data)


def _beside(shelf: Shelf, data: Path) -> Shelf:
    own = shelf_of((banks_folder(data),))
    return replace(shelf, banks=(*shelf.banks, *own.banks), bad=(*shelf.bad, *own.bad))
