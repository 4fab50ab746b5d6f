"""A hearing as it goes into the journal: what was asked, in what reading, and what was ruled."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class Choice(StrEnum):
    """What can be entered: one of four rulings, on keys 1 to 4; or one of up to six options, in the bank's order."""

    KEEP_OUT = "keep_out"
    LET_IN = "let_in"
    LIMITS = "limits"
    OPEN = "open"
    SKIPPED = "skipped"
    OPTION_1 = "option:1"
    OPTION_2 = "option:2"
    OPTION_3 = "option:3"
    OPTION_4 = "option:4"
    OPTION_5 = "option:5"
    OPTION_6 = "option:6"


RULINGS = (Choice.KEEP_OUT, Choice.LET_IN, Choice.LIMITS, Choice.OPEN)
OPTIONS = (
    Choice.OPTION_1, Choice.OPTION_2, Choice.OPTION_3, Choice.OPTION_4, Choice.OPTION_5, Choice.OPTION_6,
)  # fmt: skip


class Certainty(StrEnum):
    """How sure the judge says to be of a ruling."""

    GUESS = "guess"
    LEANING = "leaning"
    CERTAIN = "certain"


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms a ruling is made: how sure, after how many hints, after which questions at the sidebar."""

    certainty: Certainty | None = None
    hints: int = 0
    questions: tuple[str, ...] = ()


PLAIN = Terms()


@dataclass(frozen=True, slots=True)
class Asked:
    """One question as it is put; `variant` reads 'stress=1,who=0', and '' where nothing can be read two ways."""

    bank: str
    question: str
    variant: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was ruled on the question at `place` (from 0) of a hearing: the ruling, the ground's cite, the points.

    `questions` are those that counsel was asked first, by the names under which the sidebar lists them.
    """

    place: int
    choice: Choice
    ground: str
    points: int
    certainty: Certainty | None = None
    hints: int = 0
    questions: tuple[str, ...] = ()

    @property
    def asked(self) -> int:
        """How many foundation questions were asked."""
        return len(self.questions)

    @property
    def terms(self) -> Terms:
        """On what terms it was made."""
        return Terms(self.certainty, self.hints, self.questions)


class Exercise(StrEnum):
    """What a judge can try after a ruling, for nothing but the practice."""

    ARGUE_BACK = "argue_back"
    TURN_IT = "turn_it"


@dataclass(frozen=True, slots=True)
class Tried:
    """How an exercise on the ruling at `place` (from 0) went the first time."""

    place: int
    exercise: Exercise
    right: bool


MOTION_OF_THE_DAY = "motion-of-the-day/"


SAT = "sitting/"


def sitting_key(stamp: str, allowed: int) -> str:
    """The key of a hearing that is sat as an examination; `allowed` is its time in milliseconds, 0 for no clock."""
    return f"{SAT}{allowed}/{stamp}"


def motion_key(day: date) -> str:
    """The key of a day's motion, which is heard once."""
    return f"{MOTION_OF_THE_DAY}{day.isoformat()}"


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as the journal has it: its number there, counted up for ever, the day, and the key of its hearing."""

    n: int
    day: date
    hearing: str
    asked: Asked
    answer: Answer


@dataclass(frozen=True, slots=True)
class Hearing:
    """A docket of questions and the answers so far. `key` is unique in a journal.

    `digest` is the bank's as it was when the hearing began, and `version` the game's; '' in journals of old.
    """

    key: str
    title: str
    seed: int
    asked: tuple[Asked, ...]
    answers: tuple[Answer, ...] = ()
    digest: str = ""
    version: str = ""

    @property
    def motion_of(self) -> str:
        """The day whose motion this is, as 2026-11-26, or '' of any other hearing."""
        day = self.key.removeprefix(MOTION_OF_THE_DAY)
        return day if day != self.key and "+" not in day else ""

    @property
    def sat(self) -> bool:
        """Whether it is sat as an examination: nothing is told of any ruling until the last."""
        return self.key.startswith(SAT)

    @property
    def allowed(self) -> int:
        """How many milliseconds are allowed for it, 0 for no clock."""
        allowed = self.key.removeprefix(SAT).partition("/")[0] if self.sat else ""
        return int(allowed) if allowed.isdecimal() else 0

    @property
    def over(self) -> bool:
        """Whether every question has its answer."""
        return len(self.answers) >= len(self.asked)

    @property
    def place(self) -> int:
        """The number (from 0) of the first question without an answer."""
        return len(self.answers)

    def answered(self, answer: Answer) -> Hearing:
        """Make the hearing with one more answer.

        Raises ValueError if the answer is not to the question now before the court.
        """
        if self.over or answer.place != self.place:
            message = f"question {answer.place + 1} is not before the court"
            raise ValueError(message)
        return replace(self, answers=(*self.answers, answer))
