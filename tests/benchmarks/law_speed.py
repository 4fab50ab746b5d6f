"""How fast the law is: rulings a second on the encoded cases, what-ifs in a frame, and a neutral law beside others.

Every ruling is made with its whole argument. What is timed is the processor's time, and each figure is the
middle of several runs.
"""

from __future__ import annotations

import gc
import time
from dataclasses import dataclass
from functools import cache
from random import Random
from statistics import median
from typing import TYPE_CHECKING

from game.law.evidence.books import BOOKS
from game.law.evidence.vocabulary import VOCABULARY
from game.law.in_force import Law, law_since
from game.law.pivots import edits, flips, possible
from game.law.reasoning import rule_on
from game.law.records import facts_of, record_from_paths
from tests.benchmarks.neutral import as_values, by_hand
from tests.benchmarks.neutral.peers import peers
from tests.law.agreement import encoded
from tests.law.corpus import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from game.law.records import Record

REPEATS = 7
NEVER_SEEN = 3000
AIM = 10_000
FRAME = 1000 / 60
SEED = 20261122
MOST_EDITS = 3
LIKELY_DENSEST = 25


@dataclass(frozen=True, slots=True)
class Rate:
    """How many a second: in the middle of the runs, and in the best of them; `aim` is the figure hoped for, if any."""

    name: str
    middle: float
    best: float
    aim: int | None = None

    def __str__(self) -> str:
        """One line to print."""
        aim = f"aim {self.aim:,}" if self.aim else "no aim"
        return f"{self.name:<56} {self.middle:10,.0f} a second, at best {self.best:10,.0f} ({aim})"


@dataclass(frozen=True, slots=True)
class Frames:
    """How long something takes, in milliseconds, against one frame of a screen drawn sixty times a second."""

    name: str
    middle: float
    best: float

    def __str__(self) -> str:
        """One line to print."""
        return f"{self.name:<56} {self.middle:10.2f} ms, at best {self.best:.2f} ms (a frame is {FRAME:.2f} ms)"


def law_speeds(repeats: int = REPEATS, never_seen: int = NEVER_SEEN) -> Iterator[Rate | Frames]:
    """Measure the whole federal book, and then the neutral law."""
    cases = cases_of("federal")
    yield Frames("the federal book made ready for a day", *_taken(lambda: Law(BOOKS["federal"], TODAY), repeats))
    yield _cold(cases, repeats)
    yield _unseen(cases, never_seen, repeats)
    yield _rate(f"{len(cases)} encoded cases, warm", lambda: _rule(cases), len(cases), repeats)
    yield _what_ifs(cases, repeats)
    yield from neutral(repeats)


@cache
def cases_of(forum: str) -> tuple[Record, ...]:
    """The encoded cases that one forum's book rules."""
    found = (record_from_paths(case["facts"], VOCABULARY, today=TODAY) for case in encoded().values())
    return tuple(record for record in found if record.forum == forum)


def _cold(cases: Sequence[Record], repeats: int) -> Rate:
    """Each run begins with a law that has ruled on nothing; making it ready is not timed."""
    runs = []
    for _ in range(repeats):
        laws = {day: Law(BOOKS["federal"], day) for day in {record.day for record in cases}}
        runs.append(_timed(lambda laws=laws: [rule_on(each, BOOKS["federal"], laws[each.day]) for each in cases]))  # type: ignore[misc]
    return _per_second(f"{len(cases)} encoded cases, cold", len(cases), runs)


def _unseen(cases: Sequence[Record], many: int, repeats: int) -> Rate:
    """Each run rules on records that the law, warmed by as many others and by the cases, has not seen."""
    warming, fresh = variations(cases, many, SEED), variations(cases, many, SEED + 1)
    seen = {_key(record) for record in (*cases, *warming)}
    unseen = [record for record in fresh if _key(record) not in seen]
    runs = []
    for _ in range(repeats):
        law_since.cache_clear()
        _rule(cases)
        _rule(warming)
        runs.append(_timed(lambda: _rule(unseen)))
    return _per_second(f"{len(unseen):,} records never seen, after warming up", len(unseen), runs, AIM)


def variations(cases: Sequence[Record], many: int, seed: int) -> tuple[Record, ...]:
    """Records a few random edits away from a case, each a case that can be, no two alike."""
    chance = Random(seed)
    found: dict[object, Record] = {}
    while len(found) < many:
        record = _edited(chance.choice(cases), chance)
        if record.forum == "federal":
            found.setdefault(_key(record), record)
    return tuple(found.values())


def _edited(record: Record, chance: Random) -> Record:
    for _ in range(chance.randint(1, MOST_EDITS)):
        ruling = rule_on(record, BOOKS[record.forum])
        choice = chance.choice(list(edits(ruling, VOCABULARY, {"federal": BOOKS["federal"]})))
        if possible(choice.record, choice.book):
            record = choice.record
    return record


def _key(record: Record) -> object:
    return (tuple(sorted(facts_of(record).items(), key=lambda pair: pair[0])), record.against, record.day)


def _rule(cases: Sequence[Record]) -> None:
    for record in cases:
        rule_on(record, BOOKS[record.forum])


def _what_ifs(cases: Sequence[Record], repeats: int) -> Frames:
    """Every single change of the case that has most: made, checked for what cannot be, ruled on, and sorted."""
    told = sorted(cases, key=lambda record: len(facts_of(record)))[-LIKELY_DENSEST:]
    rulings = [rule_on(record, BOOKS[record.forum]) for record in told]
    counts = [sum(1 for _ in edits(ruling, VOCABULARY, BOOKS)) for ruling in rulings]
    densest = rulings[counts.index(max(counts))]
    name = f"all {max(counts)} what-ifs of the densest encoded case"
    return Frames(name, *_taken(lambda: flips(densest, VOCABULARY, BOOKS), repeats))


def neutral(repeats: int = REPEATS) -> Iterator[Rate]:
    """Twenty-five neutral rules on five thousand cases: ours, by hand, and whatever else is installed.

    Raises ValueError if any two differ on any case.
    """
    told = by_hand.cases()
    answers = [by_hand.decide(case) for case in told]
    records = [as_values.record_of(case) for case in told]
    fresh = [Law(as_values.book(), as_values.TODAY) for _ in range(repeats)]
    runs = [_timed(lambda law=law: [as_values.decide(each, law) for each in records]) for law in fresh]  # type: ignore[misc]
    _agree("ours", answers, [as_values.decide(each, fresh[0]) for each in records])
    yield _per_second("25 neutral rules: ours, whole argument, first pass", len(told), runs)
    yield _rate(
        "25 neutral rules: ours, warm",
        lambda: [as_values.decide(each, fresh[0]) for each in records],
        len(told),
        repeats,
    )
    yield _rate(
        "25 neutral rules: by hand in Python, answer only",
        lambda: [by_hand.decide(each) for each in told],
        len(told),
        repeats,
    )
    for name, decide in peers():
        _agree(name, answers, [decide(case) for case in told])
        yield _decided(f"25 neutral rules: {name}", decide, told, repeats)


def _decided(
    name: str, decide: Callable[[by_hand.Told], by_hand.Answer], told: Sequence[by_hand.Told], repeats: int
) -> Rate:
    return _rate(name, lambda: [decide(case) for case in told], len(told), repeats)


def _agree(name: str, wanted: Sequence[by_hand.Answer], found: Sequence[by_hand.Answer]) -> None:
    differing = sum(one != other for one, other in zip(wanted, found, strict=True))
    if differing:
        message = f"{name}: {differing} of {len(wanted)} neutral cases come out otherwise"
        raise ValueError(message)


def _rate(name: str, task: Callable[[], object], many: int, repeats: int) -> Rate:
    task()
    return _per_second(name, many, [_timed(task) for _ in range(repeats)])


def _per_second(name: str, many: int, runs: Sequence[float], aim: int | None = None) -> Rate:
    return Rate(name, many / median(runs), many / min(runs), aim)


def _taken(task: Callable[[], object], repeats: int) -> tuple[float, float]:
    task()
    runs = [_timed(task) * 1000 for _ in range(repeats)]
    return median(runs), min(runs)


def _timed(task: Callable[[], object]) -> float:
    """Time a task once. What was made ready before is kept out of the collector's way, since it is not the task's."""
    gc.collect()
    gc.freeze()
    begun = time.process_time()
    task()
    taken = time.process_time() - begun
    gc.unfreeze()
    return max(taken, 1e-9)
