"""The words of the moment: how each ruling is spoken at a trial and on a motion before it, and its sign."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.law.prose import capital
from game.law.reasoning import Outcome
from game.play.answers import Choice
from game.play.verdict import CHOICES, Verdict, Word
from game.scenes.listing import Tick
from game.scenes.marks import Glyph, Tone
from game.study.standing import State

if TYPE_CHECKING:
    from game.study.standing import Standing

MOTIONS = frozenset({"in_limine", "preliminary_question", "suppression_hearing"})
BEFORE_A_JURY = frozenset({"jury_trial", "in_limine", "suppression_hearing", "grand_jury"})
BY_THE_COURT = {
    Choice.KEEP_OUT: "The court leaves it out of account.",
    Choice.LET_IN: "The court may weigh it with the rest.",
}


@dataclass(frozen=True, slots=True)
class Spoken:
    """A ruling as the judge speaks it, its sign, what it means in plain words, and what follows."""

    glyph: Glyph
    word: str
    plain: str
    effect: str


AT_TRIAL = {
    Choice.KEEP_OUT: Spoken(Glyph.SUSTAINED, "Sustained", "Keep it out", "The jury never hears of it."),
    Choice.LET_IN: Spoken(Glyph.OVERRULED, "Overruled", "Let it in", "The jury may weigh it with the rest."),
    Choice.LIMITS: Spoken(
        Glyph.LIMITED, "Sustained in part", "In, with limits", "One purpose, part or form; you name which next."
    ),
    Choice.OPEN: Spoken(
        Glyph.OPEN, "Ruling reserved", "Not on this record", "Something that decides has not been shown."
    ),
    Choice.SKIPPED: Spoken(Glyph.OPEN, "Passed over", "No ruling", "You made no ruling."),
}
ON_MOTION = {
    **AT_TRIAL,
    Choice.KEEP_OUT: Spoken(Glyph.SUSTAINED, "Granted", "Keep it out", "The jury never hears of it."),
    Choice.LET_IN: Spoken(Glyph.OVERRULED, "Denied", "Let it in", "The jury may weigh it with the rest."),
    Choice.LIMITS: Spoken(
        Glyph.LIMITED, "Granted in part", "In, with limits", "One purpose, part or form; you name which next."
    ),
}


def spoken(choice: Choice, stage: str) -> Spoken:
    """The ruling in the words of the stage: a motion is granted, an objection sustained; only a jury hears or not."""
    told = (ON_MOTION if stage in MOTIONS else AT_TRIAL)[choice]
    alone = stage not in BEFORE_A_JURY and choice in BY_THE_COURT
    return replace(told, effect=BY_THE_COURT[choice]) if alone else told


def outcome_spoken(outcome: Outcome, stage: str) -> Spoken:
    """An outcome of the model in the words of the stage."""
    if outcome is Outcome.CONTESTABLE:
        return Spoken(Glyph.OTHER_GROUNDS, "Either ruling", "Within discretion", "Either ruling would be affirmed.")
    return spoken(CHOICES[outcome], stage)


SIGNS = {
    Word.AFFIRMED: (Glyph.AFFIRMED, Tone.GOOD, Tick.RIGHT),
    Word.OTHER_GROUNDS: (Glyph.OTHER_GROUNDS, Tone.GOOD, Tick.HALF),
    Word.REVERSED: (Glyph.REVERSED, Tone.BAD, Tick.WRONG),
    Word.REMANDED: (Glyph.OPEN, Tone.BAD, Tick.WRONG),
    Word.AS_REPORTED: (Glyph.DOOR, Tone.INK, Tick.NEUTRAL),
    Word.OTHERWISE: (Glyph.DOOR, Tone.INK, Tick.NEUTRAL),
}


def sign_of(verdict: Verdict) -> tuple[Glyph, Tone, Tick]:
    """The glyph, the tone and the docket tick of a verdict."""
    return SIGNS[verdict.word]


def signed(number: int) -> str:
    """A number with a true minus."""
    return str(number).replace("-", "−")


def ended(clause: str) -> str:
    """A clause with its full stop, unless it is a question."""
    return clause if clause.endswith("?") else f"{clause}."


def headed(word: str, clause: str) -> str:
    """A ruling and its reason: 'Overruled: she was calm.'; a reason that begins with the ruling stands alone."""
    told = ended(clause)
    return capital(told) if told.lower().startswith(word.lower()) else f"{word}: {told}"


def concluded(therefore: str, word: str) -> str:
    """A conclusion and the ruling it comes to, unless it begins with it."""
    return therefore if therefore.startswith(word) else f"{therefore} {word}."


def points_told(parts: tuple[tuple[int, str], ...]) -> str:
    """How points came about: 'ruling 5 · ground 2 · hint −1'; '' where there are none to tell of."""
    return (
        " · ".join(f"{what} {signed(points)}" for points, what in parts) if any(points for points, _ in parts) else ""
    )


def standing_told(stands: Standing) -> str:
    """How a judge stands with a rule, and what would settle it."""
    if stands.state is not State.ONCE:
        return stands.state
    if stands.case and stands.twin:
        return "case and twin ruled rightly; either of them on another day settles it"
    return f"{stands.state}; its {'twin' if stands.case else 'case'} on another day settles it"


UNDER = {
    Word.AFFIRMED: "Right ruling, right ground.",
    Word.OTHER_GROUNDS: "Right ruling; another ground decides it.",
    Word.REVERSED: "The court of appeal rules otherwise.",
    Word.REMANDED: "Back to you: this had to be ruled on the record as it is.",
    Word.AS_REPORTED: "The court was reported to rule as you predicted.",
    Word.OTHERWISE: "The court was reported to rule otherwise.",
}


def cited(words: str) -> str:
    """Words of the story between quotation marks; marks within them become single ones."""
    inner = words.replace("“", "‘").replace("”", "’")
    return f"“{inner}”"
