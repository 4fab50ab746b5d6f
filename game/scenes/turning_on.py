"""The questions that turn on a rule, by what their authors say of them as first told."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from game.banks.bank import Bank
    from game.banks.schema import Question

Found: TypeAlias = "tuple[Bank, Question]"


def turning_on(banks: Iterable[Bank], cite: str) -> tuple[Found, ...]:
    """Every question of these banks that turns on a rule of this citation, bank by bank."""
    return tuple((bank, question) for bank in banks for question in _by_cite(bank).get(cite, ()))


@lru_cache(maxsize=256)
def _by_cite(bank: Bank) -> Mapping[str, tuple[Question, ...]]:
    found: dict[str, list[Question]] = defaultdict(list)
    for question in bank.rulings:
        for cite in dict.fromkeys(question.turns_on):
            found[cite].append(question)
    return {cite: tuple(questions) for cite, questions in found.items()}
