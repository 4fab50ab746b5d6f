"""The grounds a judge picks from: what decided, what came near, what was raised; never what cannot be reached."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from game.law.conditions import All, Outweighs
from game.law.facts import Derived, Turning
from game.law.in_force import law_of
from game.law.pointing import (
    all_grounds,
    answers_to,
    failed,
    known_at,
    raised_grounds,
    raised_steps,
    rule_at,
    steps_under,
    turns_on,
)
from game.law.truth import EITHER, NO, YES
from game.law.weighing import weigh, words_read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.law.conditions import Condition
    from game.law.facts import Word
    from game.law.in_force import Law, Place
    from game.law.reasoning import Ruling
    from game.law.rules import Rule

CANDIDATES = 5
RIGHT_ONES = 2
MOST_RAISED = 2
MOST_ARGUED = 3


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground to pick: its citation, its name, its elements in our words, and whether it decided."""

    cite: str
    name: str
    elements: str
    right: bool


def candidates(ruling: Ruling, seed: int, key: tuple[str, ...] = ()) -> tuple[Ground, ...]:
    """Lay out up to five grounds, the same for the same ruling and seed, in the order of the code.

    Two at most of what the ruling turns on; what nobody raised in time; what was raised in vain; the nearest
    failures; what was weighed, on the objections made first; then, by lot and the same Article first, what else goes
    by the names of the objections made. A right ground is always among them. `key` is what it turns on, if the model
    is not to say.
    """
    law = law_of(ruling.book, ruling.record.day)
    known = {rule.cite: rule for rule in reversed(law.rules) if not rule.informative}
    cites = key or turns_on(ruling)
    known |= {cite: rule for cite in cites if cite not in known and (rule := rule_cited(law.rules, cite))}
    decisive = [cite for cite in cites if cite in known]
    near = [
        near.rule.cite
        for near in failed(ruling)
        if not near.of_another_story and _of_the_case(near.rule, known_at(ruling, near.cell, near.ground, law))
    ]
    raised = [step.rule.cite for step in raised_steps(ruling) if step.stands is not YES]
    weighed = [step.rule for ground in raised_steps(ruling) for step in steps_under(ground)]
    argued = [rule.cite for rule in sorted(weighed, key=lambda rule: isinstance(rule.then, Derived))]
    kin = (rule.cite for rule in law.rules if rule.objection is not None and _kin(rule.cite, decisive))
    rest = (
        *(ground.step.rule.cite for _, ground in all_grounds(ruling)),
        *sorted(kin, key=lambda cite: _draw(seed, cite)),
    )
    far = sorted(_arguable(ruling, law), key=lambda it: (not _kin(it[1], decisive), it[0], _draw(seed, it[1])))
    by_lot = [cite for _, cite in far]
    pool = (*_unheard(ruling), *raised[:MOST_RAISED], *near, *argued[:MOST_ARGUED], *by_lot, *argued, *rest)
    fair = set(known) - set(decisive) - set(_carrying(ruling))
    others = [cite for cite in dict.fromkeys(pool) if cite in fair]
    given_up = (cite for cite in decisive if known[cite].informative)
    right = list(dict.fromkeys((*given_up, *decisive)))[:RIGHT_ONES]
    chosen = [*right, *others][:CANDIDATES]
    order = {rule.cite: at for at, rule in enumerate(ruling.book.rules)}
    return tuple(
        Ground(cite, rule.name, rule.elements, right=cite in decisive)
        for cite in sorted(chosen, key=lambda cite: order[known[cite].cite])
        for rule in [rule_at(ruling, cite) or known[cite]]
    )


def rule_cited(rules: Iterable[Rule], cite: str) -> Rule | None:
    """Find the rule of this citation, or the one of which it names a part, as 103(a)(1) does of 103."""
    whole = cite.partition("(")[0]
    found = sorted((rule for rule in rules if rule.cite in (cite, whole)), key=lambda rule: rule.cite != cite)
    return found[0] if found else None


def _arguable(ruling: Ruling, law: Law) -> Iterator[tuple[int, str]]:
    """The grounds that counsel's words name, and the answers to those; how far each is from the record, and which.

    Counsel can be wrong about any ground they name. What would answer an objection that needs no answer is left
    out: to call it wrong would be unfair.
    """
    raised = {str(ground.step.rule.objection) for _, ground in raised_grounds(ruling)}
    stated = ruling.record.item.get("objection.grounds")
    named = stated if isinstance(stated, frozenset) else frozenset(raised)
    grounds = [rule for rule in law.rules if rule.objection is not None and rule.objection in named]
    places = [known_at(ruling, cell, ground, law) for cell, ground in raised_grounds(ruling)]
    pairs = ((ground, rule) for ground in grounds if not _is_balance(ground) for rule in answers_to(law, ground))
    answers = [rule for ground, rule in pairs if _kin(rule.cite, [ground.cite])]
    unfair = [rule for rule in answers if any(_would_hold(rule, known) for known in places)]
    fit = [(rule, known) for rule in answers for known in places if rule not in unfair and _could_be(rule, known)]
    for rule, known in (*((rule, known) for rule in grounds for known in places), *fit):
        yield _remoteness(rule, known), rule.cite


def _remoteness(rule: Rule, known: Place) -> int:
    """How far a rule is: 0 the record calls for it, 1 counsel might, 2 nothing of its kind is told, as of no paper."""
    told = {name.partition(".")[0] for name in known}
    asked = {word.name.partition(".")[0] for word in words_read(rule.raised_by)}
    called = weigh(rule.raised_by, known).truth
    if called is YES:
        return 0
    return 2 if asked - told or (called is NO and rule.objection is None) else 1


def _would_hold(rule: Rule, known: Place) -> bool:
    """Whether the record tells all that a rule asks of it; what is derived elsewhere is not asked."""
    needed = [part for condition in (rule.raised_by, rule.when) for part in _needed(condition)]
    told = [part for part in needed if not any(isinstance(word, Derived) for word in words_read(part))]
    return bool(told) and all(weigh(part, known).truth is YES for part in told)


def _could_be(rule: Rule, known: Place) -> bool:
    """Whether the scene is one in which the rule could speak: its people, its papers, its kind of case."""
    return not any(word.turning is Turning.SCENE for words in _denied(rule, known) for word in words)


def _of_the_case(rule: Rule, known: Place) -> bool:
    """Whether the case is of a kind in which the rule could speak: a criminal rule is no ground in a civil one."""
    return not any(all(word.name.startswith("case.") for word in words) for words in _denied(rule, known))


def _denied(rule: Rule, known: Place) -> Iterator[tuple[Word, ...]]:
    """The words of each part that the rule needs and the record denies; what is derived elsewhere is not asked."""
    for part in (part for condition in (rule.raised_by, rule.when) for part in _needed(condition)):
        words = tuple(words_read(part))
        if words and not any(isinstance(word, Derived) for word in words) and weigh(part, known).truth is NO:
            yield words


def _needed(condition: Condition) -> Iterator[Condition]:
    """The parts of an 'and', each of which is needed."""
    if isinstance(condition, All):
        for part in condition.parts:
            yield from _needed(part)
    else:
        yield condition


def _is_balance(rule: Rule) -> bool:
    return isinstance(rule.when, Outweighs)


def _unheard(ruling: Ruling) -> Iterator[str]:
    """What would have told, had anybody raised it in time."""
    if ruling.merits is not ruling.outcome:
        yield from (
            ground.step.rule.cite
            for _, ground in all_grounds(ruling)
            if ground.waived and ground.step.stands in (YES, EITHER)
        )


def _carrying(ruling: Ruling) -> Iterator[str]:
    """The definitions on which a ground that stands rests: to call one of them wrong would be unfair."""
    for step in raised_steps(ruling):
        if step.stands is YES:
            yield from (below.rule.cite for below in steps_under(step.finding) if below.stands is YES)


def _kin(cite: str, chosen: Iterable[str]) -> bool:
    """Whether a rule stands in the same hundred of the code as one that is in play."""
    return any(_hundred(cite) == _hundred(other) for other in chosen)


def _hundred(cite: str) -> str:
    return cite.removeprefix("11-").split("(", maxsplit=1)[0][:-2] or cite


def _draw(seed: int, cite: str) -> bytes:
    """Order by lot, alike on every machine."""
    return blake2b(f"{seed}:{cite}".encode(), digest_size=8).digest()
