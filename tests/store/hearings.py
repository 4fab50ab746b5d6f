"""A hearing to write down, and a way to give rulings in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from game.play.answers import Answer, Asked, Certainty, Choice, Hearing

if TYPE_CHECKING:
    from game.store.journal import Journal

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
RULINGS = (Choice.LET_IN, Choice.KEEP_OUT, Choice.LIMITS, Choice.OPEN, Choice.SKIPPED)


def hearing_of(questions: int, key: str = "first") -> Hearing:
    """Make a docket of so many questions."""
    asked = tuple(Asked("hearsay-basics", f"question-{number}", f"calm={number % 2}") for number in range(questions))
    return Hearing(key, "Hearsay: the exceptions — a café porch", 7, asked)


def ruling_at(place: int) -> Answer:
    """Make the ruling that these tests give at a place."""
    sure = (None, *Certainty)[place % 4]
    ground = "803(2)" if place % 2 else "802"
    asked = ("stress", "decoy:1") if place % 2 else ()
    return Answer(place, RULINGS[place % len(RULINGS)], ground, place % 9, sure, hints=place % 3, questions=asked)


def plain_ruling_at(place: int) -> Answer:
    """Make the same ruling as it was given before a judge could say how sure, buy a hint or ask counsel."""
    return replace(ruling_at(place), certainty=None, hints=0, questions=())


def give(journal: Journal, hearing: Hearing, places: range) -> list[str]:
    """Give the rulings at these places and collect what the journal says to each."""
    return [journal.remember(hearing, ruling_at(place), NOON) for place in places]
