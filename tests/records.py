"""A judge's record for the tests: rulings on cases and twins, some of them wrong, some with how sure."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import cycle, islice
from typing import TYPE_CHECKING

from game.law.evidence.books import FEDERAL
from game.law.pointing import turns_on
from game.play.answers import Answer, Asked, Certainty, Choice, Exercise, Given, Tried
from game.play.posed import Posed
from game.play.verdict import right_choices
from game.scenes.card import JudgesCard, drawn_up
from game.scenes.hearing import begin
from game.scenes.practice import practice
from game.scenes.turns import STAY
from game.study.matters import matter_of, question_of, settled_law
from game.study.standing import SETTLED_LAW, Part
from tests.benches import TODAY, court

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.law.rules import Rule
    from game.scenes.court import Court
    from game.scenes.turns import Turn

MATTERS = (
    "104(b)/Conditional relevance",
    "803(2)/Excited utterance",
    "403/Unfair prejudice, confusion and waste",
    "801(d)(2)(A)/Opposing party's own statement",
    "404(b)(1)/Other act to show character",
    "602/Want of knowledge",
    "804(b)(3)/Statement against interest",
    "702(c)/Reliability of the method",
    "901(a)/Authentication",
    "1002/Requirement of the original",
    "Amendment VI/Confrontation",
)
WRONG_ONCE_IN = 4
TRIED = (
    Tried(0, Exercise.ARGUE_BACK, right=True),
    Tried(1, Exercise.ARGUE_BACK, right=False),
    Tried(1, Exercise.TURN_IT, right=True),
)


def settle(here: Court, rules: Iterable[Rule], only: Part | None = None) -> Turn:
    """A hearing on the cases and twins of these rules of the federal book."""
    matters = tuple(matter for rule in rules if (matter := matter_of(FEDERAL, rule)))
    return begin(here, settled_law(), practice(here, matters, only), here.stamp)


def rulings(count: int) -> tuple[Given, ...]:
    """So many rulings, one in four of them wrong, more often so at first."""
    sure = cycle((None, *Certainty, Certainty.LEANING))
    return tuple(
        Given(n, TODAY - timedelta(days=count - n + 1), "key", asked, _answer(asked, n, next(sure)))
        for n, asked in enumerate(_asked(count), 1)
    )


def _asked(count: int) -> Iterator[Asked]:
    """Each case and each twin in its turn, and then again."""
    halves = (Asked(SETTLED_LAW, question_of(f"federal/{matter}", part)) for part in Part for matter in MATTERS)
    return islice(cycle(halves), count)


def _answer(asked: Asked, n: int, sure: Certainty | None) -> Answer:
    question = settled_law().question(asked.question)
    assert question is not None, asked
    posed = Posed(settled_law(), question, asked, 0, 0, TODAY)
    right = right_choices(posed.ruling)
    errs = n % WRONG_ONCE_IN == 0 or n < WRONG_ONCE_IN
    choice = next(choice for choice in Choice if (choice in right) is not errs)
    return Answer(0, choice, next(iter(turns_on(posed.ruling)), ""), 0 if errs else 8, sure)


def with_record(count: int) -> Court:
    """A court whose journal holds so many rulings."""
    given = rulings(count)
    return replace(court(), answers=lambda: given, tried=lambda: TRIED)


def card(count: int) -> JudgesCard:
    """The card of a judge with so many rulings."""
    return drawn_up(with_record(count) if count else court(), lambda _: STAY)
