"""Why a ruling is what it is, why another answer is wrong, and the best the losing side can still say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.law.conclusion import keeps_out, standing, therefore
from game.law.pointing import (
    GATES,
    KEEPS_OUT,
    LETS_IN,
    Fact,
    all_grounds,
    deepest,
    facts_behind,
    failed,
    made_out,
    raised_grounds,
    steps_under,
    turns_on,
)
from game.law.prose import because, capital, listed, lowered
from game.law.reasoning import Cell, Ground, Outcome, Ruling
from game.law.truth import EITHER, NO, YES

if TYPE_CHECKING:
    from game.law.in_force import Step


def reason(ruling: Ruling) -> str:
    """Why, in one clause or two: what is said first after a ruling."""
    if ruling.outcome is Outcome.EXCLUDED:
        return _reason_out(ruling)
    if ruling.outcome in LETS_IN:
        return _reason_in(ruling)
    return lowered(therefore(ruling)).rstrip(".")


def _reason_out(ruling: Ruling) -> str:
    """What the nearest answer lacked; where none came near, what the ground itself rests on."""
    near = [each for each in failed(ruling) if not each.of_another_story]
    if near:
        return because(near[0].facts)
    standing = [pair for pair in raised_grounds(ruling) if pair[1].step.stands is YES and keeps_out(pair[1])]
    return because(_resting_on(ruling, standing[0])) if standing else therefore(ruling)


def _reason_in(ruling: Ruling) -> str:
    """What the answer rests on; where none was needed, what the ground lacked on which it turns."""
    if ruling.merits is Outcome.EXCLUDED:
        return "nobody raised the ground that would have kept it out"
    for cell, ground in raised_grounds(ruling):
        for answer in ground.step.answers:
            if answer.stands is YES and ground.step.stands is NO:
                return because(facts_behind(ruling, cell, ground, answer))
    unmade = [pair for pair in raised_grounds(ruling) if pair[1].step.stands is NO]
    first = next(iter(turns_on(ruling)), "")
    decisive = [pair for pair in unmade if first in (pair[1].step.rule.cite, deepest(pair[1].step).cite)]
    return because(_resting_on(ruling, (decisive or unmade)[0])) if unmade else therefore(ruling)


def _resting_on(ruling: Ruling, pair: tuple[Cell, Ground]) -> tuple[Fact, ...]:
    return facts_behind(ruling, *pair, pair[1].step)


def why_not(ruling: Ruling, cite: str) -> str:
    """Say in one sentence what is wrong with resting the ruling on this rule instead."""
    for cell, ground in all_grounds(ruling):
        for step in steps_under(ground.step):
            if step.rule.cite == cite:
                return _why_not_step(ruling, cell, ground, step)
    near = next((each for each in failed(ruling) if each.rule.cite == cite), None)
    if near is not None:
        return f"{cite} is not in play: {because(near.facts)}."
    rule = next((each for each in ruling.book.rules if each.cite == cite), None)
    return (
        f"{cite} is not in issue here. It asks: {lowered(rule.elements)}" if rule else f"{cite} is not in issue here."
    )


def _why_not_step(ruling: Ruling, cell: Cell, ground: Ground, step: Step) -> str:
    facts = facts_behind(ruling, cell, ground, step)
    beaten = [answer for answer in step.answers if answer.stands is YES]
    if ground.waived and step is ground.step:
        return f"{step.rule.cite} was not raised."
    if beaten and step.stands is NO and made_out(step):
        why = because(facts_behind(ruling, cell, ground, beaten[0]))
        return f"{step.rule.cite} is met by {beaten[0].rule.cite}: {why}."
    if step.finding.truth is NO and step.rule.then not in GATES:
        verb = "does not keep it out" if step.rule.then in KEEPS_OUT else "fails"
        return f"{step.rule.cite} {verb}: {because(facts)}."
    if step.rule.then in GATES and step.stands is NO:
        return f"{step.rule.cite} is satisfied: {because(facts)}."
    return f"{step.rule.cite} is made out, but it does not decide this: {because(facts)}."


def why_not_in(ruling: Ruling) -> str:
    """Say in one sentence why an item that is kept out cannot come in."""
    near = [each for each in failed(ruling) if not each.of_another_story]
    named = standing(ruling)
    if near:
        return f"{named}; {near[0].rule.name} fails, as {because(near[0].facts)}."
    return f"{named}, and nothing answers."


def why_not_out(ruling: Ruling) -> str:
    """Say in one sentence why an item that comes in cannot be kept out."""
    for cell, ground in raised_grounds(ruling):
        for answer in ground.step.answers:
            if answer.stands is YES and ground.step.stands is NO:
                why = because(facts_behind(ruling, cell, ground, answer))
                return f"{ground.step.rule.name} is answered by {lowered(answer.rule.name)}: {why}."
    for cell, ground in raised_grounds(ruling):
        if ground.step.stands is NO and ground.step.rule.then in KEEPS_OUT:
            why = because(facts_behind(ruling, cell, ground, ground.step))
            verb = "is satisfied" if ground.step.rule.then in GATES else "is not made out"
            return f"{ground.step.rule.name} {verb}: {why}."
    return therefore(ruling)


def best_point(ruling: Ruling) -> str:
    """The best the losing side can still say: discretion, the one thing it all rests on, or a near miss."""
    arguable = [ground for _, ground in raised_grounds(ruling) if ground.step.stands is EITHER]
    if arguable:
        return f"{arguable[0].step.rule.name} could be decided either way."
    if ruling.outcome in LETS_IN:
        return _best_against(ruling)
    near = [each for each in failed(ruling) if not each.of_another_story]
    if near:
        return f"{near[0].rule.name} came near; it fails because {because(near[0].facts[:1])}."
    return "Nothing comes near: every route is shut on these facts."


def _best_against(ruling: Ruling) -> str:
    if ruling.merits is Outcome.EXCLUDED:
        unheard = next(
            each.step.rule.name for _, each in all_grounds(ruling) if each.waived and each.step.stands is YES
        )
        return f"{unheard} would have kept it out; nobody said so in time."
    for cell, ground in raised_grounds(ruling):
        live = [answer for answer in ground.step.answers if answer.stands is YES]
        if ground.step.stands is NO and len(live) == 1:
            why = because(facts_behind(ruling, cell, ground, live[0])[:1])
            return f"Everything rests on {lowered(live[0].rule.name)}: on whether {why}."
        if len(live) > 1:
            return f"{capital(listed([answer.rule.name.lower() for answer in live]))} would each have to fall."
    return "No ground of exclusion comes near on these facts."
