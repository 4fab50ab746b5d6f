"""For every run of bytes there is a bank, or there are problems, and never an exception."""

from __future__ import annotations

import random
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.banks.bank import Bank
from game.banks.checking import proved
from game.banks.limits import is_readable
from game.banks.problems import rendered
from game.banks.reading import bank_of
from game.banks.shelf import shelved
from game.banks.variants import motion_of, record_of, story_of, variants_of
from tests.banks.mutations import SLOW, mutated, pieces, run
from tests.banks.samples import GOOD, QUESTION, REAL, TODAY

SAMPLES = (GOOD, REAL)
SECOND = "\n" + QUESTION.replace("red-light", "second")


def second_of_two(chance: random.Random) -> str:
    """A damaged bank whose second question is good."""
    return mutated(chance, SAMPLES) + SECOND


def examine(data: bytes) -> bool:
    """Read and prove; play through every variant of what stands; print what does not. True if a bank came of it."""
    found = proved(bank_of("bank.toml", data), TODAY)
    lines = data.count(b"\n") + 2
    for problem in found.problems:
        assert 1 <= problem.line <= lines
        assert problem.column >= 1
        assert problem.code
        assert problem.message
        assert problem.remedy
        assert all(is_readable(letter) for letter in rendered(problem).replace("\n", ""))
    if not isinstance(found.bank, Bank):
        assert found.bank.problems
        return False
    for question in found.bank.questions:
        motion_of(question)
        for variant in variants_of(question):
            story_of(question, variant)
            record_of(found.bank, question, variant, TODAY)
    return True


@settings(max_examples=150)
@given(st.integers(0, 2**32))
def test_a_damaged_bank_is_read_or_told(seed: int) -> None:
    examine(second_of_two(random.Random(seed)).encode())


@settings(max_examples=150)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    examine(data)


@settings(max_examples=150)
@given(st.integers(0, len(GOOD.encode()) - 1), st.binary(max_size=4))
def test_a_bank_with_damaged_bytes_is_read_or_told(at: int, scrap: bytes) -> None:
    data = GOOD.encode()
    examine(data[:at] + scrap + data[at + 1 :])
    examine(data[:at])


def test_damage_reaches_every_room() -> None:
    """The mutations are no good if they all die at the door."""
    chance = random.Random(20261122)
    texts = [second_of_two(chance) for _ in range(400)]
    banks = sum(examine(text.encode()) for text in texts)
    codes = {problem.code for text in texts for problem in proved(bank_of("b", text.encode()), TODAY).problems}
    assert 80 < banks < 370
    assert codes >= {"not-toml", "unknown-key", "open", "ruling-disagrees", "unused-tell"}
    assert len(codes) > 12


@pytest.mark.long
def test_much_damage_is_read_or_told() -> None:
    chance = random.Random(1)
    for _ in range(50_000):
        examine(second_of_two(chance).encode())


@pytest.mark.parametrize("seed", range(4))
def test_twenty_thousand_mutations_of_the_shipped_banks_end_in_a_bank_or_in_problems(seed: int) -> None:
    """Whatever else came out would fail this test; a million more: python -m tests.banks.mutations 1000000."""
    toll = run(5_000, seed)
    assert toll.banks + sum(toll.codes.values()) == 5_000
    assert toll.slow == 0, f"{toll.slowest} s, of {SLOW}"
    assert toll.banks > 500
    assert len(toll.codes) > 7


def test_what_is_mutated_is_every_shipped_question() -> None:
    assert len(pieces()) > 35


@given(st.lists(st.tuples(st.sampled_from(["a", "b"]), st.sampled_from([GOOD, REAL, "", "x = "])), max_size=5))
def test_a_shelf_holds_one_entry_a_file(files: list[tuple[str, str]]) -> None:
    found = shelved([(name, text.encode()) for name, text in files], date(2027, 1, 1))
    assert len(found) == len(files)
