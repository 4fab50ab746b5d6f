"""Proving a large bank, everything that `inlimine check` looks at: how the time grows with the number of questions."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from game.banks.bank import Bank
from game.banks.checking import proved
from game.banks.reading import bank_of
from game.desk.proving import LOOKS, looked_at_together
from game.store.places import questions_folder
from tests.banks.samples import HEADING, QUESTION, TODAY
from tests.benchmarks.timing import Ratio, taking_turns

if TYPE_CHECKING:
    from collections.abc import Iterator

REPEATS = 3
FEW, MANY = 500, 2_000
TOLERATED = 1.1
SHIPPED_ONCE_IN = 10


def bank_proofs(repeats: int = REPEATS, few: int = FEW, many: int = MANY) -> Iterator[Ratio]:
    """Measure four times as many questions against so many: in proportion, the ratio is that of their numbers."""
    tasks = {name: partial(proof, made_of(count)) for name, count in (("ours", many), ("bare", few))}
    taken = taking_turns(tasks, repeats)
    name = f"check of {many:,} questions against one of {few:,}"
    yield Ratio(name, taken["ours"], taken["bare"], TOLERATED * many / few)


def proof(data: bytes) -> int:
    """Read and prove a bank, look at it in every way, and count what was found."""
    read = bank_of("bank.toml", data)
    assert isinstance(read, Bank)
    [(_, found)] = looked_at_together([("bank.toml", proved(read, TODAY, LOOKS))], TODAY)
    return len(found.problems)


@cache
def made_of(count: int) -> bytes:
    """A bank of so many questions, one in ten of them shipped ones with all their readings, each with its own names."""
    text = (questions_folder() / "prompt-side.toml").read_text(encoding="utf-8")
    shipped = re.split(r"^(?=\[\[question\]\])", text, flags=re.MULTILINE)[1:]
    few_readings = sorted(shipped, key=lambda question: question.count(".reading]]"))[:8]
    chosen = (few_readings[at // SHIPPED_ONCE_IN % 8] if at % SHIPPED_ONCE_IN == 0 else QUESTION for at in range(count))
    return (HEADING + "\n".join(_own(question, at) for at, question in enumerate(chosen))).encode()


def _own(question: str, number: int) -> str:
    """A question with an id of its own, and a story that begins like no other."""
    named = re.sub(r'^id = "([^"]+)"', rf'id = "\1-{number}"', question, count=1, flags=re.MULTILINE)
    names = " ".join(f"{letter}{number}" for letter in "ABCDEFGH")
    return re.sub(r'^story = "', f'story = "{names}. ', named, count=1, flags=re.MULTILINE)
