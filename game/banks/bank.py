"""A bank that can be played: a bank that exists is well formed, and says which of its questions it set aside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from game.banks.problems import Problem, Source
    from game.banks.schema import Heading, Question

UNREADABLE = frozenset({"missing-file", "not-a-file", "unreadable"})


@dataclass(frozen=True, eq=False)
class SetAside:
    """A question that is not played, and why. `number` is its place in the file, from 0."""

    number: int
    id: str
    title: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, eq=False)
class BadFile:
    """A file of which no bank could be made, and every reason found."""

    path: str
    problems: tuple[Problem, ...]

    @property
    def first(self) -> Problem:
        """The problem to show where there is room for one."""
        return self.problems[0]

    @property
    def unreadable(self) -> bool:
        """Whether there was nothing to read, rather than something wrong to mend."""
        return self.first.code in UNREADABLE


@dataclass(frozen=True, eq=False)
class Bank:
    """What one file holds. `numbers` gives each question's place in the file; `digest` is the file's SHA-256."""

    source: Source
    digest: str
    heading: Heading
    questions: tuple[Question, ...]
    numbers: Mapping[str, int]
    set_aside: tuple[SetAside, ...] = ()

    @property
    def id(self) -> str:
        """The bank's name for the program."""
        return self.heading.id

    @property
    def title(self) -> str:
        """The bank's name for people."""
        return self.heading.title

    @property
    def path(self) -> str:
        """The file it was read from."""
        return self.source.path

    @property
    def of_a_real_case(self) -> bool:
        """Whether its rulings were reported of a real court."""
        return self.heading.case is not None

    @property
    def rulings(self) -> tuple[Question, ...]:
        """What a judge is asked one by one: every question but the examinations."""
        return tuple(each for each in self.questions if each.kind != "objection")

    @property
    def examinations(self) -> tuple[Question, ...]:
        """The examinations to sit through for one side."""
        return tuple(each for each in self.questions if each.kind == "objection")

    def question(self, name: str) -> Question | None:
        """Find a question that can be played, by its id."""
        return next((each for each in self.questions if each.id == name), None)

    def rulebook_of(self, question: Question) -> str:
        """Name the rulebook a question is ruled under, unless its own record names another."""
        return question.rulebook or self.heading.rulebook

    def day_of(self, question: Question, today: date) -> date:
        """Give the day whose law applies, unless its own record gives another: by default the day of play."""
        return question.ruling_date or self.heading.ruling_date or today

    def without(self, aside: Iterable[SetAside]) -> Bank:
        """Make the bank with these questions set aside as well."""
        more = tuple(aside)
        gone = {each.id for each in more}
        kept = tuple(each for each in self.questions if each.id not in gone)
        everything = sorted((*self.set_aside, *more), key=lambda each: each.number)
        return replace(self, questions=kept, set_aside=tuple(everything))
