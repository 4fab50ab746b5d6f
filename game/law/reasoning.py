"""The one algorithm: every purpose against every party is ruled on, and the cells make the ruling.

A ground stands when it is raised, its terms are met, and no answer to it stands. The merits are what
the rules say; the ruling is what the court does on the objections that were made (Rule 103).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import product
from typing import TYPE_CHECKING

from game.law.conditions import Outweighs, Taken
from game.law.in_force import SPILLS_OVER, Docket, Ground, Law, Place, Step, law_of
from game.law.rules import Effect, Rule, Rulebook
from game.law.truth import EITHER, OPEN, YES
from game.law.weighing import DANGER_PREVAILS, WORTH_PREVAILS, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.law.facts import Value
    from game.law.records import Record

MOST_WORLDS = 64


class Outcome(StrEnum):
    """What becomes of an item, in the contract's words."""

    ADMITTED = "admitted"
    EXCLUDED = "excluded"
    LIMITED = "limited"
    IN_PART = "in_part"
    FORM_LIMITED = "form_limited"
    DEFERRED = "deferred"
    CONTESTABLE = "contestable"
    OPEN = "open"

    @property
    def told(self) -> str:
        """The word as a sentence has it: 'in part'."""
        return "admitted in this form only" if self is Outcome.FORM_LIMITED else self.replace("_", " ")


@dataclass(frozen=True, slots=True)
class Cell:
    """One purpose against one party: the unit of decision."""

    purpose: int
    party: str
    merits: Outcome
    outcome: Outcome
    grounds: tuple[Ground, ...]


@dataclass(frozen=True)
class World:
    """One way of settling what the law leaves to choice, and the ruling it gives."""

    pins: tuple[tuple[str, str], ...]
    ruling: Ruling


@dataclass(frozen=True)
class Ruling:
    """The whole argument. `worlds` are the rulings under each position where the law allows more than one."""

    merits: Outcome
    outcome: Outcome
    cells: tuple[Cell, ...]
    record: Record
    book: Rulebook
    worlds: tuple[World, ...] = ()


def rule_on(record: Record, book: Rulebook, law: Law | None = None) -> Ruling:
    """Rule in the light the record gives; where the law allows two rulings, rule under each position too."""
    law = law or law_of(book, record.day)
    ruling = _decide(record, law)
    if Outcome.CONTESTABLE not in (ruling.outcome, ruling.merits):
        return ruling
    questions = dict(sorted(_unsettled(ruling)))
    chosen = (tuple(zip(questions, each, strict=True)) for each in product(*questions.values()))
    worlds = tuple(
        World(pins, _decide(_pinned(record, pins), law)) for pins, _ in zip(chosen, range(MOST_WORLDS), strict=False)
    )
    return replace(
        ruling,
        merits=_agreed([world.ruling.merits for world in worlds]),
        outcome=_agreed([world.ruling.outcome for world in worlds]),
        worlds=worlds,
    )


def impossibilities(record: Record, book: Rulebook) -> Iterator[Rule]:
    """Name what makes this record a case that cannot be. A silent record is not an impossible one."""
    law = law_of(book, record.day)
    seen: set[str] = set()
    for party in record.against:
        for purpose in range(len(record.purposes)):
            for ground in _grounds_at(list(places_of(record, law, purpose, party)), law.impossible, law, frozenset()):
                if ground.step.stands is YES and ground.step.rule.name not in seen:
                    seen.add(ground.step.rule.name)
                    yield ground.step.rule


def _decide(record: Record, law: Law) -> Ruling:
    cells = tuple(cell for party in record.against for cell in _cells_against(party, record, law))
    return Ruling(
        _overall(record, cells, [cell.merits for cell in cells]),
        _overall(record, cells, [cell.outcome for cell in cells]),
        cells,
        record,
        law.book,
    )


def _cells_against(party: str, record: Record, law: Law) -> Iterator[Cell]:
    """Rule on every purpose against one party: first all but the balance, then the balance on what is left."""
    unraised = _unraised(record, law)
    stages = []
    for purpose in range(len(record.purposes)):
        places = list(places_of(record, law, purpose, party))
        stages.append((places, _grounds_at(places, law.bars, law, unraised)))
    barred = [_outcome_of(early) is Outcome.EXCLUDED for _, early in stages]
    for purpose, (places, early) in enumerate(stages):
        if any(barred[:purpose]) or any(barred[purpose + 1 :]):
            places[0][1][SPILLS_OVER] = True
        grounds = (*early, *_grounds_at(places[:1], law.balances, law, unraised))
        raised = [ground for ground in grounds if not ground.waived]
        yield Cell(purpose, party, _outcome_of(grounds), _outcome_of(raised), grounds)


def places_of(record: Record, law: Law, purpose: int, party: str) -> Iterator[tuple[int | None, Place]]:
    """Gather the facts visible for one purpose against one party: at no link, then at each link."""
    here: dict[str, Value] = {**law.book.positions, **record.item, **record.purposes[purpose], "party.role": party}
    prefix = f"{purpose}:"
    here |= {
        name.removeprefix(prefix): pin
        for name, pin in record.pins.items()
        if name.startswith(prefix) or ":" not in name
    }
    yield None, dict(here)
    for index, link in enumerate(record.links):
        yield index, {**here, **link, "place.link": str(index)}


def _grounds_at(
    places: Sequence[tuple[int | None, Place]], docket: Docket, law: Law, unraised: frozenset[str]
) -> tuple[Ground, ...]:
    return tuple([ground for link, known in places for ground in law.grounds_at(known, docket, link, unraised)])


def _unraised(record: Record, law: Law) -> frozenset[str]:
    """Name the grounds that no timely objection raised; silence about the grounds stated raises them all."""
    item = record.item
    preserved = item.get("objection.made", True) and item.get("objection.timely", True)
    if item.get("objection.definitive_ruling"):
        preserved = True
    stated = item.get("objection.grounds")
    if preserved and not isinstance(stated, frozenset):
        return frozenset()
    return law.unheard(stated if preserved and isinstance(stated, frozenset) else frozenset())


def _outcome_of(grounds: Sequence[Ground]) -> Outcome:
    """A ground that stands decides; then a gap in the record, discretion, a connection to come, a form."""
    effects = [each.step.rule.then for each in grounds if each.step.stands is YES]
    if Effect.EXCLUDES in effects or Effect.REQUIRED in effects:
        return Outcome.EXCLUDED
    truths = [each.step.stands for each in grounds]
    if OPEN in truths:
        return Outcome.OPEN
    if EITHER in truths:
        return Outcome.CONTESTABLE
    if Effect.CONNECTS in effects:
        return Outcome.DEFERRED
    return Outcome.FORM_LIMITED if Effect.LIMITS_FORM in effects else Outcome.ADMITTED


def _overall(record: Record, cells: Sequence[Cell], outcomes: Sequence[Outcome]) -> Outcome:
    found = set(outcomes)
    if len(found) == 1:
        return outcomes[0]
    for unsettled in (Outcome.OPEN, Outcome.CONTESTABLE):
        if unsettled in found:
            return unsettled
    if Outcome.EXCLUDED in found and found & {Outcome.ADMITTED, Outcome.FORM_LIMITED}:
        return Outcome.IN_PART if _parted(record, cells, outcomes) else Outcome.LIMITED
    return Outcome.DEFERRED if Outcome.DEFERRED in found else Outcome.FORM_LIMITED


def _parted(record: Record, cells: Sequence[Cell], outcomes: Sequence[Outcome]) -> bool:
    """Whether it is the parts of the item that fare differently, each part alike for every use of it."""
    fates: dict[Value, set[bool]] = {}
    for cell, outcome in zip(cells, outcomes, strict=True):
        part = record.purposes[cell.purpose].get("purpose.part", "whole")
        fates.setdefault(part, set()).add(outcome is Outcome.EXCLUDED)
    return len(fates) > 1 and all(len(fate) == 1 for fate in fates.values())


def _agreed(outcomes: Sequence[Outcome]) -> Outcome:
    return outcomes[0] if len(set(outcomes)) == 1 else Outcome.CONTESTABLE


def _pinned(record: Record, pins: tuple[tuple[str, str], ...]) -> Record:
    return replace(record, pins={**record.pins, **dict(pins)})


def _unsettled(ruling: Ruling) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Name each question that the law leaves to choice here: a split, or the balance of one purpose."""
    for cell in ruling.cells:
        for ground in cell.grounds:
            if ground.step.stands is EITHER:
                yield from _choices_in(ground.step, cell.purpose)


def _choices_in(node: Step | Finding, purpose: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    if isinstance(node, Step):
        yield from _choices_in(node.finding, purpose)
        for answer in node.answers:
            yield from _choices_in(answer, purpose)
        return
    condition = node.condition
    if isinstance(condition, Taken) and node.truth is EITHER:
        yield condition.switch.name, tuple(condition.switch.positions)
    elif isinstance(condition, Outweighs) and node.truth is EITHER:
        yield f"{purpose}:weighing.{condition.test}", (DANGER_PREVAILS, WORTH_PREVAILS)
    for each in node.because:
        yield from _choices_in(each, purpose)
