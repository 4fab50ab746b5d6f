"""What lies in a journal before somebody comes: hearings, sittings and examinations left just before their end."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from game.play.answers import Choice
from game.play.examined import take_up
from game.play.objections import KEYED
from game.play.sitting import sit
from game.scenes.hearing import start
from game.scenes.intents import ENTER
from game.scenes.live import begin_live
from game.scenes.live_start import examinations
from game.scenes.sat_start import MINUTES, SatStart
from game.scenes.turns import Begin, Remember

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.banks.bank import Bank
    from game.scenes.court import Court
    from game.scenes.turns import Deed, Turn

HEARD = 4


def past(court: Court, number: int) -> Iterator[Deed]:
    """What somebody did before, by lot; where there is nothing to rule on, nothing."""
    chance = Random(number)
    if any(bank.rulings for bank in court.shelf.banks):
        yield from PASTS[number % len(PASTS)](court, chance)


def nothing(_court: Court, _chance: Random) -> Iterator[Deed]:
    """Nobody was here."""
    return iter(())


def nearly_heard(court: Court, chance: Random) -> Iterator[Deed]:
    """A hearing whose last question is left."""
    bank = chance.choice([bank for bank in court.shelf.banks if bank.rulings])
    return ruled(court, bank, start(court, bank), chance, left=1)


def nearly_sat(court: Court, chance: Random) -> Iterator[Deed]:
    """A sitting whose last question is left, on the clock or not."""
    bank = chance.choice([bank for bank in court.shelf.banks if bank.rulings and not bank.of_a_real_case])
    return ruled(court, bank, SatStart(court, bank, chance.choice((0.0, MINUTES))).on(ENTER), chance, left=1)


def nearly_examined(court: Court, chance: Random) -> Iterator[Deed]:
    """An examination whose last line is left, or the last three."""
    found = examinations(court)
    if not found:
        return
    bank, question = chance.choice(found)
    begun = begin_live(court, bank, question)
    (begin,) = begun.deeds
    yield begin
    assert isinstance(begin, Begin)
    run = take_up(bank, begin.hearing, court.today)
    left = chance.choice((1, 3))
    while len(run.met) < len(run.lines) - left:
        ground = chance.choice((*KEYED, *[""] * len(KEYED)))
        run, answer = run.dealt(Choice.KEEP_OUT if ground else Choice.LET_IN, ground, 0)
        yield Remember(run.hearing, answer)


def long_heard(court: Court, chance: Random) -> Iterator[Deed]:
    """A few hearings to their end."""
    for at in range(HEARD):
        bank = chance.choice([bank for bank in court.shelf.banks if bank.rulings])
        later = replace(court, stamp=f"{court.stamp}-{at}", seed=court.seed + at)
        yield from ruled(later, bank, start(later, bank), chance, left=0)


def ruled(court: Court, bank: Bank, called: Turn, chance: Random, left: int) -> Iterator[Deed]:
    """Rule by lot in the hearing that is called, until so many questions are left."""
    (begin,) = called.deeds
    yield begin
    assert isinstance(begin, Begin)
    sitting = sit(bank, begin.hearing, court.today)
    while sitting.hearing.place < len(sitting.hearing.asked) - left:
        posed = sitting.posed
        ground = chance.choice(posed.candidates).cite if posed.candidates else ""
        after, answer, _ = sitting.ruled(chance.choice(posed.row), ground)
        yield Remember(sitting.hearing, answer)
        sitting = after.next()


PASTS: tuple[Callable[[Court, Random], Iterator[Deed]], ...] = (
    nothing, nearly_heard, nearly_examined, nearly_sat, long_heard,
)  # fmt: skip
"""By number, so that a run is short where it fails without a past."""
