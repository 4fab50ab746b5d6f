"""`inlimine explain`: how a question comes out and why, phrase by phrase, fact by fact, with the lines of its file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from game.banks.bank import BadFile, Bank
from game.banks.examination import as_question, line_asked, objectable, variant_of_line
from game.banks.problems import meant, quoted, rendered
from game.banks.reading import read_bank
from game.banks.sheet import Sheet
from game.banks.shelf import files_in
from game.banks.stating import record_problems
from game.banks.variants import key_of, motion_of, told, variant_of, words_of
from game.desk.explaining import WIDTH, Explained, explained
from game.desk.options import fail, say_json
from game.store.places import questions_folder

if TYPE_CHECKING:
    from game.banks.problems import Problem
    from game.banks.schema import Question

NAMES = typer.Argument(help="A bank file and a question's id; or the id of a question that came with the game.")
READING = typer.Option("--reading", help="Which reading of which phrase, from 0.", metavar="stress=1,who=0")
AT_OPTION = " " * 9
"""Where the words of an option begin."""


def explain(
    names: Annotated[list[str], NAMES],
    *,
    reading: Annotated[str, READING] = "",
    as_json: Annotated[bool, typer.Option("--json", help="For a program to read.")] = False,
) -> None:
    """Explain a question: the ruling, the key, what came near, what each phrase and fact does."""
    bank, question = _found(names)
    sheet = Sheet(bank, question, date.today())  # noqa: DTZ011 an undated question is ruled on under the law of today
    if question.kind == "choice":
        _tell_choice(bank, question, as_json=as_json)
        return
    if question.kind == "objection" and not reading:
        _tell_lines(sheet, as_json=as_json)
        return
    sheet, readings = _sheet_of_line(sheet, reading) if question.kind == "objection" else (sheet, reading)
    found = _ruled(sheet, readings)
    if as_json:
        say_json(found.as_json())
    else:
        typer.echo(found.told())


def _found(names: list[str]) -> tuple[Bank, Question]:
    """The bank and its question; or refuse, and say which there are."""
    if len(names) > 2:  # noqa: PLR2004 a bank and a question
        fail("explain takes one question", "name a bank file and the question's id")
    if len(names) == 1 and not _is_bank(names[0]):
        return _shipped(names[0])
    bank = read_bank(names[0])
    if isinstance(bank, BadFile):
        _refuse(bank.problems, 2 if bank.unreadable else 1)
    if len(names) == 1:
        fail(f"which question of {bank.path}?", f"name one of: {', '.join(_ids(bank))}")
    return bank, _question(bank, names[1])


def _is_bank(name: str) -> bool:
    return name.lower().endswith(".toml") or Path(name).exists()


def _question(bank: Bank, name: str) -> Question:
    question = bank.question(name)
    aside = next((each for each in bank.set_aside if each.id == name), None)
    if aside is not None:
        _refuse(aside.problems, 1)
    remedy = meant(name, _ids(bank), f"there are: {', '.join(_ids(bank))}")
    return question or fail(f"there is no question {quoted(name)} in {bank.path}", remedy)


def _ids(bank: Bank) -> list[str]:
    return [question.id for question in bank.questions]


def _shipped(name: str) -> tuple[Bank, Question]:
    """Find a question among the banks that came with the game."""
    banks = [bank for file in files_in(questions_folder()) if isinstance(bank := read_bank(file), Bank)]
    found = next(((bank, question) for bank in banks if (question := bank.question(name))), None)
    if found is None:
        every = [each for bank in banks for each in _ids(bank)]
        fail(
            f"no bank that came with the game has a question {quoted(name)}",
            meant(name, every, "for one of your own, name its bank file first: inlimine explain my-bank.toml QUESTION"),
        )
    return found


def _sheet_of_line(sheet: Sheet, reading: str) -> tuple[Sheet, str]:
    """An examination's line as a question of its own: it has no phrases, so it has one reading."""
    at = line_asked(sheet.question, reading)
    if at is None:
        lines = [variant_of_line(each.line.id or "") for each in objectable(sheet.question)]
        remedy = meant(reading, lines, f"there are: {', '.join(lines)}")
        fail(f"no line can be objected to as {quoted(reading)}", remedy)
    return Sheet(sheet.bank, as_question(sheet.question, at), sheet.today, ("line", at.number)), ""


def _ruled(sheet: Sheet, reading: str) -> Explained:
    record, problems = record_problems(sheet)
    if record is None or any(problem.severity == "error" for problem in problems):
        _refuse(problems, 1)
    variant = variant_of(sheet.question, _whole(sheet.question, reading))
    if variant is None:
        tells = {name: len(tell.reading) for name, tell in sheet.question.tells.items()}
        ways = ", ".join(f"{name}=0 to {count - 1}" for name, count in tells.items())
        fail(f"the story has no reading {quoted(reading)}", f"there are: {ways}" if ways else "leave --reading out")
    found = explained(sheet, record, variant)
    return found if isinstance(found, Explained) else _refuse([found], 1)


def _whole(question: Question, reading: str) -> str:
    """A reading of some phrases, with every other as first given, spelt as a variant is."""
    said = dict(part.strip().partition("=")[::2] for part in reading.split(",") if part.strip())
    variant = {name: said.pop(name, "0") for name in question.tells}
    spelt = key_of({name: int(number) if number.isdecimal() else -1 for name, number in variant.items()})
    return spelt if not said else reading


def _refuse(problems: list[Problem] | tuple[Problem, ...], code: int) -> NoReturn:
    for problem in problems:
        typer.echo(rendered(problem), err=True)
    raise typer.Exit(code)


def _tell_choice(bank: Bank, question: Question, *, as_json: bool) -> None:
    """A choice: the author's key, which no rule is asked about."""
    options = [{"says": each.says, "right": each.right, "feedback": each.feedback} for each in question.option]
    if as_json:
        say_json(
            {
                "bank": bank.id,
                "question": question.id,
                "kind": "choice",
                "turns_on": question.turns_on,
                "options": options,
            }
        )
        return
    typer.echo(f"{question.title} ({bank.id}, {question.id})\n\n{fill(told(question, {}), WIDTH)}\n")
    for at, each in enumerate(question.option, 1):
        mark = f"{'right' if each.right else '':5} {at}. "
        typer.echo(fill(each.says, WIDTH, initial_indent=mark, subsequent_indent=AT_OPTION))
        typer.echo(fill(each.feedback, WIDTH, initial_indent=AT_OPTION, subsequent_indent=AT_OPTION))
    named = f" It names {', '.join(question.turns_on)}." if question.turns_on else ""
    typer.echo(f"\nThe key is the author's, and no rule is asked.{named}")


def _tell_lines(sheet: Sheet, *, as_json: bool) -> None:
    """An examination: how each line comes out, and how to hear more of it."""
    bank, question = sheet.bank, sheet.question
    found = [(at, _ruled(*_sheet_of_line(sheet, variant_of_line(at.line.id or "")))) for at in objectable(question)]
    if as_json:
        lines = [{"line": at.line.id, "says": at.line.says, **each.key_json()} for at, each in found]
        say_json({"bank": bank.id, "question": question.id, "kind": "objection", "lines": lines})
        return
    typer.echo(f"{question.title} ({bank.id}, {question.id})\n")
    for at, each in found:
        motion = words_of(motion_of(each.sheet.question))
        typer.echo(f"line={at.line.id}: “{at.line.says}” {motion} {each.comes_out}.")
    typer.echo("\nFor one of them: --reading line=ID")
