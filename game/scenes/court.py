"""What a scene knows of the world: the banks on the shelf, hearings left unfinished, the day, and the lot drawn."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from game.scenes.preferences import USUAL, Preferences

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from game.banks.bank import BadFile, Bank
    from game.play.answers import Given, Hearing, Tried
    from game.scenes.turns import Scene


@dataclass(frozen=True)
class Shelf:
    """The banks that play, and the files that cannot; `shipped` are the ids of those that came with the game."""

    banks: tuple[Bank, ...]
    bad: tuple[BadFile, ...] = ()
    shipped: frozenset[str] = frozenset()

    def bank(self, name: str) -> Bank | None:
        """The bank of this id, if it is here."""
        return next((bank for bank in self.banks if bank.id == name), None)


@dataclass(frozen=True)
class Court:
    """Everything from outside, handed in, so that a scene needs no disk, no clock and no dice.

    `shelve` reads the banks when they are first asked for, which the title never does. `stamp` makes a new
    hearing's key unique; `seed` is the lot drawn for it; `length` is how many questions a hearing has;
    `live` whether an examination waits to be sat through; `first` whether
    nothing was ever ruled on; `slack` by how much every clock is stretched;
    `notice` is something the player must be told, such as that progress cannot be kept; `certainty` is whether
    they want to be asked how sure they are. `answers` reads every ruling in the journal and `tried` every
    exercise, when a screen that looks back asks for them; `motion` finds the motion of today in it, and is None
    where the banks that came with the game are not at hand. `prefer` is everything they have chosen. `ticking` is
    whether anybody tells the time, and `since` how many milliseconds ago the hearing of a key was begun. `read`
    reads the banks and proves none of them. `docket` makes the docket as it is by then, at a bank.
    """

    shelve: Callable[[], Shelf]
    unfinished: tuple[Hearing, ...]
    today: date
    stamp: str
    seed: int
    length: int = 8
    live: bool = False
    first: bool = False
    slack: float = 1.0
    notice: str = ""
    certainty: bool = False
    answers: Callable[[], tuple[Given, ...]] = tuple
    tried: Callable[[], tuple[Tried, ...]] = tuple
    motion: Callable[[], Hearing | None] | None = None
    prefer: Preferences = USUAL
    ticking: bool = True
    since: Callable[[str], int] = lambda _: 0
    read: Callable[[], tuple[Bank, ...]] | None = None
    docket: Callable[[str], Scene] | None = None

    @property
    def clocked(self) -> bool:
        """Whether the player wants any clock at all."""
        return self.prefer.timers != "off"

    @cached_property
    def shelf(self) -> Shelf:
        """Every bank there is to play, each case file with its twin behind it, and every file that cannot be."""
        found = self.shelve()
        return Shelf(_in_order(found.banks), found.bad, found.shipped)

    @property
    def at_hand(self) -> tuple[Bank, ...]:
        """The banks to be told of, who need not have been proved yet: that takes its time, and to tell needs none."""
        return self.shelf.banks if self.read is None or "shelf" in vars(self) else self._read

    @cached_property
    def _read(self) -> tuple[Bank, ...]:
        return _in_order(self.read()) if self.read else ()

    def bank(self, name: str) -> Bank | None:
        """The bank of this id: the one made of every rule's case and twin, or one on the shelf."""
        from game.study.standing import SETTLED_LAW  # noqa: PLC0415 banks are read after the first frame

        if name != SETTLED_LAW:
            return self.shelf.bank(name)
        from game.study.matters import settled_law  # noqa: PLC0415 it is made when it is first asked for

        return settled_law()

    def left_in(self, bank: Bank) -> Hearing | None:
        """The latest hearing of this bank that was left in the middle and can be gone on with."""
        mine = (each for each in self.unfinished if each.asked and each.asked[0].bank == bank.id)
        return next((each for each in mine if not each.motion_of and can_go_on(bank, each)), None)


def _in_order(banks: tuple[Bank, ...]) -> tuple[Bank, ...]:
    """Real cases first, each with its twin behind it."""
    twins = {bank.heading.twin: bank.id for bank in banks if bank.heading.twin}
    order = {bank.id: at for at, bank in enumerate(banks)}
    first = sorted(banks, key=lambda bank: (order.get(twins.get(bank.id, bank.id), 0), bank.id in twins))
    return tuple(sorted(first, key=lambda bank: not (bank.of_a_real_case or bank.id in twins)))


def can_go_on(bank: Bank, hearing: Hearing) -> bool:
    """Whether the bank still holds every question of a hearing."""
    from game.play.posed import holds  # noqa: PLC0415 banks are read after the first frame

    return holds(bank, hearing)
