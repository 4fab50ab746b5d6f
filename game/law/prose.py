"""The model read aloud: the opinion, the first reason, why another answer is wrong, the losing side's point.

Every sentence is made from one derivation: the rules' own words and the clauses of the facts they read.
An exception answers an objection; it never admits.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from game.law.conditions import Outweighs, Taken
from game.law.facts import Choice, Derived, Flag, Level, Number, Switch, Tags, Word
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
    missing,
    raised_grounds,
    steps_under,
    turns_on,
)
from game.law.reasoning import Cell, Ground, Outcome, Ruling
from game.law.records import split_path
from game.law.rules import Effect
from game.law.truth import EITHER, NO, OPEN, YES
from game.law.weighing import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from game.law.in_force import Step

CLAUSES = 2
COUNTS = ("No", "One", "Two", "Three", "Four", "Several")
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
    return "\n".join([*lines, f"The losing side's best point. {told.best_point}"])


def _passages(ruling: Ruling) -> Iterator[Passage]:
    several = len({(cell.outcome, _kept_out_by(cell)) for cell in ruling.cells}) > 1
    for cell in ruling.cells if several else ruling.cells[:1]:
        grounds = sorted(cell.grounds, key=_rank)
        told = [ground for ground in grounds if _worth_telling(ruling, ground)] or _deciding(ruling, grounds)
        for ground in {ground.step: ground for ground in told}.values():
            yield _objection(ruling, cell, ground, several=several)
            yield from _responses(ruling, cell, ground)


def _kept_out_by(cell: Cell) -> frozenset[str]:
    """The grounds that stand against one use: two uses that fare alike may do so for different reasons."""
    standing = (ground.step for ground in cell.grounds if ground.step.stands is YES and _keeps_out(ground))
    return frozenset(step.rule.name for step in standing)


def _deciding(ruling: Ruling, grounds: Sequence[Ground]) -> list[Ground]:
    """Where no ground needed an answer: the one on whose failure the ruling turns."""
    first = next(iter(turns_on(ruling)), "")
    return [ground for ground in grounds if first in (ground.step.rule.cite, deepest(ground.step).cite)][:1]


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


def _objection(ruling: Ruling, cell: Cell, ground: Ground, *, several: bool) -> Passage:
    step = ground.step
    facts = facts_behind(ruling, cell, ground, step)
    says = f"{_place(ruling, cell, ground, several=several)}{_objection_says(ground, facts)}"
    satisfied = step.rule.then in GATES and step.stands is NO and not ground.waived
    return _passage(Part.OBJECTION, "satisfied" if satisfied else status_of(ground), _capital(says), step, facts)


def _passage(part: Part, status: str, says: str, step: Step, facts: tuple[Fact, ...]) -> Passage:
    return Passage(part, status, says, step.rule.cite, step.rule.name, facts, step.finding.truth is YES)


def _place(ruling: Ruling, cell: Cell, ground: Ground, *, several: bool) -> str:
    """Say for which use, against whom and at which statement, where that makes a difference."""
    said = []
    if several and len(ruling.record.purposes) > 1:
        said.append(f"offered {purpose_clause(ruling, cell.purpose)}")
    if several and len(ruling.record.against) > 1:
        said.append(f"against the {cell.party.removeprefix('civil_')}")
    if ground.link is not None and len(ruling.record.links) > 1:
        said.append(f"at {ORDINALS[ground.link]} statement")
    return f"{', '.join(said)}: " if said else ""


ORDINALS = (
    "the outermost",
    "the second",
    "the third",
    "the fourth",
    "the fifth",
    "the sixth",
    "the seventh",
    "the eighth",
)


def _objection_says(ground: Ground, facts: Sequence[Fact]) -> str:
    step = ground.step
    name = step.rule.name
    if ground.waived:
        return f"{name} was not raised, so the court does not act on it."
    if isinstance(balance := _balance_in(step), Finding):
        return f"{name}: {_weighed(balance, facts)}."
    if step.rule.then in GATES:
        verbs = {YES: "is satisfied", NO: "is not shown", OPEN: "is left open", EITHER: "is arguable"}
        verb = verbs[step.finding.truth]
        return f"{name} {verb}: {because(facts)}."
    if step.rule.then is Effect.LIMITS_FORM:
        return step.rule.elements
    if step.finding.truth is NO:
        return f"{name} is not made out: {because(facts)}."
    return f"{name}: {_lower(step.rule.elements)}"


def _responses(ruling: Ruling, cell: Cell, ground: Ground) -> Iterator[Passage]:
    if ground.waived:
        return
    answers = sorted(ground.step.answers, key=lambda answer: answer.stands is not YES)
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
    if isinstance(balance := _balance_in(answer), Finding):
        return f"{name}: {_weighed(balance, facts)}."
    if answer.finding.truth is NO:
        return f"{name} fails: {because(facts)}."
    if answer.stands is NO:
        return f"{name} would answer, but it is met in turn."
    if answer.finding.truth is OPEN:
        return f"{name} may answer; the record leaves it open."
    if answer.stands is EITHER:
        return f"{name} answers in some courts: {because(facts)}."
    return f"{name} answers: {because(facts)}."


def _replies(ruling: Ruling, cell: Cell, ground: Ground, answer: Step) -> Iterator[Passage]:
    for counter in answer.answers:
        if counter.stands is not NO or counter.finding.truth is not NO:
            facts = facts_behind(ruling, cell, ground, counter)
            says = f"{counter.rule.name} stands in the way: {because(facts)}."
            status = {YES: "stands", NO: "answered", OPEN: "open", EITHER: "courts are split"}[counter.stands]
            yield _passage(Part.REPLY, status, says, counter, facts)


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
            return f"{_standing(ruling)}, so it stays out."
        case Outcome.LIMITED | Outcome.IN_PART:
            return _mixed(ruling)
        case Outcome.FORM_LIMITED:
            return "The objection is answered, but only in this form may the jury have it."
        case Outcome.ADMITTED:
            return _let_in(ruling)


def _standing(ruling: Ruling) -> str:
    """How many objections stand, and which."""
    names = _standing_names(ruling)
    count = COUNTS[min(len(names), len(COUNTS) - 1)]
    return f"{count} objection{' stands' if len(names) == 1 else 's stand'}, {listed(names)}"


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
        return f"{_capital(_parts(ruling, into))} may be heard; {_parts(ruling, out)} may not."
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
        return f"Courts are split: {_lower(splits[0][0])}"
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


def reason(ruling: Ruling) -> str:
    """Why, in one clause or two: what is said first after a ruling."""
    if ruling.outcome is Outcome.EXCLUDED:
        return _reason_out(ruling)
    if ruling.outcome in LETS_IN:
        return _reason_in(ruling)
    return _lower(therefore(ruling)).rstrip(".")


def _reason_out(ruling: Ruling) -> str:
    """What the nearest answer lacked; where none came near, what the ground itself rests on."""
    near = [each for each in failed(ruling) if not each.of_another_story]
    if near:
        return because(near[0].facts)
    standing = [pair for pair in raised_grounds(ruling) if pair[1].step.stands is YES and _keeps_out(pair[1])]
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


def _keeps_out(ground: Ground) -> bool:
    return ground.step.rule.then in KEEPS_OUT


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
    return f"{cite} is not in issue here. It asks: {_lower(rule.elements)}" if rule else f"{cite} is not in issue here."


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
    named = _standing(ruling)
    if near:
        return f"{named}; {near[0].rule.name} fails, as {because(near[0].facts)}."
    return f"{named}, and nothing answers."


def why_not_out(ruling: Ruling) -> str:
    """Say in one sentence why an item that comes in cannot be kept out."""
    for cell, ground in raised_grounds(ruling):
        for answer in ground.step.answers:
            if answer.stands is YES and ground.step.stands is NO:
                why = because(facts_behind(ruling, cell, ground, answer))
                return f"{ground.step.rule.name} is answered by {_lower(answer.rule.name)}: {why}."
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
            return f"Everything rests on {_lower(live[0].rule.name)}: on whether {why}."
        if len(live) > 1:
            return f"{_capital(listed([answer.rule.name.lower() for answer in live]))} would each have to fall."
    return "No ground of exclusion comes near on these facts."


def _standing_names(ruling: Ruling) -> list[str]:
    standing = (ground.step for _, ground in raised_grounds(ruling) if _keeps_out(ground))
    return list(dict.fromkeys(_lower(step.rule.name) for step in standing if step.stands is YES))


def because(facts: Sequence[Fact]) -> str:
    """The facts as clauses: stated ones first, two at most, and silence said to be assumed."""
    told = [fact for fact in facts if fact.value is not None] or list(facts)
    told.sort(key=lambda fact: fact.presumed)
    clauses = list(dict.fromkeys(_clause(fact) for fact in told))
    return ", and ".join(clauses[:CLAUSES]) or "the rule asks for nothing more"


def _clause(fact: Fact) -> str:
    if isinstance(fact.word, Switch):
        return "courts differ on this" if fact.value is None else fact.word.clause(fact.value)
    if fact.value is None:
        return "the record does not say"
    return fact.word.clause(fact.value) + (", as is assumed" if fact.presumed else "")


def _balance_in(step: Step) -> Finding | None:
    return next((leaf for leaf in decisive(step.finding) if isinstance(leaf.condition, Outweighs) and leaf.sums), None)


def _weighed(finding: Finding, facts: Sequence[Fact]) -> str:
    verdict = {
        YES: "the danger goes too far",
        NO: "the danger does not go far enough",
        EITHER: "that lies within discretion",
        OPEN: "the record does not weigh it",
    }[finding.truth]
    clauses = [_clause(fact) for fact in facts if not fact.word.name.endswith("stated")]
    return f"{', '.join(clauses[:CLAUSES])}; {verdict}"


def purpose_clause(ruling: Ruling, purpose: int) -> str:
    """What the item is offered to show: 'to show knowledge'."""
    kind = ruling.record.purposes[purpose].get("purpose.kind")
    return str(getattr(kind, "clause", "for this purpose"))


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


def day_told(day: date) -> str:
    """A day as a sentence says it: '1 December 2026'."""
    return f"{day.day} {day:%B %Y}"


def listed(parts: Sequence[str]) -> str:
    """Join as English does: 'a', 'a and b', 'a, b and c'."""
    if len(parts) < 2:  # noqa: PLR2004 one needs no joining
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def _varied(passages: list[Passage]) -> Iterator[Passage]:
    """See that no two consecutive sentences share an opening."""
    before = ""
    for passage in passages:
        opening = " ".join(passage.says.split()[:2])
        if opening == before:
            yield replace(passage, says=f"Here too: {_lower(passage.says)}")
            before = "Here too:"
        else:
            yield passage
            before = opening


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower(text: str) -> str:
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
