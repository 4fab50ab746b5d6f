"""Where a ruling comes out, in a sentence: the therefore of an opinion, and what the jury is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.law.conditions import Taken
from game.law.facts import Choice, Derived, Flag, Level, Number, Tags, Word
from game.law.pointing import KEEPS_OUT, LETS_IN, decisive, missing, raised_grounds, steps_under
from game.law.prose import capital, listed, lowered, purpose_clause
from game.law.reasoning import Cell, Ground, Outcome, Ruling
from game.law.records import split_path
from game.law.truth import EITHER, YES
from game.law.weighing import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

COUNTS = ("No", "One", "Two", "Three", "Four", "Several")


def therefore(ruling: Ruling) -> str:
    """The conclusion in one sentence."""
    match ruling.outcome:
        case Outcome.OPEN:
            return f"The record does not say {listed([_asked(ruling, path) for path in missing(ruling)])}."
        case Outcome.CONTESTABLE:
            return _contested(ruling)
        case Outcome.DEFERRED:
            return "The ruling waits until the fact on which its relevance depends is shown."
        case Outcome.EXCLUDED:
            return f"{standing(ruling)}, so it stays out."
        case Outcome.LIMITED | Outcome.IN_PART:
            return _mixed(ruling)
        case Outcome.FORM_LIMITED:
            return "The objection is answered, but only in this form may the jury have it."
        case Outcome.ADMITTED:
            return _let_in(ruling)


def standing(ruling: Ruling) -> str:
    """How many objections stand, and which."""
    names = _standing_names(ruling)
    count = COUNTS[min(len(names), len(COUNTS) - 1)]
    return f"{count} objection{' stands' if len(names) == 1 else 's stand'}, {listed(names)}"


def _standing_names(ruling: Ruling) -> list[str]:
    standing = (ground.step for _, ground in raised_grounds(ruling) if keeps_out(ground))
    return list(dict.fromkeys(lowered(step.rule.name) for step in standing if step.stands is YES))


def keeps_out(ground: Ground) -> bool:
    """Whether the item stays out while this ground stands."""
    return ground.step.rule.then in KEEPS_OUT


def _let_in(ruling: Ruling) -> str:
    if ruling.merits is Outcome.EXCLUDED:
        return "The ground that would have kept it out was not raised, so it comes in."
    answered = any(ground.step.answers for _, ground in raised_grounds(ruling))
    return (
        "Every objection raised is answered, so it comes in."
        if answered
        else "Nothing stands against it, so it comes in."
    )


def _mixed(ruling: Ruling) -> str:
    into = [cell for cell in ruling.cells if cell.outcome in LETS_IN]
    out = [cell for cell in ruling.cells if cell.outcome is Outcome.EXCLUDED]
    if ruling.outcome is Outcome.IN_PART:
        return f"{capital(_parts(ruling, into))} may be heard; {_parts(ruling, out)} may not."
    if {cell.purpose for cell in into} != {cell.purpose for cell in out}:
        return f"The jury may hear it {_uses(ruling, into)}, but not {_uses(ruling, out)}."
    return f"The jury may use it against {_parties(into)}, but not against {_parties(out)}."


def _uses(ruling: Ruling, cells: Sequence[Cell]) -> str:
    return listed(list(dict.fromkeys(purpose_clause(ruling, cell.purpose) for cell in cells)))


def _parts(ruling: Ruling, cells: Sequence[Cell]) -> str:
    parts = dict.fromkeys(str(ruling.record.purposes[cell.purpose].get("purpose.part", "whole")) for cell in cells)
    return listed([f"the {part} part" for part in parts])


def _parties(cells: Sequence[Cell]) -> str:
    return listed(list(dict.fromkeys(f"the {cell.party.removeprefix('civil_')}" for cell in cells)))


def _contested(ruling: Ruling) -> str:
    splits = splits_in(ruling)
    if splits:
        return f"Courts are split: {lowered(splits[0][0])}"
    return "Either ruling is within the court's discretion and would be affirmed."


def splits_in(ruling: Ruling) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Each split of authority on which the ruling hangs: the question, and the positions with who holds them."""
    found = {}
    for _, ground in raised_grounds(ruling):
        if ground.step.stands is EITHER:
            for step in steps_under(ground.step):
                for leaf in decisive(step.finding):
                    if isinstance(leaf.condition, Taken) and leaf.truth is EITHER:
                        switch = leaf.condition.switch
                        found[switch.name] = (switch.asks, tuple(switch.positions.items()))
    return tuple(found.values())


def instruction(ruling: Ruling) -> str | None:
    """The sentence the jury hears where an item comes in for one use, or against one party, alone."""
    into = [cell for cell in ruling.cells if cell.outcome in LETS_IN]
    out = [cell for cell in ruling.cells if cell.outcome is Outcome.EXCLUDED]
    if ruling.outcome is Outcome.LIMITED and {cell.purpose for cell in into} == {cell.purpose for cell in out}:
        return f"You may consider this against {_parties(into)} only."
    if ruling.outcome is Outcome.LIMITED:
        return f"You may consider this only {_uses(ruling, into)}, and not {_uses(ruling, out)}."
    if ruling.outcome in LETS_IN and ruling.record.item.get("objection.instruction_requested") is True:
        return f"You may consider this only {_uses(ruling, into)}."
    return None


def _asked(ruling: Ruling, path: str) -> str:
    word = next(word for word in _words(ruling) if word.name == split_path(path)[0])
    if isinstance(word, Flag | Derived):
        return f"whether {word.says}"
    if isinstance(word, Level):
        return f"what weight to give {word.says}"
    frame = word.says if isinstance(word, Choice | Tags | Number) else ""
    return f"how this goes on: “{frame.replace('{}', '…')}”"


def _words(ruling: Ruling) -> Iterator[Word]:
    for cell in ruling.cells:
        for ground in cell.grounds:
            for step in steps_under(ground.step):
                yield from _lacking(step.finding)


def _lacking(finding: Finding) -> Iterator[Word]:
    yield from finding.lacks
    for below in finding.because:
        if isinstance(below, Finding):
            yield from _lacking(below)
