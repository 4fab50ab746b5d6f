"""The motion of the day: called once, gone on with if it was left, and afterwards looked at again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.play.answers import motion_key
from game.play.daily import drawn, seed_of
from game.scenes.court import can_go_on
from game.scenes.hearing import begin, resume
from game.scenes.turns import STAY

if TYPE_CHECKING:
    from game.scenes.court import Court
    from game.scenes.turns import Turn


def open_motion(court: Court) -> Turn:
    """Call the motion of today, drawn from the invented banks that came with the game, or go back to it."""
    heard = court.motion() if court.motion else None
    bank = court.bank(heard.asked[0].bank) if heard and heard.asked else None
    if heard and bank and can_go_on(bank, heard):
        return resume(court, bank, heard)
    shipped = [bank for bank in court.shelf.banks if bank.id in court.shelf.shipped]
    asked = drawn(shipped, court.today)
    bank = court.bank(asked.bank) if asked else None
    if asked is None or bank is None:
        return STAY
    return begin(replace(court, seed=seed_of(court.today)), bank, (asked,), motion_key(court.today))
