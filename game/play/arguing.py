"""Argue back: after a right ruling the losing side raises what came nearest, and the words that defeat it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.law.conditions import Outweighs
from game.law.evidence.terms import Support
from game.law.facts import Flag
from game.law.pointing import (
    GATES,
    KEEPS_OUT,
    LETS_IN,
    MIXED,
    all_grounds,
    decisive,
    facts_behind,
    failed,
    finding_of,
    made_out,
    mends,
    raised_grounds,
)
from game.law.prose import balance_in, because, called, capital, clause_of, numbered, party_told
from game.law.reasoning import Outcome
from game.law.truth import EITHER, NO, YES
from game.law.wanting import lacking, pillars
from game.play.answers import Choice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.banks.variants import Segment
    from game.law.in_force import Ground, Step
    from game.law.pointing import Fact
    from game.law.reasoning import Cell, Ruling
    from game.law.rules import Rule
    from game.law.weighing import Finding
    from game.play.posed import Posed


NOTHING_SHOWN = "nobody has shown what that asks"


@dataclass(frozen=True, slots=True)
class Point:
    """What the losing side says: who says it, on which rule, what it claims, and what is to be said to that.

    `facts` are the paths of what defeats it, whose words are to be pointed at; there are none where no words do.
    """

    by: str
    rule: Rule
    claim: str
    facts: frozenset[str]
    why: str

    def defeated_by(self, piece: Segment) -> bool:
        """Whether these words tell a fact that defeats it."""
        return bool(self.facts.intersection(piece.facts))


def nearest_point(posed: Posed, choice: Choice) -> Point | None:
    """The point that came nearest against a right ruling, of those that the page itself answers, if there is one.

    A point is fair only where some words of the page defeat it and some do not, or where no words do at all.
    """
    told = [piece for piece in posed.pieces if piece.facts]
    for point in points(posed.ruling, choice) if posed.argued else ():
        defeating = sum(map(point.defeated_by, told))
        if told and (0 < defeating < len(told) or not point.facts):
            return point
    return None


def points(ruling: Ruling, choice: Choice) -> Iterator[Point]:
    """What the losing side can say of a ruling, the nearest first; what is only weighed otherwise, no words defeat."""
    if ruling.outcome is Outcome.CONTESTABLE:
        yield from _within_discretion(ruling, choice)
    elif ruling.outcome in (Outcome.EXCLUDED, *MIXED):
        yield from _of_the_proponent(ruling)
    if ruling.outcome in (*LETS_IN, *MIXED):
        yield from _raised_too_late(ruling)
        yield from _of_the_opponent(ruling)


def _within_discretion(ruling: Ruling, choice: Choice) -> Iterator[Point]:
    """The other side of what can be ruled either way."""
    why = "No words settle it: either ruling would be affirmed."
    for cell, ground in raised_grounds(ruling):
        if ground.step.stands is EITHER and choice is Choice.KEEP_OUT:
            claim = f"It need not have stayed out under {called(ground.step.rule)}."
            yield Point(_proponent(ruling), ground.step.rule, claim, frozenset(), why)
        elif ground.step.stands is EITHER:
            yield Point(party_told(cell.party), ground.step.rule, _against(ruling, cell, ground), frozenset(), why)


def _proponent(ruling: Ruling) -> str:
    proponent = ruling.record.item.get("offer.proponent")
    return party_told(proponent) if isinstance(proponent, str) else ""


def _of_the_proponent(ruling: Ruling) -> Iterator[Point]:
    """The answers that failed, the nearest first."""
    by = _proponent(ruling)
    for near in failed(ruling):
        finding = finding_of(near)
        weighed = finding is not None and any(isinstance(leaf.condition, Outweighs) for leaf in decisive(finding))
        if not near.of_another_story and not weighed:
            claim = _urged("It should have come in under", near.rule, _element(finding) if finding else "")
            yield _point(by, near.rule, claim, near.facts, f"{_by_number(near.rule)} is no answer, because")


def _raised_too_late(ruling: Ruling) -> Iterator[Point]:
    """A sound ground that nobody raised in time."""
    for cell, ground in all_grounds(ruling):
        if ruling.merits is Outcome.EXCLUDED and ground.waived and ground.step.stands is YES:
            why = "No words defeat it: had anyone said so in time, it would have stayed out."
            yield Point(party_told(cell.party), ground.step.rule, _against(ruling, cell, ground), frozenset(), why)


def _of_the_opponent(ruling: Ruling) -> Iterator[Point]:
    """Replies that failed, then grounds never made out, then those that were answered; of each the nearest first."""
    lost = [(cell, ground) for cell, ground in raised_grounds(ruling) if _is_lost(ground)]
    yield from _failed_replies(ruling, lost)
    for cell, ground in sorted(lost, key=lambda pair: mends(pair[1].step.finding)):
        if not made_out(ground.step):
            facts = facts_behind(ruling, cell, ground, ground.step)
            yield _point(
                party_told(cell.party), ground.step.rule, _against(ruling, cell, ground), facts, _unmade(ground.step)
            )
    for cell, ground in lost:
        for answer in _live(ground.step)[:1] if made_out(ground.step) else ():
            yield from _denied(ruling, cell, ground, answer)


def _denied(ruling: Ruling, cell: Cell, ground: Ground, answer: Step) -> Iterator[Point]:
    """What answered a ground, denied in the one fact it cannot do without; or else the ground, said once more."""
    by, why = party_told(cell.party), f"{_by_number(answer.rule)} answers it, because"
    for fact in (each for each in pillars(ruling, cell, ground, answer.finding) if not each.presumed):
        claim = f"{_by_number(answer.rule)} does not answer: nobody has shown that {clause_of(fact)}."
        yield _point(by, answer.rule, claim, (fact,), why)
    yield _point(by, ground.step.rule, _against(ruling, cell, ground), facts_behind(ruling, cell, ground, answer), why)


def _is_lost(ground: Ground) -> bool:
    """Whether a ground that would keep it out failed, and by more than a weighing."""
    step = ground.step
    return step.stands is NO and step.rule.then in (*KEEPS_OUT, *GATES) and balance_in(step) is None


def _failed_replies(ruling: Ruling, lost: list[tuple[Cell, Ground]]) -> Iterator[Point]:
    for cell, ground in lost:
        replies = [reply for answer in _live(ground.step) for reply in answer.answers if reply.finding.truth is NO]
        for reply in sorted(replies, key=lambda reply: mends(reply.finding)):
            claim = f"That answer falls to {called(reply.rule)}."
            facts = facts_behind(ruling, cell, ground, reply)
            why = f"{_by_number(reply.rule)} does not reach it, because"
            yield _point(party_told(cell.party), reply.rule, claim, facts, why)


def _live(step: Step) -> list[Step]:
    return [answer for answer in step.answers if answer.stands is YES]


def _against(ruling: Ruling, cell: Cell, ground: Ground) -> str:
    """A ground as the opponent puts it: the element that the record denies, or of a gate the one that it grants."""
    step, kept_out = ground.step, "It should have stayed out under"
    if step.rule.then not in GATES:
        return _urged(kept_out, step.rule, _element(step.finding) if step.finding.truth is NO else "")
    told = (fact for fact in pillars(ruling, cell, ground, step.finding) if not fact.presumed)
    unshown = next(filter(None, map(_unshown, told)), "")
    return _urged(kept_out, step.rule, unshown) if unshown else f"{kept_out} {called(step.rule)}: {NOTHING_SHOWN}."


def _unshown(fact: Fact) -> str:
    if isinstance(fact.value, Support):
        return fact.word.clause(Support.INSUFFICIENT)
    return f"nobody has shown that {clause_of(fact)}" if isinstance(fact.word, Flag) else ""


def _element(finding: Finding) -> str:
    """What a failed rule still lacks, as counsel can urge it; no other use than was offered can be urged."""
    return next((element for element in lacking(finding) if not element.startswith("it is offered to ")), "")


def _urged(so: str, rule: Rule, element: str) -> str:
    """What should have been, under a rule; and the element that is urged, though the record speaks against it."""
    return f"{so} {numbered(rule)}: {element}." if element else f"{so} {called(rule)}."


def _unmade(step: Step) -> str:
    """Why a ground that was never made out fails, as far as the facts."""
    verb = "is satisfied" if step.rule.then in GATES else "is not made out"
    return f"{_by_number(step.rule)} {verb}, because"


def _by_number(rule: Rule) -> str:
    return capital(numbered(rule))


def _point(by: str, rule: Rule, claim: str, facts: tuple[Fact, ...], why: str) -> Point:
    return Point(by, rule, claim, frozenset(fact.path for fact in facts), f"{why} {because(facts)}.")
