"""Damage by lot: banks with bytes, words, lines and facts replaced, doubled, dropped or swapped, put to the loader.

`python -m tests.banks.mutations COUNT [SEED]` reads so many mutations of the shipped banks, each cut to one question
or a few lines, and proves one in fifty against the law. It prints what came of them, the slowest and the memory,
and ends with 1 if anything but a bank or problems came out, or a file took 100 ms to read.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from game.banks.bank import BadFile, Bank
from game.banks.checking import proved
from game.banks.reading import bank_of
from game.law.evidence.vocabulary import VOCABULARY
from tests.banks.samples import TODAY

BANKS = Path(__file__).parents[2] / "questions"
MOST_LINES = 8
PROVED_ONCE_IN = 50
SLOW = 0.1
"""Seconds of this process that a file may take to read."""

SCRAPS = [
    "", "\n", '"', '"""', "'", "[", "]", "[[", "]]", "{", "}", "{}", "=", ",", ".", "#", "\\", "\\u0000", "\\U0001F600",
    "true", "false", "0", "-1", "4", "999999", "1e9", "nan", "2026-12-01", "2026-11-22T01:02:03Z", "0001-01-01",
    "[question]", "[[question]]", "[question.facts]", "[[question.facts.link]]", "[[question.facts.purpose]]",
    "[question.tells.calm]", "[[question.tells.x.reading]]", "[bank.case]", "[question.report]", "a.b.c = 1",
    "[[question.option]]", "[question.author_view]", 'kind = "choice"', "right = true", "format = 2",
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


def mutated(chance: random.Random, samples: tuple[str, ...]) -> str:
    """A bank with a few of its lines or words replaced, doubled, dropped or swapped."""
    text = chance.choice(samples)
    for _ in range(chance.randint(1, 4)):
        if chance.randrange(3):
            text = misjudged(text, chance)
        else:
            text = changed_once(chance.choice([LINES, TOKENS]).findall(text), chance)
    return text


def misjudged(text: str, chance: random.Random) -> str:
    """A bank that is well written and wrong: a fact denied or left out, other words, another rule."""
    found = _facts_in(text)
    if not found:
        return text
    at = chance.choice(found)
    other = chance.choice([each[0] for each in found if each[0].endswith("\n") == at[0].endswith("\n")])
    new = {"true": "false", "false": "true"}.get(at[0], chance.choice(["", other]))
    return text[: at.start()] + new + text[at.end() :]


@lru_cache(maxsize=128)
def _facts_in(text: str) -> tuple[re.Match[str], ...]:
    return tuple(FACTS.finditer(text))


def changed_once(parts: list[str], chance: random.Random) -> str:
    """A text with one of its parts replaced, doubled, dropped or swapped."""
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


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Bytes with a few of them flipped, dropped, doubled or made up."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(changed) or 1)
        match chance.randrange(4):
            case 0:
                changed[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del changed[at : at + chance.randrange(1, 40)]
            case 2:
                changed[at:at] = changed[at : at + chance.randrange(1, 40)]
            case _:
                changed[at:at] = chance.randbytes(chance.randrange(1, 4))
    return bytes(changed)


@cache
def pieces() -> tuple[str, ...]:
    """The shipped banks, cut to one question each, and an examination to its first lines."""
    found = []
    for path in sorted(BANKS.glob("*.toml")):
        heading, *questions = re.split(r"^(?=\[\[question\]\])", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        for question in questions:
            opening, *lines = re.split(r"^(?=\[\[question\.line\]\])", question, flags=re.MULTILINE)
            found.append(heading + opening + "".join(lines[:MOST_LINES]))
    return tuple(found)


@dataclass
class Toll:
    """What came of many mutations: so many banks, bad files by their first code, and the slowest in seconds."""

    banks: int = 0
    codes: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    slow: int = 0

    def put(self, data: bytes, *, prove: bool) -> None:
        """Read a file; whatever is raised is a fault of ours, and is not caught."""
        begun = time.process_time()
        read = bank_of("bank.toml", data)
        took = time.process_time() - begun
        self.slowest = max(self.slowest, took)
        self.slow += took > SLOW
        if isinstance(read, BadFile):
            self.codes[read.first.code] += 1
        else:
            assert isinstance(read, Bank)
            self.banks += 1
            if prove:
                proved(read, TODAY)


def run(count: int, seed: int) -> Toll:
    """Put so many mutations to the loader: half of them damaged as text, half as bytes."""
    chance, toll = random.Random(seed), Toll()
    samples = pieces()
    for at in range(count):
        data = mutated(chance, samples).encode("utf-8", "replace")
        toll.put(damaged(data, chance) if at % 2 else data, prove=at % PROVED_ONCE_IN == 0)
    return toll


def main(arguments: list[str]) -> int:
    """Run, and print the toll."""
    import resource  # noqa: PLC0415 the suite uses the rest of this on systems that have none

    count, seed = (*map(int, arguments), 1)[:2]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.process_time()
    toll = run(count, seed)
    took = time.process_time() - begun
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    told = ", ".join(f"{code} {number:,}" for code, number in toll.codes.most_common())
    _say(f"{count:,} mutations in {took:.0f} s of one core: {toll.banks:,} banks; bad files by first code: {told}")
    _say(f"the slowest took {toll.slowest * 1000:.0f} ms to read, {toll.slow} over {SLOW * 1000:.0f} ms; "
         f"memory grew by {grown:.0f} MB")  # fmt: skip
    return 1 if toll.slow else 0


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
