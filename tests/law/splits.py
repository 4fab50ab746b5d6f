"""Splits of authority, and the cases that hang on each."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from game.law.conditions import Taken
from game.law.evidence.books import BOOKS
from game.law.evidence.vocabulary import VOCABULARY
from game.law.facts import Switch
from game.law.pointing import all_grounds, steps_under
from game.law.reasoning import Ruling, rule_on
from tests.law.mutants import corpus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.law.in_force import Step
    from game.law.records import Record
    from game.law.weighing import Finding


def splits() -> tuple[Switch, ...]:
    """Every question that the courts answer differently."""
    return tuple(word for word in VOCABULARY.values() if isinstance(word, Switch))


@cache
def hanging(switch: Switch) -> tuple[Record, ...]:
    """The records of the corpus whose ruling on the merits differs from one position to another."""
    return tuple(
        record
        for record, looked_at in _looked_at()
        if switch.name in looked_at and len({ruling.merits for ruling in positions_of(record, switch).values()}) > 1
    )


def positions_of(record: Record, switch: Switch) -> dict[str, Ruling]:
    """The ruling under each position, all other splits left open."""
    pinned = {position: {**record.pins, switch.name: position} for position in switch.positions}
    return {position: rule_on(replace(record, pins=pins), BOOKS[record.forum]) for position, pins in pinned.items()}


@cache
def _looked_at() -> tuple[tuple[Record, frozenset[str]], ...]:
    """Each record of the corpus, and the splits that its argument looks at."""
    found = []
    for record in corpus().values():
        ruling = rule_on(record, BOOKS[record.forum])
        steps = (step for _, ground in all_grounds(ruling) for step in steps_under(ground.step))
        names = frozenset(name for step in steps for name in _switches(step))
        found.append((record, names))
    return tuple(found)


def _switches(step: Step) -> Iterator[str]:
    yield from _switches_in(step.finding)


def _switches_in(finding: Finding) -> Iterator[str]:
    if isinstance(finding.condition, Taken):
        yield finding.condition.switch.name
    for below in finding.because:
        if not hasattr(below, "rule"):
            yield from _switches_in(below)
