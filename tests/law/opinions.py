"""Opinions picked by seed, to be read aloud: `python -m tests.law.opinions [SEED] [COUNT]`, ten unless told.

They come from the examples, the encoded cases, the professor's problems and every reading of the shipped banks.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from functools import cache
from random import Random
from typing import TYPE_CHECKING

from game.law.evidence.books import BOOKS
from game.law.evidence.vocabulary import VOCABULARY
from game.law.opinion import opinion_text
from game.law.reasoning import Ruling, rule_on
from game.law.records import nested, read_record
from tests.law.agreement import CASES, TODAY
from tests.law.coverage import shipped_variants
from tests.law.mutants import told_records

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.law.records import Record

TEN = 10


@cache
def tellable() -> dict[str, Record]:
    """Every record that is worth an opinion, by a label."""
    return told_records() | dict(_problems()) | shipped_variants()


def _problems() -> Iterator[tuple[str, Record]]:
    for problem in map(json.loads, (CASES / "professor.jsonl").read_text("utf-8").splitlines()):
        day = date.fromisoformat(problem["day"]) if "day" in problem else TODAY
        record, faults = read_record(nested(problem["facts"]), VOCABULARY, today=day)
        assert record is not None, faults
        yield f"professor {problem['id']}", record


def ruled(record: Record) -> Ruling:
    """Rule on a record by its own forum's book."""
    return rule_on(record, BOOKS[record.forum])


def picked(seed: int, count: int = TEN) -> Iterator[tuple[str, str]]:
    """The labels and opinions that a seed picks; the same for the same seed."""
    for label in Random(seed).sample(sorted(tellable()), count):
        yield label, opinion_text(ruled(tellable()[label]))


def main(arguments: list[str]) -> int:
    """Print them."""
    seed, count = (*map(int, arguments), *(1, TEN)[len(arguments) :])[:2]
    for label, opinion in picked(seed, count):
        print(f"{label}\n\n{opinion}\n")  # noqa: T201 a command prints
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
