"""`inlimine check`: load and prove banks, and say everything that is wrong with them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from game.banks.bank import Bank
from game.banks.coverage import WEIGHTS, coverage
from game.banks.examining import tally
from game.banks.problems import rendered
from game.banks.sheet import Sheet
from game.desk.options import say_json
from game.desk.proving import prove_all
from game.desk.sarif import sarif_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.banks.checking import Proved
    from game.banks.problems import Also, Problem

WORTH_TELLING = 10
"""Of fewer questions no shares are told."""
BANKS = typer.Argument(help="Bank files.", metavar="BANK…")


class Shape(StrEnum):
    """For a person, for a program, or for an editor or a code host."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"


def check(
    banks: Annotated[list[str], BANKS],
    *,
    shape: Annotated[Shape, typer.Option("--format", help="For a person or for a program.")] = Shape.TEXT,
    strict: Annotated[bool, typer.Option("--strict", help="Let a warning fail too.")] = False,
) -> None:
    """Load and prove banks: every problem with its line, and the remedy."""
    today = date.today()  # noqa: DTZ011 an undated question is ruled on under the law of today
    found = prove_all(banks, today)
    match shape:
        case Shape.JSON:
            say_json({"banks": [bank_json(path, each) for path, each in found]})
        case Shape.SARIF:
            say_json(sarif_of([problem for _, each in found for problem in each.problems]))
        case Shape.TEXT:
            for path, each in found:
                typer.echo(bank_text(path, each))
    unreadable = any(getattr(each.bank, "unreadable", False) for _, each in found)
    fit = all(not each.problems if strict else each.fit for _, each in found)
    raise typer.Exit(2 if unreadable else 0 if fit else 1)


def bank_text(path: str, found: Proved) -> str:
    """Every problem with its line and caret, then the count."""
    errors = sum(problem.severity == "error" for problem in found.problems)
    warnings = len(found.problems) - errors
    told = f"{_count(errors, 'error')}, {_count(warnings, 'warning')}" if found.problems else "nothing to mend"
    count = f"{path}: {_count(found.questions, 'question')} in {_count(found.variants, 'variant')}: {told}"
    problems = (rendered(problem) for problem in found.problems)
    return "\n".join([*problems, *_examinations(found), *_coverage(found), count])


def _examinations(found: Proved) -> Iterator[str]:
    """What each examination asks of its player."""
    if isinstance(found.bank, Bank):
        for question in found.bank.examinations:
            yield f"{question.id}: {tally(Sheet(found.bank, question, date.today())).told}"  # noqa: DTZ011 see check


def _coverage(found: Proved) -> Iterator[str]:
    """What a bank of some size asks about."""
    covered = coverage(found.bank) if isinstance(found.bank, Bank) else None
    if covered and covered.total >= WORTH_TELLING:
        yield covered.told


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def bank_json(path: str, found: Proved) -> dict[str, object]:
    """One bank as the contract's JSON."""
    return {
        "path": path,
        "questions": found.questions,
        "variants": found.variants,
        "coverage": _shares(found),
        "problems": [_problem(problem) for problem in found.problems],
    }


def _shares(found: Proved) -> dict[str, object]:
    """How much of a bank is about each head, beside how much of a bar examination is."""
    covered = coverage(found.bank) if isinstance(found.bank, Bank) else None
    return {
        head: {"share": round(covered.share(head), 3) if covered else 0.0, "exam": weight / 100}
        for head, weight in WEIGHTS.items()
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
        "also": _also(problem.also) if problem.also else None,
    }


def _also(also: Also) -> dict[str, object]:
    return {"line": also.line, "column": also.column, "label": also.label}
