"""Why a ruling is what it is, and why another answer is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.law.conclusion import grounds_told, keeps_out, standing, therefore
from game.law.conditions import Includes, IsOneOf
from game.law.in_force import Ground, law_of
from game.law.pointing import (
    GATES,
    KEEPS_OUT,
    LETS_IN,
    Fact,
    all_grounds,
    decisive,
    facts_behind,
    failed,
    made_out,
    raised_grounds,
    steps_under,
    turns_at,
    turns_on,
)
from game.law.prose import because, grounds_of, lowered, said_of
from game.law.reasoning import Cell, Outcome, Ruling, places_of
from game.law.rules import Effect
from game.law.truth import EITHER, NO, YES
from game.law.wanting import asks, lacking, unraised
from game.law.weighing import weigh

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.law.in_force import Law, Step
    from game.law.rules import Rule


def reason(ruling: Ruling, cite: str = "") -> str:
    """Why, in one clause or two: what is said first after a ruling. Of several grounds or answers, of the one cited."""
    if ruling.outcome is Outcome.EXCLUDED:
        return _reason_out(ruling, cite)
    if ruling.outcome in LETS_IN:
        return _reason_in(ruling, cite)
    return _in_the_end(ruling)


def _in_the_end(ruling: Ruling) -> str:
    """What the ruling comes to, as a clause."""
    return lowered(therefore(ruling)).rstrip(".")


def _reason_out(ruling: Ruling, cite: str) -> str:
    """What the nearest answer lacked; where none came near, what the ground itself rests on."""
    near = [each for each in failed(ruling) if each.facts and not each.of_another_story and not each.idle]
    stand = [pair for pair in raised_grounds(ruling) if pair[1].step.stands is YES and keeps_out(pair[1])]
    cited = [pair for pair in stand if turns_at(pair[1].step, cite)]
    if cited:
        stand, near = cited, [each for each in near if each.ground is cited[0][1]]
    if near:
        return because(near[0].facts)
    return _told(ruling, stand[0]) if stand else _in_the_end(ruling)


def _reason_in(ruling: Ruling, cite: str) -> str:
    """What the answer rests on; where none was needed, what the ground lacked on which it turns."""
    if ruling.merits is Outcome.EXCLUDED:
        return "nobody raised the ground that would have kept it out"
    lost = [(cell, ground) for cell, ground in raised_grounds(ruling) if ground.step.stands is NO]
    live = [(*pair, answer) for pair in lost for answer in pair[1].step.answers if answer.stands is YES]
    unmade = _unmade(ruling)
    cited = [each for each in live if each[2].rule.cite == cite]
    bare = [pair for pair in unmade if turns_at(pair[1].step, cite)]
    if bare and not cited:
        return _told(ruling, bare[0])
    if live:
        return because(facts_behind(ruling, *(cited or live)[0]))
    return _told(ruling, unmade[0]) if unmade else _in_the_end(ruling)


def _told(ruling: Ruling, pair: tuple[Cell, Ground]) -> str:
    return grounds_of(pair[1].step, _resting_on(ruling, pair))


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
    rules = [rule for rule in law.rules if rule.cite == cite]
    why = _not_in_issue(ruling, law, rules[0]) if rules and not _many_grounds(rules) else ""
    if why:
        return f"{cite} is not in issue, because {why}."
    if rules and not _many_grounds(rules):
        return f"{cite} is about something else: {lowered(rules[0].elements)}"
    return f"{cite} is about something else, which nothing here raises."


def _many_grounds(rules: Sequence[Rule]) -> bool:
    """Whether one citation covers objections of several kinds, so that no one of them speaks for it."""
    return sum(isinstance(rule.then, Effect) for rule in rules) > 1


def _not_in_issue(ruling: Ruling, law: Law, rule: Rule) -> str:
    """What raises a rule and is not told here; of an answer whose own terms are raised, what it would answer."""
    cell = ruling.cells[0]
    places = dict(places_of(ruling.record, law, cell.purpose, cell.party))
    trigger = weigh(rule.raised_by, places.get(0, places[None]))
    if trigger.truth is not YES:
        return unraised(trigger)
    answered = [lowered(each.name) for each in law.rules if each.name in {one.name for one in rule.answers}]
    return f"it answers {answered[0]}, and nothing here raises that" if answered else ""


def _why_not_step(ruling: Ruling, cell: Cell, ground: Ground, step: Step) -> str:
    cite, told = step.rule.cite, grounds_of(step, facts_behind(ruling, cell, ground, step))
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
        return f"{cite} is satisfied, because {told}."
    if step.stands is EITHER:
        return f"{cite} could be decided either way, and so does not decide this."
    return f"{cite} is made out, because {told}, but it does not decide this."


def _asking(step: Step) -> str:
    """The element wanting, where the fact that failed it does not already deny it word for word."""
    leaf = next(decisive(step.finding), None)
    wanted = asks(leaf) if leaf and isinstance(leaf.condition, IsOneOf | Includes) and lacking(step.finding) else ""
    return f"; it asks that {wanted}" if wanted else ""


def why_not_in(ruling: Ruling) -> str:
    """Say in one sentence why an item that is kept out cannot come in."""
    near = [each for each in failed(ruling) if not each.of_another_story]
    pairs = standing(ruling)
    if near:
        answer = f"{lowered(near[0].rule.name)} is no answer, because {because(near[0].facts)}"
        return f"This stays out on {grounds_told(pairs)}; {answer}."
    if not pairs or not _resting_on(ruling, pairs[0]):
        return therefore(ruling)
    return f"This stays out on {grounds_told(pairs)}; {_told(ruling, pairs[0])}."


def why_not_out(ruling: Ruling) -> str:
    """Say in one sentence why an item that comes in cannot be kept out."""
    for cell, ground in raised_grounds(ruling):
        for answer in ground.step.answers:
            if answer.stands is YES and ground.step.stands is NO:
                why = because(facts_behind(ruling, cell, ground, answer))
                answered = f"is answered by {lowered(answer.rule.name)}"
                return f"{said_of(ground.step.rule.name, answered)}, because {why}."
    unmade = _unmade(ruling)
    if not unmade:
        return therefore(ruling)
    step = unmade[0][1].step
    verb = "is shown" if step.rule.then in GATES else "is not made out"
    return f"{said_of(step.rule.name, verb)}, because {_told(ruling, unmade[0])}."


def _unmade(ruling: Ruling) -> list[tuple[Cell, Ground]]:
    """The grounds that were raised and do not keep it out: first the one on which the ruling turns, gates last."""
    first = next(iter(turns_on(ruling)), "")
    unmade = [pair for pair in raised_grounds(ruling) if pair[1].step.stands is NO and keeps_out(pair[1])]
    return sorted(unmade, key=lambda pair: (not turns_at(pair[1].step, first), pair[1].step.rule.then in GATES))
