"""The law in force on one day: a book's rules made ready to be asked, with what they came to before.

A rule stands when it is raised, its terms are met, and no answer to it stands. Everything else here
only saves work: a rule is asked only where some fact rings its alarm, and whether it is raised and what
it comes to are each remembered by the values they read. With `remember=False` nothing is saved, and every
opinion must come out the same.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from game.law.alarms import EVERY_ALARM, Alarms
from game.law.conditions import ALWAYS, Condition, Outweighs
from game.law.facts import Axis, Derived, Value, Word
from game.law.rules import Effect, Rule, Rulebook
from game.law.truth import NO, OPPOSITE, YES, Truth, every, some
from game.law.weighing import Concluded, Finding, Known, parts_of, weigh, words_read

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence
    from datetime import date

SPILLS_OVER = "shadow.spills_over"
MOST_PLACES = 50_000
MOST_CONDITIONS = 4096
Place: TypeAlias = "dict[str, Value | Concluded]"
Values: TypeAlias = "tuple[Value | Concluded | None, ...]"


@dataclass(frozen=True, eq=False, slots=True)
class Step:
    """One rule applied at one place: what it found, what answered it, and whether it stands."""

    rule: Rule
    finding: Finding
    stands: Truth
    answers: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """A step that bears on the ruling itself, at which statement, and whether nobody raised it."""

    step: Step
    link: int | None
    waived: bool = False


class Law:
    """One book on one day."""

    def __init__(self, book: Rulebook, day: date, *, remember: bool = True) -> None:
        """Make the rules ready. Raises ValueError where the book contradicts itself on that day."""
        self.book = book
        self.rules = tuple(rule for rule in book.rules if rule.in_force.covers(day))
        self.remember = remember
        self._places: dict[Hashable, tuple[Ground, ...]] = {}
        self._unheard: dict[frozenset[str], frozenset[str]] = {}
        self._concluded: dict[tuple[Step, ...], Concluded] = {}
        _refuse_twins(book, self.rules)
        self._alarms = Alarms([rule.raised_by for rule in self.rules])
        self._entries = {rule.name: _entry_of(rule, 1 << at) for at, rule in enumerate(self.rules)}
        self._definitions = self._find_definitions()
        for entry in self._entries.values():
            entry.of_link = self._reads_link(entry, ())
        self._of_link = sum(entry.bit for entry in self._entries.values() if entry.of_link)
        self._set_answers()
        self._refuse_misplaced()
        grounds = [rule for rule in self.rules if isinstance(rule.then, Effect)]
        never = [rule for rule in grounds if rule.then is Effect.IMPOSSIBLE]
        last = [rule for rule in grounds if SPILLS_OVER in self._entries[rule.name].terms]
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

    def grounds_at(
        self, known: Place, docket: Docket, link: int | None, unraised: frozenset[str]
    ) -> tuple[Ground, ...]:
        """Apply every rule of a docket that is in issue at one place, at a link or at none."""
        if not self.remember:
            return self._taken(dict(known), docket, link, unraised)
        key = (docket, unraised, *known, *known.values())
        found = self._places.get(key)
        if found is None:
            if len(self._places) > MOST_PLACES:
                self._forget()
            found = self._places[key] = self._taken(dict(known), docket, link, unraised)
        return found

    def answering(self, rule: Rule) -> tuple[Rule, ...]:
        """The rules in force that answer one of them, in the order of the book; none answers a rule of another day."""
        entry = self._entries.get(rule.name)
        return tuple(each.rule for each in entry.answers.entries) if entry and entry.rule is rule else ()

    def _forget(self) -> None:
        """Let go of everything remembered, so that a long run does not fill the machine."""
        self._alarms.forget()
        self._places.clear()
        self._concluded.clear()
        for entry in self._entries.values():
            entry.forget()
        for docket in (self.bars, self.balances, self.impossible, *self._definitions.values()):
            docket.forget()

    def _taken(self, known: Place, docket: Docket, link: int | None, unraised: frozenset[str]) -> tuple[Ground, ...]:
        rung = self._alarms.rung_by(known) if self.remember else EVERY_ALARM
        here = docket.called_by(rung & (~self._of_link if link is None else self._of_link))
        steps = [step for entry in here if (step := self._apply(entry, known, rung))]
        return tuple([Ground(step, link, waived=step.rule.name in unraised) for step in steps])

    def _raised_of(self, docket: Docket, known: Place, rung: int) -> tuple[Step, ...]:
        return tuple([step for entry in docket.called_by(rung) if (step := self._apply(entry, known, rung))])

    def _apply(self, entry: Entry, known: Place, rung: int) -> Step | None:
        """Apply one rule. A trigger nobody raised is not in issue, whatever the reason: no step."""
        if not (entry.raised(known) if self.remember else _is_raised(entry.rule, known)):
            return None
        for word in entry.concludes_from:
            if word.name not in known:
                known[word.name] = self._conclude(word, known, rung)
        step = entry.step(known) if self.remember else _examine(entry.rule, known)
        if step.stands is NO or not entry.answers.entries:
            return step
        answers = self._raised_of(entry.answers, known, rung)
        return entry.answered(step, answers) if answers else step

    def _conclude(self, word: Derived, known: Place, rung: int) -> Concluded:
        steps = self._raised_of(self._definitions.get(word.name, NO_RULES), known, rung)
        concluded = self._concluded.get(steps)
        if concluded is None:
            concluded = self._concluded[steps] = Concluded(some(each.stands for each in steps), steps)
        return concluded

    def _find_definitions(self) -> dict[str, Docket]:
        words = {rule.then.name: rule.then for rule in self.rules if isinstance(rule.then, Derived)}
        return {name: self._docket([rule for rule in self.rules if rule.then is word]) for name, word in words.items()}

    def _set_answers(self) -> None:
        """Give every rule those that answer it, in the order of the book; some stand before it in the code."""
        names = {rule.name: {each.name for each in rule.answered_by} for rule in self.rules}
        for rule in self.rules:
            for answered in rule.answers:
                names.get(answered.name, set()).add(rule.name)
        for name, answers in names.items():
            held = [self._entries[each] for each in answers if each in self._entries]
            self._entries[name].answers = Docket(tuple(sorted(held, key=lambda entry: entry.bit)))

    def _reads_link(self, entry: Entry, seen: tuple[Entry, ...]) -> bool:
        if any(word.axis is Axis.LINK and not isinstance(word, Derived) for word in entry.words):
            return True
        below = [each for word in entry.words if isinstance(word, Derived) for each in self._defining(word)]
        return any(self._reads_link(each, (*seen, entry)) for each in below if each not in seen)

    def _defining(self, word: Derived) -> tuple[Entry, ...]:
        return self._definitions.get(word.name, NO_RULES).entries

    def _docket(self, rules: Sequence[Rule]) -> Docket:
        return Docket(tuple(self._entries[rule.name] for rule in rules))

    def _refuse_misplaced(self) -> None:
        for entry in self._entries.values():
            if not entry.of_link and any(each.of_link for each in entry.answers.entries):
                message = f"{entry.rule.name} is asked once, but an answer to it is asked at every link"
                raise ValueError(message)


def law_of(book: Rulebook, day: date) -> Law:
    """Make a book ready for a day, once for all the days on which the same rules are in force."""
    return law_since(book, _last_change(book, day))


@lru_cache(maxsize=64)
def law_since(book: Rulebook, day: date) -> Law:
    """Make a book ready for the days from a change of its rules to the next."""
    return Law(book, day)


@lru_cache(maxsize=1024)
def _last_change(book: Rulebook, day: date) -> date:
    changes = {change for rule in book.rules for change in (rule.in_force.start, rule.in_force.until)}
    return max((change for change in changes if change <= day), default=day)


@dataclass(eq=False, slots=True)
class Entry:
    """A rule made ready: its bit among the alarms, the words it reads, and all that it has come to so far."""

    rule: Rule
    bit: int
    words: tuple[Word, ...]
    trigger: tuple[str, ...]
    terms: tuple[str, ...]
    concludes_from: tuple[Derived, ...]
    of_link: bool
    answers: Docket
    _raised: dict[Values, bool] = field(default_factory=dict)
    _steps: dict[Values, Step] = field(default_factory=dict)
    _answered: dict[tuple[Step, ...], Step] = field(default_factory=dict)

    def raised(self, known: Known) -> bool:
        """Whether the rule is in issue, or was found to be on these very values."""
        key = tuple(map(known.get, self.trigger))
        found = self._raised.get(key)
        if found is None:
            found = self._raised[key] = _is_raised(self.rule, known)
        return found

    def step(self, known: Known) -> Step:
        """Examine a rule that is raised, or remember what it came to on these very values."""
        key = tuple(map(known.get, self.terms))
        found = self._steps.get(key)
        if found is None:
            found = self._steps[key] = _examine(self.rule, known)
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
        self.answers.forget()
        self._raised.clear()
        self._steps.clear()
        self._answered.clear()


class Docket:
    """Rules in order, and which of them each set of alarms has called."""

    def __init__(self, entries: tuple[Entry, ...] = ()) -> None:
        """Hold these rules, in the order of the book."""
        self.entries = entries
        self._bits = sum(entry.bit for entry in entries)
        self._called: dict[int, tuple[Entry, ...]] = {}

    def called_by(self, rung: int) -> tuple[Entry, ...]:
        """Those whose alarm rang."""
        wanted = rung & self._bits
        found = self._called.get(wanted)
        if found is None:
            found = self._called[wanted] = tuple([entry for entry in self.entries if entry.bit & wanted])
        return found

    def forget(self) -> None:
        """Let go of who was called."""
        self._called.clear()


NO_RULES = Docket()


def _is_raised(rule: Rule, known: Known) -> bool:
    return weigh(rule.raised_by, known).truth is YES


def _examine(rule: Rule, known: Known) -> Step:
    """Apply a rule that is raised, before its answers. With no terms beyond its trigger, it rests on what raised it."""
    finding = weigh(rule.raised_by if rule.when is ALWAYS else rule.when, known)
    gate = rule.then is Effect.REQUIRED or rule.then is Effect.CONNECTS
    return Step(rule, finding, OPPOSITE[finding.truth] if gate else finding.truth)


def _entry_of(rule: Rule, bit: int) -> Entry:
    raising = _words_in(rule.raised_by)
    asked = raising if rule.when is ALWAYS else _words_in(rule.when)
    return Entry(
        rule,
        bit,
        words=(*raising, *asked),
        trigger=tuple([word.name for word in raising]),
        terms=(*[word.name for word in asked], *_pins_of(rule.when)),
        concludes_from=tuple([word for word in asked if isinstance(word, Derived)]),
        of_link=False,
        answers=NO_RULES,
    )


@lru_cache(maxsize=MOST_CONDITIONS)
def _words_in(condition: Condition) -> tuple[Word, ...]:
    """The words a condition reads, each once; the laws of other days and forums ask it of most of the same rules."""
    return tuple(dict.fromkeys(words_read(condition)))


@lru_cache(maxsize=MOST_CONDITIONS)
def _pins_of(condition: Condition) -> tuple[str, ...]:
    return tuple([f"weighing.{each.test}" for each in _balances_in(condition)])


def _balances_in(condition: Condition) -> Iterator[Outweighs]:
    if isinstance(condition, Outweighs):
        yield condition
    for part in parts_of(condition):
        yield from _balances_in(part)


def _refuse_twins(book: Rulebook, rules: tuple[Rule, ...]) -> None:
    twice = [name for name, times in Counter(rule.name for rule in rules).items() if times > 1]
    if twice:
        message = f"{book.title} states twice: {', '.join(sorted(twice))}"
        raise ValueError(message)
