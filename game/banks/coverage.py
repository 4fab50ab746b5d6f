"""What a bank asks about, beside how much of a bar examination's evidence questions is about that."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.banks.bank import Bank

WEIGHTS: Final[Mapping[str, int]] = {
    "relevance": 33, "hearsay": 25, "presentation": 25, "privileges": 8, "writings": 8,
}  # fmt: skip
"""In per cent, of 25 scored questions: a third, a quarter, a quarter, and a third of a quarter for each of the last."""
NUMBER = re.compile(r"(?:11-)?(\d{3,4})")
RANGES = (
    (101, 105, "presentation"),
    (106, 106, "writings"),
    (107, 107, "relevance"),
    (201, 302, "presentation"),
    (401, 406, "relevance"),
    (407, 412, "privileges"),
    (413, 415, "relevance"),
    (501, 514, "privileges"),
    (601, 616, "presentation"),
    (701, 701, "presentation"),
    (702, 707, "relevance"),
    (801, 807, "hearsay"),
    (901, 903, "relevance"),
    (1001, 1008, "writings"),
    (1101, 1103, "presentation"),
)
"""Which rules fall under which head. Policy exclusions stand with the privileges, experts and authentication with
relevance, as the examination's own outline divides them."""
BY_NAME = (
    ("Amendment VI", "hearsay"),
    ("Amendment V", "privileges"),
    ("Bruton", "hearsay"),
    ("Smith v. Arizona", "hearsay"),
    ("Work product", "privileges"),
    ("Fed. R. Evid. 502", "privileges"),
    ("Fed. R. Civ. P. 43", "presentation"),
    ("Rule 1-043", "presentation"),
)


@dataclass(frozen=True, slots=True)
class Covered:
    """How many questions are about each head; one that turns on two heads counts half for each."""

    counts: Mapping[str, float]

    @property
    def total(self) -> float:
        """How many questions were counted."""
        return sum(self.counts.values())

    def share(self, head: str) -> float:
        """The part of the questions that is about a head, from 0 to 1."""
        return self.counts[head] / self.total if self.total else 0.0

    @property
    def told(self) -> str:
        """The shares in one line, each beside the examination's."""
        parts = (f"{head} {self.share(head):.0%} ({weight})" for head, weight in WEIGHTS.items())
        return f"by rule, and in brackets the bar examination’s share: {', '.join(parts)}"


def coverage(bank: Bank) -> Covered:
    """Count what a bank's questions, and the lines of its examinations, turn on."""
    counts = dict.fromkeys(WEIGHTS, 0.0)
    for cites in _asked(bank):
        heads = {head for cite in cites if (head := head_of(cite))}
        for head in heads:
            counts[head] += 1 / len(heads)
    return Covered(counts)


def _asked(bank: Bank) -> Iterator[tuple[str, ...]]:
    for question in bank.questions:
        yield question.turns_on
        yield from (line.turns_on for line in question.line)


def head_of(cite: str) -> str | None:
    """Under which head a rule falls."""
    found = NUMBER.match(cite)
    if found is None:
        return next((head for name, head in BY_NAME if cite.startswith(name)), None)
    return next((head for first, last, head in RANGES if first <= int(found[1]) <= last), None)
