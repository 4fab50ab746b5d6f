"""Why a ruling is what it isand why another answer is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.law.conclusion import grounds_told, keeps_out, standing, therefore
from game.law.facts import Flag
from game.law.in_force import law_of
from game.law.pointing import (
    GATES,
    KEEPS_OUT,
    LETS_IN,
    Fact,
    all_grounds,
    decisive,
    deepest,
    facts_behind,
    failed,
    made_out,
    raised_grounds,
    steps_under,
    turns_on,
)
from game.law.prose import because, listed, lowered, said_of
from game.law.reasoning import Cell, Ground, Outcome, Ruling, places_of
from game.law.truth import NO, YES
from game.law.wanting import asks, lacking
from game.law.weighing import weigh

if TYPE_CHECKING:
    from game.law.in_force import Law, Step
    from game.law.rules import Rule


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
        return f"{cite} is not in play, because {because(near.facts)}."
    law = law_of(ruling.book, ruling.record.day)
    found = [why for rule in law.rules if rule.cite == cite and (why := _not_in_issue(ruling, law, rule))]
    return f"{cite} is not in issue, because {found[0]}." if len(found) == 1 else f"{cite} is not in issue here."


def _not_in_issue(ruling: Ruling, law: Law, rule: Rule) -> str:
    """What raises a rule and is not told here; of an answer whose own terms are raised, what it would answer."""
    cell = ruling.cells[0]
    places = dict(places_of(ruling.record, law, cell.purpose, cell.party))
    trigger = weigh(rule.raised_by, places.get(0, places[None]))
    if trigger.truth is not YES:
        wanted = lacking(trigger)
        return f"nothing here says that {wanted[0]}" if wanted else ""
    answered = [lowered(each.name) for each in law.rules if each.name in {one.name for one in rule.answers}]
    return f"it answers {listed(answered[:1])}, and nothing here raises that" if answered else ""


def _why_not_step(ruling: Ruling, cell: Cell, ground: Ground, step: Step) -> str:
    cite, told = step.rule.cite, because(facts_behind(ruling, cell, ground, step))
    beaten = [answer for answer in step.answers if answer.stands is YES]
    if ground.waived and step is ground.step:
        return f"{cite} was not raised."
    if beaten and step.stands is NO and made_out(step):
        why = because(facts_behind(ruling, cell, ground, beaten[0]))
        return f"{cite} is met by {beaten[0].rule.cite}, because {why}."
    if step.finding.truth is NO and step.rule.then not in GATES:
        verb = "does not keep it out" if step.rule.then in KEEPS_OUT else "fails"
        return f"{cite} {verb}, because {told}{_asking(step)}."
    if step.rule.then in GATES and step.stands is NO:
        return f"What {cite} asks is shown, because {told}."
    return f"{cite} is made out, because {told}, but it does not decide this."


def _asking(step: Step) -> str:
    """The element wanting, where the fact that failed it does not already deny it word for word."""
    leaf = next(decisive(step.finding), None)
    wanted = asks(leaf) if leaf and not isinstance(leaf.condition, Flag) else ""
    return f"; what it lacks is that {wanted}" if wanted else ""


def why_not_in(ruling: Ruling) -> str:
    """Say in one sentence why an item that is kept out cannot come in."""
    near = [each for each in failed(ruling) if not each.of_another_story]
    named = f"This stays out on {grounds_told(standing(ruling))}"
    if near:
        return f"{named}; {lowered(near[0].rule.name)} is no answer, because {because(near[0].facts)}."
    return therefore(ruling)


def why_not_out(ruling: Ruling) -> str:
    """Say in one sentence why an item that comes in cannot be kept out."""
    for cell, ground in raised_grounds(ruling):
        for answer in ground.step.answers:
            if answer.stands is YES and ground.step.stands is NO:
                why = because(facts_behind(ruling, cell, ground, answer))
                answered = f"is answered by {lowered(answer.rule.name)}"
                return f"{said_of(ground.step.rule.name, answered)}, because {why}."
    for cell, ground in raised_grounds(ruling):
        if ground.step.stands is NO and keeps_out(ground):
            why = because(facts_behind(ruling, cell, ground, ground.step))
            verb = "is shown" if ground.step.rule.then in GATES else "is not made out"
            return f"{said_of(ground.step.rule.name, verb)}, because {why}."
    return therefore(ruling)
