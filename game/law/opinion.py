"""A ruling read aloud as an opinion: objection, response, reply, therefore, from one derivation.

An exception answers an objection; it never admits.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from game.law.best_point import best_point
from game.law.conclusion import instruction, keeps_out, therefore
from game.law.pointing import GATES, Fact, facts_behind, made_out, turns_at, turns_on
from game.law.prose import (
    ORDINALS,
    balance_in,
    because,
    concluded,
    lowered,
    part_told,
    party_told,
    purpose_clause,
    said_of,
    split_alone,
    weighed,
)
from game.law.reasoning import Outcome
from game.law.rules import Effect
from game.law.truth import EITHER, NO, OPEN, YES
from game.law.weighing import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.law.in_force import Ground, Step
    from game.law.reasoning import Cell, Ruling

NEAREST = 2


class Part(StrEnum):
    """What a passage does in the argument."""

    OBJECTION = "objection"
    RESPONSE = "response"
    REPLY = "reply"


@dataclass(frozen=True, slots=True)
class Passage:
    """One step of an opinion: what it says, the rule it cites, the facts it rests on, whether its terms are met."""

    part: Part
    status: str
    says: str
    cite: str
    name: str
    facts: tuple[Fact, ...]
    made_out: bool


@dataclass(frozen=True, slots=True)
class Opinion:
    """A ruling's argument in order, its conclusion, and the best the losing side can still say."""

    passages: tuple[Passage, ...]
    therefore: str
    best_point: str
    instruction: str | None


def opinion(ruling: Ruling) -> Opinion:
    """Tell the whole argument."""
    told = tuple(_varied(list(_passages(ruling))))
    return Opinion(told, therefore(ruling), best_point(ruling), instruction(ruling))


def opinion_text(ruling: Ruling) -> str:
    """Print the opinion, one step a line."""
    told = opinion(ruling)
    lines = [f"{passage.part.capitalize()}. {passage.says} [{passage.cite}]" for passage in told.passages]
    lines.append(f"Therefore. {told.therefore}")
    lines += [f"To the jury. {told.instruction}"] if told.instruction else []
    lines += [f"The losing side's best point. {told.best_point}"] if told.best_point else []
    return "\n".join(lines)


def _passages(ruling: Ruling) -> Iterator[Passage]:
    several = len({(cell.outcome, _kept_out_by(cell)) for cell in ruling.cells}) > 1
    stated: set[str] = set()
    for cell in ruling.cells if several else ruling.cells[:1]:
        grounds = sorted(cell.grounds, key=_rank)
        told = _told(ruling, grounds) or _deciding(ruling, grounds)
        if several:
            told = [ground for ground in told if not _is_met(ground)] or told
        for ground in {ground.step: ground for ground in told}.values():
            name = ground.step.rule.name
            place = _place(ruling, cell, ground, several=several)
            yield _objection(ruling, cell, ground, f"{name}{place}", again=name in stated)
            stated.add(name)
            yield from _responses(ruling, cell, ground)


def _told(ruling: Ruling, grounds: Sequence[Ground]) -> list[Ground]:
    """The grounds worth telling; gates that are met only where nothing else goes by their objection, and once."""
    told = [ground for ground in grounds if _worth_telling(ruling, ground)]
    first = next(iter(turns_on(ruling)), "")
    met = sorted((ground for ground in told if _is_met(ground)), key=lambda ground: not turns_at(ground.step, first))
    one_each = {ground.step.rule.objection: ground for ground in reversed(met)}
    bars = {ground.step.rule.objection for ground in told if not _is_met(ground)}
    kept = [ground for objection, ground in one_each.items() if objection not in bars]
    return [ground for ground in told if not _is_met(ground) or ground in kept]


def _is_met(ground: Ground) -> bool:
    """Whether what a rule asks for was shown."""
    return ground.step.rule.then in GATES and ground.step.stands is NO and not ground.waived


def _kept_out_by(cell: Cell) -> frozenset[str]:
    """The grounds that stand against one use: two uses that fare alike may do so for different reasons."""
    standing = (ground.step for ground in cell.grounds if ground.step.stands is YES and keeps_out(ground))
    return frozenset(step.rule.name for step in standing)


def _deciding(ruling: Ruling, grounds: Sequence[Ground]) -> list[Ground]:
    """Where no ground needed an answer: the one on whose failure the ruling turns."""
    first = next(iter(turns_on(ruling)), "")
    return [ground for ground in grounds if turns_at(ground.step, first)][:1]


def _rank(ground: Ground) -> int:
    """What decides comes first, then what was answered, then what was never made out."""
    if ground.step.stands is not NO:
        return 0
    return 1 if ground.step.answers else 2


def _worth_telling(ruling: Ruling, ground: Ground) -> bool:
    """A ground is told if it stands, needed an answer, could go either way, or was raised by name."""
    step = ground.step
    if ground.waived and step.stands is not YES:
        return False
    named = (
        isinstance(stated := ruling.record.item.get("objection.grounds"), frozenset) and step.rule.objection in stated
    )
    if step.stands is not NO or step.answers:
        return True
    link_elsewhere = ground.link is not None and ground.link > 0 and step.stands is NO
    return named and not link_elsewhere


def _objection(ruling: Ruling, cell: Cell, ground: Ground, name: str, *, again: bool) -> Passage:
    step = ground.step
    facts = facts_behind(ruling, cell, ground, step)
    told = [fact for fact in facts if not (" offered " in name and fact.word.name == "purpose.kind")]
    says = _objection_says(ground, name, told, again=again)
    return _passage(Part.OBJECTION, "met" if _is_met(ground) else status_of(ground), says, step, facts)


def _passage(part: Part, status: str, says: str, step: Step, facts: tuple[Fact, ...]) -> Passage:
    return Passage(part, status, says, step.rule.cite, step.rule.name, facts, step.finding.truth is YES)


def _place(ruling: Ruling, cell: Cell, ground: Ground, *, several: bool) -> str:
    """Say for which use, against whom and at which statement, where that makes a difference."""
    said = []
    if ruling.outcome is Outcome.IN_PART:
        said.append(f"as to {part_told(ruling, cell.purpose)}")
    elif several and len(ruling.record.purposes) > 1:
        said.append(f"offered {purpose_clause(ruling, cell.purpose)}")
    if several and len(ruling.record.against) > 1:
        said.append(f"against {party_told(cell.party)}")
    if ground.link is not None and len(ruling.record.links) > 1:
        said.append(f"at {ORDINALS[ground.link]} statement")
    return "".join(f", {each}" for each in said)


def _objection_says(ground: Ground, name: str, facts: Sequence[Fact], *, again: bool) -> str:
    """The rule where it is first put, the facts where it is put again; of a ground that fails, why."""
    step = ground.step
    if ground.waived:
        return f"{said_of(name, 'was not raised')}, so the court does not act on it."
    if isinstance(balance := balance_in(step), Finding):
        return f"{name}: {weighed(balance, facts)}."
    if step.rule.then in GATES:
        verbs = {YES: "is shown", NO: "is not shown", EITHER: "is arguable", OPEN: "is left open"}
        told = because(facts) if facts else concluded(step.finding)
        why = f", because {told}" if told and step.finding.truth is not OPEN else ""
        return f"{said_of(name, verbs[step.finding.truth])}{why}."
    if step.rule.then is Effect.LIMITS_FORM:
        return step.rule.elements
    if step.finding.truth is NO:
        why = f", because {because(facts)}" if facts else " for this use"
        return f"{said_of(name, 'is not made out')}{why}."
    return f"{name}: {because(facts)}." if again and facts else f"{name}: {lowered(step.rule.elements)}"


def _responses(ruling: Ruling, cell: Cell, ground: Ground) -> Iterator[Passage]:
    if ground.waived:
        return
    answers = sorted(ground.step.answers, key=lambda answer: answer.stands is not YES)
    if ground.step.stands is NO:
        answers = [answer for answer in answers if answer.stands is not OPEN]
    shown = [answer for answer in answers if answer.stands is not NO or answer.finding.truth is not NO]
    shown += [answer for answer in answers if answer not in shown][:NEAREST]
    for answer in shown:
        facts = facts_behind(ruling, cell, ground, answer)
        says = _answer_says(answer, facts)
        status = {YES: "made out", NO: "fails", OPEN: "open", EITHER: "arguable"}[answer.stands]
        yield _passage(Part.RESPONSE, status, says, answer, facts)
        yield from _replies(ruling, cell, ground, answer)


def _answer_says(answer: Step, facts: Sequence[Fact]) -> str:
    name = answer.rule.name
    if isinstance(balance := balance_in(answer), Finding):
        return f"{name}: {weighed(balance, facts)}."
    if answer.finding.truth is NO:
        return f"{said_of(name, 'fails')}, because {because(facts)}."
    if answer.stands is NO:
        return f"{said_of(name, 'would answer')}, but for the reply."
    if answer.stands is OPEN:
        return f"{said_of(name, 'may answer')}; the record leaves it open."
    if answer.stands is EITHER and any(balance_in(reply) for reply in answer.answers):
        return f"{said_of(name, 'may answer')}, as the reply is weighed."
    if answer.stands is EITHER:
        return f"{said_of(name, 'answers in some courts')}, and not in others."
    return f"{said_of(name, 'answers')}, because {because(facts)}."


def _replies(ruling: Ruling, cell: Cell, ground: Ground, answer: Step) -> Iterator[Passage]:
    for counter in answer.answers:
        if counter.stands is not NO or counter.finding.truth is not NO:
            facts = facts_behind(ruling, cell, ground, counter)
            says = _reply_says(counter, facts)
            status = {YES: "stands", NO: "answered", OPEN: "open", EITHER: "courts are split"}[counter.stands]
            yield _passage(Part.REPLY, status, says, counter, facts)


def _reply_says(counter: Step, facts: Sequence[Fact]) -> str:
    verbs = {
        YES: "takes the answer away",
        NO: "would take the answer away, but is met in turn",
        OPEN: "may take the answer away",
        EITHER: "takes the answer away in some courts",
    }
    name = counter.rule.name
    if counter.stands is OPEN:
        return f"{said_of(name, verbs[OPEN])}; the record leaves it open."
    if counter.stands is EITHER and isinstance(balance := balance_in(counter), Finding):
        return f"{name}: {weighed(balance, facts)}."
    why = "" if split_alone(facts) else f", because {because(facts)}"
    return f"{said_of(name, verbs[counter.stands])}{why}."


def status_of(ground: Ground) -> str:
    """How a ground fared: stands, answered, not made out, not raised, waived, open or arguable."""
    step = ground.step
    if ground.waived:
        return "waived" if step.stands is YES else "not raised"
    if step.stands is YES:
        return "stands"
    if step.stands is OPEN:
        return "open"
    if step.stands is EITHER:
        return "arguable"
    return "answered" if made_out(step) else "not made out"


def _varied(passages: list[Passage]) -> Iterator[Passage]:
    """See that no two consecutive sentences share an opening."""
    before, name = "", ""
    for passage in passages:
        opening = " ".join(passage.says.split()[:2])
        if opening == before:
            link = "Again" if passage.name == name else "Next,"
            says = f"{link} {lowered(passage.says)}"
            yield replace(passage, says=says)
            opening = " ".join(says.split()[:2])
        else:
            yield passage
        before, name = opening, passage.name
