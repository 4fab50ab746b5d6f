"""What became of a ruling: right on both points, right on other grounds, reversed, or remanded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from game.law.conclusion import instruction
from game.law.pointing import turns_on
from game.law.reasoning import Outcome
from game.play.answers import PLAIN, Certainty, Choice, Terms

if TYPE_CHECKING:
    from game.law.reasoning import Ruling

RULING_POINTS = 5
GROUND_POINTS = 3
FULL = RULING_POINTS + GROUND_POINTS
NEAR_RULING = 2 / 5
NEAR_GROUND = 2
RIGHT_IF = {None: RULING_POINTS, Certainty.GUESS: 2, Certainty.LEANING: 3, Certainty.CERTAIN: 5}
WRONG_IF = {None: 0, Certainty.GUESS: 0, Certainty.LEANING: -3, Certainty.CERTAIN: -10}
IN = frozenset({Choice.LET_IN, Choice.LIMITS})


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
    """A ruling reviewed: what was entered, on what ground, and what it scored of how much.

    `parts` says how the points came about: so many for the ruling, for the ground, off for hints.
    """

    word: Word
    choice: Choice
    ground: str
    points: int
    out_of: int
    parts: tuple[tuple[int, str], ...] = ()

    @property
    def stands(self) -> bool:
        """Whether the ruling itself was right."""
        return self.word in (Word.AFFIRMED, Word.OTHER_GROUNDS, Word.AS_REPORTED)

    @property
    def right(self) -> bool:
        """Whether nothing was missed, however little of it was earned for want of certainty or for hints."""
        earned = self.word is Word.OTHERWISE and self.points == self.out_of
        return earned or self.word in (Word.AFFIRMED, Word.AS_REPORTED)


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


def review(ruling: Ruling, choice: Choice, ground: str, terms: Terms = PLAIN) -> Verdict:
    """Review a ruling and its ground against the model's, and score it on the terms on which it was made."""
    word = _word(ruling, choice, ground)
    verdict = Verdict(word, choice, ground, 0, FULL)
    if choice is Choice.SKIPPED:
        return verdict
    sure = f" ({terms.certainty})" if terms.certainty else ""
    parts = [(_for_ruling(ruling, verdict, terms.certainty), f"ruling{sure}")]
    if verdict.stands and turns_on(ruling):
        parts.append((_for_ground(ruling, verdict), "ground"))
    elif verdict.stands:
        parts.append((GROUND_POINTS, "no ground to name"))
    earned = sum(points for points, _ in parts)
    if taken := min(terms.hints, max(earned, 0)):
        parts.append((-taken, "hint" if taken == 1 else "hints"))
    return replace(verdict, points=earned - taken, parts=tuple(parts))


def _word(ruling: Ruling, choice: Choice, ground: str) -> Word:
    if choice is Choice.SKIPPED:
        return Word.REMANDED
    if choice not in right_choices(ruling):
        return Word.REMANDED if ruling.outcome in (Outcome.OPEN, Outcome.DEFERRED) else Word.REVERSED
    grounds = turns_on(ruling)
    return Word.AFFIRMED if not grounds or ground in grounds else Word.OTHER_GROUNDS


def _for_ruling(ruling: Ruling, verdict: Verdict, certainty: Certainty | None) -> int:
    """The mark of a ruling: whole, two fifths where only the limits were missed or added, or what being sure costs."""
    near = verdict.choice in IN and right_choices(ruling) & IN
    if verdict.stands or near:
        return round(RIGHT_IF[certainty] * (1 if verdict.stands else NEAR_RULING))
    return WRONG_IF[certainty]


def _for_ground(ruling: Ruling, verdict: Verdict) -> int:
    """The mark of a ground: whole, or less for another subdivision of the same rule."""
    if verdict.word is Word.AFFIRMED:
        return GROUND_POINTS
    return NEAR_GROUND if verdict.ground and _rule_of(verdict.ground) in map(_rule_of, turns_on(ruling)) else 0


def _rule_of(cite: str) -> str:
    return cite.partition("(")[0]


def compare(reported: Outcome, model: Ruling | None, choice: Choice) -> Verdict:
    """Set a prediction beside the ruling that was reported, which is the key.

    The model's own ruling, where it differs or leaves a choice, earns the same.
    """
    word = Word.AS_REPORTED if choice is CHOICES[reported] else Word.OTHERWISE
    earns = word is Word.AS_REPORTED or (model is not None and choice in right_choices(model))
    return Verdict(word, choice, "", RULING_POINTS if earns else 0, RULING_POINTS)
