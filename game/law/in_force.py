"""The law in force on one day: a book's rules made ready to be asked, with what they came to before.

A rule stands when it is raised, its terms are met, and no answer to it stands. Everything else here
only saves work: which rules a place can raise is settled by the facts it states (its shape), and what a
rule came to is remembered by the values it reads. With `remember=False` nothing is saved, and every
opinion must come out the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, TypeAlias

from game.law.conditions import ALWAYS, All, Condition, Not, Outweighs, Some, Stated, Taken
from game.law.facts import Axis, Derived, Value, Word
from game.law.rules import Effect, Rule, Rulebook
from game.law.truth import NO, OPPOSITE, YES, Truth, every, some
from game.law.weighing import Concluded, Finding, Known, holds, parts_of, weigh, words_of, words_read

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator, Sequence
    from datetime import date

SPILLS_OVER = "shadow.spills_over"
MOST_PLACES = 50_000
Place: TypeAlias = "dict[str, Value | Concluded]"


@dataclass(frozen=True, eq=False, slots=True)
class Step:
    """One rule applied at one place: what it found, what answered it, and whether it stands."""

    rule: Rule
    finding: Finding
    stands: Truth
    answers: tuple[Step, ...] = ()
    raised: bool = True


class Law:
    """One book on one day."""

    def __init__(self, book: Rulebook, day: date, *, remember: bool = True) -> None:
        """Make the rules ready. Raises ValueError where the book contradicts itself on that day."""
        self.book = book
        self.rules = tuple(rule for rule in book.rules if rule.in_force.covers(day))
        self.remember = remember
        self._shapes: dict[tuple[str, ...], Shape] = {}
        self._places: dict[Hashable, tuple[Step, ...]] = {}
        self._unheard: dict[frozenset[str], frozenset[str]] = {}
        self._concluded: dict[tuple[Step, ...], Concluded] = {}
        _refuse_twins(book, self.rules)
        self._entries = {rule.name: _entry_of(rule) for rule in self.rules}
        self._definitions = self._find_definitions()
        for entry in self._entries.values():
            entry.of_link = self._reads_link(entry.rule, ())
        for rule in self.rules:
            self._entries[rule.name].answers = self._docket(self._answers_to(rule))
        self._refuse_misplaced()
        grounds = [rule for rule in self.rules if isinstance(rule.then, Effect)]
        never = [rule for rule in grounds if rule.then is Effect.IMPOSSIBLE]
        last = [rule for rule in grounds if SPILLS_OVER in self._entries[rule.name].reads]
        self.bars = self._docket([rule for rule in grounds if rule not in (*last, *never)])
        self.balances = self._docket(last)
        self.impossible = self._docket(never)

    def unheard(self, stated: frozenset[str]) -> frozenset[str]:
        """Name the grounds that an objection in these words does not raise; an empty one raises none."""
        found = self._unheard.get(stated)
        if found is None:
            heard = self.book.heard_as(stated)
            names = (rule.name for rule in self.rules if rule.objection is not None and rule.objection not in heard)
            found = self._unheard[stated] = frozenset(names)
        return found

    def steps_at(self, known: Place, docket: Docket, *, of_link: bool) -> tuple[Step, ...]:
        """Apply every rule of a docket that is in issue at one place."""
        if not self.remember:
            return self._taken(dict(known), docket, of_link=of_link)
        key = (docket, *known, *known.values())
        found = self._places.get(key)
        if found is None:
            if len(self._places) > MOST_PLACES:
                self._forget()
            found = self._places[key] = self._taken(dict(known), docket, of_link=of_link)
        return found

    def _forget(self) -> None:
        """Let go of everything remembered, so that a long run does not fill the machine."""
        self._places.clear()
        self._concluded.clear()
        for entry in self._entries.values():
            entry.forget()

    def _taken(self, known: Place, docket: Docket, *, of_link: bool) -> tuple[Step, ...]:
        shape = self._shape(known)
        called = [entry for entry in self._called(docket, shape) if entry.of_link is of_link]
        return tuple([step for entry in called if (step := self._apply(entry, known, shape)).raised])

    def _called(self, docket: Docket, shape: Shape) -> tuple[Entry, ...]:
        return docket.called_by(shape) if self.remember else docket.entries

    def _apply(self, entry: Entry, known: Place, shape: Shape) -> Step:
        for word in entry.concludes_from:
            if word.name not in known:
                known[word.name] = self._conclude(word, known, shape)
        step = entry.step(known, shape) if self.remember else _examine(entry.rule, known)
        if step.stands is NO:
            return step
        called = self._called(entry.answers, shape)
        answers = tuple([found for each in called if (found := self._apply(each, known, shape)).raised])
        return entry.answered(step, answers) if answers else step

    def _conclude(self, word: Derived, known: Place, shape: Shape) -> Concluded:
        docket = self._definitions.get(word.name, Docket())
        steps = tuple(
            [found for each in self._called(docket, shape) if (found := self._apply(each, known, shape)).raised]
        )
        concluded = self._concluded.get(steps)
        if concluded is None:
            concluded = self._concluded[steps] = Concluded(some(each.stands for each in steps), steps)
        return concluded

    def _shape(self, known: Known) -> Shape:
        names = tuple(known)
        return self._shapes.get(names) or self._shapes.setdefault(names, Shape(frozenset(names)))

    def _find_definitions(self) -> dict[str, Docket]:
        words = {rule.then.name: rule.then for rule in self.rules if isinstance(rule.then, Derived)}
        return {name: self._docket([rule for rule in self.rules if rule.then is word]) for name, word in words.items()}

    def _answers_to(self, rule: Rule) -> list[Rule]:
        here = {each.name for each in rule.answered_by}
        return [
            each
            for each in self.rules
            if each.name in here or rule.name in {answered.name for answered in each.answers}
        ]

    def _reads_link(self, rule: Rule, seen: tuple[Rule, ...]) -> bool:
        words = (*words_read(rule.raised_by), *words_read(rule.when))
        if any(word.axis is Axis.LINK and not isinstance(word, Derived) for word in words):
            return True
        below = [entry.rule for word in words if isinstance(word, Derived) for entry in self._defining(word)]
        return any(self._reads_link(each, (*seen, rule)) for each in below if each not in seen)

    def _defining(self, word: Derived) -> tuple[Entry, ...]:
        docket = self._definitions.get(word.name)
        return docket.entries if docket else ()

    def _docket(self, rules: Sequence[Rule]) -> Docket:
        entries = tuple(self._entries[rule.name] for rule in rules)
        return Docket(entries, tuple(_alarm_of(rule.raised_by) for rule in rules))

    def _refuse_misplaced(self) -> None:
        for entry in self._entries.values():
            if not entry.of_link and any(each.of_link for each in entry.answers.entries):
                message = f"{entry.rule.name} is asked once, but an answer to it is asked at every link"
                raise ValueError(message)


@lru_cache(maxsize=64)
def law_of(book: Rulebook, day: date) -> Law:
    """Make a book ready for a day, once."""
    return Law(book, day)


@dataclass(frozen=True, eq=False, slots=True)
class Shape:
    """The names of the facts stated at a place, in order."""

    names: frozenset[str]


@dataclass(eq=False)
class Entry:
    """A rule made ready: the words it reads, and every step it has come to so far."""

    rule: Rule
    reads: tuple[str, ...]
    concludes_from: tuple[Derived, ...]
    of_link: bool
    answers: Docket
    _bound: dict[Shape, tuple[Callable[[Known], Hashable], dict[Hashable, Step]]] = field(default_factory=dict)
    _tables: dict[tuple[str, ...], tuple[Callable[[Known], Hashable], dict[Hashable, Step]]] = field(
        default_factory=dict
    )
    _answered: dict[tuple[Step, ...], Step] = field(default_factory=dict)

    def step(self, known: Known, shape: Shape) -> Step:
        """Examine the rule, or remember what it came to on these very values."""
        values, steps = self._bound.get(shape) or self._bind(shape)
        key = values(known)
        found = steps.get(key)
        if found is None:
            found = steps[key] = _examine(self.rule, known)
        return found

    def answered(self, step: Step, answers: tuple[Step, ...]) -> Step:
        """Set a step's answers against it."""
        key = (step, *answers)
        found = self._answered.get(key)
        if found is None:
            stands = every((step.stands, OPPOSITE[some(each.stands for each in answers)]))
            found = self._answered[key] = Step(step.rule, step.finding, stands, answers)
        return found

    def forget(self) -> None:
        """Let go of every step remembered."""
        self._bound.clear()
        self._tables.clear()
        self._answered.clear()

    def _bind(self, shape: Shape) -> tuple[Callable[[Known], Hashable], dict[Hashable, Step]]:
        derived = {word.name for word in self.concludes_from}
        stated = [name for name in self.reads if name in shape.names or name in derived]
        names = tuple(stated)
        table = self._tables.get(names)  # places of other shapes that state the same of what is read share it
        if table is None:
            table = self._tables[names] = (itemgetter(*stated) if stated else _nothing, {})
        self._bound[shape] = table
        return table


@dataclass(eq=False)
class Docket:
    """Rules in order. Which facts a place states settles once and for all which of them it can raise."""

    entries: tuple[Entry, ...] = ()
    alarms: tuple[frozenset[str] | None, ...] = ()
    _called: dict[Shape, tuple[Entry, ...]] = field(default_factory=dict)

    def called_by(self, shape: Shape) -> tuple[Entry, ...]:
        """Those whose trigger the stated facts could meet."""
        found = self._called.get(shape)
        if found is None:
            pairs = zip(self.entries, self.alarms, strict=True)
            found = tuple(entry for entry, alarm in pairs if alarm is None or alarm & shape.names)
            self._called[shape] = found
        return found


def _nothing(_: Known) -> Hashable:
    return None


def _examine(rule: Rule, known: Known) -> Step:
    """Apply a rule before its answers. A trigger nobody raised is not in issue, whatever the reason.

    A rule with no terms beyond its trigger rests on what raised it.
    """
    raised = weigh(rule.raised_by, known)
    if raised.truth is not YES:
        return Step(rule, raised, NO, raised=False)
    finding = raised if rule.when is ALWAYS else weigh(rule.when, known)
    gate = rule.then is Effect.REQUIRED or rule.then is Effect.CONNECTS
    return Step(rule, finding, OPPOSITE[finding.truth] if gate else finding.truth)


def _entry_of(rule: Rule) -> Entry:
    words = tuple(dict.fromkeys((*words_read(rule.raised_by), *words_read(rule.when))))
    pins = [f"weighing.{each.test}" for each in _balances_in(rule.when)]
    derived = tuple(word for word in words if isinstance(word, Derived))
    return Entry(rule, (*(word.name for word in words), *pins), derived, of_link=False, answers=Docket())


def _balances_in(condition: Condition) -> Iterator[Outweighs]:
    if isinstance(condition, Outweighs):
        yield condition
    for part in parts_of(condition):
        yield from _balances_in(part)


def _alarm_of(trigger: Condition) -> frozenset[str] | None:
    """Name facts of which one must be stated for this to be raised; None when silence can raise it."""
    match trigger:
        case Some(parts):
            alarms = [_alarm_of(part) for part in parts]
            known = [alarm for alarm in alarms if alarm is not None]
            return frozenset().union(*known) if len(known) == len(alarms) else None
        case All(parts):
            found = [alarm for part in parts if (alarm := _alarm_of(part)) is not None]
            return min(found, key=len, default=None)
        case Stated():
            return frozenset({trigger.word.name})
        case Derived() | Outweighs() | Taken():
            message = "a trigger reads only what a record may state"
            raise ValueError(message)
        case Not():
            return None
    return _alarm_of_leaf(words_of(trigger), trigger)


def _alarm_of_leaf(words: tuple[Word, ...], leaf: Condition) -> frozenset[str] | None:
    silence = [word.silent for word in words]
    values = tuple(value for value in silence if value is not None)
    if len(values) == len(words) and holds(leaf, values):  # type: ignore[arg-type]  # only leaves come here
        return None
    needed = [word.name for word in words if word.silent is None] or [words[0].name]
    return frozenset(needed[:1])


def _refuse_twins(book: Rulebook, rules: tuple[Rule, ...]) -> None:
    names = [rule.name for rule in rules]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        message = f"{book.title} states twice: {', '.join(sorted(twice))}"
        raise ValueError(message)
