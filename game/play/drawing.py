"""Which questions a hearing asks, and in which reading: by lot from a seed, alike on every machine."""

from __future__ import annotations

from hashlib import blake2b
from math import prod
from typing import TYPE_CHECKING

from game.banks.variants import key_of, variants_of
from game.play.answers import Asked

if TYPE_CHECKING:
    from game.banks.bank import Bank
    from game.banks.schema import Question
    from game.play.answers import Hearing
    from game.play.sitting import Sitting


def draw(bank: Bank, count: int, seed: int) -> tuple[Asked, ...]:
    """Draw a hearing: a case file whole, in order and as reported; else `count` questions in the bank's order."""
    if bank.of_a_real_case:
        return tuple(Asked(bank.id, question.id) for question in bank.rulings)
    lots = sorted(bank.rulings, key=lambda question: _lot(seed, question.id))[:count]
    chosen = {question.id for question in lots}
    return tuple(_put(bank, question, seed, ()) for question in bank.rulings if question.id in chosen)


def draw_one(bank: Bank, question: Question, seed: int) -> tuple[Asked, ...]:
    """Draw a reading of one question, for a hearing of its own."""
    return (_put(bank, question, seed, ()),)


def draw_again(bank: Bank, hearing: Hearing) -> tuple[Asked, ...]:
    """Draw the same questions in other readings, where they have any."""
    before = {asked.question: asked.variant for asked in hearing.asked}
    again = [question for question in bank.rulings if question.id in before]
    return tuple(_put(bank, question, hearing.seed, (before[question.id],)) for question in again)


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


def _put(bank: Bank, question: Question, seed: int, but: tuple[str, ...]) -> Asked:
    """Draw one reading of a question, not one of these if there is another."""
    variants = [key_of(variant) for variant in variants_of(question)]
    if bank.of_a_real_case:
        return Asked(bank.id, question.id, variants[0])
    fresh = [variant for variant in variants if variant not in but] or variants
    lot = int.from_bytes(_lot(seed, f"{question.id} reads"), "big")
    return Asked(bank.id, question.id, fresh[lot % len(fresh)])


def _lot(seed: int, name: str) -> bytes:
    return blake2b(f"{seed}:{name}".encode(), digest_size=8).digest()
