"""What was ruled before, judged again: by the law of the day on which it was ruled, from the banks as they are now."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from game.banks.variants import variant_of
from game.law.evidence.books import BOOKS
from game.play.answers import Choice, Terms
from game.play.posed import Posed, question_of
from game.study.ruled import Ruled
from game.study.standing import SETTLED_LAW, UNTOUCHED, standings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from game.banks.bank import Bank
    from game.law.rules import Rule, Rulebook
    from game.play.answers import Asked, Given
    from game.scenes.court import Court
    from game.study.standing import Standing

REMEMBERED = 4_096


def lately(court: Court, most: int) -> tuple[Ruled, ...]:
    """The latest rulings that a court of appeal can review, so many at most, the newest first."""
    return tuple(islice(judged(court, reversed(court.answers())), most))


def sure_ones(court: Court, most: int) -> tuple[Ruled, ...]:
    """The latest rulings in which the judge said how sure, so many at most, the newest first."""
    said = (given for given in reversed(court.answers()) if given.answer.certainty)
    return tuple(islice(judged(court, said), most))


def standing(court: Court) -> Mapping[str, Standing]:
    """How the player stands with each rule that was ever practised, by the name of its matter."""
    return standings(judged(court, (given for given in court.answers() if given.asked.bank == SETTLED_LAW)))


def standing_with(known: Mapping[str, Standing], book: Rulebook, rule: Rule) -> Standing | None:
    """How the player stands with one rule of a book; None for a rule that decides nothing by itself."""
    from game.study.matters import matter_of  # noqa: PLC0415 see Court.bank

    matter = matter_of(book, rule)
    return known.get(matter, UNTOUCHED) if matter else None


def judged(court: Court, answers: Iterable[Given]) -> Iterator[Ruled]:
    """Judge rulings again as they are asked for.

    Those that were passed over or were predictions are left out, and those whose question is no longer asked.
    """
    banks: dict[str, Bank | None] = {}
    for given in answers:
        name, answer = given.asked.bank, given.answer
        bank = banks[name] if name in banks else banks.setdefault(name, court.bank(name))
        entered = (answer.choice, answer.ground, answer.questions)
        found = _reviewed(bank, given.asked, _law_since(given.day), entered) if bank else None
        if found is not None:
            yield Ruled(given.n, given.day, given.asked.question, *found, answer.certainty or "")


@lru_cache(maxsize=REMEMBERED)
def _reviewed(
    bank: Bank, asked: Asked, day: date, entered: tuple[Choice, str, tuple[str, ...]]
) -> tuple[bool, bool, str] | None:
    """Whether a ruling stands, whether its ground does too, and the first rule it turned on."""
    choice, ground, questions = entered
    own, question = bank.question(asked.question), question_of(bank, asked)
    if question is None or own is None or own.kind != "ruling" or choice is Choice.SKIPPED:
        return None
    if variant_of(question, asked.variant) is None:
        return None
    posed = Posed(bank, question, asked, 0, 0, day)
    verdict = posed.review(choice, ground, Terms(questions=questions))
    return verdict.stands, verdict.right, next(iter(posed.turns_on), "")


@lru_cache(maxsize=REMEMBERED)
def _law_since(day: date) -> date:
    """The day since which all law was as it was on this one, so that a ruling is worked out once for all of them."""
    return max(book.changed_by(day) for book in BOOKS.values())
