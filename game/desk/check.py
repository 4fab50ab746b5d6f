"""`inlimine check`: load and prove banks, and say everything that is wrong with them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from game.banks.bank import Bank
from game.banks.checking import proved
from game.banks.examining import tally
from game.banks.problems import rendered
from game.banks.reading import read_bank
from game.banks.sheet import Sheet
from game.desk.options import say_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.banks.checking import Proved
    from game.banks.problems import Problem

BANKS = typer.Argument(help="Bank files.", metavar="BANK…")


class Shape(StrEnum):
    """For a person or for a program."""

    TEXT = "text"
    JSON = "json"


def check(
    banks: Annotated[list[str], BANKS],
    *,
    shape: Annotated[Shape, typer.Option("--format", help="For a person or for a program.")] = Shape.TEXT,
) -> None:
    """Load and prove banks: every problem with its line, and the remedy."""
    today = date.today()  # noqa: DTZ011 an undated question is ruled on under the law of today
    found = [(path, proved(read_bank(path), today)) for path in banks]
    if shape is Shape.JSON:
        say_json({"banks": [bank_json(path, each) for path, each in found]})
    else:
        for path, each in found:
            typer.echo(bank_text(path, each))
    unreadable = any(getattr(each.bank, "unreadable", False) for _, each in found)
    raise typer.Exit(2 if unreadable else 0 if all(each.fit for _, each in found) else 1)


def bank_text(path: str, found: Proved) -> str:
    """Every problem with its line and caret, then the count."""
    errors = sum(problem.severity == "error" for problem in found.problems)
    warnings = len(found.problems) - errors
    told = f"{_count(errors, 'error')}, {_count(warnings, 'warning')}" if found.problems else "nothing to mend"
    count = f"{path}: {_count(found.questions, 'question')} in {_count(found.variants, 'variant')}: {told}"
    return "\n".join([*(rendered(problem) for problem in found.problems), *_examinations(found), count])


def _examinations(found: Proved) -> Iterator[str]:
    """What each examination asks of its player."""
    if isinstance(found.bank, Bank):
        for question in found.bank.examinations:
            yield f"{question.id}: {tally(Sheet(found.bank, question, date.today())).told}"  # noqa: DTZ011 see check


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def bank_json(path: str, found: Proved) -> dict[str, object]:
    """One bank as the contract's JSON."""
    return {
        "path": path,
        "questions": found.questions,
        "variants": found.variants,
        "problems": [_problem(problem) for problem in found.problems],
    }


def _problem(problem: Problem) -> dict[str, object]:
    return {
        "severity": problem.severity,
        "code": problem.code,
        "question": problem.question or None,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message,
        "remedy": problem.remedy,
    }
