"""The shelf as it is now: the banks of files and folders, read and proved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from game.banks.bank import Bank
from game.banks.files import bytes_of, name_of
from game.banks.shelf import MOST_FILES, files_in, shelved
from game.scenes.court import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from game.banks.problems import Problem


def shelf_of(places: Iterable[Path], shipped: Path | None = None) -> Shelf:
    """Read and prove the banks of these files and folders, under the law of today; `shipped` came with the game."""
    files = [file for place in places for file in (files_in(place) if place.is_dir() else (place,))]
    read = tuple((name_of(file), bytes_of(file)) for file in files[:MOST_FILES])
    found = _proved(read, date.today())  # noqa: DTZ011 the law of the player's own day
    came = {name_of(file) for file in files_in(shipped)} if shipped else set()
    return replace(found, shipped=frozenset(bank.id for bank in found.banks if bank.path in came))


@lru_cache(maxsize=1)
def _proved(read: tuple[tuple[str, bytes | Problem], ...], today: date) -> Shelf:
    """Prove what was read; nothing is proved anew as long as no file has changed."""
    found = shelved(read, today)
    banks = tuple(each for each in found if isinstance(each, Bank))
    return Shelf(banks, tuple(each for each in found if not isinstance(each, Bank)))
