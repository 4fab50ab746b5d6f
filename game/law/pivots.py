"""What would change the ruling: one change in the story, into a world that can be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from game.law.facts import Choice, Flag, Level, Tags, Turning, Value, Word
from game.law.pointing import turns_on
from game.law.reasoning import Outcome, Ruling, impossibilities, rule_on
from game.law.records import Record, facts_of, split_path, with_facts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.law.rules import Rulebook


TOO_FAR = ("refresh_memory", "prior_identification", "preliminary_fact")
"""Purposes so far from any other that a story cannot turn to them by one change."""


class Turn(StrEnum):
    """The kinds of change, told apart because they teach different things; in the order of their worth."""

    FACT = "fact"
    PURPOSE = "purpose"
    PARTY = "party"
    DATE = "date"
    FORUM = "forum"
    PROCEDURE = "procedure"
    FOUNDATION = "foundation"
    WEIGHING = "weighing"


@dataclass(frozen=True)
class Change:
    """One fact, as it is and as it would be; `new` is None where the change is not one of facts."""

    path: str
    old: object
    new: object


@dataclass(frozen=True)
class Edit:
    """One change in the story, and the record and book it makes."""

    turn: Turn
    changes: tuple[Change, ...]
    record: Record
    book: Rulebook


@dataclass(frozen=True)
class Flip:
    """An edit that settles the item another way."""

    edit: Edit
    ruling: Ruling

    @property
    def turns_on(self) -> tuple[str, ...]:
        """What the ruling turns on after the edit."""
        return turns_on(self.ruling)


def flips(ruling: Ruling, vocabulary: Mapping[str, Word], books: Mapping[str, Rulebook]) -> tuple[Flip, ...]:
    """Find every possible single change that settles the item another way: one lesson each, best first."""
    found: dict[object, Flip] = {}
    for edit in edits(ruling, vocabulary, books):
        other = rule_on(edit.record, edit.book)
        settled = other.outcome not in (ruling.outcome, Outcome.OPEN)
        if settled and possible(edit.record, edit.book):
            flip = Flip(edit, other)
            found.setdefault((edit.changes[0].path, other.outcome, flip.turns_on), flip)
    order = list(Turn)
    return tuple(sorted(found.values(), key=lambda flip: order.index(flip.edit.turn)))


def possible(record: Record, book: Rulebook) -> bool:
    """Whether the record is a case that can be."""
    return next(impossibilities(record, book), None) is None


def edits(ruling: Ruling, vocabulary: Mapping[str, Word], books: Mapping[str, Rulebook]) -> Iterator[Edit]:
    """Every single change of a stated fact, of the sides, of the day across an amendment, of the forum."""
    record, book = ruling.record, ruling.book
    for path, old in facts_of(record).items():
        word = vocabulary[split_path(path)[0]]
        for new in other_answers(word, old):
            yield Edit(_turn_of(word), (Change(path, old, new),), with_facts(record, {path: new}), book)
    yield from _use_edits(record, book, vocabulary)
    yield from _party_edits(record, book)
    for day in _amendment_days(book, record.day):
        across = day if record.day < day else day - timedelta(days=1)
        yield Edit(Turn.DATE, (Change("case.ruling_date", record.day, across),), replace(record, day=across), book)
    for name, other in books.items():
        if name != book.name:
            changed = replace(record, forum=name)
            yield Edit(Turn.FORUM, (Change("case.jurisdiction", book.name, name),), changed, other)


def other_answers(word: Word, old: Value) -> Iterator[Value]:
    """Each other answer a word could have had, unless another answer would be another story."""
    if word.turning is Turning.SCENE:
        return
    match word:
        case Flag():
            yield old is False
        case Level():
            yield from (level for level in range(5) if level != old)
        case Choice():
            yield from (kind for kind in word.kinds if kind not in (old, *TOO_FAR))
        case Tags() if isinstance(old, frozenset):
            yield from (old ^ {kind} for kind in word.kinds if old != {kind})


def _turn_of(word: Word) -> Turn:
    if isinstance(word, Level) or word.name == "purpose.weighing_settled":
        return Turn.WEIGHING
    if word.name == "purpose.kind":
        return Turn.PURPOSE
    if word.name.startswith("objection.") or word.name == "offer.notice":
        return Turn.PROCEDURE
    return Turn.FOUNDATION if word.turning is Turning.FOUNDATION else Turn.FACT


def _use_edits(record: Record, book: Rulebook, vocabulary: Mapping[str, Word]) -> Iterator[Edit]:
    """Another use, and with it an inference that runs through character or no longer does: one change, two facts."""
    stated = facts_of(record)
    for path, old in stated.items():
        through = path.replace(".kind", ".propensity_chain")
        runs = stated.get(through)
        if split_path(path)[0] != "purpose.kind" or not isinstance(runs, bool):
            continue
        bound = not possible(with_facts(record, {through: not runs}), book)
        for new in _next_first(vocabulary["purpose.kind"], old):
            if bound or not possible(with_facts(record, {path: new}), book):
                changes = (Change(path, old, new), Change(through, runs, not runs))
                yield Edit(Turn.PURPOSE, changes, with_facts(record, {path: new, through: not runs}), book)


def _next_first(word: Word, old: Value) -> tuple[Value, ...]:
    """The other answers, from the one that the vocabulary lists next: akin to the old one, and told first."""
    kinds: list[Value] = list(word.kinds) if isinstance(word, Choice) else []
    at = kinds.index(old) if old in kinds else 0
    return (*kinds[at + 1 :], *kinds[:at])


def _party_edits(record: Record, book: Rulebook) -> Iterator[Edit]:
    """The other side offers it instead."""
    proponent = record.item.get("offer.proponent")
    if isinstance(proponent, str) and len(record.against) == 1:
        (opponent,) = record.against
        swapped = with_facts(
            record, {"offer.proponent": type(proponent)(opponent), "offer.against": frozenset({proponent})}
        )
        change = Change("offer.proponent", proponent, opponent)
        yield Edit(Turn.PARTY, (change, Change("offer.against", opponent, proponent)), swapped, book)


def _amendment_days(book: Rulebook, today: date) -> tuple[date, ...]:
    """The days on which the book changes, the nearest first."""
    days = {day for rule in book.rules for day in (rule.in_force.start, rule.in_force.until)}
    return tuple(sorted(days - {date.min, date.max}, key=lambda day: abs(day - today)))
