"""A bank told in every reading, each with the model's ruling: what the tests of our own fictional banks read."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.banks.bank import Bank
from game.banks.reading import read_bank
from game.banks.variants import key_of, record_of, story_of, variants_of, words_of
from game.law.evidence.books import BOOKS
from game.law.evidence.vocabulary import VOCABULARY
from game.law.facts import Turning
from game.law.pointing import turns_on
from game.law.reasoning import Outcome, Ruling, rule_on
from game.law.records import split_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from game.banks.schema import Question, Tell
    from game.banks.variants import Variant

HOME = Path(__file__).resolve().parents[2] / "questions"


@dataclass(frozen=True)
class Told:
    """One question in one reading, and the model's ruling on it."""

    question: Question
    variant: Variant
    ruling: Ruling

    @property
    def answer(self) -> tuple[Outcome, tuple[str, ...]]:
        return self.ruling.outcome, turns_on(self.ruling)

    @property
    def story(self) -> str:
        return words_of(story_of(self.question, self.variant))

    @property
    def stage(self) -> str:
        return str(self.ruling.record.item["case.stage"])


def bank_named(name: str) -> Bank:
    bank = read_bank(HOME / f"{name}.toml")
    assert isinstance(bank, Bank)
    return bank


def every_telling(bank: Bank, today: date) -> tuple[Told, ...]:
    return tuple(
        Told(question, variant, rule_on(record, BOOKS[record.forum]))
        for question in bank.questions
        if question.kind == "ruling"
        for variant in variants_of(question)
        for record in [record_of(bank, question, variant, today)]
    )


def tells_of(bank: Bank) -> list[tuple[Question, str, Tell]]:
    return [(question, name, tell) for question in bank.questions for name, tell in question.tells.items()]


def teaches_doctrine(tell: Tell) -> bool:
    return any(
        name in VOCABULARY and VOCABULARY[name].turning is Turning.DOCTRINE and ".weighing." not in name
        for name in _facts_set(tell)
    )


def touches_foundation(tell: Tell) -> bool:
    return any(name in VOCABULARY and VOCABULARY[name].turning is Turning.FOUNDATION for name in _facts_set(tell))


def _facts_set(tell: Tell) -> Iterator[str]:
    return (split_path(path)[0] for reading in tell.reading for path in reading.sets)


def as_kept(golden: Path, text: str) -> str:
    """What the golden file says; INLIMINE_GOLDEN=write has it say this first."""
    if os.environ.get("INLIMINE_GOLDEN") == "write":
        golden.write_text(text, encoding="utf-8")
    return golden.read_text(encoding="utf-8")


def printed(told: tuple[Told, ...]) -> str:
    parts = []
    for question in dict.fromkeys(each.question.id for each in told):
        here = [each for each in told if each.question.id == question]
        parts.append(f"# {here[0].question.title}\n{here[0].question.motion}\n")
        parts += [f"{key_of(each.variant)}: {_ruled(each)}\n{each.story}\n" for each in here]
    return "\n".join(parts)


def _ruled(each: Told) -> str:
    return f"{each.ruling.outcome} ({', '.join(turns_on(each.ruling))})"
