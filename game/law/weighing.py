"""One condition weighed against the facts at one place: a pure function from values to a finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from game.law.conditions import (
    All,
    AtLeast,
    Condition,
    Includes,
    IsOneOf,
    Leaf,
    Not,
    Outweighs,
    Same,
    Scale,
    Some,
    Stated,
    Taken,
)
from game.law.facts import Derived, Flag, Level, Value, Word
from game.law.truth import EITHER, NO, OPEN, OPPOSITE, YES, Truth, every, some

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.law.in_force import Step

DANGER_PREVAILS = "danger prevails"
WORTH_PREVAILS = "worth prevails"
TWO_GRAVE_DANGERS = 2
GRAVE = 3
HEAVIEST = 4


@dataclass(frozen=True, eq=False, slots=True)
class Concluded:
    """What rules made of a derived fact here, and the steps that made it."""

    truth: Truth
    steps: tuple[Step, ...]


Known: TypeAlias = "Mapping[str, Value | Concluded]"


@dataclass(frozen=True, eq=False, slots=True)
class Finding:
    """One condition weighed, with the findings or steps it rests on, and the words it lacked.

    It carries no place, so that equal facts share one finding. `saw` holds the values looked at, in the
    order of the condition's words; `presumed` says that silence was read; `sums` are danger and worth.
    """

    condition: Condition
    truth: Truth
    because: tuple[Finding | Step, ...] = ()
    lacks: tuple[Word, ...] = ()
    presumed: bool = False
    saw: tuple[Value, ...] = ()
    sums: tuple[int, int] | None = None


def weigh(condition: Condition, known: Known) -> Finding:
    """Find how far a condition is so, given what is known at one place."""
    match condition:
        case All(parts):
            found = tuple([weigh(part, known) for part in parts])
            return Finding(condition, every(each.truth for each in found), found)
        case Some(parts):
            found = tuple([weigh(part, known) for part in parts])
            return Finding(condition, some(each.truth for each in found), found)
        case Not(part):
            inner = weigh(part, known)
            return Finding(condition, OPPOSITE[inner.truth], (inner,))
        case Derived():
            return _concluded(condition, known)
        case Stated():
            return Finding(condition, YES if condition.word.name in known else NO)
        case Taken():
            taken = known.get(condition.switch.name)
            return Finding(condition, EITHER if taken is None else YES if taken == condition.position else NO)
        case Outweighs():
            return _balanced(condition, known)
    return _observed(condition, known)


def words_of(leaf: Leaf) -> tuple[Word, ...]:
    """The words whose values a leaf tests."""
    if isinstance(leaf, Flag):
        return (leaf,)
    return (leaf.word, leaf.other) if isinstance(leaf, Same) else (leaf.word,)


def holds(leaf: Leaf, values: tuple[Value, ...]) -> bool:
    """Whether a leaf is so of the values of its words."""
    first = values[0]
    match leaf:
        case IsOneOf():
            return first in leaf.kinds
        case Includes():
            return isinstance(first, frozenset) and not leaf.kinds.isdisjoint(first)
        case AtLeast():
            return isinstance(first, int) and first >= leaf.least
        case Same():
            return first in values[1] if isinstance(values[1], frozenset) else first == values[1]
    return first is True


def parts_of(condition: Condition) -> tuple[Condition, ...]:
    """The conditions directly inside a condition."""
    match condition:
        case All(parts) | Some(parts):
            return parts
        case Not(part):
            return (part,)
        case Outweighs():
            danger, worth = condition.danger, condition.worth
            return (*danger.heavier, *danger.lighter, *worth.heavier, *worth.lighter)
    return ()


def words_read(condition: Condition) -> Iterator[Word]:
    """Every word a condition may look at, in the order it is written."""
    match condition:
        case Derived():
            yield condition
        case Stated():
            yield condition.word
        case Taken():
            yield condition.switch
        case Outweighs():
            yield from (*condition.danger.levels, *condition.worth.levels)
            yield from () if condition.settled is None else (condition.settled,)
        case All() | Some() | Not():
            pass
        case _:
            yield from words_of(condition)
    for part in parts_of(condition):
        yield from words_read(part)


def _concluded(word: Derived, known: Known) -> Finding:
    found = known[word.name]
    assert isinstance(found, Concluded)  # noqa: S101 a record cannot state a derived word
    return Finding(word, found.truth, found.steps)


def _observed(leaf: Leaf, known: Known) -> Finding:
    """Read a fact from the record, or from what silence means; where silence means nothing, open."""
    values, lacks, silent = [], [], False
    for word in words_of(leaf):
        value = known.get(word.name)
        if value is None:
            silent, value = True, word.silent
        if value is None:
            lacks.append(word)
        elif not isinstance(value, Concluded):
            values.append(value)
    if lacks:
        return Finding(leaf, OPEN, lacks=tuple(lacks))
    saw = tuple(values)
    return Finding(leaf, YES if holds(leaf, saw) else NO, presumed=silent, saw=saw)


def _balanced(test: Outweighs, known: Known) -> Finding:
    """Weigh danger less worth against the margin; one step short of it or just on it is discretion.

    Once one danger is weighed, those of which nothing is said weigh nothing; worth must always be told.
    """
    levels = (*test.danger.levels, *test.worth.levels)
    silent = tuple(level for level in levels if _number(level, known) is None)
    weighed = any(known.get(level.name) for level in test.danger.levels)
    lacks = tuple(level for level in silent if not weighed or level not in test.danger.levels)
    if lacks:
        return Finding(test, OPEN, lacks=lacks)
    (danger, more), (worth, less) = _weight(test.danger, known), _weight(test.worth, known)
    truth = _past_margin(test, danger - worth - test.margin, known)
    presumed = any(level.name not in known for level in levels)
    return Finding(test, truth, (*more, *less), sums=(danger, worth), presumed=presumed)


def _past_margin(test: Outweighs, over: int, known: Known) -> Truth:
    pinned = known.get(f"weighing.{test.test}")
    if pinned is not None:
        return YES if pinned == DANGER_PREVAILS else NO
    settled = test.settled is not None and known.get(test.settled.name) is True
    if over in {-1, 0} and not settled:
        return EITHER
    return YES if over >= 0 else NO


def _weight(pan: Scale, known: Known) -> tuple[int, tuple[Finding, ...]]:
    levels = [_number(level, known) or 0 for level in pan.levels]
    heavier = [found for each in pan.heavier if (found := weigh(each, known)).truth is YES]
    lighter = [found for each in pan.lighter if (found := weigh(each, known)).truth is YES]
    tally = max(levels) + (sum(level >= GRAVE for level in levels) >= TWO_GRAVE_DANGERS) + len(heavier) - len(lighter)
    return min(max(tally, 0), HEAVIEST), (*heavier, *lighter)


def _number(level: Level, known: Known) -> int | None:
    found = known.get(level.name, level.presumed)
    return found if isinstance(found, int) else None
