"""What became of a ruling: right on both points, right on other grounds, reversed, or remanded."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from game.law.conclusion import instruction
from game.law.pointing import all_grounds, turns_on
from game.law.reasoning import Outcome
from game.law.truth import EITHER, YES
from game.play.answers import PLAIN, Certainty, Choice, Terms

if TYPE_CHECKING:
    from game.law.reasoning import Ruling

RULING_POINTS = 5
GROUND_POINTS = 3
FULL = RULING_POINTS + GROUND_POINTS
NEAR_RULING = 2 / 5
NEAR_GROUND = 2
RESERVED_UNASKED = 2
"""What each question still left to ask costs a judge who reserves: else nobody would ever ask one."""
RIGHT_IF = {None: RULING_POINTS, Certainty.GUESS: 2, Certainty.LEANING: 3, Certainty.CERTAIN: 5}
WRONG_IF = {None: 0, Certainty.GUESS: 0, Certainty.LEANING: -3, Certainty.CERTAIN: -10}
IN = frozenset({Choice.LET_IN, Choice.LIMITS})


@dataclass(frozen=True, slots=True)
class Seen:
    """How the record stood before the judge: whether seals left it open, and how many questions were left to ask."""

    open: bool = False
    unasked: int = 0


WHOLE = Seen()


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

    `parts` says how the points came about: so many for the ruling, for the ground, off for hints. `open_as_seen`
    is whether what was under seal could still have decided it.
    """

    word: Word
    choice: Choice
    ground: str
    points: int
    out_of: int
    parts: tuple[tuple[int, str], ...] = ()
    open_as_seen: bool = False

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


@dataclass(frozen=True, slots=True)
class Standard:
    """What a ruling is reviewed against: every choice that stands, the grounds that do, and what was right.

    `own` are the grounds on which the court, of its own motion, may keep out what nobody rightly objected to.
    """

    right: frozenset[Choice]
    grounds: tuple[str, ...]
    outcome: Outcome
    own: tuple[str, ...] = ()


def standard_of(ruling: Ruling) -> Standard:
    """The model's own ruling as the standard."""
    return Standard(right_choices(ruling), turns_on(ruling), ruling.outcome, _of_its_own_motion(ruling))


def _of_its_own_motion(ruling: Ruling) -> tuple[str, ...]:
    """The grounds that counsel gave up and that would have kept it out.

    103 binds who complains of a ruling, not the court: an exclusion that the rules bear out stands, whoever thought
    of it. So the treatises say of objections sustained that named no ground or the wrong one; none was read for this.
    """
    if ruling.outcome is not Outcome.ADMITTED or ruling.merits not in (Outcome.EXCLUDED, Outcome.CONTESTABLE):
        return ()
    given_up = (ground.step for _, ground in all_grounds(ruling) if ground.waived)
    return tuple(dict.fromkeys(step.rule.cite for step in given_up if step.stands in (YES, EITHER)))


def as_written(ruling: str, grounds: tuple[str, ...]) -> Standard:
    """An author's ruling as the standard; what lies within discretion may be ruled either way."""
    outcome = Outcome(ruling)
    either = frozenset({Choice.KEEP_OUT, Choice.LET_IN})
    return Standard(either if outcome is Outcome.CONTESTABLE else frozenset({CHOICES[outcome]}), grounds, outcome)


def right_choices(ruling: Ruling) -> frozenset[Choice]:
    """The rulings that would be affirmed: one, or both sides of what lies within discretion."""
    if ruling.outcome is Outcome.CONTESTABLE:
        worlds = {CHOICES[world.ruling.outcome] for world in ruling.worlds if world.ruling.outcome in CHOICES}
        return frozenset(worlds - {Choice.OPEN}) or frozenset({Choice.KEEP_OUT, Choice.LET_IN})
    right = {CHOICES[ruling.outcome]}
    if ruling.outcome is Outcome.ADMITTED and instruction(ruling):
        right.add(Choice.LIMITS)
    return frozenset(right)


def review(standard: Standard, choice: Choice, ground: str, terms: Terms = PLAIN, seen: Seen = WHOLE) -> Verdict:
    """Review a ruling and its ground against a standard, and score it on the terms on which it was made.

    On a record that was open as seen, no ruling is right but to reserve it. What the rules would have kept out, had
    counsel objected rightly, may be kept out for all that.
    """
    if seen.open:
        standard = replace(standard, right=frozenset({Choice.OPEN}), outcome=Outcome.OPEN, own=())
    word = _word(standard, choice, ground)
    verdict = Verdict(word, choice, ground, 0, FULL, open_as_seen=seen.open)
    if choice is Choice.SKIPPED:
        return verdict
    sure = f" ({terms.certainty})" if terms.certainty else ""
    parts = [(_for_ruling(standard, verdict, terms.certainty), f"ruling{sure}")]
    if verdict.stands and standard.grounds:
        parts.append((_for_ground(standard, verdict), "ground"))
    elif verdict.stands:
        parts.append((GROUND_POINTS, "no ground to name"))
    earned = sum(points for points, _ in parts)
    if taken := min(terms.hints, max(earned, 0)):
        parts.append((-taken, "hint" if taken == 1 else "hints"))
    if spared := _for_unasked(verdict, seen, earned - taken):
        parts.append((spared, "unasked"))
    return replace(verdict, points=earned - taken + spared, parts=tuple(parts))


def answered(standard: Standard, choice: Choice, terms: Terms = PLAIN) -> Verdict:
    """Review an option against the author's key."""
    if choice is Choice.SKIPPED:
        return Verdict(Word.REMANDED, choice, "", 0, RULING_POINTS)
    stands = choice in standard.right
    points = (RIGHT_IF if stands else WRONG_IF)[terms.certainty]
    sure = f" ({terms.certainty})" if terms.certainty else ""
    word = Word.AFFIRMED if stands else Word.REVERSED
    return Verdict(word, choice, "", points, RULING_POINTS, ((points, f"answer{sure}"),))


def _word(standard: Standard, choice: Choice, ground: str) -> Word:
    if choice is Choice.SKIPPED:
        return Word.REMANDED
    if choice is Choice.KEEP_OUT and standard.own:
        return Word.OTHER_GROUNDS
    if choice not in standard.right:
        return Word.REMANDED if standard.outcome in (Outcome.OPEN, Outcome.DEFERRED) else Word.REVERSED
    return Word.AFFIRMED if not standard.grounds or ground in standard.grounds else Word.OTHER_GROUNDS


def _for_ruling(standard: Standard, verdict: Verdict, certainty: Certainty | None) -> int:
    """The mark of a ruling: whole, two fifths where only the limits were missed or added, or what being sure costs."""
    near = verdict.choice in IN and standard.right & IN
    if verdict.stands or near:
        return round(RIGHT_IF[certainty] * (1 if verdict.stands else NEAR_RULING))
    return WRONG_IF[certainty]


def _for_ground(standard: Standard, verdict: Verdict) -> int:
    """The mark of a ground: whole, or less for another subdivision of the same rule."""
    if verdict.word is Word.AFFIRMED:
        return GROUND_POINTS
    grounds = (*standard.grounds, *standard.own)
    return NEAR_GROUND if verdict.ground and _rule_of(verdict.ground) in map(_rule_of, grounds) else 0


def _for_unasked(verdict: Verdict, seen: Seen, earned: int) -> int:
    """What not asking earns a ruling that stands, or costs one reserved for want of an answer."""
    if not verdict.stands:
        return 0
    if seen.open:
        return -min(RESERVED_UNASKED * seen.unasked, max(earned, 0))
    return min(seen.unasked, FULL - earned)


def _rule_of(cite: str) -> str:
    return cite.partition("(")[0]


def compare(reported: Outcome, model: Ruling | None, choice: Choice) -> Verdict:
    """Set a prediction beside the ruling that was reported, which is the key.

    The model's own ruling, where it differs or leaves a choice, earns the same.
    """
    word = Word.AS_REPORTED if choice is CHOICES[reported] else Word.OTHERWISE
    earns = word is Word.AS_REPORTED or (model is not None and choice in right_choices(model))
    return Verdict(word, choice, "", RULING_POINTS if earns else 0, RULING_POINTS)
