"""A record in chambers: its facts in their groups, each turned, unsaid or said, as long as the world can be."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from game.banks.telling import OF_THE_WHOLE
from game.law.evidence.books import BOOKS
from game.law.evidence.terms import PARTIES
from game.law.evidence.vocabulary import VOCABULARY, Against
from game.law.facts import Axis, Choice, Derived, Flag, Level, Number, Switch, Tags
from game.law.in_force import SPILLS_OVER
from game.law.pivots import flips
from game.law.pointing import MADE, all_grounds, fact_at, missing, steps_under
from game.law.prose import lowered
from game.law.reasoning import impossibilities, rule_on
from game.law.records import facts_of, split_path, with_facts
from game.law.weighing import words_read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.law.facts import Value, Word
    from game.law.reasoning import Ruling
    from game.law.records import Record

AGAINST, FORUM = "offer.against", "case.jurisdiction"
FIRST = (FORUM, "case.kind", "case.stage")
MUST: Final = frozenset({AGAINST, FORUM, "case.kind", "offer.proponent", "purpose.kind"})
"""Without these nobody could say what is to be ruled on."""
GROUPS: Final = {"link": "The statement", "purpose": "The use", "act": "The other act", "plea": "The plea"}
ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
MOST = 40
MOST_KINDS = 6
UP_TO = 10**6


@dataclass(frozen=True, slots=True)
class Stated:
    """One fact as the record states it: in which group, where, with which clause, and its answer in a word."""

    group: str
    path: str
    clause: str
    answer: str


@dataclass(frozen=True, slots=True)
class Restated:
    """A record told otherwise, or the same one and why it could not be."""

    record: Record
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Sayable:
    """A fact that the record leaves unsaid, with one answer that it could have."""

    path: str
    value: Value
    clause: str
    wanted: bool


def ruled(record: Record) -> Ruling:
    """The ruling on a record, under the rules it names."""
    return rule_on(record, BOOKS[record.forum])


def stated_in(record: Record) -> tuple[Stated, ...]:
    """Every fact of a record, group by group."""
    facts = {**facts_of(record), AGAINST: frozenset(record.against)}
    rows = [Stated("The case", FORUM, f"the rules are the {BOOKS[record.forum].title}", record.forum.replace("_", " "))]
    rows += [_stated(path, value) for path, value in facts.items()]
    order = dict.fromkeys(["The case", "The offer", "The objection", *(row.group for row in rows)])
    ranked = {group: at for at, group in enumerate(order)}
    return tuple(sorted(rows, key=lambda row: ranked[row.group]))


def turned(record: Record, path: str, step: int) -> Restated:
    """The record with the next answer to one fact that can be; it says why one before it cannot."""
    answers, now = _answers(record, path), value_at(record, path)
    at = answers.index(now) if now in answers else 0
    refused = ""
    for ahead in range(1, len(answers)):
        value = answers[(at + step * ahead) % len(answers)]
        found = said(record, path, value)
        if not found.refused:
            return Restated(found.record, refused)
        refused = refused or found.refused
    return Restated(record, refused or "There is no other answer to this.")


def said(record: Record, path: str, value: Value) -> Restated:
    """The record with one fact stated so, if such a case can be."""
    changed = with_facts(record, {path: value})
    clash = next(impossibilities(changed, BOOKS[changed.forum]), None)
    if clash is None:
        return Restated(changed)
    return Restated(record, f"It cannot be that {clause_of(path, value)}: {lowered(clash.elements).rstrip('.')}.")


def unsaid(record: Record, path: str) -> Restated:
    """The record without one fact, if it can do without."""
    name, number = split_path(path)
    if name in MUST:
        return Restated(record, "This must be said, or there is nothing to rule on.")
    item = {key: value for key, value in record.item.items() if key != name}
    links = tuple(
        {key: value for key, value in each.items() if key != name or at != (number or 0)}
        for at, each in enumerate(record.links)
    )
    purposes = tuple(
        {key: value for key, value in each.items() if key != name or at != (number or 0)}
        for at, each in enumerate(record.purposes)
    )
    return Restated(replace(record, item=item, links=links, purposes=purposes))


def sayable(ruling: Ruling) -> tuple[Sayable, ...]:
    """What the record leaves unsaid and a rule asks: what the ruling waits for first, then what silence settles."""
    waits = missing(ruling)
    paths = dict.fromkeys((*waits, *_presumed(ruling)))
    found = (
        Sayable(path, value, clause_of(path, value), path in waits)
        for path in paths
        for value in _first_answers(VOCABULARY[split_path(path)[0]])
        if not said(ruling.record, path, value).refused
    )
    return tuple(islice(found, MOST))


def turning(ruling: Ruling) -> tuple[tuple[str, str], ...]:
    """The facts of which one other answer would turn this ruling, each by its path, with what it would then be."""
    here = {row.path for row in stated_in(ruling.record)}
    found: dict[str, str] = {}
    for flip in flips(ruling, VOCABULARY, BOOKS):
        first, *others = flip.edit.changes
        if first.path in here and not others and not isinstance(first.new, frozenset):
            found.setdefault(first.path, str(flip.ruling.outcome))
    return tuple(found.items())


def value_at(record: Record, path: str) -> Value | None:
    """The answer that a record gives to one fact."""
    if path == FORUM:
        return record.forum
    return frozenset(record.against) if path == AGAINST else facts_of(record).get(path)


def clause_of(path: str, value: Value) -> str:
    """One fact with one answer, as a clause."""
    if path == FORUM:
        return f"the rules are the {BOOKS[str(value)].title}"
    if path == AGAINST:
        roles = sorted(value) if isinstance(value, frozenset) else [str(value)]
        return " and ".join(Against.role.clause(role) for role in roles)
    return VOCABULARY[split_path(path)[0]].clause(value)


def _stated(path: str, value: Value) -> Stated:
    name, number = split_path(path)
    group = name.partition(".")[0]
    title = GROUPS.get(group, f"The {group}")
    if number is not None:
        title = title.replace("The ", f"The {ORDINALS[number]} ")
    return Stated(title, path, clause_of(path, value), _answer(path, value))


def _answer(path: str, value: Value) -> str:
    word = VOCABULARY.get(split_path(path)[0])
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(word, Level):
        return f"{value} of 4"
    if isinstance(value, frozenset):
        return ", ".join(sorted(each.replace("_", " ") for each in value)) or "none"
    return str(value).replace("_", " ")


def _answers(record: Record, path: str) -> tuple[Value, ...]:
    """Every answer that the vocabulary allows, in its order; of several at once, each alone and those now given."""
    if path == FORUM:
        return tuple(BOOKS)
    now = value_at(record, path)
    word: Word = Tags(Against.role.kinds) if path == AGAINST else VOCABULARY[split_path(path)[0]]
    match word:
        case Flag():
            return (True, False)
        case Level():
            return tuple(range(5))
        case Number():
            number = now if isinstance(now, int) else 0
            return tuple(each for each in (number - 1, number, number + 1) if 0 <= each < UP_TO)
        case Choice():
            return tuple(word.kinds)
        case Tags():
            kinds = sorted(PARTIES) if path == AGAINST else word.kinds
            alone: tuple[Value, ...] = tuple(frozenset({kind}) for kind in kinds)
            return alone if now in alone or now is None else (now, *alone)
    return ()


def _first_answers(word: Word) -> tuple[Value, ...]:
    """The answers to offer where nothing is said: none that silence gives already."""
    match word:
        case Flag():
            return tuple(each for each in (True, False) if each is not word.presumed)
        case Level():
            return tuple(range(5))
        case Choice():
            return tuple(kind for kind in word.kinds if kind is not word.presumed)[:MOST_KINDS]
        case Tags():
            return tuple(frozenset({kind}) for kind in word.kinds)[:MOST_KINDS]
        case Number():
            return (1,)
    return ()


def _presumed(ruling: Ruling) -> Iterator[str]:
    """What the derivation read and the record does not state."""
    for cell, ground in all_grounds(ruling):
        for step in steps_under(ground.step):
            for word in (*words_read(step.rule.raised_by), *words_read(step.finding.condition)):
                if word.name in OF_THE_WHOLE:
                    continue
                placeless = word.name.startswith("link.") and ground.link is None
                made = word.name in MADE or word.name == SPILLS_OVER or isinstance(word, Derived | Switch)
                if not (placeless or made or word.axis is Axis.PARTY):
                    fact = fact_at(ruling, cell, ground, word)
                    if fact.presumed:
                        yield fact.path
