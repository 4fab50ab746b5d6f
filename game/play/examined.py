"""An examination under way: line by line, objected to or let in, each ruled on at once by the model."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Final

import game
from game.banks.examination import PREFIX, as_question, laid_over, objectable, spoken, variant_of_line
from game.banks.examining import sustained
from game.law.reasoning import Outcome
from game.play.answers import Answer, Asked, Choice, Hearing
from game.play.posed import Posed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from game.banks.bank import Bank
    from game.banks.examination import Spoken
    from game.banks.schema import Question

PACES: Final = (0, 12, 8, 5, 3, 1)
"""Seconds a line, from the slowest: 0 waits for the reader."""
ONLY_WHETHER: Final = 5
"""Below so many seconds only whether to object is timed; the ground is named after the clock has stopped."""
CLEAN: Final = 10
"""So many lines without a fault, and the next pace is offered."""


class Fate(StrEnum):
    """What became of a line."""

    GOOD = "good objection"
    IDLE = "sound, and nothing gained"
    WRONG_GROUND = "the wrong ground"
    BAD = "bad objection"
    MISS = "let in what could be kept out"
    SILENT = "rightly silent"


POINTS: Final = {Fate.GOOD: 8, Fate.IDLE: 6, Fate.WRONG_GROUND: 3, Fate.BAD: 0, Fate.MISS: 0, Fate.SILENT: 8}
OUT_OF: Final = 8
MUCH_HARM: Final = 2
HARMED: Final = -4
FAULTS: Final = frozenset({Fate.WRONG_GROUND, Fate.BAD, Fate.MISS})


@dataclass(frozen=True)
class Met:
    """One line dealt with: `posed` is the line on the best objection there is, `ruled` on the one that was made."""

    at: Spoken
    posed: Posed
    ruled: Posed | None
    choice: Choice
    ground: str

    @property
    def sound(self) -> bool:
        """Whether some objection to this line is sustained, or may be."""
        return sustained(self.posed.ruling)

    @property
    def sustained(self) -> bool:
        """Whether the objection that was made is sustained."""
        return self.ruled is not None and sustained(self.ruled.ruling)

    @property
    def tempting(self) -> bool:
        """Whether the line looks objectionable and is not."""
        return not self.sound and "objection.grounds" in self.posed.ruling.record.item

    @cached_property
    def fate(self) -> Fate:
        """What became of it."""
        harmless = self.at.line.harm == 0
        if self.ruled is None:
            free = not self.sound or harmless or self.posed.ruling.outcome is Outcome.CONTESTABLE
            return Fate.SILENT if free else Fate.MISS
        if self.sustained:
            return Fate.IDLE if harmless else Fate.GOOD
        return Fate.WRONG_GROUND if self.sound else Fate.BAD

    @property
    def fault(self) -> bool:
        """Whether it was an error."""
        return self.fate in FAULTS

    def points(self, pace: int) -> int:
        """What it scores at a pace: what does much harm costs more, and a good objection earns more in haste."""
        if self.fate is Fate.MISS and self.at.line.harm == MUCH_HARM:
            return HARMED
        return POINTS[self.fate] + (PACES.index(pace) if self.fate is Fate.GOOD else 0)


@dataclass(frozen=True)
class Heard:
    """One line of the transcript; `met` says what became of it, `here` that it is now before the court."""

    at: Spoken
    met: Met | None = None
    here: bool = False


@dataclass(frozen=True)
class Run:
    """An examination as far as it has come."""

    bank: Bank
    question: Question
    hearing: Hearing
    today: date
    met: tuple[Met, ...] = ()

    @cached_property
    def lines(self) -> tuple[Spoken, ...]:
        """The lines the player may object to."""
        return objectable(self.question)

    @property
    def over(self) -> bool:
        """Whether the last line has been dealt with."""
        return len(self.met) >= len(self.lines)

    @property
    def stage(self) -> str:
        """The stage the line before the court falls in."""
        return self.lines[min(len(self.met), len(self.lines) - 1)].stage

    @property
    def points(self) -> tuple[int, int]:
        """What was scored so far, and of how much."""
        return sum(answer.points for answer in self.hearing.answers), OUT_OF * len(self.met)

    def count(self, *fates: Fate) -> int:
        """How many lines met one of these fates."""
        return sum(met.fate in fates for met in self.met)

    def dealt(self, choice: Choice, ground: str, pace: int) -> tuple[Run, Answer]:
        """Object on a ground, or let it in."""
        met = self._met(len(self.met), choice, ground)
        answer = Answer(len(self.met), choice, ground, met.points(pace))
        return replace(self, hearing=self.hearing.answered(answer), met=(*self.met, met)), answer

    def caught_up(self) -> Run:
        """Judge again, from the record, every line that has its answer."""
        met = (self._met(answer.place, answer.choice, answer.ground) for answer in self.hearing.answers)
        return replace(self, met=tuple(met))

    def transcript(self) -> tuple[Heard, ...]:
        """Everything heard so far, down to the line before the court."""
        return tuple(self._heard())

    def _heard(self) -> Iterator[Heard]:
        numbers = {at.number: place for place, at in enumerate(self.lines)}
        out = False
        for at in spoken(self.question):
            out = out and not at.line.stage
            place = numbers.get(at.number)
            if place is not None and place >= len(self.met):
                yield Heard(at, here=True)
                return
            if place is not None:
                out = self.met[place].sustained
                yield Heard(at, self.met[place])
            elif at.heard == "always" or (at.heard == "out") is out:
                yield Heard(at)

    def _met(self, place: int, choice: Choice, ground: str) -> Met:
        ruled = self._posed(place, ground) if choice is Choice.KEEP_OUT else None
        return Met(self.lines[place], self._posed(place), ruled, choice, ground)

    def _posed(self, place: int, ground: str = "") -> Posed:
        question = as_question(self.question, self.lines[place])
        if ground:
            only = {"objection": {"made": True, "grounds": [ground]}}
            question = question.model_copy(update={"facts": laid_over(question.facts, only)})
        return Posed(self.bank, question, self.hearing.asked[place], place, self.hearing.seed, self.today)


def is_live(hearing: Hearing) -> bool:
    """Whether a hearing is an examination that is sat through line by line."""
    asked = hearing.asked
    return bool(asked) and all(_is_line(each) and each.question == asked[0].question for each in asked)


def _is_line(asked: Asked) -> bool:
    """Whether this names a line; a tell that happens to bear that name never stands alone in a variant of many."""
    return asked.variant.startswith(PREFIX) and "," not in asked.variant


def call(bank: Bank, question: Question, key: str, seed: int) -> Hearing:
    """Make the hearing in which an examination is sat through, each line a question of it."""
    asked = (Asked(bank.id, question.id, variant_of_line(at.line.id or "")) for at in objectable(question))
    return Hearing(key, question.title, seed, tuple(asked), digest=bank.digest, version=game.__version__)


def take_up(bank: Bank, hearing: Hearing, today: date) -> Run:
    """Take an examination up where it was left.

    Raises LookupError if the bank no longer holds it.
    """
    question = bank.question(hearing.asked[0].question)
    if question is None:
        message = f"{bank.id} no longer holds {hearing.asked[0].question}"
        raise LookupError(message)
    return Run(bank, question, hearing, today).caught_up()
