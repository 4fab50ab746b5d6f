"""Reading a ruling's argument: what it turns on, what is missing, what came near. It tells nothing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from game.law.conditions import ALWAYS, All, Condition, Not, Outweighs, Same, Some, Stated
from game.law.facts import Axis, Choice, Derived, Tags, Turning, Value, Word
from game.law.in_force import SPILLS_OVER, Ground, Law, Place, Step, law_of
from game.law.reasoning import Cell, Outcome, Ruling, places_of
from game.law.records import path_of
from game.law.rules import Effect, Rule
from game.law.truth import EITHER, NO, OPEN, YES, Truth
from game.law.weighing import Finding, weigh, words_read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

KEEPS_OUT = (Effect.EXCLUDES, Effect.REQUIRED)
GATES = (Effect.REQUIRED, Effect.CONNECTS)
LETS_IN = (Outcome.ADMITTED, Outcome.FORM_LIMITED)
MADE = frozenset({"place.link", SPILLS_OVER})
"""Facts that the engine makes and no story tells."""
MIXED = (Outcome.LIMITED, Outcome.IN_PART)


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as a derivation saw it, at its place; `value` is None where the record does not say."""

    path: str
    word: Word
    value: Value | None
    presumed: bool


@dataclass(frozen=True, slots=True)
class NearMiss:
    """An answer that was in play and failed, and the facts that failed it."""

    rule: Rule
    facts: tuple[Fact, ...]
    ground: Ground
    cell: Cell
    met: int = 0
    mends: int = 1
    raised: bool = True

    @property
    def distance(self) -> tuple[bool, bool, int, int, bool]:
        """How far it was: another story altogether last, then what nobody raised; then by what it lacks and had."""
        return (self.of_another_story, not self.raised, self.mends, -self.met, self.idle)

    @property
    def idle(self) -> bool:
        """Whether what failed it is an answer on which nobody would rest an argument."""
        return all(isinstance(fact.word, Choice) and fact.value in fact.word.idle for fact in self.facts)

    @property
    def of_another_story(self) -> bool:
        """Whether only another speaker, party or thing altogether would mend it."""
        return all(fact.word.turning is Turning.SCENE for fact in self.facts)

    @property
    def lacks(self) -> tuple[str, ...]:
        """The paths of the facts that failed it."""
        return tuple(dict.fromkeys(fact.path for fact in self.facts))


def turns_on(ruling: Ruling) -> tuple[str, ...]:
    """What decided the ruling, most decisive first, by citation (the contract says how)."""
    cites = tuple(dict.fromkeys(_decisive_cites(ruling)))
    return cites if cites or ruling.outcome not in LETS_IN else tuple(_never_in_issue(ruling))


def _decisive_cites(ruling: Ruling) -> Iterator[str]:
    standing = [step for step in raised_steps(ruling) if step.stands is YES]
    match ruling.outcome:
        case Outcome.OPEN:
            return
        case Outcome.CONTESTABLE:
            yield from _contested(ruling)
        case Outcome.DEFERRED:
            yield from (step.rule.cite for step in standing if step.rule.then is Effect.CONNECTS)
        case Outcome.EXCLUDED | Outcome.LIMITED | Outcome.IN_PART:
            for step in standing:
                if step.rule.then in KEEPS_OUT:
                    yield from (step.rule.cite, *_last_words(step), *_failed_definitions(step))
            yield from _chained(ruling, standing)
            yield from _of_an_absent_speaker(ruling, standing)
    if ruling.outcome in (*LETS_IN, *MIXED):
        yield from _disposals(ruling)
    if ruling.outcome is Outcome.LIMITED:
        yield from _dividing(ruling)
        yield ruling.book.cited("105")


def _never_in_issue(ruling: Ruling) -> Iterator[str]:
    """Where nothing that counsel named is in issue here: the first rule that each ground named stands on."""
    named = ruling.record.item.get("objection.grounds")
    law = law_of(ruling.book, ruling.record.day)
    for name in sorted(named) if isinstance(named, frozenset) else ():
        yield from [rule.cite for rule in law.rules if rule.objection == name][:1]


def _dividing(ruling: Ruling) -> Iterator[str]:
    """Of a use that is out where another is in: the answer that had most for it of those that would let it in too."""
    raised = [near for near in failed(ruling) if near.raised and not near.of_another_story]
    yield from (near.rule.cite for near in sorted(raised, key=lambda near: -near.met)[:1])


def _contested(ruling: Ruling) -> Iterator[str]:
    for step in raised_steps(ruling):
        if step.stands is EITHER:
            yield step.rule.cite
            yield from (below.rule.cite for below in steps_under(step) if below.stands is EITHER and below is not step)


def _disposals(ruling: Ruling) -> Iterator[str]:
    """For each ground raised (or, if none was, each in issue): what disposed of it; gates that are met come last."""
    raised = [step for step in raised_steps(ruling) if step.stands is NO]
    answered = [step for step in raised if step.rule.then in (Effect.EXCLUDES, *GATES) and made_out(step)]
    unmade = [step for step in raised if step.rule.then is Effect.EXCLUDES and not made_out(step)]
    met = [step for step in raised if step.rule.then in GATES and not made_out(step)]
    forms = [step for step in raised_steps(ruling) if step.rule.then is Effect.LIMITS_FORM and step.stands is YES]
    answers = [answer for step in answered for answer in step.answers if answer.stands is YES]
    yield from (answer.rule.cite for answer in answers)
    yield from (step.rule.cite for step in forms)
    yield from (cite for step in unmade for cite in _unmade(step))
    yield from _chained(ruling, answered)
    yield from (cite for answer in answers if not _is_definition(answer.rule) for cite in _met_definitions(answer))
    if _forfeited(ruling):
        yield ruling.book.cited("103(a)(1)")
    yield from (cite for step in reversed(met) for cite in (step.rule.cite, *_met_definitions(step)))


def made_out(step: Step) -> bool:
    """Whether a ground would stand but for its answers: a bar's terms are met, a gate's are not."""
    return step.finding.truth is not (YES if step.rule.then in GATES else NO)


def _unmade(step: Step) -> Iterator[str]:
    """Of a ground never made out: the definition at the bottom, and its own cite where it asks for more than that."""
    bottom = deepest(step).cite
    yield bottom
    if not _is_definition(step.rule) and not bottom.startswith(step.rule.cite):
        yield step.rule.cite


def _is_definition(rule: Rule) -> bool:
    """Whether a rule asks for nothing but a definition, which then speaks for it."""
    return isinstance(rule.when, Derived)


def _chained(ruling: Ruling, steps: list[Step]) -> Iterator[str]:
    """The rule on chains, where hearsay at one statement of several decided."""
    several = sum(link.get("link.in_current_testimony") is not True for link in ruling.record.links) > 1
    if several and any(step.rule.cite == ruling.book.cited("802") for step in steps):
        yield ruling.book.cited("805")


def _of_an_absent_speaker(ruling: Ruling, steps: list[Step]) -> Iterator[str]:
    """The rule that asks of an absent speaker what is asked of a witness, where that decided."""
    if ruling.record.item.get("witness.absent_speaker") is True:
        for step in steps:
            if step.rule.objection == "impeachment":
                yield ruling.book.cited("806")


def _forfeited(ruling: Ruling) -> bool:
    """Whether something comes in only because the ground against it was not raised."""
    return any(
        ground.waived and ground.step.stands is YES and cell.merits is Outcome.EXCLUDED and cell.outcome in LETS_IN
        for cell in ruling.cells
        for ground in cell.grounds
    )


def _last_words(step: Step) -> Iterator[str]:
    """Of a step that stands: what beat the answers that were made out against it."""
    for answer in step.answers:
        for counter in answer.answers:
            if answer.stands is NO and answer.finding.truth is not NO and counter.stands is YES:
                yield counter.rule.cite
                yield from _last_words(counter)


def _failed_definitions(step: Step) -> Iterator[str]:
    """The definitions that failed a gate, or on which alone an answer failed."""
    if step.rule.then in GATES:
        yield from _defining(leaves(step.finding), NO)
    for answer in step.answers:
        failing = list(decisive(answer.finding)) if answer.finding.truth is NO else []
        if not _is_definition(answer.rule) and all(isinstance(leaf.condition, Derived) for leaf in failing):
            yield from _defining(failing, NO)


def _met_definitions(step: Step) -> Iterator[str]:
    yield from _defining(leaves(step.finding), YES)


def _defining(found: Iterable[Finding], truth: Truth) -> Iterator[str]:
    for leaf in found:
        if isinstance(leaf.condition, Derived) and leaf.truth is truth:
            yield from (below.rule.cite for below in leaf.because if isinstance(below, Step) and below.stands is truth)


def deepest(step: Step) -> Rule:
    """Where a bar in issue failed: the definition at the bottom, else the bar itself."""
    for leaf in leaves(step.finding):
        if leaf.truth is NO and isinstance(leaf.condition, Derived):
            failing = [below for below in leaf.because if isinstance(below, Step) and below.stands is NO]
            if failing:
                return deepest(min(failing, key=lambda below: (len(below.rule.cite), below.rule.cite)))
    return step.rule


def turns_at(step: Step, cite: str) -> bool:
    """Whether a ruling that turns on this citation turns on this ground."""
    return cite in (step.rule.cite, deepest(step).cite)


def rule_at(ruling: Ruling, cite: str) -> Rule | None:
    """The rule that speaks here, of all that share a citation: what stood, what was argued, what would answer.

    Where only bars were argued and none stood, it is the rule that says so of itself, if there is one: of a witness
    asked about bias 607 says that any party may attack, not that none may call a witness only for that.
    """
    named = ruling.record.item.get("objection.grounds")
    argued = named if isinstance(named, frozenset) else frozenset()
    weighed = [step for ground in raised_steps(ruling) for step in steps_under(ground) if step.rule.cite == cite]
    stood = [step.rule for step in weighed if step.stands is not NO]
    ruled = [rule for rule in stood if not isinstance(rule.then, Derived)]
    law = law_of(ruling.book, ruling.record.day)
    others = [rule for rule in law.rules if rule.cite == cite]
    about = [rule for rule in (*(step.rule for step in weighed), *others) if rule.objection in argued]
    allowed = [rule for rule in others if rule.informative] if weighed and not stood else []
    answering = (rule for step in raised_steps(ruling) for rule in answers_to(law, step.rule) if rule.cite == cite)
    return next(chain(ruled, allowed, about, stood, answering, others), None)


def missing(ruling: Ruling) -> tuple[str, ...]:
    """The facts an open ruling waits for, by path."""
    paths = (
        fact.path
        for cell, ground in raised_grounds(ruling)
        if cell.outcome is Outcome.OPEN and ground.step.stands is OPEN
        for fact in _lacked(ruling, cell, ground, ground.step)
    )
    return tuple(dict.fromkeys(paths))


def failed(ruling: Ruling) -> tuple[NearMiss, ...]:
    """The answers that came nearest to those that would have been needed, nearest first.

    An answer counts as in play when it was raised and failed, or when one fact that would raise it is
    stated otherwise.
    """
    law = law_of(ruling.book, ruling.record.day)
    found: dict[str, NearMiss] = {}
    for cell, ground in raised_grounds(ruling):
        if ground.step.stands is YES and ground.step.rule.then in KEEPS_OUT:
            for near in (*_beaten(ruling, cell, ground), *_untriggered(ruling, cell, ground, law)):
                found.setdefault(near.rule.name, near)
    return tuple(sorted(found.values(), key=lambda near: near.distance))


def reads(ruling: Ruling) -> frozenset[str]:
    """The path of every stated fact that the derivation looked at, triggers included."""
    found: set[str] = set()
    for cell, ground in all_grounds(ruling):
        for step in steps_under(ground.step):
            for word in (*words_read(step.rule.raised_by), *words_read(step.finding.condition)):
                fact = fact_at(ruling, cell, ground, word)
                if not fact.presumed and word.name not in MADE:
                    found.add(fact.path)
    return frozenset(found)


def raised_grounds(ruling: Ruling) -> Iterator[tuple[Cell, Ground]]:
    """Every ground that the court was asked to act on, by cell."""
    return ((cell, ground) for cell, ground in all_grounds(ruling) if not ground.waived)


def raised_steps(ruling: Ruling) -> Iterator[Step]:
    """The step of each ground that the court was asked to act on."""
    return (ground.step for _, ground in raised_grounds(ruling))


def all_grounds(ruling: Ruling) -> Iterator[tuple[Cell, Ground]]:
    """Every ground in issue, by cell, whether or not anybody raised it."""
    return ((cell, ground) for cell in ruling.cells for ground in cell.grounds)


def steps_under(node: Step | Finding) -> Iterator[Step]:
    """A step and every step it rests on: definitions first, then answers."""
    if isinstance(node, Step):
        yield node
        yield from steps_under(node.finding)
        for answer in node.answers:
            yield from steps_under(answer)
    else:
        for below in node.because:
            yield from steps_under(below)


def leaves(finding: Finding) -> Iterator[Finding]:
    """The findings at the bottom of one condition: facts, derived facts and balances."""
    inner = [below for below in finding.because if isinstance(below, Finding)]
    if not inner or isinstance(finding.condition, Outweighs):
        yield finding
        return
    for below in inner:
        yield from leaves(below)


def decisive(finding: Finding) -> Iterator[Finding]:
    """The leaves a finding rests on: what failed an 'and', what first held an 'or'."""
    inner = [below for below in finding.because if isinstance(below, Finding)]
    for below in _kept(finding, inner) if _is_joint(finding.condition) else ():
        yield from decisive(below)
    if not _is_joint(finding.condition):
        yield finding


def _is_joint(condition: Condition) -> bool:
    return isinstance(condition, All | Some | Not)


def _kept(finding: Finding, inner: list[Finding]) -> list[Finding]:
    if isinstance(finding.condition, Not):
        return inner
    same = [below for below in inner if below.truth is finding.truth]
    return same[:1] if isinstance(finding.condition, Some) and finding.truth is YES else same


def facts_behind(ruling: Ruling, cell: Cell, ground: Ground, step: Step) -> tuple[Fact, ...]:
    """The facts a step rests on, through the definitions it draws on, at the ground's place."""
    return tuple(dict.fromkeys(_facts_behind(ruling, cell, ground, step.finding)))


def _facts_behind(ruling: Ruling, cell: Cell, ground: Ground, finding: Finding) -> Iterator[Fact]:
    for leaf in decisive(finding):
        if isinstance(leaf.condition, Derived):
            steps = [below for below in leaf.because if isinstance(below, Step)]
            wanted = [below for below in steps if below.stands is leaf.truth]
            for below in wanted[:1] if leaf.truth is YES else wanted:
                yield from _facts_behind(ruling, cell, ground, below.finding)
        else:
            yield from seen_by(ruling, cell, ground, leaf)


def seen_by(ruling: Ruling, cell: Cell, ground: Ground, leaf: Finding) -> Iterator[Fact]:
    """The facts a leaf looked at; of a balance only those that made its weight."""
    condition = leaf.condition
    if isinstance(condition, Outweighs):
        yield from _weights(ruling, cell, ground, condition)
        for nudge in leaf.because:
            if isinstance(nudge, Finding):
                yield from _facts_behind(ruling, cell, ground, nudge)
        return
    for word in dict.fromkeys(words_read(condition)):
        fact = fact_at(ruling, cell, ground, word)
        told = not isinstance(word, Derived) and word.name not in MADE
        if told and not (isinstance(condition, Stated) and fact.value is None):
            yield fact


def _weights(ruling: Ruling, cell: Cell, ground: Ground, balance: Outweighs) -> Iterator[Fact]:
    for pan in (balance.danger, balance.worth):
        facts = [fact_at(ruling, cell, ground, level) for level in pan.levels]
        yield max(facts, key=lambda fact: fact.value if isinstance(fact.value, int) else -1)


def fact_at(ruling: Ruling, cell: Cell, ground: Ground, word: Word) -> Fact:
    """One word as the record states it at a ground's place, or as silence is read."""
    record = ruling.record
    stated: Value | None
    if word.name.startswith("purpose."):
        stated, index, count = record.purposes[cell.purpose].get(word.name), cell.purpose, len(record.purposes)
    elif word.name.startswith("link.") and ground.link is not None:
        stated, index, count = record.links[ground.link].get(word.name), ground.link, len(record.links)
    elif word.axis is Axis.PARTY:
        return Fact("offer.against", word, cell.party, presumed=False)
    else:
        stated, index, count = record.item.get(word.name), 0, 1
    return Fact(
        path_of(word.name, index, count), word, word.silent if stated is None else stated, presumed=stated is None
    )


def _lacked(ruling: Ruling, cell: Cell, ground: Ground, node: Step | Finding) -> Iterator[Fact]:
    if isinstance(node, Step):
        yield from _lacked(ruling, cell, ground, node.finding)
        for answer in node.answers:
            if answer.stands is OPEN:
                yield from _lacked(ruling, cell, ground, answer)
    elif node.truth is OPEN:
        yield from (fact_at(ruling, cell, ground, word) for word in node.lacks)
        for below in node.because:
            yield from _lacked(ruling, cell, ground, below)


def _beaten(ruling: Ruling, cell: Cell, ground: Ground) -> Iterator[NearMiss]:
    """Answers raised against a ground that stands, and what beat each."""
    for answer in ground.step.answers:
        if answer.finding.truth is NO:
            met = sum(leaf.truth is YES for leaf in leaves(answer.finding))
            facts = facts_behind(ruling, cell, ground, answer)
            raised = answer.rule.raised_by is not ALWAYS
            yield NearMiss(answer.rule, facts, ground, cell, met, mends(answer.finding), raised)
        elif answer.stands is NO:
            counters = [counter for counter in answer.answers if counter.stands is YES]
            behind = [fact for counter in counters for fact in facts_behind(ruling, cell, ground, counter)]
            yield NearMiss(answer.rule, tuple(dict.fromkeys(behind)), ground, cell, mends=len(counters))


def mends(finding: Finding) -> int:
    """How many facts told would have to be otherwise: for each failed part of an 'and', for only one of an 'or'."""
    inner = [below for below in finding.because if isinstance(below, Finding)]
    match finding.condition:
        case All():
            return sum(mends(below) for below in inner if below.truth is NO)
        case Some():
            return min(map(mends, inner), default=1)
        case Same():
            return 2
    return 0 if finding.presumed else 1


def finding_of(near: NearMiss) -> Finding | None:
    """What a near miss came to, if it failed by its own terms; of one that was beaten or never raised, none."""
    found = next((answer for answer in near.ground.step.answers if answer.rule is near.rule), None)
    return found.finding if found is not None and found.finding.truth is NO else None


def _untriggered(ruling: Ruling, cell: Cell, ground: Ground, law: Law) -> Iterator[NearMiss]:
    """Answers whose trigger the record states, and states otherwise.

    What a statement is about makes nothing near, and no more does an answer on which nobody would rest an argument:
    what was said in private is no former testimony that just failed.
    """
    known = known_at(ruling, cell, ground, law)
    for rule in answers_to(law, ground.step.rule):
        trigger = weigh(rule.raised_by, known)
        failing = list(decisive(trigger)) if trigger.truth is NO else []
        if failing and _all_told(failing, known) and not _waits_for_more(trigger):
            facts = dict.fromkeys(fact for leaf in failing for fact in seen_by(ruling, cell, ground, leaf))
            one = len({fact.path for fact in facts}) == 1
            if one and not any(isinstance(fact.word, Tags) for fact in facts):
                near = NearMiss(rule, tuple(facts), ground, cell, raised=False)
                yield from () if near.idle else (near,)


def _waits_for_more(trigger: Finding) -> bool:
    """Whether the trigger would be silent all the same if what failed it were otherwise."""
    parts = (part.truth for part in trigger.because if isinstance(part, Finding))
    return isinstance(trigger.condition, All) and OPEN in parts


def _all_told(found: Iterable[Finding], known: Place) -> bool:
    """Whether the story tells every fact here; no story makes an inner statement the outermost."""
    return all(word.name in known and word.name not in MADE for leaf in found for word in words_read(leaf.condition))


def known_at(ruling: Ruling, cell: Cell, ground: Ground, law: Law) -> Place:
    """The facts visible where a ground was taken."""
    return dict(places_of(ruling.record, law, cell.purpose, cell.party))[ground.link]


def answers_to(law: Law, rule: Rule) -> tuple[Rule, ...]:
    """The rules in force that answer this one."""
    return law.answering(rule)
