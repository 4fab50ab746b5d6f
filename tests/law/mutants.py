"""Books with one thing taken out of one rule, and whether any record notices.

A rule that decides is removed from its book; the only definition of a conclusion is muted instead, so that
the conclusion is never drawn. Then each part of what a rule asks is dropped, at every depth: a part of an
'and' no longer needs to be so, an alternative of an 'or' is closed, a lone condition is taken as met. What
is changed must be noticed by some record that reaches the rule: in its ruling, in what that turns on, in
what is missing, or in what came near.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from enum import IntEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from game.law.conditions import ALWAYS, All, Condition, Not, Some, all_of, any_of, unless
from game.law.evidence.books import BOOKS, FEDERAL
from game.law.evidence.examples.all import EXAMPLES
from game.law.evidence.vocabulary import VOCABULARY
from game.law.facts import Choice, Derived, Flag, Level, Number, Switch, Tags, Value, Word
from game.law.in_force import Law, law_since
from game.law.pointing import all_grounds, failed, missing, steps_under, turns_on
from game.law.reading_copy import told
from game.law.reasoning import Outcome, Ruling, impossibilities, rule_on
from game.law.records import facts_of, path_of, record_from_paths, split_path, with_facts
from game.law.rules import Effect, Rule, Rulebook
from game.law.weighing import words_read
from tests.law.agreement import EXAMINATIONS, encoded, examination, relatives, ruled
from tests.law.corpus import TODAY, records

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.law.records import Record

NEVER = Some(())
ONE_FACT = Path(__file__).with_name("one_fact.txt")
NUMBERS = (0, 1, 5, 10, 11, 15, 20, 30)
REPEATED = "its trigger asks it too"
TOO_LONG = "no told record has so many statements; the second stands for the rest"
ORDINALS = ("third", "fourth", "fifth", "sixth", "seventh", "eighth")
MOST_TRIED = 25


class Notice(IntEnum):
    """How a mutant was noticed: the stronger, the higher."""

    NOT = 0
    FAILED = 1
    MISSING = 2
    TURNS_ON = 3
    RULING = 4


@dataclass(frozen=True, eq=False)
class Mutant:
    """One change in one rule of one book. `instead` is None where the rule is removed."""

    book: Rulebook
    rule: Rule
    change: str
    instead: Rule | None
    part: Condition | None = None

    def __str__(self) -> str:
        """One line that names it."""
        return f"{_named(self.rule)}: {self.change}"

    def mutated(self) -> Rulebook:
        """The book with the change in it."""
        kept = (self.instead if rule is self.rule else rule for rule in self.book.rules)
        return replace(self.book, rules=tuple(rule for rule in kept if rule is not None))


@dataclass(frozen=True)
class Signature:
    """What a mutant must change in something: the answers the engine gives about one record.

    Where the law leaves it to choice, the ruling is the one under each position too.
    """

    ruling: tuple[Outcome, ...]
    turns_on: tuple[str, ...]
    missing: frozenset[str]
    failed: frozenset[tuple[str, frozenset[str]]]

    def against(self, other: Signature) -> Notice:
        """The strongest difference."""
        if self.ruling != other.ruling:
            return Notice.RULING
        if self.turns_on != other.turns_on:
            return Notice.TURNS_ON
        if self.missing != other.missing:
            return Notice.MISSING
        return Notice.NOT if self.failed == other.failed else Notice.FAILED


@cache
def corpus() -> dict[str, Record]:
    """Every told record, and what the one-fact file makes of them, by a label."""
    told = told_records()
    return told | {f"{each.base}, {each.path} = {each.value}": made(each, told[each.base]) for each in one_fact_cases()}


@cache
def told_records() -> dict[str, Record]:
    """Every standing case, its twin, every encoded case, relative and case of an examination, by a label."""
    times = Counter[str]()
    labels = []
    for example in EXAMPLES:
        name = _named(example.rule)
        times[name] += 1
        again = f" {times[name]}" if times[name] > 1 else ""
        labels += [f"{name}, {which}{again}" for which in ("case", "twin")]
    return dict(zip(labels, records(), strict=True)) | encoded_records() | _related_records()


@cache
def encoded_records() -> dict[str, Record]:
    """Every encoded case, by its id."""
    return {name: record_from_paths(case["facts"], VOCABULARY, today=TODAY) for name, case in encoded().items()}


def _related_records() -> dict[str, Record]:
    cases = (*relatives(), *(case for number in EXAMINATIONS for case in examination(number)))
    return {case["id"]: ruled(case["facts"], case.get("day", "")).record for case in cases}


@dataclass(frozen=True)
class OneFact:
    """A record of the corpus with one fact changed, and the ruling it then gets, frozen."""

    base: str
    path: str
    value: str
    ruling: str
    notices: str

    def __str__(self) -> str:
        """One line of the file."""
        return " | ".join((self.base, f"{self.path} = {self.value}", self.ruling, self.notices))


@cache
def one_fact_cases() -> tuple[OneFact, ...]:
    """The cases that stand in the file. One whose base is gone is left out; the long run writes the file anew."""
    told = told_records()
    lines = ONE_FACT.read_text("utf-8").splitlines() if ONE_FACT.exists() else []
    cases = (_one_fact_of(line) for line in lines if line and not line.startswith("#"))
    return tuple(case for case in cases if case.base in told)


def _one_fact_of(line: str) -> OneFact:
    base, change, ruling, notices = line.split(" | ", maxsplit=3)
    path, _, value = change.partition(" = ")
    return OneFact(base, path, value, ruling, notices)


def made(case: OneFact, base: Record) -> Record:
    """The record of a one-fact case."""
    word = VOCABULARY[split_path(case.path)[0]]
    return with_facts(base, {case.path: _read_value(word, case.value)})


def spelt(value: Value) -> str:
    """A value as the file spells it."""
    if isinstance(value, frozenset):
        return "+".join(sorted(value)) or "none"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _read_value(word: Word, text: str) -> Value:
    match word:
        case Choice():
            return word.kinds(text)
        case Tags():
            return frozenset(word.kinds(each) for each in text.split("+") if each in set(word.kinds))
        case Level() | Number():
            return int(text)
    return text == "true"


def _named(rule: Rule) -> str:
    until = "" if rule.in_force.until == date.max else f" (until {rule.in_force.until})"
    return f"{rule.cite} {rule.name}{until}"


@cache
def mutants() -> tuple[Mutant, ...]:
    """Every mutant of the federal book, and of what New Mexico's changes or adds, in the order of the codes."""
    return tuple(mutant for book in BOOKS.values() for rule in _own(book) for mutant in _mutants_of(rule, book))


def _own(book: Rulebook) -> Iterator[Rule]:
    """The rules that decide and that the federal book does not state in the same terms."""
    federal = {(id(rule.when), id(rule.raised_by), rule.name) for rule in FEDERAL.rules}
    for rule in book.rules:
        inherited = book is not FEDERAL and (id(rule.when), id(rule.raised_by), rule.name) in federal
        if not inherited and decides(rule, book):
            yield rule


def decides(rule: Rule, book: Rulebook) -> bool:
    """Whether a rule can move a ruling: a ground, a definition, or an answer."""
    if rule.then is Effect.IMPOSSIBLE:
        return False
    return not rule.informative or any(rule.name == each.name for one in book.rules for each in one.answered_by)


def _mutants_of(rule: Rule, book: Rulebook) -> Iterator[Mutant]:
    if isinstance(rule.then, Derived) and _alone(rule, book):
        yield Mutant(book, rule, "muted", replace(rule, when=all_of(rule.when, NEVER)))
    else:
        yield Mutant(book, rule, "removed", None)
    if rule.when is ALWAYS:
        return
    if not isinstance(rule.when, All):
        yield Mutant(book, rule, f"without [{told(rule.when)}]", replace(rule, when=ALWAYS), rule.when)
    for part, rest in dropped(rule.when):
        yield Mutant(book, rule, f"without [{told(part)}]", replace(rule, when=rest), part)


def _alone(rule: Rule, book: Rulebook) -> bool:
    return not any(
        other.then is rule.then and other.in_force.start < rule.in_force.until
        for other in book.rules
        if other is not rule
    )


def dropped(condition: Condition) -> Iterator[tuple[Condition, Condition]]:
    """Each part at any depth of a condition's 'and's and 'or's, and the condition without it."""
    match condition:
        case Not(part):
            for gone, rest in dropped(part):
                yield gone, unless(rest)
        case All(parts) | Some(parts):
            joined = all_of if isinstance(condition, All) else any_of
            for at, part in enumerate(parts):
                before, after = parts[:at], parts[at + 1 :]
                yield part, joined(*before, *after)
                for gone, rest in dropped(part):
                    yield gone, joined(*before, rest, *after)


def signature(ruling: Ruling) -> Signature:
    """What the engine says of a record, in a form that two books can be compared by."""
    return Signature(
        (ruling.merits, ruling.outcome, *(world.ruling.outcome for world in ruling.worlds)),
        turns_on(ruling),
        frozenset(missing(ruling)),
        frozenset((near.rule.name, frozenset(near.lacks)) for near in failed(ruling)),
    )


def rules_reached(ruling: Ruling) -> frozenset[int]:
    """The identity of every rule in the ruling's argument, in each of its worlds."""
    found: dict[int, Rule] = {}
    for each in (ruling, *(world.ruling for world in ruling.worlds)):
        tops = {id(ground.step): ground.step for _, ground in all_grounds(each)}
        found |= {id(step.rule): step.rule for top in tops.values() for step in steps_under(top)}
    return frozenset(found)


@cache
def _told() -> tuple[tuple[Record, Signature, frozenset[int]], ...]:
    rulings = [rule_on(record, BOOKS[record.forum]) for record in corpus().values()]
    return tuple((ruling.record, signature(ruling), rules_reached(ruling)) for ruling in rulings)


@cache
def _examples_of() -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    for at, example in enumerate(EXAMPLES):
        found[id(example.rule)] = (*found.get(id(example.rule), ()), 2 * at, 2 * at + 1)
    return found


def reaching(mutant: Mutant) -> list[tuple[Record, Signature]]:
    """The records whose argument holds the rule, its own standing case first."""
    own = set(_examples_of().get(id(mutant.rule), ()))
    order = sorted(range(len(_told())), key=lambda at: at not in own)
    name = mutant.book.name
    return [
        (record, before)
        for record, before, reached in (_told()[at] for at in order)
        if record.forum == name and id(mutant.rule) in reached
    ]


def noticed(mutant: Mutant) -> Notice:
    """How the corpus notices a mutant, at the strongest. A book that falls apart without the rule is noticed."""
    book = mutant.mutated()
    strongest = Notice.NOT
    try:
        for record, before in reaching(mutant):
            strongest = max(strongest, before.against(signature(rule_on(record, book))))
            if strongest is Notice.RULING:
                break
    except ValueError:
        return Notice.RULING
    return strongest


def excuse(mutant: Mutant) -> OneFact | str:
    """Why the corpus does not notice a mutant: the one change in a record that would, or the reason, or 'unproved'."""
    if mutant.part is not None and _repeats_the_trigger(mutant.part, mutant.rule):
        return REPEATED
    if mutant.part is not None and any(f"{ordinal} statement" in mutant.change for ordinal in ORDINALS):
        return TOO_LONG
    cannot_be = ""
    law_since.cache_clear()  # it remembers every record it has ruled on
    for words in _words_to_try(mutant):
        for label, path, record in _one_fact_away(mutant, words):
            before = _changed(record, mutant)
            if before is None:
                continue
            why = next((rule.name for rule in impossibilities(record, mutant.book)), "")
            if not why:
                return OneFact(label, path, spelt(facts_of(record)[path]), str(before), str(mutant))
            cannot_be = cannot_be or f"only a case that cannot be would notice ({why})"
    return cannot_be or "unproved"


def _repeats_the_trigger(part: Condition, rule: Rule) -> bool:
    """Whether a part that must be so for the rule to be so must be so already for it to be in issue."""
    asked = any(part is each for each in _parts_within(rule.when))
    return asked and any(same(part, each) for each in _parts_within(rule.raised_by))


def _changed(record: Record, mutant: Mutant) -> Outcome | None:
    """The outcome of a record, if the mutant moves it, or moves it under some position."""
    before, after = rule_on(record, mutant.book), rule_on(record, _mutated(mutant))
    return None if signature(before).ruling == signature(after).ruling else before.outcome


@cache
def _mutated(mutant: Mutant) -> Rulebook:
    return mutant.mutated()


def _words_to_try(mutant: Mutant) -> Iterator[tuple[Word, ...]]:
    """First the facts that the part itself reads, then every fact that the rule reads."""
    part = mutant.rule.when if mutant.part is None else mutant.part
    rule = mutant.rule
    first = dict.fromkeys(_stated_words(words_read(part), mutant.book, ()))
    rest = dict.fromkeys(_stated_words((*words_read(rule.when), *words_read(rule.raised_by)), mutant.book, ()))
    yield tuple(first)
    yield tuple(word for word in rest if word not in first)


def _stated_words(words: Iterable[Word], book: Rulebook, seen: tuple[Word, ...]) -> Iterator[Word]:
    """The words a record may state, below those that rules conclude."""
    for word in words:
        if isinstance(word, Derived) and word not in seen:
            for rule in book.rules:
                if rule.then is word:
                    below = (*words_read(rule.raised_by), *words_read(rule.when))
                    yield from _stated_words(below, book, (*seen, word))
        elif not isinstance(word, Derived | Switch) and word.name in VOCABULARY:
            yield word


def _one_fact_away(mutant: Mutant, words: tuple[Word, ...]) -> Iterator[tuple[str, str, Record]]:
    """Each reaching record with one of these facts stated otherwise, or stated where it was silent."""
    labels = {id(record): label for label, record in told_records().items()}
    found = [record for record, _ in reaching(mutant) if id(record) in labels]
    for record in found[:MOST_TRIED]:
        known = facts_of(record)
        for word in words:
            for path in _paths(word, record):
                for value in other_values(word, known.get(path)):
                    yield labels[id(record)], path, with_facts(record, {path: value})


def _paths(word: Word, record: Record) -> tuple[str, ...]:
    many = {"link": len(record.links), "purpose": len(record.purposes)}.get(word.name.split(".")[0])
    return (word.name,) if many is None else tuple(path_of(word.name, at, many) for at in range(many))


def other_values(word: Word, old: Value | None) -> Iterator[Value]:
    """The other answers worth trying: each one, or a few of those that have no end."""
    match word:
        case Flag():
            yield from (each for each in (True, False) if each is not old)
        case Level():
            yield from (each for each in range(5) if each != old)
        case Number():
            yield from (each for each in NUMBERS if each != old)
        case Choice():
            yield from (each for each in word.kinds if each != old)
        case Tags():
            yield from (frozenset({each}) for each in word.kinds if old != frozenset({each}))


def same(first: object, second: object) -> bool:
    """Whether two conditions ask the same, part by part; words are the same only if they are one word."""
    if first is second:
        return True
    if isinstance(first, Word) or type(first) is not type(second) or not is_dataclass(first):
        return isinstance(first, str | int | frozenset) and first == second
    mine, yours = ([getattr(each, field.name) for field in fields(first)] for each in (first, second))
    return all(
        len(one) == len(other) and all(map(same, one, other))
        if isinstance(one, tuple) and isinstance(other, tuple)
        else same(one, other)
        for one, other in zip(mine, yours, strict=True)
    )


def _parts_within(condition: Condition) -> Iterator[Condition]:
    """A condition and what must be so for it to be so: itself, and the parts of an 'and'."""
    yield condition
    if isinstance(condition, All):
        for part in condition.parts:
            yield from _parts_within(part)


def answers_a_ground_only(rule: Rule, law: Law) -> bool:
    """Whether a rule is an exception: it answers grounds, and no answer or definition."""
    answered = {each.name for each in rule.answers}
    below = [each for each in law.rules if each.name in answered or rule.name in {by.name for by in each.answered_by}]
    return rule.then is None and bool(below) and all(isinstance(each.then, Effect) for each in below)
