"""`inlimine rule`: rule on one record."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from typing import Annotated, NoReturn

import typer

from game.banks.files import bytes_of, name_of
from game.banks.parsing import Table, decoded, parsed
from game.banks.problems import Problem, Source, rendered
from game.desk.finding import finding
from game.desk.options import DAY, RULEBOOK, day_of, rulebook_of, say_json
from game.law.evidence.vocabulary import VOCABULARY
from game.law.opinion import opinion_text
from game.law.pointing import turns_on
from game.law.prose import day_told
from game.law.reasoning import impossibilities, rule_on
from game.law.records import Fault, Record, read_record

MOST_BYTES = 4 * 1024 * 1024


def rule(
    record: Annotated[str, typer.Argument(help="A record in TOML; - reads standard input.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="For a program to read.")] = False,
    on: Annotated[str | None, DAY] = None,
    rulebook: Annotated[str | None, RULEBOOK] = None,
) -> None:
    """Rule on one record, and say why."""
    source, table = _read(record)
    stated = _stated(source, table, day_of(on), rulebook)
    book = rulebook_of(stated.forum)
    impossible = list(impossibilities(stated, book))
    if impossible:
        _refuse(
            [
                source.problem(source.positions.key(()), "impossible-world", each.elements, REMEDY)
                for each in impossible
            ],
            1,
        )
    ruling = rule_on(stated, book)
    if as_json:
        say_json(finding(ruling))
        return
    decided = ", ".join(turns_on(ruling)) or "what the record does not say"
    typer.echo(f"{ruling.outcome.told.capitalize()}. It turns on {decided}.\n{opinion_text(ruling)}")
    typer.echo(f"({book.title}, {day_told(ruling.record.day)}; a study aid, not legal advice)")


REMEDY = "change one of the facts that cannot both be so"


def _read(path: str) -> tuple[Source, Table]:
    """Read a record's table, or say what is wrong with the file."""
    data = sys.stdin.buffer.read(MOST_BYTES + 1) if path == "-" else bytes_of(path)
    source = data if isinstance(data, Problem) else decoded("-" if path == "-" else name_of(path), data)
    if isinstance(source, Problem):
        _refuse([source], 2)
    table = parsed(source)
    if isinstance(table, Problem):
        _refuse([table], 2)
    return source, table


def _stated(source: Source, table: Table, day: date | None, rulebook: str | None) -> Record:
    found, faults = read_record(table, VOCABULARY, today=date.today())  # noqa: DTZ011 an undated record is ruled on today
    if found is None:
        _refuse([_located(source, fault) for fault in faults], 2)
    dated = replace(found, day=day) if day else found
    return replace(dated, forum=rulebook_of(rulebook).name) if rulebook else dated


def _located(source: Source, fault: Fault) -> Problem:
    return source.problem(source.positions.value(fault.path), fault.code, fault.message, fault.remedy)


def _refuse(problems: list[Problem], code: int) -> NoReturn:
    for problem in problems:
        typer.echo(rendered(problem), err=True)
    raise typer.Exit(code)
