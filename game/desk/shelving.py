"""The shelf as it is now: the banks of files and folders, read and proved."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from game.banks.bank import Bank
from game.banks.files import bytes_of, name_of
from game.banks.shelf import files_in, shelved
from game.scenes.court import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def shelf_of(places: Iterable[Path]) -> Shelf:
    """Read and prove the banks of these files and folders, under the law of today."""
    files = [file for place in places for file in (files_in(place) if place.is_dir() else (place,))]
    today = date.today()  # noqa: DTZ011 the law of the player's own day
    found = shelved(((name_of(file), bytes_of(file)) for file in files), today)
    banks = tuple(each for each in found if isinstance(each, Bank))
    return Shelf(banks, tuple(each for each in found if not isinstance(each, Bank)))
