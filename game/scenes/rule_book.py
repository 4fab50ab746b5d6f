"""The rule book: the map of what is settled and what is open, each rule, its questions, and a way to rule on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from game.law.evidence.books import BOOKS, FEDERAL
from game.play.drawing import draw_one
from game.scenes.glossary import aside
from game.scenes.intents import Act, Intent
from game.scenes.past import standing, standing_with
from game.scenes.practice import practice
from game.scenes.rule_card import KEYS
from game.scenes.rule_map import CHANGE, EVE, articles, number_of
from game.scenes.rule_search import search
from game.scenes.rule_view import rule_book_view
from game.scenes.turning_on import turning_on
from game.scenes.turns import STAY, Become, Pop, Turn
from game.study.matters import matter_of, settled_law
from game.study.standing import SETTLED_LAW, Part, State

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from game.banks.bank import Bank
    from game.law.reasoning import Ruling
    from game.law.rules import Rule, Rulebook
    from game.play.answers import Asked
    from game.scenes.court import Court
    from game.scenes.rule_map import Article, Number
    from game.scenes.rule_search import Hit
    from game.scenes.turning_on import Found
    from game.scenes.view import View
    from game.study.standing import Standing

    Begins: TypeAlias = "Callable[[Bank, tuple[Asked, ...]], Turn]"

FIRST = "801"
ALONG = {Act.NEXT: 1, Act.PREVIOUS: -1, Act.BELOW: 1, Act.ABOVE: -1}


@dataclass(frozen=True)
class RuleBook:
    """The book as it is open: at which number, and of that number at which rule, or '' where the map is in front.

    `known` is how the judge stands with each rule, folded when the book was opened. `typed` is what is searched
    for, None while nothing is; `hit` which of the hits is in focus; `first` the first of the questions shown.
    `begins` opens a hearing; None where one waits beneath: then the book is there to be read.
    """

    court: Court
    known: Mapping[str, Standing]
    book: Rulebook
    day: date
    number: str
    rule: str = ""
    typed: str | None = None
    hit: int = 0
    first: int = 0
    begins: Begins | None = None

    def view(self) -> View:
        """Show the map or the rules of a number, and beside it the rule in focus."""
        return rule_book_view(self)

    def on(self, intent: Intent) -> Turn:
        """Move, look closer, search, change the day or the book, rule, or go back."""
        if self.typed is not None:
            return self._searching(intent)
        here = self._turned(intent)
        if here is not None:
            return Turn(Become(here))
        match intent.act:
            case Act.RULE:
                return self._touched(intent.what)
            case Act.ENTER:
                return self._closer()
            case Act.SETTLE:
                return self._settle(self.open_rules())
            case Act.CHOOSE:
                return self._play(intent.what)
        return self._left(intent)

    def _turned(self, intent: Intent) -> RuleBook | None:
        """The book opened elsewhere, or in another way; None where the intent turns no page."""
        match intent.act:
            case Act.NEXT | Act.PREVIOUS | Act.ABOVE | Act.BELOW:
                return self._moved(intent.act)
            case Act.MORE:
                after = self.first + KEYS
                return replace(self, first=after if after < len(self.questions()) else 0)
            case Act.FIND:
                return replace(self, typed="", hit=0)
            case Act.DATE:
                return self._opened_on(self.book, self.day_after())
            case Act.BOOK:
                return self._opened_on(self.book_after(), self.day)
            case Act.BACK if self.rule:
                return replace(self, rule="", first=0)
        return None

    def _left(self, intent: Intent) -> Turn:
        """Go back, read aside, or leave."""
        match intent.act:
            case Act.BACK:
                return Turn(Pop())
        return aside(self.view(), intent)

    # What is open.

    def articles(self) -> tuple[Article, ...]:
        """The rows of the map."""
        return articles(self.book, self.day)

    def open_number(self) -> Number:
        """The number in focus."""
        return next(number for row in self.articles() for number in row.numbers if number.label == self.number)

    def open_rule(self) -> Rule | None:
        """The rule in focus; None where a number has several and none of them is looked at."""
        rules = self.open_number().rules
        return next((rule for rule in rules if rule.name == self.rule), rules[0] if len(rules) == 1 else None)

    def hits(self) -> tuple[Hit, ...]:
        """What the search finds."""
        return search(self.book, self.day, self.typed or "")

    def day_after(self) -> date:
        """The day whose law can be looked at next: today, or one of the two between which the law changes."""
        days = tuple(dict.fromkeys((self.court.today, EVE, CHANGE)))
        return days[(days.index(self.day) + 1) % len(days)] if self.day in days else self.court.today

    def book_after(self) -> Rulebook:
        """The book that can be looked at next."""
        books = tuple(BOOKS.values())
        return books[(books.index(self.book) + 1) % len(books)]

    def questions(self) -> tuple[Found, ...]:
        """The questions that turn on the rule in focus."""
        rule = self.open_rule()
        return turning_on(self.court.at_hand, rule.cite) if rule else ()

    def stands(self, rule: Rule) -> Standing | None:
        """How the judge stands with a rule; None where there is nothing to settle."""
        return standing_with(self.known, self.book, rule)

    def can_rule_on(self, rule: Rule) -> bool:
        """Whether a rule's case and twin can be ruled on now: it is law today, and no hearing waits."""
        return (
            self.begins is not None
            and rule.in_force.covers(self.court.today)
            and matter_of(self.book, rule) is not None
        )

    def open_rules(self) -> tuple[Rule, ...]:
        """The rules of the number in focus that can be ruled on and are not settled."""
        found = ((rule, self.stands(rule)) for rule in self.open_number().rules if self.can_rule_on(rule))
        return tuple(rule for rule, stands in found if stands and stands.state is not State.SETTLED)

    def left_of(self, rule: Rule) -> Part | None:
        """The half of a rule to rule on where only the other was ruled on rightly; None for both."""
        stands = self.stands(rule)
        if stands is None or bool(stands.case) == bool(stands.twin):
            return None
        return Part.TWIN if stands.case else Part.CASE

    # How it changes.

    def _moved(self, act: Act) -> RuleBook:
        if self.rule:
            names = [rule.name for rule in self.open_number().rules]
            return replace(self, rule=names[(names.index(self.rule) + ALONG[act]) % len(names)], first=0)
        if act in (Act.NEXT, Act.PREVIOUS):
            labels = [number.label for row in self.articles() for number in row.numbers]
            return replace(self, number=labels[(labels.index(self.number) + ALONG[act]) % len(labels)], first=0)
        rows = [[number.label for number in row.numbers] for row in self.articles()]
        at = next(at for at, row in enumerate(rows) if self.number in row)
        other = rows[(at + ALONG[act]) % len(rows)]
        return replace(self, number=other[min(rows[at].index(self.number), len(other) - 1)], first=0)

    def _touched(self, what: str) -> Turn:
        """Bring a number or a rule into focus; the one that is in focus is looked at closer."""
        rules = {rule.name: number for row in self.articles() for number in row.numbers for rule in number.rules}
        numbers = {number.label: number for number in rules.values()}
        if what in numbers:
            return self._closer() if what == self.number and not self.rule else Turn(Become(self._at(what)))
        if what not in rules:
            return STAY
        return self._closer() if what == self.rule else Turn(Become(self._at(rules[what].label, what)))

    def _at(self, number: str, rule: str = "") -> RuleBook:
        """The book open at a number; at a rule of it, where it has several."""
        here = replace(self, number=number, rule="", typed=None, hit=0, first=0)
        return replace(here, rule=rule if len(here.open_number().rules) > 1 else "")

    def _closer(self) -> Turn:
        """Go from a number to its rules, from a rule to its case and twin."""
        rule = self.open_rule()
        if rule is None:
            return Turn(Become(replace(self, rule=self.open_number().rules[0].name, first=0)))
        return self._settle((rule,), self.left_of(rule)) if self.can_rule_on(rule) else STAY

    def _settle(self, rules: tuple[Rule, ...], only: Part | None = None) -> Turn:
        """Open a hearing on the cases and twins of these rules."""
        matters = tuple(dict.fromkeys(matter for rule in rules if (matter := matter_of(self.book, rule))))
        if self.begins is None or not matters:
            return STAY
        return self.begins(settled_law(), practice(self.court, matters, only))

    def _play(self, what: str) -> Turn:
        """Play a question as a hearing of one, in a reading by lot: that it turns on this rule is so as first told."""
        if self.begins is None:
            return STAY
        _ = self.court.shelf  # what was only read till now is proved, and what is wrong in it is gone from the rows
        named = {f"{bank.id}/{question.id}": (bank, question) for bank, question in self.questions()}
        if what not in named:
            return Turn(Become(replace(self, first=0)))
        bank, question = named[what]
        return self.begins(bank, draw_one(bank, question, self.court.seed))

    def _opened_on(self, book: Rulebook, day: date) -> RuleBook:
        """The book of another day or forum, open at the same rule, or else at the same number, or before it."""
        rows = articles(book, day)
        rule = self.open_rule()
        labels = {each.name: number.label for row in rows for number in row.numbers for each in number.rules}
        number = labels.get(rule.name if rule else "") or _nearest(tuple(labels.values()), self.number)
        here = replace(self, book=book, day=day, number=number, rule="", first=0)
        return here._at(number, rule.name if rule and rule.name in labels else "")  # noqa: SLF001 - its own kind

    def _searching(self, intent: Intent) -> Turn:
        """Type, move through the hits, open one, or end the search."""
        hits = self.hits()
        match intent.act:
            case Act.TYPE:
                return Turn(Become(replace(self, typed=intent.what, hit=0)))
            case Act.NEXT | Act.PREVIOUS | Act.ABOVE | Act.BELOW if hits:
                return Turn(Become(replace(self, hit=(self.hit + ALONG[intent.act]) % len(hits))))
            case Act.RULE:
                return replace(self, typed=None)._touched(intent.what)  # noqa: SLF001 - its own kind
            case Act.ENTER if hits:
                found = hits[self.hit].rule
                return Turn(Become(self._at(number_of(found.cite), found.name)))
            case Act.BACK | Act.ENTER | Act.FIND:
                return Turn(Become(replace(self, typed=None, hit=0)))
        return STAY


def open_book(court: Court, begins: Begins) -> RuleBook:
    """Open the federal book of today at the rule that was ruled on last, or at the hearsay rules."""
    last = next((given.asked.question for given in reversed(court.answers()) if given.asked.bank == SETTLED_LAW), "")
    name, _, _ = last.rpartition("/")
    here = RuleBook(court, standing(court), FEDERAL, court.today, FIRST, begins=begins)
    for book in BOOKS.values():
        found = next((rule for rule in book.rules if matter_of(book, rule) == name), None) if name else None
        if found is not None:
            return opened_at(replace(here, book=book), found.cite, found.name)
    return here


def open_aside(court: Court, ruling: Ruling, cite: str, name: str) -> RuleBook:
    """Open the book over a hearing, at a rule of the law by which it was ruled, to be read."""
    return opened_at(RuleBook(court, standing(court), ruling.book, ruling.record.day, FIRST), cite, name)


def opened_at(here: RuleBook, cite: str, name: str) -> RuleBook:
    """The book open at a rule: by its name, or else the first of its citation; where it has neither, as it was."""
    rules = [rule for row in here.articles() for number in row.numbers for rule in number.rules]
    found = next((rule for rule in rules if rule.name == name), None)
    found = found or next((rule for rule in rules if rule.cite == cite), None)
    return here._at(number_of(found.cite), found.name) if found else here  # noqa: SLF001 - this opens it


def _nearest(labels: tuple[str, ...], wanted: str) -> str:
    """A number itself, or, where it is not in the book, the one before which it would stand."""
    if wanted in labels or not wanted.isdecimal():
        return wanted if wanted in labels else labels[0]
    later = (one for one, other in pairwise(labels) if other.isdecimal() and int(other) > int(wanted))
    return next(later, labels[-1])
