"""Stems that are nearly one and the same, among all the questions of some banks.

Two stems are near duplicates if they share four fifths of their runs of three words (Jaccard). Of two such, one
must hold the other's among its rarest runs: only those are looked up, and each list is looked at only so far, so
that the time grows with the number of questions and no faster.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, TypeAlias

from game.banks.variants import told, variants_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.banks.bank import Bank
    from game.banks.problems import Problem
    from game.banks.schema import Question

Run: TypeAlias = "tuple[str, str, str]"
ALIKE = 0.8
FEWEST = 6
"""Below so many runs, two stems are alike by chance."""
FAR = 32
"""How far each list of stems that share a run is looked at."""
WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?")


@dataclass(frozen=True, eq=False)
class Stem:
    """What is asked in one question, as its runs of three words."""

    bank: Bank
    question: Question
    runs: frozenset[Run]

    def share(self, other: Stem) -> float:
        """How much of their runs two stems have in common, from 0 to 1."""
        common = len(self.runs & other.runs)
        return common / (len(self.runs) + len(other.runs) - common)


def alike_problems(banks: Sequence[Bank]) -> Iterator[Problem]:
    """Name each question whose stem is nearly that of one before it."""
    stems = [stem for bank in banks for stem in _stems(bank) if len(stem.runs) >= FEWEST]
    often = Counter(run for stem in stems for run in stem.runs)
    lists: dict[Run, list[Stem]] = defaultdict(list)
    for stem in stems:
        rarest = sorted(stem.runs, key=lambda run: (often[run], run))
        looked_up = rarest[: len(rarest) - ceil(ALIKE * len(rarest)) + 1]
        near = {id(other): other for run in looked_up for other in lists[run][:FAR]}
        twin = next((other for other in near.values() if stem.share(other) >= ALIKE), None)
        if twin:
            yield _problem(stem, twin)
        for run in looked_up:
            lists[run].append(stem)


def _stems(bank: Bank) -> Iterator[Stem]:
    for question in bank.questions:
        said = f"{told(question, next(variants_of(question)))} {question.motion}"
        words = WORD.findall(said.casefold())
        yield Stem(bank, question, frozenset(zip(words, words[1:], words[2:], strict=False)))


def _problem(stem: Stem, twin: Stem) -> Problem:
    source, here = stem.bank.source, stem.question.id
    home = "" if twin.bank is stem.bank else f" in {twin.bank.path}"
    message = f"this is nearly the question {twin.question.id}{home}: {stem.share(twin):.0%} of its runs of three words"
    path = ("question", stem.bank.numbers[here], "story")
    return source.problem(
        source.positions.key(path),
        "near-duplicate",
        message,
        "take one out, or let the two differ; one question with a tell does the work of both",
        question=here,
        severity="warning",
    )
