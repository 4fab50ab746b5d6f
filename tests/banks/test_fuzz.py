"""For every run of bytes there is a bank, or there are problems, and never an exception."""

from __future__ import annotations

import random
import re
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
from game.law.evidence.vocabulary import VOCABULARY
from tests.banks.samples import GOOD, QUESTION, REAL, TODAY

SCRAPS = [
    "", "\n", '"', '"""', "'", "[", "]", "[[", "]]", "{", "}", "{}", "=", ",", ".", "#", "\\", "\\u0000", "\\U0001F600",
    "true", "false", "0", "-1", "4", "999999", "1e9", "nan", "2026-12-01", "2026-11-22T01:02:03Z", "0001-01-01",
    "[question]", "[[question]]", "[question.facts]", "[[question.facts.link]]", "[[question.facts.purpose]]",
    "[question.tells.calm]", "[[question.tells.x.reading]]", "[bank.case]", "[question.report]", "a.b.c = 1",
    'case.jurisdiction = "new-mexico"', 'rulebook = "nowhere"', "ruling_date = 2026-12-01", 'ruling = "open"',
    'kind = "case_file"', "{calm}", "{x}", "link.1.timing", "purpose.weighing.probative", "case.ruling_date",
    "offer.against", '["accused", "accused"]', "[]", "é", "\u202e", "\x00", "e\u0301\u0301\u0301\u0301\u0301\u0301",
    *(f'"{name}" = true' for name in list(VOCABULARY)[::9]),
    *(f"{name.rpartition('.')[2]} = 2" for name in list(VOCABULARY)[::13]),
]  # fmt: skip
TOKENS = re.compile(r'"[^"\n]*"|[\w.-]+|[^\w"]+|"')
SAMPLES = (GOOD, REAL)
SECOND = "\n" + QUESTION.replace("red-light", "second")


def mutated(chance: random.Random) -> str:
    """A bank with a few of its lines or words replaced, doubled, dropped or swapped."""
    text = chance.choice(SAMPLES)
    for _ in range(chance.randint(1, 4)):
        split = chance.choice([re.compile(r"[^\n]*\n?"), re.compile(r"[^\n]*\n?"), TOKENS])
        text = changed_once(split.findall(text), chance)
    return text + SECOND


def changed_once(parts: list[str], chance: random.Random) -> str:
    at, other = chance.randrange(len(parts)), chance.randrange(len(parts))
    match chance.randrange(5):
        case 0:
            parts[at] = chance.choice(SCRAPS)
        case 1:
            parts[at] = parts[other]
        case 2:
            parts.insert(at, chance.choice(SCRAPS) + "\n")
        case 3:
            parts[at] = ""
        case _:
            parts[at], parts[other] = parts[other], parts[at]
    return "".join(parts)


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
    examine(mutated(random.Random(seed)).encode())


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
    texts = [mutated(chance) for _ in range(400)]
    banks = sum(examine(text.encode()) for text in texts)
    codes = {problem.code for text in texts for problem in proved(bank_of("b", text.encode()), TODAY).problems}
    assert 30 < banks < 370
    assert codes >= {"not-toml", "unknown-key", "wrong-type", "unknown-fact", "no-grounds"}
    assert len(codes) > 12


@pytest.mark.long
def test_much_damage_is_read_or_told() -> None:
    chance = random.Random(1)
    for _ in range(50_000):
        examine(mutated(chance).encode())


@given(st.lists(st.tuples(st.sampled_from(["a", "b"]), st.sampled_from([GOOD, REAL, "", "x = "])), max_size=5))
def test_a_shelf_holds_one_entry_a_file(files: list[tuple[str, str]]) -> None:
    found = shelved([(name, text.encode()) for name, text in files], date(2027, 1, 1))
    assert len(found) == len(files)
