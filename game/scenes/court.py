"""What a scene knows of the world: the banks on the shelf, hearings left unfinished, the day, and the lot drawn."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from game.banks.bank import Bank
    from game.banks.shelf import Shelf
    from game.play.answers import Hearing


@dataclass(frozen=True)
class Court:
    """Everything from outside, handed in, so that a scene needs no disk, no clock and no dice.

    `shelve` reads the banks when they are first asked for, which the title never does. `stamp` makes a new
    hearing's key unique; `seed` is the lot drawn for it; `length` is how many questions a hearing has;
    `notice` is something the player must be told, such as that progress cannot be kept.
    """

    shelve: Callable[[], Shelf]
    unfinished: tuple[Hearing, ...]
    today: date
    stamp: str
    seed: int
    length: int = 8
    notice: str = ""

    @cached_property
    def shelf(self) -> Shelf:
        """Every bank there is to play, and every file that cannot be."""
        return self.shelve()

    def bank(self, name: str) -> Bank | None:
        """The bank of this id, if it is on the shelf."""
        return next((bank for bank in self.shelf.banks if bank.id == name), None)

    def left_in(self, bank: Bank) -> Hearing | None:
        """The latest hearing of this bank that was left in the middle and can be gone on with."""
        mine = (each for each in self.unfinished if each.asked and each.asked[0].bank == bank.id)
        return next((each for each in mine if all(bank.question(asked.question) for asked in each.asked)), None)
