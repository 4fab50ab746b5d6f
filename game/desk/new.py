"""`inlimine new`: a bank to begin from, or a sheet to fill; nothing that is there is ever overwritten."""

from __future__ import annotations

import os
import re
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from game.banks.checking import proved
from game.banks.editors import schema_text
from game.banks.files import bytes_of, name_of
from game.banks.problems import Problem, rendered
from game.banks.reading import bank_of
from game.banks.skeletons import SCHEMA, skeleton, skeletons_in, tables_lent
from game.banks.spreadsheet import Fault, bank_of_sheet, rows_of, sheet_of
from game.desk.options import DATA_DIR, fail
from game.store.files import why, write_whole
from game.store.places import banks_folder, data_folder, questions_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.banks.checking import Proved

LONGEST = 64


class Topic(StrEnum):
    """What a skeleton's question is about."""

    HEARSAY = "hearsay"
    CHARACTER = "character"
    IMPEACHMENT = "impeachment"
    PRIVILEGE = "privilege"
    EXPERTS = "experts"
    DOCUMENTS = "documents"
    RELEVANCE = "relevance"
    OBJECTIONS = "objections"


class Kind(StrEnum):
    """What a skeleton's question asks of its player."""

    RULING = "ruling"
    CHOICE = "choice"
    OBJECTION = "objection"


TOPIC = typer.Option("--topic", help="What its first question is about.", show_default="hearsay")
KIND = typer.Option("--kind", help="What its first question asks: a ruling, a choice, or to object.")
SHEET = typer.Option("--sheet", help="Write a spreadsheet to fill instead.", metavar="FILE.csv", dir_okay=False)
FROM = typer.Option("--from-sheet", help="Make the bank of a sheet that is filled.", metavar="FILE.csv", dir_okay=False)


def new(
    path: Annotated[Path | None, typer.Argument(help="The new file; without it, one in your banks folder.")] = None,
    *,
    topic: Annotated[Topic | None, TOPIC] = None,
    title: Annotated[str | None, typer.Option("--title", help="The bank's title.")] = None,
    kind: Annotated[Kind | None, KIND] = None,
    sheet: Annotated[Path | None, SHEET] = None,
    from_sheet: Annotated[Path | None, FROM] = None,
    data_dir: Annotated[Path | None, DATA_DIR] = None,
) -> None:
    """Begin a bank: one small question that plays, with comments that say what to change."""
    skeletons = skeletons_in(questions_folder() / "skeletons")
    folder = banks_folder(data_folder(data_dir, os.environ))
    if sheet is not None:
        _write_sheet(sheet, skeletons)
    elif from_sheet is not None:
        _from_sheet(from_sheet, _place(path, folder, from_sheet.stem), title, skeletons)
    else:
        _from_skeleton(path, folder, _wanted(topic, kind), title, skeletons)


def _wanted(topic: Topic | None, kind: Kind | None) -> tuple[str, str]:
    """Which skeleton is asked for: objections are for an examination, and an examination for objections."""
    if kind is None:
        kind = Kind.OBJECTION if topic is Topic.OBJECTIONS else Kind.RULING
    if kind is Kind.OBJECTION and topic not in (None, Topic.OBJECTIONS):
        fail(f"an examination about {topic} is not among the skeletons", "leave --topic out")
    if kind is Kind.RULING and topic is Topic.OBJECTIONS:
        fail("objections are raised in an examination", "write --kind objection, or leave --kind out")
    return kind, topic or (Topic.OBJECTIONS if kind is Kind.OBJECTION else Topic.HEARSAY)


def _from_skeleton(
    path: Path | None,
    folder: Path,
    wanted: tuple[str, str],
    title: str | None,
    skeletons: Mapping[tuple[str, str], str],
) -> None:
    file = _place(path, folder, f"my-{wanted[1]}")
    bank = id_of(file)
    text = skeleton(bank, title or titled(file), wanted[0], skeletons[wanted], name_of(file.name))
    found = proved(bank_of(name_of(file), text.encode()), date.today())  # noqa: DTZ011 as a check would today
    if not found.fit:
        fail(f"the bank cannot be called that: {found.problems[0].message}", found.problems[0].remedy)
    _finish(file, text, found)


def _from_sheet(sheet: Path, file: Path, title: str | None, skeletons: Mapping[tuple[str, str], str]) -> None:
    name, data = name_of(sheet), bytes_of(sheet)
    rows = data if isinstance(data, Problem) else rows_of(name, data)
    if isinstance(rows, Problem):
        _refuse(rendered(rows), 2)
    if isinstance(rows, Fault):
        _refuse(rows.told(name), 1)
    today = date.today()  # noqa: DTZ011 as a check would today
    made = bank_of_sheet(rows, id_of(file), title or titled(file), skeletons, today)
    for fault in made.faults:
        typer.echo(fault.told(name), err=True)
    if not made.fit:
        _refuse(f"{name}: nothing is written until this is mended", 1)
    _finish(file, made.text, proved(bank_of(name_of(file), made.text.encode()), today))


def _refuse(said: str, code: int) -> NoReturn:
    typer.echo(said, err=True)
    raise typer.Exit(code)


def _write_sheet(file: Path, skeletons: Mapping[tuple[str, str], str]) -> None:
    if file.suffix.lower() != ".csv":
        fail(f"{name_of(file)} is no name for a sheet", "name a file that ends in .csv")
    _must_be_free(file)
    _write(file, "\N{BYTE ORDER MARK}" + sheet_of(tables_lent(skeletons)))
    typer.echo(
        f"{name_of(file)} is written: one row a question, each an example to write over; delete what you do not want.\n"
        "  A ruling's facts come from its topic; its phrase in braces reads as phrase 1 or as phrase 2.\n"
        f"  Then: inlimine new --from-sheet {name_of(file)}"
    )


def _place(path: Path | None, folder: Path, stem: str) -> Path:
    """Where the new bank goes: a .toml file, in the player's folder if no other is named."""
    file = folder / f"{stem}.toml" if path is None else path
    if file.is_dir():
        file /= f"{stem}.toml"
    if not file.suffix:
        file = file.with_name(f"{file.name}.toml")
    if file.suffix != ".toml":
        remedy = f"a bank's name ends in .toml: {name_of(file.with_suffix('.toml'))}"
        fail(f"{name_of(file)} is no name for a bank", remedy)
    _must_be_free(file)
    return file


def _must_be_free(file: Path) -> None:
    if os.path.lexists(file):
        fail(f"{name_of(file)} is there already, and is left as it is", "give another name, or remove it yourself", 1)
    if not file.parent.is_dir():
        fail(f"there is no folder {name_of(file.parent)}", "make it first, or name a file in a folder that is there")


def _write(file: Path, text: str) -> None:
    try:
        write_whole(file, text.encode())
    except (OSError, ValueError) as error:
        fail(f"{name_of(file)} cannot be written: {why(error)}", "name a file in a folder that you may write in")


def _finish(file: Path, text: str, found: Proved) -> None:
    """Write a bank, with the schema beside it, and say what next."""
    _write(file, text)
    _schema_beside(file)
    name = name_of(file)
    questions = "1 question" if found.questions == 1 else f"{found.questions:,} questions"
    typer.echo(f"{name} is written: {questions}, ready to play. Open it in a text editor, change it, and save.")
    typer.echo(f"  Check it: inlimine check {name}\n  See it:   inlimine preview {name} --watch")


def _schema_beside(file: Path) -> None:
    """Put the schema where the bank's first line says it is; one that is there is left."""
    schema = file.with_name(SCHEMA)
    if not os.path.lexists(schema):
        _write(schema, schema_text())
    elif bytes_of(schema) != schema_text().encode():
        typer.echo(f"{name_of(schema)} is of another version and is left: inlimine schema --write {name_of(schema)}")


def id_of(file: Path) -> str:
    """Make a bank's id of its file's name; one that a bank of the game has is not taken."""
    slug = re.sub(r"[^a-z0-9._-]+", "-", file.stem.casefold()).strip("-._")[:LONGEST] or "my-bank"
    return f"my-{slug}"[:LONGEST] if (questions_folder() / f"{slug}.toml").exists() else slug


def titled(file: Path) -> str:
    """Make a title of a file's name."""
    words = " ".join(re.split(r"[\s._-]+", name_of(file.stem))).strip()
    return f"{words[:1].upper()}{words[1:]}" or "My bank"
