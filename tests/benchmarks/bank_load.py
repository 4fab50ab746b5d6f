"""Reading and checking a bank against bare `tomli.loads` of the same text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import tomli

from game.banks.bank import Bank
from game.banks.checking import proved
from game.banks.reading import bank_of
from game.store.places import questions_folder
from tests.banks.samples import HEADING, QUESTION, TODAY
from tests.benchmarks.timing import Ratio, taking_turns

if TYPE_CHECKING:
    from collections.abc import Iterator

AIM = 1.5
REPEATS = 9
MANY = 1000


def bank_loads(repeats: int = REPEATS, many: int = MANY) -> Iterator[Ratio]:
    """Measure a large bank that is made here, and those that came with the game."""
    yield _loaded(f"bank of {many:,} questions, read and validated", _large(many), repeats)
    for path in sorted(questions_folder().glob("*.toml")):
        yield _loaded(f"{path.name}, read and validated", path.read_text(encoding="utf-8"), repeats)
    for path in sorted(questions_folder().glob("*.toml")):
        yield _ruled(f"{path.name}, every variant ruled on too", path.read_text(encoding="utf-8"), repeats)


def _loaded(name: str, text: str, repeats: int) -> Ratio:
    data = text.encode()
    assert isinstance(bank_of("bank.toml", data), Bank)
    ours, bare = partial(bank_of, "bank.toml", data), partial(tomli.loads, text)
    taken = taking_turns({"ours": ours, "bare": bare}, repeats)
    return Ratio(name, taken["ours"], taken["bare"], AIM)


def _ruled(name: str, text: str, repeats: int) -> Ratio:
    """What nobody else's bank has to do: the law is asked for every combination of readings."""
    data = text.encode()
    taken = taking_turns(
        {"ours": lambda: proved(bank_of("bank.toml", data), TODAY), "bare": partial(tomli.loads, text)}, repeats
    )
    return Ratio(name, taken["ours"], taken["bare"], None)


def _large(many: int) -> str:
    return HEADING + "".join(QUESTION.replace('id = "red-light"', f'id = "red-light-{n}"') for n in range(many))
