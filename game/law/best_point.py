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
from game.law.prose import balance_in, because, called, capital, counted, listed, lowered, numbered
from game.law.reasoning import Cell, Outcome, Ruling
from game.law.rules import Effect
from game.law.truth import NO, YES
from game.law.wanting import lacking, mainstay, to_dispute

if TYPE_CHECKING:
    from game.law.in_force import Ground, Step


def best_point(ruling: Ruling) -> str:
    """Say in a sentence or two where the losing side should press; nothing where no objection is near."""
    match ruling.outcome:
        case Outcome.OPEN:
            return "Either side may still win, once the record says more."
        case Outcome.DEFERRED:
            return "If the proof that was promised does not come, it must be struck out: ask for that."
        case Outcome.CONTESTABLE:
            return "A court that took the other view would be affirmed."
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
            return f"Only the form is left to dispute: {to_dispute(fact)}." if fact else ""
    return ""


def _near(ruling: Ruling, near: NearMiss) -> str:
    """The answer that came nearest, what it wants, and what would stand all the same."""
    others = [ground.step.rule for _, ground in standing(ruling) if ground.step.rule is not near.ground.step.rule]
    still = f" Even so, it would stay out under {listed(sorted({*map(numbered, others)}))}." if others else ""
    nearest = f"The nearest answer is {called(near.rule)}"
    finding = finding_of(near)
    if finding and any(isinstance(leaf.condition, Outweighs) for leaf in decisive(finding)):
        return f"{nearest}, and only the weighing is against it.{still}"
    return f"{nearest}{_wants(lacking(finding) if finding else (), because(near.facts))}{still}"


def _wants(wanted: tuple[str, ...], failing: str) -> str:
    """What something must show, or where that has no words of its own, what failed it."""
    if wanted:
        return f": it must be shown that {', and that '.join(wanted[:2])}."
    return f", which fails because {failing}."


def _of_the_ground(ruling: Ruling) -> str:
    """Where no answer is near: what the ground itself rests on."""
    pairs = standing(ruling)
    if len(pairs) > 1:
        return f"No answer is near, and each of {counted(len(pairs))} grounds would have to fall."
    for cell, ground in pairs:
        step = ground.step
        if balance_in(step):
            return "It can only be weighed otherwise: less danger in it, or more worth."
        if step.rule.then in GATES and (wanted := lacking(step.finding)):
            return f"It comes in only if it is shown that {wanted[0]}."
        if fact := mainstay(ruling, cell, ground, step.finding):
            return f"No answer is near; what is left is to {to_dispute(fact)}."
    return "No answer is near; what is left is to offer it for another use, or to prove the point by other means."


def _against(ruling: Ruling) -> str:
    if ruling.merits is Outcome.EXCLUDED:
        unheard = next(each.step.rule for _, each in all_grounds(ruling) if each.waived and each.step.stands is YES)
        return f"Had anyone said so in time, it would have stayed out under {called(unheard)}."
    answered = [pair for pair in raised_grounds(ruling) if pair[1].step.stands is NO and _live(pair[1].step)]
    if answered:
        return _on_the_answers(ruling, *min(answered, key=lambda pair: len(_live(pair[1].step))))
    return _nearest_ground(ruling)


def _live(step: Step) -> list[Step]:
    return [answer for answer in step.answers if answer.stands is YES]


def _on_the_answers(ruling: Ruling, cell: Cell, ground: Ground) -> str:
    live = _live(ground.step)
    if len(live) > 1:
        names = listed([lowered(answer.rule.name) for answer in live])
        return f"{capital(counted(len(live)))} answers would each have to fall: {names}."
    fact = mainstay(ruling, cell, ground, live[0].finding)
    alone = f"All hangs on {called(live[0].rule)}"
    if fact is None:
        return f"{alone}: that is the answer to break."
    others = {each.step.rule.name for _, each in raised_grounds(ruling) if _live(each.step)} - {ground.step.rule.name}
    if others:
        return f"{capital(numbered(ground.step.rule))} is met only by {called(live[0].rule)}: {to_dispute(fact)}."
    return f"{alone}: {to_dispute(fact)}."


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
    return ""


def _against_ground(ruling: Ruling, cell: Cell, ground: Ground) -> str:
    step = ground.step
    nearest = f"The nearest objection is {called(step.rule)}"
    if balance_in(step):
        return f"{nearest}, if the danger is weighed more heavily."
    facts = facts_behind(ruling, cell, ground, step)
    if step.rule.then in GATES:
        fact = mainstay(ruling, cell, ground, step.finding) or next(iter(facts), None)
        return f"{nearest}: {to_dispute(fact)}." if fact else ""
    return f"{nearest}{_wants(lacking(step.finding), because(facts[:1]))}"
