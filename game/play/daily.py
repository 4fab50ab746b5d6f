"""The motion of the day: one question, drawn from the date alone, so that it is the same for everybody."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from game.banks.variants import key_of, variants_of
from game.play.answers import Asked
from game.play.verdict import GROUND_POINTS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from game.banks.bank import Bank
    from game.play.verdict import Verdict

STANDS, FALLS = "■", "◆"
RIGHT, NEAR, MISSED = "■", "◧", "·"
HINT = "?"


def drawn(banks: Iterable[Bank], day: date) -> Asked | None:
    """Draw the question of a day, in one of its readings, from these banks in the order of their ids."""
    invented = sorted((bank for bank in banks if not bank.of_a_real_case), key=lambda bank: bank.id)
    questions = [(bank, question) for bank in invented for question in bank.rulings]
    if not questions:
        return None
    bank, question = questions[_lot(day, "asks") % len(questions)]
    readings = [key_of(variant) for variant in variants_of(question)]
    return Asked(bank.id, question.id, readings[_lot(day, "reads") % len(readings)])


def seed_of(day: date) -> int:
    """The seed of a day, which lays out the same grounds for everybody."""
    return _lot(day, "seed")


def marks(verdict: Verdict, hints: int) -> str:
    """Signs that can be pasted anywhere and give nothing away: the ruling, its ground, and each hint."""
    ground = next((points for points, what in verdict.parts if what.partition(" ")[0] in ("ground", "no")), 0)
    named = RIGHT if ground == GROUND_POINTS else NEAR if ground else MISSED
    return f"{STANDS if verdict.stands else FALLS}{named}{HINT * hints}"


def _lot(day: date, name: str) -> int:
    return int.from_bytes(blake2b(f"{day.isoformat()}:{name}".encode(), digest_size=4).digest(), "big") >> 1
