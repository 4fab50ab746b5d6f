"""The shelf as it is now: the banks of files and folders, read and proved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from game.banks.bank import Bank
from game.banks.files import name_of
from game.banks.shelf import bank_from, files_at, files_in, shelved
from game.scenes.court import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from game.banks.problems import Problem

Read: TypeAlias = "tuple[str, bytes | Problem]"


def shelf_of(places: Iterable[Path], shipped: Path | None = None, more: Iterable[Read] = ()) -> Shelf:
    """Read and prove the banks of these files and folders, under the law of today; `shipped` came with the game.

    `more` were read elsewhere, and come last.
    """
    read = (*files_at(places), *more)
    found = _proved(read, date.today())  # noqa: DTZ011 the law of the player's own day
    came = {name_of(file) for file in files_in(shipped)} if shipped else set()
    return replace(found, shipped=frozenset(bank.id for bank in found.banks if bank.path in came))


def banks_of(places: Iterable[Path], more: Iterable[Read] = ()) -> tuple[Bank, ...]:
    """Read the banks of these files and folders, and prove nothing; of two with one id the first."""
    found: dict[str, Bank] = {}
    for name, data in (*files_at(places), *more):
        bank = bank_from(name, data)
        if isinstance(bank, Bank):
            found.setdefault(bank.id, bank)
    return tuple(found.values())


@lru_cache(maxsize=1)
def _proved(read: tuple[Read, ...], today: date) -> Shelf:
    """Prove what was read; nothing is proved anew as long as no file has changed."""
    found = shelved(read, today)
    banks = tuple(each for each in found if isinstance(each, Bank))
    return Shelf(banks, tuple(each for each in found if not isinstance(each, Bank)))
