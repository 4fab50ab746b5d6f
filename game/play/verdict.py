"""What became of a ruling: right on both points, right on other grounds, reversed, or remanded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from game.law.conclusion import instruction
from game.law.pointing import turns_on
from game.law.reasoning import Outcome
from game.play.answers import Choice

if TYPE_CHECKING:
    from game.law.reasoning import Ruling

RULING_POINTS = 5
GROUND_POINTS = 3
FULL = RULING_POINTS + GROUND_POINTS


class Word(StrEnum):
    """The court of appeal's word, or, for a case file, what was reported."""

    AFFIRMED = "Affirmed"
    OTHER_GROUNDS = "Affirmed on other grounds"
    REVERSED = "Reversed"
    REMANDED = "Remanded"
    AS_REPORTED = "As reported"
    OTHERWISE = "Reported otherwise"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A ruling reviewed: what was entered, on what ground, and what it scored of how much."""

    word: Word
    choice: Choice
    ground: str
    points: int
    out_of: int

    @property
    def stands(self) -> bool:
        """Whether the ruling itself was right."""
        return self.word in (Word.AFFIRMED, Word.OTHER_GROUNDS, Word.AS_REPORTED)


CHOICES = {
    Outcome.EXCLUDED: Choice.KEEP_OUT,
    Outcome.ADMITTED: Choice.LET_IN,
    Outcome.LIMITED: Choice.LIMITS,
    Outcome.IN_PART: Choice.LIMITS,
    Outcome.FORM_LIMITED: Choice.LIMITS,
    Outcome.DEFERRED: Choice.OPEN,
    Outcome.OPEN: Choice.OPEN,
}


def right_choices(ruling: Ruling) -> frozenset[Choice]:
    """The rulings that would be affirmed: one, or both sides of what lies within discretion."""
    if ruling.outcome is Outcome.CONTESTABLE:
        worlds = {CHOICES[world.ruling.outcome] for world in ruling.worlds if world.ruling.outcome in CHOICES}
        return frozenset(worlds - {Choice.OPEN}) or frozenset({Choice.KEEP_OUT, Choice.LET_IN})
    right = {CHOICES[ruling.outcome]}
    if ruling.outcome is Outcome.ADMITTED and instruction(ruling):
        right.add(Choice.LIMITS)
    return frozenset(right)


def review(ruling: Ruling, choice: Choice, ground: str) -> Verdict:
    """Review a ruling and its ground against the model's."""
    if choice is Choice.SKIPPED:
        return Verdict(Word.REMANDED, choice, ground, 0, FULL)
    if choice not in right_choices(ruling):
        gap = ruling.outcome in (Outcome.OPEN, Outcome.DEFERRED)
        return Verdict(Word.REMANDED if gap else Word.REVERSED, choice, ground, 0, FULL)
    grounds = turns_on(ruling)
    if not grounds or ground in grounds:
        return Verdict(Word.AFFIRMED, choice, ground, FULL, FULL)
    return Verdict(Word.OTHER_GROUNDS, choice, ground, RULING_POINTS, FULL)


def compare(reported: Outcome, model: Ruling | None, choice: Choice) -> Verdict:
    """Set a prediction beside the ruling that was reported, which is the key.

    The model's own ruling, where it differs or leaves a choice, earns the same.
    """
    word = Word.AS_REPORTED if choice is CHOICES[reported] else Word.OTHERWISE
    earns = word is Word.AS_REPORTED or (model is not None and choice in right_choices(model))
    return Verdict(word, choice, "", RULING_POINTS if earns else 0, RULING_POINTS)
