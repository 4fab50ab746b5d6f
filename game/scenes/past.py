"""What was ruled before, judged again: by the law of the day on which it was ruled, from the banks as they are now."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from game.banks.variants import variant_of
from game.law.evidence.books import BOOKS
from game.play.answers import Choice, Terms
from game.play.posed import Posed
from game.study.ruled import Ruled
from game.study.standing import SETTLED_LAW, UNTOUCHED, standings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from game.banks.bank import Bank
    from game.law.rules import Rule, Rulebook
    from game.play.answers import Asked, Given
    from game.scenes.court import Court
    from game.study.standing import Standing

REMEMBERED = 4_096


def lately(court: Court, most: int) -> tuple[Ruled, ...]:
    """The latest rulings that a court of appeal can review, so many at most, the newest first."""
    found: list[Ruled] = []
    for given in reversed(court.answers()):
        ruled = judged(court, given)
        if ruled is not None:
            found.append(ruled)
        if len(found) == most:
            break
    return tuple(found)


def sure_ones(court: Court, most: int) -> tuple[Ruled, ...]:
    """The latest rulings in which the judge said how sure, so many at most, the newest first."""
    said = tuple(given for given in court.answers() if given.answer.certainty)
    rulings = (judged(court, given) for given in reversed(said))
    return tuple(ruled for ruled in rulings if ruled is not None)[:most]


def standing(court: Court) -> Mapping[str, Standing]:
    """How the player stands with each rule that was ever practised, by the name of its matter."""
    return standings(_practised(court))


def standing_with(known: Mapping[str, Standing], book: Rulebook, rule: Rule) -> Standing | None:
    """How the player stands with one rule of a book; None for a rule that decides nothing by itself."""
    from game.study.matters import matter_of  # noqa: PLC0415 see Court.bank

    matter = matter_of(book, rule)
    return known.get(matter, UNTOUCHED) if matter else None


def _practised(court: Court) -> Iterator[Ruled]:
    for given in court.answers():
        if given.asked.bank == SETTLED_LAW and (ruled := judged(court, given)):
            yield ruled


def judged(court: Court, given: Given) -> Ruled | None:
    """Judge a ruling again, or None: it was passed over, was a prediction, or its question is no longer asked."""
    bank, answer = court.bank(given.asked.bank), given.answer
    entered = (answer.choice, answer.ground, answer.asked)
    found = _reviewed(bank, given.asked, _law_since(given.day), entered) if bank else None
    if found is None:
        return None
    stands, right, cite = found
    return Ruled(given.n, given.day, given.asked.question, stands, right, cite, answer.certainty or "")


@lru_cache(maxsize=REMEMBERED)
def _reviewed(bank: Bank, asked: Asked, day: date, entered: tuple[Choice, str, int]) -> tuple[bool, bool, str] | None:
    """Whether a ruling stands, whether its ground does too, and the first rule it turned on."""
    choice, ground, questions = entered
    question = bank.question(asked.question)
    if question is None or question.kind != "ruling" or choice is Choice.SKIPPED:
        return None
    if variant_of(question, asked.variant) is None:
        return None
    posed = Posed(bank, question, asked, 0, 0, day)
    verdict = posed.review(choice, ground, Terms(asked=questions))
    return verdict.stands, verdict.right, next(iter(posed.turns_on), "")


@lru_cache(maxsize=REMEMBERED)
def _law_since(day: date) -> date:
    """The day since which all law was as it was on this one, so that a ruling is worked out once for all of them."""
    return max(book.changed_by(day) for book in BOOKS.values())
