"""A question as it is put: in one reading, on one day, with its record ruled on once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from game.banks.counsel import put_by_counsel
from game.banks.double_entry import differs_from_model
from game.banks.examination import PREFIX, as_question, line_asked, objectable
from game.banks.sealing import sealable
from game.banks.telling import found_facts
from game.banks.variants import (
    Variant,
    expected_of,
    key_of,
    motion_of,
    parted,
    reason_of,
    record_with,
    stated_record,
    story_of,
    testimony_of,
    variant_of,
)
from game.law.conditions import Outweighs
from game.law.evidence.books import BOOKS
from game.law.evidence.terms import Stage
from game.law.pointing import decisive, facts_behind, failed, raised_grounds, rule_at, steps_under, turns_on
from game.law.prose import because, clause_of, day_told, listed, said_of
from game.law.reasoning import Outcome, Ruling, rule_on
from game.law.why_not import reason
from game.play.answers import OPTIONS, PLAIN, RULINGS
from game.play.grounds import Ground, candidates, rule_cited
from game.play.sidebar import seen
from game.play.verdict import CHOICES, Standard, Verdict, answered, as_written, compare, review, standard_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from game.banks.bank import Bank
    from game.banks.schema import Option, Question
    from game.banks.variants import Expected, Segment
    from game.law.pointing import Fact
    from game.law.records import Record
    from game.law.rules import Rule, Rulebook
    from game.play.answers import Asked, Choice, Hearing, Terms

TOLD_BY_THE_PAGE = frozenset({"case.kind", "case.stage", "offer.proponent", "offer.against", "objection.grounds"})
"""What the caption, the motion and the heading say, so that it need not stand among the facts found."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A tell as it now reads: its name, the words of each reading, and which is current."""

    name: str
    words: tuple[str, ...]
    current: int


@dataclass(frozen=True, slots=True)
class Scale:
    """A balance as the record weighs it: levels 0 to 4, the margin, and how each pan is told."""

    test: str
    worth: int
    danger: int
    margin: int
    worth_says: str
    danger_says: str


@dataclass(frozen=True)
class Posed:
    """One question before the court. `place` is its number in the hearing, from 0.

    `stated` is its record before any phrase is read, where that is known from another reading of it.
    """

    bank: Bank
    question: Question
    asked: Asked
    place: int
    seed: int
    today: date
    stated: Record | None = field(default=None, compare=False, repr=False)

    @cached_property
    def variant(self) -> Variant:
        """Which reading of each phrase is taken; as first told if the bank no longer has this one."""
        found = variant_of(self.question, self.asked.variant)
        return found if found is not None else dict.fromkeys(self.question.tells, 0)

    @property
    def counsel(self) -> int:
        """Which of counsel's other ways this is, counted from 1; 0 is the bank's own."""
        number = parted(self.asked.variant)[1]
        return number if number <= len(self.question.counsel) else 0

    @cached_property
    def sealed(self) -> tuple[str, ...]:
        """The phrases that open under seal, by name; none that the bank no longer asks for."""
        named = parted(self.asked.variant)[2]
        return tuple(name for name in sealable(self.question) if name in named)

    @cached_property
    def ruling(self) -> Ruling:
        """The model's ruling on this reading."""
        record = record_with(self._stated, self.question, self.variant)
        return rule_on(record, BOOKS[record.forum])

    @cached_property
    def _stated(self) -> Record:
        """The record as the bank states it: it is read once for all the readings of a question."""
        return self.stated or stated_record(self.bank, self.question, self.today)

    @property
    def real(self) -> bool:
        """Whether a real court ruled on it: then the reported ruling is the key and nothing may be changed."""
        return self.question.kind == "case_file"

    @property
    def authored(self) -> bool:
        """Whether it is a choice: then the key is the author's, there is no record, and no rules are asked."""
        return self.question.kind == "choice"

    @cached_property
    def view(self) -> Expected | None:
        """The author's own answer in this reading, where the model's is another and the author has said why."""
        said = expected_of(self.question, self.variant) if self.question.author_view else None
        return said if said and differs_from_model(self.ruling, said) else None

    @property
    def argued(self) -> bool:
        """Whether the model's ruling is the key, so that its argument can be pressed, turned and hinted at."""
        return not (self.real or self.authored or self.view)

    @property
    def key(self) -> Outcome:
        """The right ruling: as reported, as the author has it, or the model's. A choice has none."""
        said = self.question.ruling if self.real else self.view.ruling if self.view else self.ruling.outcome
        return Outcome(said)

    @cached_property
    def standard(self) -> Standard:
        """What would be affirmed: the right option, the author's own ruling and grounds, or else the model's."""
        if self.authored:
            right = zip(OPTIONS, self.question.option, strict=False)
            return Standard(frozenset(choice for choice, option in right if option.right), (), Outcome.ADMITTED)
        if self.real:
            return Standard(frozenset({CHOICES[self.key]}), (), self.key)
        return as_written(self.view.ruling, self.view.turns_on) if self.view else standard_of(self.ruling)

    @property
    def row(self) -> tuple[Choice, ...]:
        """What there is to choose from, in order: the four rulings, or the options."""
        return OPTIONS[: len(self.question.option)] if self.authored else RULINGS

    def option(self, choice: Choice) -> Option | None:
        """The option that this choice is, if it is one of this question's."""
        return self.question.option[OPTIONS.index(choice)] if self.authored and choice in self.row else None

    @property
    def turns_on(self) -> tuple[str, ...]:
        """The rules that it turns on, by the author's key or by the model."""
        if self.authored:
            return self.question.turns_on
        return self.view.turns_on if self.view else turns_on(self.ruling)

    @cached_property
    def book(self) -> Rulebook:
        """The rules it is ruled under."""
        return BOOKS[self.bank.rulebook_of(self.question)] if self.authored else self.ruling.book

    @property
    def day(self) -> date:
        """The day whose law applies."""
        return self.bank.day_of(self.question, self.today) if self.authored else self.ruling.record.day

    @property
    def title(self) -> str:
        """The question's title."""
        return self.question.title

    @property
    def stage(self) -> str:
        """What the court is doing, which decides how a ruling is spoken."""
        return "" if self.authored else str(self.ruling.record.item.get("case.stage", "jury_trial"))

    @property
    def stage_told(self) -> str:
        """The stage, in words."""
        if self.authored:
            return ""
        usual = {"in_limine": "motion in limine", "jury_trial": "at trial"}
        return usual.get(self.stage) or Stage(self.stage).clause.removeprefix("a ").removeprefix("an ")

    @property
    def kind_of_case(self) -> str:
        """Civil or criminal."""
        return "" if self.authored else str(self.ruling.record.item.get("case.kind", ""))

    @property
    def objection(self) -> str:
        """What counsel objects, in words: 'on the objection: hearsay'."""
        grounds = None if self.authored else self.ruling.record.item.get("objection.grounds")
        if not isinstance(grounds, frozenset) or self.real:
            return ""
        if not grounds:
            return "objection, with no ground named"
        told = listed(sorted(str(getattr(ground, "clause", ground)) for ground in grounds))
        return f"objection: {told}"

    @property
    def note(self) -> str:
        """Whose law, and whether the facts are invented."""
        told = "a real hearing, as reported" if self.real else "an invented case" if self.bank.heading.invented else ""
        law = f"{self.book.title}, {day_told(self.day)}"
        return f"{told} · {law}" if told else law

    @cached_property
    def story(self) -> tuple[Segment, ...]:
        """The story in this reading, run by run, each with the facts it tells."""
        return story_of(self.question, self.variant)

    @cached_property
    def motion(self) -> tuple[Segment, ...]:
        """The motion, run by run."""
        return motion_of(self.question)

    @cached_property
    def testimony(self) -> tuple[tuple[Segment, ...], ...]:
        """Each speech of the transcript, run by run."""
        return testimony_of(self.question)

    @cached_property
    def pieces(self) -> tuple[Segment, ...]:
        """Every run of words on the page, in order: story, testimony, motion."""
        return (*self.story, *(piece for speech in self.testimony for piece in speech), *self.motion)

    @cached_property
    def tells(self) -> tuple[Phrase, ...]:
        """The phrases that can read otherwise."""
        return tuple(
            Phrase(name, tuple(each.words for each in tell.reading), self.variant[name])
            for name, tell in self.question.tells.items()
        )

    @cached_property
    def found(self) -> tuple[str, ...]:
        """The clauses printed under 'Facts the court has found'."""
        facts = () if self.authored else found_facts(self.question, self.ruling)
        return tuple(fact.clause for fact in facts if fact.path not in TOLD_BY_THE_PAGE)

    @cached_property
    def candidates(self) -> tuple[Ground, ...]:
        """The grounds to pick from; none where no reasons are asked for."""
        if self.real or not self.turns_on:
            return ()
        return () if self.authored else candidates(self.ruling, self.seed + self.place, self.turns_on)

    @property
    def reason(self) -> str:
        """The author's own first sentence for this reading, if there is one."""
        return reason_of(self.question, self.variant) or ""

    @property
    def model_reason(self) -> str:
        """The model's reason, in a clause or two, for the rule that is named first."""
        return self.model_reason_on(next(iter(self.turns_on), ""))

    def model_reason_on(self, cite: str) -> str:
        """The model's reason, in a clause or two; of several grounds, on the one cited."""
        return reason(self.ruling, cite)

    @property
    def near_misses(self) -> tuple[tuple[str, str], ...]:
        """Each answer that came near, with what failed it."""
        found = {
            near.rule.cite: f"{said_of(near.rule.name, 'fails')}, because {because(near.facts)}."
            for near in failed(self.ruling)
            if not near.of_another_story
        }
        return tuple(found.items())

    @property
    def elsewhere(self) -> str:
        """What another rulebook makes of this reading, where it differs."""
        if self.real:
            return ""
        for book in BOOKS.values():
            other = rule_on(self.ruling.record, book) if book is not self.ruling.book else self.ruling
            if other.outcome not in (self.ruling.outcome, Outcome.OPEN):
                cites = ", ".join(turns_on(other)[:2])
                return f"Under the {book.title} it would be {other.outcome.told} ({cites})."
        return ""

    @cached_property
    def turning(self) -> tuple[str, ...]:
        """The phrases of which some other reading, alone, gives another ruling."""
        return tuple(tell.name for tell in self.tells if self.turned_by(tell) is not None)

    def turned_by(self, tell: Phrase) -> int | None:
        """The first reading of a phrase that, alone, gives another ruling."""
        others = (at for at in range(len(tell.words)) if at != tell.current)
        return next(
            (at for at in others if self.reread({tell.name: at}).ruling.outcome is not self.ruling.outcome), None
        )

    @cached_property
    def balance(self) -> Scale | None:
        """The balance that was struck, if one was."""
        for cell, ground in raised_grounds(self.ruling):
            for step in steps_under(ground.step):
                for leaf in decisive(step.finding):
                    if isinstance(leaf.condition, Outweighs) and leaf.sums:
                        danger, worth, *_ = (
                            fact.word.clause(fact.value or 0) for fact in facts_behind(self.ruling, cell, ground, step)
                        )
                        return Scale(step.rule.cite, leaf.sums[1], leaf.sums[0], leaf.condition.margin, worth, danger)
        return None

    def reread(self, readings: Mapping[str, int]) -> Posed:
        """The same question with some phrases read otherwise."""
        _, counsel, sealed = parted(self.asked.variant)
        variant = key_of({**self.variant, **readings}, counsel, sealed)
        stated = None if self.authored else self._stated
        return replace(self, asked=replace(self.asked, variant=variant), stated=stated)

    def review(self, choice: Choice, ground: str, terms: Terms = PLAIN) -> Verdict:
        """What becomes of a ruling on this question; of a real court's, nothing but the prediction counts."""
        if self.real:
            return compare(self.key, self.ruling, choice)
        if self.authored:
            return answered(self.standard, choice, terms)
        return review(self.standard, choice, ground, terms, seen(self, terms))

    def rule_name(self, cite: str) -> str:
        """The name of the rule cited, in lower case for a running line."""
        found = self._rule(cite)
        return found.name if found else ""

    def rule_elements(self, cite: str) -> str:
        """What the rule cited asks, in our words."""
        found = self._rule(cite)
        return found.elements if found else ""

    def rule_source(self, cite: str) -> str:
        """Where the rule cited comes from."""
        found = self._rule(cite)
        return found.source if found else ""

    def fact_clause(self, fact: Fact) -> str:
        """A fact as a clause, with what is assumed marked so."""
        return clause_of(fact) + (", as is assumed" if fact.presumed else "")

    def _rule(self, cite: str) -> Rule | None:
        if not self.authored and (found := rule_at(self.ruling, cite)):
            return found
        return rule_cited((rule for rule in self.book.rules if rule.in_force.covers(self.day)), cite)


def question_of(bank: Bank, asked: Asked) -> Question | None:
    """Find what was asked: a question as counsel put it, or a line of an examination as a question of its own."""
    question = bank.question(asked.question)
    if question is None or question.kind != "objection":
        return question and put_by_counsel(question, parted(asked.variant)[1])
    at = line_asked(question, asked.variant)
    return as_question(question, at) if at else None


def holds(bank: Bank, hearing: Hearing) -> bool:
    """Whether a bank (still) has every question of a hearing, and of an examination every line."""
    asked: dict[str, set[str]] = {}
    for each in hearing.asked:
        asked.setdefault(each.question, set()).add(each.variant)
    return all(_has(bank.question(name), variants) for name, variants in asked.items())


def _has(question: Question | None, variants: set[str]) -> bool:
    if question is None or question.kind != "objection":
        return question is not None
    return {variant.removeprefix(PREFIX) for variant in variants} <= {at.line.id for at in objectable(question)}


def pose(bank: Bank, hearing: Hearing, place: int, today: date) -> Posed:
    """Put the question at a place of a hearing.

    Raises LookupError if the bank no longer holds it.
    """
    asked = hearing.asked[place]
    question = question_of(bank, asked)
    if question is None:
        message = f"{bank.id} no longer holds {asked.question}"
        raise LookupError(message)
    return Posed(bank, question, asked, place, hearing.seed, today)
