"""The best the losing side can still say: the answer or the objection that comes nearest, and what it wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.law.conclusion import standing
from game.law.conditions import Outweighs
from game.law.pointing import (
    GATES,
    LETS_IN,
    NearMiss,
    all_grounds,
    decisive,
    facts_behind,
    failed,
    finding_of,
    mends,
    raised_grounds,
    turns_at,
    turns_on,
)
from game.law.prose import balance_in, because, capital, counted, listed, lowered, said_of
from game.law.reasoning import Cell, Outcome, Ruling
from game.law.rules import Effect
from game.law.truth import NO, YES
from game.law.wanting import lacking, mainstay, to_dispute

if TYPE_CHECKING:
    from game.law.in_force import Ground, Step


def best_point(ruling: Ruling) -> str:
    """Say in one sentence where the losing side should press."""
    match ruling.outcome:
        case Outcome.OPEN:
            return "Either side may still win, once the record says more."
        case Outcome.DEFERRED:
            return "If the proof that was promised does not come, it must be struck."
        case Outcome.CONTESTABLE:
            return "A court that took the other view would be affirmed."
        case Outcome.DEFERRED:
            return "If the proof that was promised does not come, it must be struck out: ask for that."
        case Outcome.FORM_LIMITED if form := _on_the_form(ruling):
            return form
    if ruling.outcome in LETS_IN:
        return _against(ruling)
    near = [each for each in failed(ruling) if not each.of_another_story]
    return _near(ruling, near[0]) if near else _of_the_ground(ruling)


def _on_the_form(ruling: Ruling) -> str:
    """Of what comes in whole but for its form: what the limit rests on."""
    for cell, ground in raised_grounds(ruling):
        if ground.step.rule.then is Effect.LIMITS_FORM and ground.step.stands is YES:
            fact = mainstay(ruling, cell, ground, ground.step.finding)
            return f"The form is what is left to dispute: {to_dispute(fact)}." if fact else ""
    return ""


def _near(ruling: Ruling, near: NearMiss) -> str:
    """The answer that came nearest, what it wants, and what would stand all the same."""
    others = [pair for pair in standing(ruling) if pair[1].step.rule is not near.ground.step.rule]
    names = listed([lowered(ground.step.rule.name) for _, ground in others])
    still = f"; {names} would still stand" if others else ""
    finding = finding_of(near)
    if finding and any(isinstance(leaf.condition, Outweighs) for leaf in decisive(finding)):
        return f"{said_of(near.rule.name, 'comes nearest')}; only the weighing is against it{still}."
    wants = _wants(lacking(finding) if finding else (), f"it fails because {because(near.facts)}")
    return f"{said_of(near.rule.name, 'comes nearest')}; {wants}{still}."


def _wants(wanted: tuple[str, ...], failing: str) -> str:
    """What something lacks, or where that has no words of its own, what failed it."""
    if len(wanted) > 1:
        return f"it still needs this: {', and '.join(wanted[:2])}"
    return f"what it lacks is that {wanted[0]}" if wanted else failing


def _of_the_ground(ruling: Ruling) -> str:
    """Where no answer is near: what the ground itself rests on."""
    pairs = standing(ruling)
    if len(pairs) > 1:
        return f"There is no answer near; {counted(len(pairs))} grounds would each have to fall."
    for cell, ground in pairs:
        step = ground.step
        if balance_in(step):
            return "All that is left is to weigh it otherwise: less danger, or more worth."
        if step.rule.then in GATES and (wanted := lacking(step.finding)):
            return f"All that is left is to show that {wanted[0]}."
        if fact := mainstay(ruling, cell, ground, step.finding):
            return f"All that is left is to {to_dispute(fact)}."
    return "All that is left is to offer it for another use, or by other means."


def _against(ruling: Ruling) -> str:
    if ruling.merits is Outcome.EXCLUDED:
        unheard = next(each.step.rule for _, each in all_grounds(ruling) if each.waived and each.step.stands is YES)
        return f"{said_of(unheard.name, 'would have kept it out')}, had anyone said so in time."
    answered = [pair for pair in raised_grounds(ruling) if pair[1].step.stands is NO and _live(pair[1].step)]
    if answered:
        return _on_the_answers(ruling, *min(answered, key=lambda pair: len(_live(pair[1].step))))
    return _nearest_ground(ruling)


def _live(step: Step) -> list[Step]:
    return [answer for answer in step.answers if answer.stands is YES]


def _on_the_answers(ruling: Ruling, cell: Cell, ground: Ground) -> str:
    live = _live(ground.step)
    names = listed([lowered(answer.rule.name) for answer in live])
    if len(live) > 1:
        return f"{capital(counted(len(live)))} answers would have to fall: {names}."
    fact = mainstay(ruling, cell, ground, live[0].finding)
    if fact is None:
        return f"Everything hangs on one answer: {names}."
    others = {each.step.rule.name for _, each in raised_grounds(ruling) if _live(each.step)} - {ground.step.rule.name}
    objection = f" to {lowered(ground.step.rule.name)}" if others else ""
    return f"{capital(to_dispute(fact))}, and the one answer{objection} falls."


def _nearest_ground(ruling: Ruling) -> str:
    """Of the grounds raised and not made out, the one on which the ruling turns, or that wants least."""
    first = next(iter(turns_on(ruling)), "")
    unmade = sorted(
        (pair for pair in raised_grounds(ruling) if pair[1].step.stands is NO),
        key=lambda pair: (not turns_at(pair[1].step, first), mends(pair[1].step.finding)),
    )
    for cell, ground in unmade:
        if point := _against_ground(ruling, cell, ground):
            return point
    return "There is no objection near on these facts."


def _against_ground(ruling: Ruling, cell: Cell, ground: Ground) -> str:
    step = ground.step
    if balance_in(step):
        return f"{said_of(step.rule.name, 'comes nearest')}, if it is weighed otherwise."
    if step.rule.then in GATES:
        facts = facts_behind(ruling, cell, ground, step)
        fact = mainstay(ruling, cell, ground, step.finding) or next(iter(facts), None)
        return f"{said_of(step.rule.name, 'is the place to press')}: {to_dispute(fact)}." if fact else ""
    failing = f"it fails because {because(facts_behind(ruling, cell, ground, step)[:1])}"
    return f"{said_of(step.rule.name, 'comes nearest')}; {_wants(lacking(step.finding), failing)}."
