"""Where a ruling comes out, in a sentence: the therefore of an opinion, and what the jury is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.law.conditions import Taken
from game.law.facts import Choice, Derived, Flag, Level, Number, Tags, Word
from game.law.pointing import KEEPS_OUT, LETS_IN, decisive, facts_behind, missing, raised_grounds, steps_under
from game.law.prose import (
    ORDINALS,
    balance_in,
    because,
    capital,
    counted,
    listed,
    lowered,
    part_told,
    party_told,
    purpose_clause,
)
from game.law.reasoning import Cell, Outcome, Ruling
from game.law.records import split_path
from game.law.rules import Effect
from game.law.truth import EITHER, NO, YES
from game.law.weighing import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.law.in_force import Ground


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
            return _kept_out(ruling)
        case Outcome.LIMITED | Outcome.IN_PART:
            return _mixed(ruling)
        case Outcome.FORM_LIMITED:
            return "It comes in, but the jury may have it in this form only."
        case Outcome.ADMITTED:
            return _let_in(ruling)


def standing(ruling: Ruling) -> tuple[tuple[Cell, Ground], ...]:
    """The grounds that stand and keep the item out, one for each rule."""
    found = {
        ground.step.rule.name: (cell, ground)
        for cell, ground in reversed(tuple(raised_grounds(ruling)))
        if ground.step.stands is YES and keeps_out(ground)
    }
    return tuple(reversed(found.values()))


def grounds_told(pairs: Sequence[tuple[Cell, Ground]]) -> str:
    """How many grounds there are, and which: 'two grounds: hearsay and confrontation'."""
    names = [lowered(ground.step.rule.name) for _, ground in pairs]
    return f"{counted(len(names))} ground{'' if len(names) == 1 else 's'}: {listed(names)}"


def _kept_out(ruling: Ruling) -> str:
    """Which grounds stand; of one that nothing tried to answer, the facts it rests on."""
    pairs = standing(ruling)
    if not pairs:
        return "It stays out, whichever view is taken."
    cell, ground = pairs[0]
    step = ground.step
    if len(pairs) > 1 or step.rule.then is not Effect.EXCLUDES or balance_in(step):
        return f"It stays out on {grounds_told(pairs)}."
    told = f"It stays out on {grounds_told(pairs)}"
    if ground.link is not None and len(ruling.record.links) > 1:
        return f"{told}, at {ORDINALS[ground.link]} statement."
    if step.answers:
        return f"{told}, which no answer meets."
    facts = facts_behind(ruling, cell, ground, step)
    bare = all(fact.presumed for fact in facts)
    return f"{told}." if bare else f"It stays out, because {because(facts)}."


def keeps_out(ground: Ground) -> bool:
    """Whether the item stays out while this ground stands."""
    return ground.step.rule.then in KEEPS_OUT


def _let_in(ruling: Ruling) -> str:
    if ruling.merits is Outcome.EXCLUDED:
        return "The ground that would have kept it out was not raised in time, so it comes in."
    if any(ground.step.stands is EITHER for _, ground in raised_grounds(ruling)):
        return "It comes in, whichever view is taken."
    raised = [ground for _, ground in raised_grounds(ruling) if ground.step.stands is NO]
    answered = [ground for ground in raised if ground.step.answers]
    if answered:
        return f"{_all_answered(ruling, answered)}, so it comes in."
    if any(ground.step.rule.then is Effect.EXCLUDES for ground in raised):
        return "No objection is made out, so it comes in."
    return f"{'What the rules ask is shown' if raised else 'No objection reaches it'}, so it comes in."


def _all_answered(ruling: Ruling, grounds: Sequence[Ground]) -> str:
    stated = ruling.record.item.get("objection.grounds")
    if isinstance(stated, frozenset) and len(stated) > 1:
        return "Every objection is met"
    if len({ground.step.rule.name for ground in grounds}) > 1:
        return "Every objection is answered"
    several = len({ground.link for ground in grounds}) > 1
    return "Each statement in the chain has its answer" if several else "The objection is answered"


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
    return listed(list(dict.fromkeys(part_told(ruling, cell.purpose) for cell in cells)))


def _parties(cells: Sequence[Cell]) -> str:
    return listed(list(dict.fromkeys(party_told(cell.party) for cell in cells)))


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
