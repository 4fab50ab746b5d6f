"""An answer that does not last: under the rules in force today, or soon, the court would say something else."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from game.banks.sheet import told_as
from game.banks.variants import expected_of, readings_of
from game.law.pointing import turns_on
from game.law.prose import day_told
from game.law.reasoning import rule_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from game.banks.double_entry import Ruled
    from game.banks.problems import Problem
    from game.banks.sheet import Sheet
    from game.law.rules import Rulebook

SOON = timedelta(days=90)
DAY = "case.ruling_date"


def stale_problems(sheet: Sheet, rulings: Sequence[Ruled]) -> Iterator[Problem]:
    """Ask of each variant what the court would say today and in ninety days; the first that differs is told.

    A report of a real ruling does not age, and a tell that sets the day tells of the change itself.
    """
    if sheet.question.kind == "case_file":
        return
    aging = ((each, day) for day in (sheet.today, sheet.today + SOON) for each in rulings if _may_age(sheet, each, day))
    for each, day in aging:
        told = _otherwise(sheet, each, day)
        if told:
            since = _changed_by(each.ruling.book, day)
            when = "today" if day == sheet.today else f"from {day_told(since)}"
            message = f"under the rules in force {when} the answer is {told}{told_as(each.variant)}"
            remedy = _dated(sheet) or f"write it anew, or keep today's law: ruling_date = {sheet.today.isoformat()}"
            yield sheet.at_key(("ruling",), "stale", message, remedy, "warning")
            return


def _dated(sheet: Sheet) -> str:
    """What to do about a question that names its day."""
    case = sheet.question.facts.get("case")
    own = isinstance(case, dict) and "ruling_date" in case
    if own or sheet.question.ruling_date or sheet.bank.heading.ruling_date:
        return "it keeps the law of its ruling_date: let the story say so, or write it anew"
    return ""


def _may_age(sheet: Sheet, each: Ruled, day: date) -> bool:
    told = any(DAY in reading.sets for reading in readings_of(sheet.question, each.variant))
    return each.ruling.record.day < day and not told


def _otherwise(sheet: Sheet, each: Ruled, day: date) -> str:
    """What the court would say on another day, if its law is another and so is the answer."""
    ruling = each.ruling
    if _changed_by(ruling.book, day) == _changed_by(ruling.book, ruling.record.day):
        return ""
    later = rule_on(replace(ruling.record, day=day), ruling.book)
    cites = turns_on(later)
    stated = expected_of(sheet.question, each.variant)
    named = set(stated.turns_on) if stated else set(each.answer[1])
    stands = later.outcome is ruling.outcome and named & set(each.answer[1]) <= set(cites)
    return "" if stands else f"{later.outcome} {_bracketed(cites)}".rstrip()


@lru_cache(maxsize=256)
def _changed_by(book: Rulebook, day: date) -> date:
    return book.changed_by(day)


def _bracketed(cites: Sequence[str]) -> str:
    return f"({', '.join(cites)})" if cites else ""
