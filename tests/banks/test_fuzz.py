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
LINES = re.compile(r"[^\n]*\n?")
FACTS = re.compile(
    r"(?<= = )(?:true|false)|^(?:\w|\.)+ = (?:true|false|\"\w+\")\n|the \w+|\"\d+[^\"]*\"|{calm}", re.MULTILINE
)
TOKENS = re.compile(r'"[^"\n]*"|[\w.-]+|[^\w"]+|"')
SAMPLES = (GOOD, REAL)
SECOND = "\n" + QUESTION.replace("red-light", "second")


def mutated(chance: random.Random) -> str:
    """A bank with a few of its lines or words replaced, doubled, dropped or swapped."""
    text = chance.choice(SAMPLES)
    for _ in range(chance.randint(1, 4)):
        if chance.randrange(3):
            text = misjudged(text, chance)
        else:
            text = changed_once(chance.choice([LINES, TOKENS]).findall(text), chance)
    return text + SECOND


def misjudged(text: str, chance: random.Random) -> str:
    """A bank that is well written and wrong: a fact denied or left out, other words, another rule."""
    found = list(FACTS.finditer(text))
    if not found:
        return text
    at = chance.choice(found)
    other = chance.choice([each[0] for each in found if each[0].endswith("\n") == at[0].endswith("\n")])
    new = {"true": "false", "false": "true"}.get(at[0], chance.choice(["", other]))
    return text[: at.start()] + new + text[at.end() :]


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
    assert 80 < banks < 370
    assert codes >= {"not-toml", "unknown-key", "open", "ruling-disagrees", "unused-tell"}
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
