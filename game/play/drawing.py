"""Which questions a hearing asks, and how each is put: by lot from a seed, alike on every machine.

The lot draws the reading of every phrase, whether counsel errs, and which phrases open under seal.
"""

from __future__ import annotations

from hashlib import blake2b
from math import prod
from typing import TYPE_CHECKING

from game.banks.sealing import sealable
from game.banks.variants import key_of, parted, variant_of, variants_of
from game.play.answers import Asked

if TYPE_CHECKING:
    from game.banks.bank import Bank
    from game.banks.schema import Question
    from game.banks.variants import Variant
    from game.play.answers import Hearing
    from game.play.sitting import Sitting

ERRS_ONCE_IN = 5
SEALED_ONCE_IN = 4
FEWEST_SEALS, MOST_SEALS = 2, 3


def draw(bank: Bank, count: int, seed: int) -> tuple[Asked, ...]:
    """Draw a hearing: a case file whole, in order and as reported; else `count` questions in the bank's order."""
    if bank.of_a_real_case:
        return tuple(Asked(bank.id, question.id) for question in bank.rulings)
    lots = sorted(bank.rulings, key=lambda question: _lot(seed, question.id))[:count]
    chosen = {question.id for question in lots}
    return _sealed(bank, seed, [_put(bank, question, seed, "") for question in bank.rulings if question.id in chosen])


def draw_one(bank: Bank, question: Question, seed: int) -> tuple[Asked, ...]:
    """Draw a reading of one question, for a hearing of its own, put as the bank has it."""
    return (Asked(bank.id, question.id, key_of(_reading(bank, question, seed, ""))),)


def draw_again(bank: Bank, hearing: Hearing) -> tuple[Asked, ...]:
    """Draw the same questions in other readings, where they have any."""
    before = {asked.question: asked.variant for asked in hearing.asked}
    again = [question for question in bank.rulings if question.id in before]
    return _sealed(bank, hearing.seed, [_put(bank, question, hearing.seed, before[question.id]) for question in again])


def shortest(bank: Bank) -> Asked:
    """The bank's shortest question, as it is first told."""
    question = min(bank.rulings, key=_length)
    return Asked(bank.id, question.id, key_of(next(iter(variants_of(question)))))


def _length(question: Question) -> int:
    told = sum(len(tell.reading[0].words) for tell in question.tells.values())
    return len(question.story) + told + len(question.motion) + sum(len(line.says) for line in question.transcript)


def missed(sitting: Sitting) -> tuple[Asked, ...]:
    """The questions of a hearing on which something was missed, as they were put."""
    return tuple(posed.asked for posed, verdict in sitting.reviewed() if not verdict.right)


def papers(bank: Bank) -> int:
    """How many different papers the whole bank can make."""
    return prod(len(tell.reading) for question in bank.rulings for tell in question.tells.values())


def cites_of(bank: Bank) -> tuple[str, ...]:
    """The rules that the bank's questions turn on as first told, in order of number."""
    cites = dict.fromkeys(cite for question in bank.rulings for cite in question.turns_on)
    return tuple(sorted(cites, key=_number_first))


def _number_first(cite: str) -> tuple[int, str]:
    number = "".join(letter for letter in cite.removeprefix("11-").split("(", maxsplit=1)[0] if letter.isdigit())
    return (int(number) if number else 10_000, cite)


def _put(bank: Bank, question: Question, seed: int, but: str) -> Asked:
    """Draw how one question is put: in a reading, not this one if there is another; at times counsel errs."""
    errs = question.counsel and _number(seed, f"{question.id} counsel") % ERRS_ONCE_IN == 0
    counsel = 1 + _number(seed, f"{question.id} errs") % len(question.counsel) if errs else 0
    return Asked(bank.id, question.id, key_of(_reading(bank, question, seed, but), counsel))


def _reading(bank: Bank, question: Question, seed: int, but: str) -> Variant:
    """Draw one reading of a question; a case file has the one in which it was reported."""
    variants = list(variants_of(question))
    fresh = [variant for variant in variants if key_of(variant) != parted(but)[0]] or variants
    return variants[0] if bank.of_a_real_case else fresh[_number(seed, f"{question.id} reads") % len(fresh)]


def _sealed(bank: Bank, seed: int, asked: list[Asked]) -> tuple[Asked, ...]:
    """Draw which of these open under seal: one in four of those that can, and no more than a quarter in all."""
    lots = {each.question: _lot(seed, f"{each.question} sealed") for each in asked if _can_be_sealed(bank, each)}
    drawn = [name for name, lot in lots.items() if int.from_bytes(lot, "big") % SEALED_ONCE_IN == 0]
    chosen = sorted(drawn, key=lots.__getitem__)[: max(1, len(asked) // SEALED_ONCE_IN)]
    return tuple(_under_seal(bank, each, seed) if each.question in chosen else each for each in asked)


def _can_be_sealed(bank: Bank, asked: Asked) -> bool:
    """Whether there is enough to seal; where counsel errs that is trouble enough."""
    question = bank.question(asked.question)
    return question is not None and bool(sealable(question)) and not parted(asked.variant)[1]


def _under_seal(bank: Bank, asked: Asked, seed: int) -> Asked:
    """Put two or three phrases of a question under seal."""
    question = bank.question(asked.question)
    variant = variant_of(question, asked.variant) if question else None
    if question is None or variant is None:
        return asked
    by_lot = sorted(sealable(question), key=lambda name: _lot(seed, f"{question.id} seals {name}"))
    count = FEWEST_SEALS + _number(seed, f"{question.id} seals") % (MOST_SEALS - FEWEST_SEALS + 1)
    chosen = by_lot[:count]
    sealed = tuple(name for name in question.tells if name in chosen)
    return Asked(asked.bank, asked.question, key_of(variant, 0, sealed))


def _number(seed: int, name: str) -> int:
    return int.from_bytes(_lot(seed, name), "big")


def _lot(seed: int, name: str) -> bytes:
    return blake2b(f"{seed}:{name}".encode(), digest_size=8).digest()
