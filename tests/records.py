"""A judge's record for the tests: rulings on cases and twins, some of them wrong, some with how sure."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import cycle, islice
from typing import TYPE_CHECKING

from game.law.pointing import turns_on
from game.play.answers import Answer, Asked, Certainty, Choice, Exercise, Given, Tried
from game.play.posed import Posed
from game.play.verdict import right_choices
from game.scenes.card import JudgesCard, drawn_up
from game.scenes.turns import STAY
from game.study.matters import settled_law
from game.study.standing import SETTLED_LAW
from tests.benches import TODAY, court

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.scenes.court import Court

STRIDE = 41
"""Far enough apart that the rulings fall in every Article."""
WRONG_ONCE_IN = 4
TRIED = (
    Tried(0, Exercise.ARGUE_BACK, right=True),
    Tried(1, Exercise.ARGUE_BACK, right=False),
    Tried(1, Exercise.TURN_IT, right=True),
)


def rulings(count: int) -> tuple[Given, ...]:
    """So many rulings, one in four of them wrong, more often so at first."""
    questions = islice(cycle(settled_law().questions[::STRIDE]), count)
    sure = cycle((None, *Certainty))
    return tuple(
        Given(n, TODAY - timedelta(days=count - n + 1), "key", Asked(SETTLED_LAW, question.id), answer)
        for n, (question, answer) in enumerate(zip(questions, _answers(count, sure), strict=False), 1)
    )


def _answers(count: int, sure: Iterator[Certainty | None]) -> Iterator[Answer]:
    for at, question in enumerate(islice(cycle(settled_law().questions[::STRIDE]), count)):
        posed = Posed(settled_law(), question, Asked(SETTLED_LAW, question.id), 0, 0, TODAY)
        right = min(right_choices(posed.ruling))
        wrong = next(choice for choice in Choice if choice not in right_choices(posed.ruling))
        errs = at % WRONG_ONCE_IN == 0 or at < WRONG_ONCE_IN
        ground = next(iter(turns_on(posed.ruling)), "")
        yield Answer(0, wrong if errs else right, ground, 0 if errs else 8, next(sure))


def with_record(count: int) -> Court:
    """A court whose journal holds so many rulings."""
    given = rulings(count)
    return replace(court(), answers=lambda: given, tried=lambda: TRIED)


def card(count: int) -> JudgesCard:
    """The card of a judge with so many rulings."""
    return drawn_up(with_record(count) if count else court(), lambda _: STAY)
