"""One seed, one paper: a seed as a code that can be read out to a class, and the papers that a code draws again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.play.drawing import draw

if TYPE_CHECKING:
    from game.banks.bank import Bank
    from game.play.answers import Hearing

LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""No 0 beside O, no 1 beside I and L: thirty-one signs, a prime, so that the last of a code tells every slip."""
SEEDS: Final = 2**31
"""There are so many seeds."""
NAME: Final = "LIMINE"
WEIGHTS: Final = tuple(int(len(LETTERS) ** at) for at in reversed(range(7)))
SIGNS: Final = len(WEIGHTS) + 1
DIGEST: Final = 6


@dataclass(frozen=True, slots=True)
class Slip:
    """Why what was typed is no code, in words for whoever typed it."""

    told: str


def code_of(seed: int) -> str:
    """Spell a seed as a code, as LIMINE-2222-22B4: seven signs, and one that checks them."""
    values = [seed // weight % len(LETTERS) for weight in WEIGHTS]
    signs = "".join(LETTERS[value] for value in (*values, _check(values)))
    return f"{NAME}-{signs[: SIGNS // 2]}-{signs[SIGNS // 2 :]}"


def seed_of(typed: str) -> int | Slip:
    """Read a code, whatever its case and with its dashes, spaces and the name of the game or without; or the slip."""
    signs = "".join(sign for sign in typed.upper() if sign not in " -–—_.").removeprefix(NAME)
    strange = next((sign for sign in signs if sign not in LETTERS), "")
    if strange:
        return Slip(f"No code has “{strange}” in it: the letters I, L and O and the figures 0 and 1 are left out.")
    if len(signs) != SIGNS:
        return Slip(f"A code has {SIGNS} signs after {NAME}; this has {len(signs)}.")
    *values, check = (LETTERS.index(sign) for sign in signs)
    seed = sum(value * weight for value, weight in zip(values, WEIGHTS, strict=True))
    if check != _check(values) or seed >= SEEDS:
        return Slip("One sign of it is wrong, or two have changed places: compare it with what you were given.")
    return seed


def _check(values: list[int]) -> int:
    """Each sign weighed by its place, so that no two can change places unseen."""
    return sum(at * value for at, value in enumerate(values, 2)) % len(LETTERS)


def paper_told(bank: Bank, seed: int, count: int) -> str:
    """What names a paper: the code, how many questions, and the bank by the beginning of its hash."""
    return f"{code_of(seed)} · {count} {'question' if count == 1 else 'questions'} · bank {bank.digest[:DIGEST]}"


def paper_of(bank: Bank, hearing: Hearing) -> str:
    """The paper that a hearing asked, or '' where no code would draw it again from the bank as it is."""
    count = len(hearing.asked)
    the_same = hearing.digest in ("", bank.digest) and not bank.of_a_real_case
    drawn = the_same and draw(bank, count, hearing.seed) == hearing.asked
    return paper_told(bank, hearing.seed, count) if drawn else ""
