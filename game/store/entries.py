"""How a hearing and its rulings become rows, and rows become them again."""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from game.play.answers import Answer, Asked, Certainty, Choice, Exercise, Hearing, Tried
from game.store.tables import ANSWERS, HEARINGS, TRIED, Row, append, writing

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence

Made = TypeVar("Made")
AND = "+"


@dataclass(frozen=True, slots=True)
class Recorded:
    """One ruling as the journal has it. `n` counts rulings up for ever; `at` is in UTC."""

    n: int
    hearing: str
    place: int
    bank: str
    question: str
    variant: str
    choice: Choice
    ground: str
    points: int
    at: datetime
    certainty: Certainty | None = None
    hints: int = 0
    questions: tuple[str, ...] = ()

    @property
    def answer(self) -> Answer:
        """The ruling as it was given in its hearing."""
        return Answer(self.place, self.choice, self.ground, self.points, self.certainty, self.hints, self.questions)


@dataclass(frozen=True, slots=True)
class Practised:
    """One exercise as the journal has it: on the ruling of which hearing, how it went, and when in UTC."""

    hearing: str
    tried: Tried
    at: datetime


@dataclass(frozen=True, slots=True)
class Deed:
    """What is to be written: a hearing, and an answer or an exercise of it if there is one."""

    hearing: Hearing
    answer: Answer | None
    at: str
    tried: Tried | None = None


def enter_all(tables: sqlite3.Connection, deeds: Sequence[Deed]) -> str:
    """Write down all of these or none; the answer is '' or a sentence on what was there already."""
    with writing(tables):
        return " ".join(told for deed in deeds if (told := _enter(tables, deed)))


def _enter(tables: sqlite3.Connection, deed: Deed) -> str:
    hearing = _hearing_row(deed)
    held = tables.execute("SELECT title, seed, asked FROM hearing WHERE key = ?", hearing[:1]).fetchone()
    if held is None:
        append(tables, HEARINGS, hearing)
    elif held != hearing[1:4]:
        return "Another hearing is already written down under this name; this one is not kept."
    if deed.tried is not None:
        _enter_tried(tables, (_clean(deed.hearing.key), deed.tried.place, deed.tried.exercise.value), deed)
    return _enter_answer(tables, deed.answer, _answer_row(deed.hearing, deed.answer, deed.at)) if deed.answer else ""


def _enter_tried(tables: sqlite3.Connection, which: Row, deed: Deed) -> None:
    """Write down how an exercise went; only the first time counts."""
    if deed.tried is not None and tables.execute(TRIED.taken, which).fetchone() is None:
        append(tables, TRIED, (*which, int(deed.tried.right), deed.at))


def _enter_answer(tables: sqlite3.Connection, answer: Answer, row: Row) -> str:
    first = tables.execute(
        "SELECT choice, ground, points FROM answer WHERE hearing = ? AND place = ?", row[:2]
    ).fetchone()
    if first is None:
        append(tables, ANSWERS, row)
    if first in (None, row[5:8]):
        return ""
    return f"Question {answer.place + 1} was already ruled on in another window; the first ruling stands."


def _hearing_row(deed: Deed) -> Row:
    hearing = deed.hearing
    asked = json.dumps([[asked.bank, asked.question, asked.variant] for asked in hearing.asked])
    made_of = (_clean(hearing.digest), _clean(hearing.version))
    return (_clean(hearing.key), _clean(hearing.title), str(hearing.seed), asked, deed.at, *made_of)


def _answer_row(hearing: Hearing, answer: Answer, at: str) -> Row:
    asked = hearing.asked[answer.place]
    words = (asked.bank, asked.question, asked.variant, answer.choice.value, answer.ground)
    sure = answer.certainty.value if answer.certainty else ""
    put = (answer.hints, answer.asked, _clean(AND.join(answer.questions)))
    return (_clean(hearing.key), answer.place, *map(_clean, words), answer.points, at, sure, *put)


def _clean(text: str) -> str:
    return text.encode("utf-8", "replace").decode()  # half a character cannot be stored


def stamp(at: datetime) -> str:
    """Spell a moment in UTC to the second."""
    return at.astimezone(UTC).isoformat(timespec="seconds")


def hearing_from(row: Row, given: Iterable[Recorded]) -> Hearing:
    """Make a hearing of its row (from the key on, without the time) and the rulings in it, up to the first gap."""
    key, title, seed, asked, digest, version = row
    docket = tuple(Asked(*one) for one in json.loads(asked))
    hearing = Hearing(key, title, int(seed), docket, digest=digest, version=version)
    for one in sorted(given, key=lambda one: one.place):
        if one.place == hearing.place and not hearing.over:
            hearing = hearing.answered(one.answer)
    return hearing


def recorded_from(row: Row) -> Recorded:
    """Make a ruling of its row."""
    n, hearing, place, bank, question, variant, choice, ground, points, at, sure, hints, _, questions = row
    return Recorded(
        n, hearing, place, bank, question, variant, Choice(choice), ground, points, datetime.fromisoformat(at),
        Certainty(sure) if sure else None, hints, tuple(questions.split(AND)) if questions else (),
    )  # fmt: skip


def practised_from(row: Row) -> Practised:
    """Make an exercise of its row."""
    hearing, place, exercise, right, at = row
    return Practised(hearing, Tried(place, Exercise(exercise), bool(right)), datetime.fromisoformat(at))


def understood(make: Callable[[Row], Made], rows: Iterable[Row]) -> tuple[Made, ...]:
    """Make what can be made; a newer game may have written what this one does not know."""
    made = []
    for row in rows:
        with contextlib.suppress(ValueError, TypeError):
            made.append(make(row))
    return tuple(made)
