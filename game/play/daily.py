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

RIGHT, NEAR, MISSED = "■", "▲", "□"
HINT = "?"


def drawn(banks: Iterable[Bank], day: date) -> Asked | None:
    """Draw the question of a day, in one of its readings, from these banks in the order of their ids."""
    invented = sorted((bank for bank in banks if not bank.of_a_real_case), key=lambda bank: bank.id)
    questions = [(bank, question) for bank in invented for question in bank.rulings if question.kind == "ruling"]
    if not questions:
        return None
    bank, question = questions[_lot(day, "asks") % len(questions)]
    readings = [key_of(variant) for variant in variants_of(question)]
    return Asked(bank.id, question.id, readings[_lot(day, "reads") % len(readings)])


def seed_of(day: date) -> int:
    """The seed of a day, which lays out the same grounds for everybody."""
    return _lot(day, "seed")


def marks(verdict: Verdict, hints: int) -> str:
    """Signs that can be pasted anywhere and give nothing away: for the ruling, for its ground, and for each hint."""
    earned = {what.partition(" ")[0]: points for points, what in verdict.parts}
    ruling = RIGHT if verdict.stands else NEAR if earned.get("ruling", 0) > 0 else MISSED
    ground = earned.get("ground", earned.get("no", 0))
    named = RIGHT if ground == GROUND_POINTS else NEAR if ground else MISSED
    return f"{ruling}{named}{HINT * hints}"


def _lot(day: date, name: str) -> int:
    return int.from_bytes(blake2b(f"{day.isoformat()}:{name}".encode(), digest_size=4).digest(), "big") >> 1
