"""A bank proved: every problem of every question, collected; what is wrong is set aside and the rest plays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.banks.bank import BadFile, Bank, SetAside
from game.banks.choosing import choice_problems
from game.banks.commenting import comment_problems
from game.banks.counsel import counsel_problems
from game.banks.double_entry import entry_problems, ruled
from game.banks.examining import examination_problems
from game.banks.fairness import bank_problems, fairness_problems, sourcing_problems
from game.banks.problems import meant, quoted
from game.banks.reading import in_order
from game.banks.sealing import seal_problems
from game.banks.sheet import Sheet
from game.banks.stating import record_problems
from game.banks.telling import stated
from game.banks.turning import sight_problems, tell_problems
from game.banks.unreachable import unreachable_problems
from game.banks.wording import wording_problems
from game.law.evidence.books import BOOKS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from game.banks.double_entry import Look
    from game.banks.problems import Problem
    from game.banks.schema import Question

MOST_PROBLEMS = 500
ELSEWHERE = {"side": "objection", "line": "objection", "option": "choice", "author_view": "ruling"}
KINDS = {"objection": "an examination", "choice": "a choice", "ruling": "a question that you invent"}


@dataclass(frozen=True, eq=False)
class Proved:
    """What came of checking: the bank as it may be played, or a bad file, and every problem in the file's order."""

    bank: Bank | BadFile
    problems: tuple[Problem, ...]
    questions: int
    variants: int

    @property
    def fit(self) -> bool:
        """Whether nothing is wrong; a warning is not wrong."""
        return all(problem.severity == "warning" for problem in self.problems)


def proved(bank: Bank | BadFile, today: date, further: Sequence[Look] = ()) -> Proved:
    """Prove a bank: `today` is the day of play, for questions that name no day.

    `further` are looks at each question with the rulings on it while they are at hand; what they find are warnings.
    """
    if isinstance(bank, BadFile):
        return Proved(bank, bank.problems, 0, 0)
    of_bank = (*bank_problems(bank), *_rulebook(bank))
    if of_bank:
        return Proved(BadFile(bank.path, of_bank), of_bank, len(bank.questions), 0)
    return _proved_each(bank, today, further)


def _rulebook(bank: Bank) -> Iterator[Problem]:
    if bank.heading.rulebook not in BOOKS:
        message = f"there is no rulebook {quoted(bank.heading.rulebook)}"
        span = bank.source.positions.value(("bank", "rulebook"))
        remedy = meant(bank.heading.rulebook, BOOKS, f"there are: {', '.join(BOOKS)}")
        yield bank.source.problem(span, "unknown-rulebook", message, remedy)


def _proved_each(bank: Bank, today: date, further: Sequence[Look]) -> Proved:
    everything = [*comment_problems(bank), *(problem for each in bank.set_aside for problem in each.problems)]
    aside: list[SetAside] = []
    variants, errors = 0, len(everything)
    for question in bank.questions:
        if errors > MOST_PROBLEMS:
            everything.append(_unexamined(bank, question))
            aside.append(_aside(bank, question, tuple(everything[-1:])))
            continue
        count, found = examined(Sheet(bank, question, today), further)
        variants += count
        everything += found
        wrong = sum(problem.severity == "error" for problem in found)
        errors += wrong
        if wrong:
            aside.append(_aside(bank, question, found))
    kept = bank.without(aside)
    count = len(bank.questions) + len(bank.set_aside)
    problems = in_order([everything])
    return Proved(kept if kept.questions else BadFile(bank.path, problems), problems, count, variants)


def examined(sheet: Sheet, further: Sequence[Look] = ()) -> tuple[int, tuple[Problem, ...]]:
    """Count a question's variants that could be ruled on, and find everything wrong with it."""
    if sheet.question.kind == "objection":
        count, wrong = examination_problems(sheet, further)
        return count, (*fairness_problems(sheet), *wrong)
    if sheet.question.kind == "choice":
        return 1, (*fairness_problems(sheet), *_astray(sheet), *choice_problems(sheet))
    found = [*wording_problems(sheet), *fairness_problems(sheet), *_astray(sheet), *unreachable_problems(sheet)]
    record, wrong = record_problems(sheet)
    found += wrong
    if record is None or any(problem.severity == "error" for problem in wrong):
        return 0, tuple(found)
    rulings, impossible = ruled(sheet, record)
    found += [*impossible, *entry_problems(sheet, rulings)]
    if rulings:
        found += sourcing_problems(sheet, rulings[0].ruling, stated(record))
    if not impossible:
        found += [*tell_problems(sheet, rulings), *sight_problems(sheet, rulings), *seal_problems(sheet, rulings)]
        found += counsel_problems(sheet, record, rulings)
        found += [problem for look in further for problem in look(sheet, rulings)]
    return len(rulings), tuple(found)


def _astray(sheet: Sheet) -> Iterator[Problem]:
    """Look for what only a question of another kind has."""
    for key, kind in ELSEWHERE.items():
        if key in sheet.question.model_fields_set and sheet.question.kind != kind:
            message, remedy = f"{key} is for {KINDS[kind]}", f'write kind = "{kind}", or take it out'
            yield sheet.at_key((key,), "wrong-kind", message, remedy)


def _aside(bank: Bank, question: Question, problems: tuple[Problem, ...]) -> SetAside:
    return SetAside(bank.numbers[question.id], question.id, question.title, problems)


def _unexamined(bank: Bank, question: Question) -> Problem:
    span = bank.source.positions.key(("question", bank.numbers[question.id]))
    message = "this question was not examined: there are too many problems above it"
    return bank.source.problem(span, "and-more", message, "mend those first", question=question.id)
