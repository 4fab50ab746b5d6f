"""A bank as a spreadsheet: one row a question, on a record that a topic lends, and the way back with every fault told.

A cell that a spreadsheet would run as a formula goes out behind an apostrophe, and comes back without it.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import tomli

from game.banks import limits
from game.banks.bank import Bank
from game.banks.checking import proved
from game.banks.parsing import decoded
from game.banks.positions import Positions
from game.banks.problems import Problem, meant, of_file, quoted
from game.banks.reading import bank_of
from game.banks.variants import TELL
from game.banks.writing import bank_text, with_values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from game.banks.positions import Path

Cells = dict[str, str]
OPTIONS = 6
WHOLE = ("kind", "topic", "id", "title", "story")
OF_A_RULING = ("motion", "ruling", "turns_on", "reason", "if_in", "if_out")
OF_PHRASES = ("phrase 1", "phrase 2", "ruling 2", "turns_on 2", "reason 2")
OF_A_CHOICE = ("right", *(f"{what} {at}" for at in range(1, OPTIONS + 1) for what in ("option", "feedback")))
COLUMNS = (*WHOLE, *OF_A_RULING, *OF_PHRASES, *OF_A_CHOICE)
"""Every column, in the order in which a fresh sheet has them."""
MUST = {
    "ruling": ("topic", "id", "title", "story", "motion", "ruling", "turns_on"),
    "choice": ("id", "title", "story", "right", "option 1", "feedback 1", "option 2", "feedback 2"),
}
RUN = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would run."""
AS_CSV = "in your spreadsheet choose Save as, and there CSV UTF-8"


@dataclass(frozen=True)
class Fault:
    """What is wrong with a cell: its row as the spreadsheet counts it, and its column; row 1 is the headings."""

    row: int
    column: str
    code: str
    message: str
    remedy: str
    warning: bool = False

    def told(self, path: str) -> str:
        """Say it, with the remedy."""
        where = f"row {self.row}, column {self.column}" if self.column else f"row {self.row}"
        return f"{path}: {where}: {self.code}: {'warning: ' if self.warning else ''}{self.message}\n  = {self.remedy}"


@dataclass(frozen=True)
class Row:
    """One question as its row says it."""

    number: int
    cells: Cells


@dataclass(frozen=True)
class Made:
    """The bank that a sheet makes, '' if it makes none, and every fault; with only warnings, the bank is fit."""

    text: str
    faults: tuple[Fault, ...]

    @property
    def fit(self) -> bool:
        """Whether nothing is wrong; a warning is not wrong."""
        return bool(self.text) and all(fault.warning for fault in self.faults)


def sheet_of(questions: Sequence[str]) -> str:
    """Write questions as a sheet, each as TOML's text of itself."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for text in questions:
        writer.writerow({column: harmless(cell) for column, cell in _cells(tomli.loads(text)["question"][0]).items()})
    return out.getvalue()


def harmless(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would run."""
    return f"'{cell}" if cell.startswith(RUN) else cell


def _cells(question: Mapping[str, object]) -> Cells:
    """A question's cells: what it says, and of its first phrase the first two readings."""
    kind = str(question.get("kind", "ruling"))
    cells = {"kind": kind, **{key: _cell(question[key]) for key in (*WHOLE[1:], *OF_A_RULING) if key in question}}
    tells, options = question.get("tells", {}), question.get("option", [])
    readings = [tell["reading"] for tell in tells.values()] if isinstance(tells, dict) else []
    for at, reading in enumerate(readings[0][:2] if readings else [], 1):
        cells[f"phrase {at}"] = reading["words"]
        if at > 1:
            cells |= {f"{key} {at}": _cell(reading[key]) for key in ("ruling", "turns_on", "reason") if key in reading}
    for at, option in enumerate(options if isinstance(options, list) else [], 1):
        cells |= {f"option {at}": option["says"], f"feedback {at}": option["feedback"]}
        cells |= {"right": str(at)} if option.get("right") else {}
    return cells


def _cell(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value)


# The way back.


def rows_of(path: str, data: bytes) -> list[Row] | Problem | Fault:
    """Read a sheet's rows, or say why it is none."""
    source = decoded(path, data) if len(data) <= limits.FILE_BYTES else None
    if source is None:
        return of_file(path, "too-large", "the sheet is larger than any bank may be", "divide it into several sheets")
    if isinstance(source, Problem):
        return of_file(path, source.code, source.message, f"{source.remedy}; {AS_CSV}")
    heading = source.text.partition("\n")[0]
    try:
        lines = io.StringIO(source.text, newline="")
        table = list(csv.reader(lines, delimiter=max(",;\t", key=heading.count), strict=True))
    except csv.Error as error:
        return of_file(path, "not-csv", f"this is no sheet: {error}", AS_CSV)
    names = [" ".join(name.split()).casefold() for name in table[0]]
    strange = _strange(names)
    if strange:
        return strange
    rows = (Row(at, dict(zip(names, map(_read, cells), strict=False))) for at, cells in enumerate(table[1:], 2))
    return [row for row in rows if any(row.cells.values())]


def _strange(names: list[str]) -> Fault | None:
    """A heading that no column has, or has twice, or that is missing."""
    for at, name in enumerate(names):
        if name and name not in COLUMNS:
            remedy = meant(name, COLUMNS, "`inlimine new --sheet FILE.csv` writes a sheet with every column")
            return Fault(1, name[:40], "unknown-column", f"no column is called {quoted(name)}", remedy)
        if name and name in names[:at]:
            return Fault(1, name, "twice", "this column stands twice", "take one of the two out")
    missing = next((name for name in ("id", "title", "story") if name not in names), None)
    return missing and Fault(1, missing, "missing-column", f"there is no column {missing}", "add it to the first row")  # type: ignore[return-value]


def _read(cell: str) -> str:
    """A cell on one line, without the apostrophe that kept it from being run."""
    words = " ".join(cell.split())
    return words[1:] if words[:1] == "'" and words[1:].startswith(RUN) else words


def bank_of_sheet(
    rows: Sequence[Row], bank: str, title: str, skeletons: Mapping[tuple[str, str], str], today: date
) -> Made:
    """Make a bank of a sheet's rows; `skeletons` are the questions whose records are lent, by kind and topic."""
    faults = [fault for row in rows for fault in _lacking(row, skeletons)]
    if not rows:
        faults.append(Fault(2, "", "empty", "there is no question in this sheet", "write one below the headings"))
    if faults:
        return Made("", tuple(faults))
    text = bank_text(bank, title, [_question(row, skeletons) for row in rows])
    found = proved(bank_of(bank, text.encode()), today)
    faults = [_fault(problem, text, rows) for problem in found.problems]
    return Made(text if isinstance(found.bank, Bank) else "", tuple(faults))


def _lacking(row: Row, skeletons: Mapping[tuple[str, str], str]) -> Iterator[Fault]:
    """What a row must say and does not."""
    kind, topic = kind_of(row), row.cells.get("topic", "")
    if kind not in MUST:
        message, remedy = f"there is no kind {quoted(kind)} in a sheet", "write ruling or choice"
        yield Fault(row.number, "kind", "wrong-kind", message, remedy)
        return
    for column in MUST[kind]:
        if not row.cells.get(column):
            yield Fault(row.number, column, "missing-cell", f"a {kind} needs its {column}", "fill this cell")
    topics = [name for of, name in skeletons if of == "ruling"]
    if kind == "ruling" and topic and topic not in topics:
        message, remedy = f"no topic is called {quoted(topic)}", meant(topic, topics, f"there are: {', '.join(topics)}")
        yield Fault(row.number, "topic", "unknown-topic", message, remedy)
    yield from _phrases(row) if kind == "ruling" else _options(row)


def kind_of(row: Row) -> str:
    """What a row asks: without a word, a ruling."""
    return row.cells.get("kind", "").casefold() or "ruling"


def _phrases(row: Row) -> Iterator[Fault]:
    named = TELL.findall(row.cells.get("story", ""))
    if len(named) > 1:
        remedy = "make the bank, and write the other phrases there"
        yield Fault(row.number, "story", "two-phrases", "a row has one phrase in braces", remedy)
    if named and not re.fullmatch(r"[a-z0-9_-]{1,64}", named[0]):
        message = f"{quoted(named[0])} is no name for a phrase"
        yield Fault(row.number, "story", "wrong-id", message, "write one word in small letters in the braces: {calm}")
    for column in ("phrase 1", "phrase 2"):
        if bool(named) != bool(row.cells.get(column)):
            message = "the story has a phrase in braces" if named else "the story has no phrase in braces"
            remedy = "write how it reads here" if named else "write {calm} in the story where these words belong"
            yield Fault(row.number, column, "missing-cell" if named else "unused-tell", message, remedy)


def _options(row: Row) -> Iterator[Fault]:
    said = [at for at in range(1, OPTIONS + 1) if row.cells.get(f"option {at}")]
    for at in said:
        if not row.cells.get(f"feedback {at}"):
            yield Fault(row.number, f"feedback {at}", "missing-cell", "an option needs its feedback", "fill this cell")
    if row.cells.get("right") and row.cells["right"] not in map(str, said):
        remedy = f"write one of: {', '.join(map(str, said))}"
        yield Fault(row.number, "right", "no-right-option", "this is the number of no option", remedy)


def _question(row: Row, skeletons: Mapping[tuple[str, str], str]) -> str:
    """A row as TOML: a choice of its own, or a ruling on the record of its topic."""
    return _choice(row) if kind_of(row) == "choice" else _ruling(row, skeletons["ruling", row.cells["topic"]])


def _ruling(row: Row, skeleton: str) -> str:
    """Put a row's words into the question that lends the record."""
    cells = row.cells
    old = next(iter(tomli.loads(skeleton)["question"][0]["tells"]))
    name = next(iter(TELL.findall(cells["story"])), "")
    text = skeleton.replace(f"[question.tells.{old}.", f"[question.tells.{name or old}.")
    question: Path = ("question", 0)
    values: dict[Path, object] = {(*question, key): cells[key] for key in ("id", "title", "topic", "story", "motion")}
    values[*question, "shows"] = None
    for key in ("ruling", "turns_on", "reason", "if_in", "if_out"):
        values[*question, key] = _listed(key, cells.get(key, ""))
    if not name:
        return with_values(text, {**values, (*question, "tells"): None})
    for at in (1, 2):
        reading = (*question, "tells", name, "reading", at - 1)
        values[*reading, "words"] = cells[f"phrase {at}"]
        for key in ("ruling", "turns_on", "reason") if at > 1 else ():
            values[*reading, key] = _listed(key, cells.get(f"{key} {at}", ""))
    return with_values(text, values)


def _listed(key: str, cell: str) -> object:
    """A cell's value: a list where it names rules, and None where it is empty."""
    if key == "turns_on":
        return [cite.strip() for cite in cell.split(";") if cite.strip()] or None
    return cell or None


def _choice(row: Row) -> str:
    cells = row.cells
    options = [at for at in range(1, OPTIONS + 1) if cells.get(f"option {at}")]
    text = '[[question]]\nkind = "choice"\n' + "\n[[question.option]]\n" * len(options)
    values: dict[Path, object] = {("question", 0, key): cells.get(key) or None for key in WHOLE[1:]}
    values["question", 0, "turns_on"] = _listed("turns_on", cells.get("turns_on", ""))
    for place, at in enumerate(options):
        option: Path = ("question", 0, "option", place)
        values[*option, "says"] = cells[f"option {at}"]
        values[*option, "right"] = True if cells["right"] == str(at) else None
        values[*option, "feedback"] = cells[f"feedback {at}"]
    return with_values(text, values)


# Where a problem of the bank stands in the sheet.


def _fault(problem: Problem, text: str, rows: Sequence[Row]) -> Fault:
    path = _path_at(text, problem.line, problem.column)
    number = next((part for part in path if isinstance(part, int)), None)
    row = rows[number] if number is not None and path[0] == "question" else None
    column = column_of(path, row.cells) if row else ""
    where = row.number if row else 1
    return Fault(where, column, problem.code, problem.message, problem.remedy, problem.severity == "warning")


def _path_at(text: str, line: int, column: int) -> Path:
    """The narrowest key or value around a place."""
    at = sum(len(each) + 1 for each in text.split("\n")[: line - 1]) + column - 1
    spans = [(span, path) for path, spot in Positions(text).spots.items() for span in (spot.key, spot.value)]
    around = [(span.end - span.start, -len(path), path) for span, path in spans if span.start <= at < span.end]
    return min(around, key=lambda each: each[:2])[2] if around else ()


def column_of(path: Path, cells: Mapping[str, str]) -> str:
    """Name the column from which what stands at a place of the bank came."""
    inside = path[2:]
    match inside:
        case ("tells", _, "reading", int(at), "ruling" | "turns_on" | "reason" as key, *_):
            return f"{key} {at + 1}"
        case ("tells", _, "reading", int(at), *_):
            return f"phrase {at + 1}"
        case ("tells", *_):
            return "story"
        case ("option", int(at), "says" | "feedback" as key):
            said = [number for number in range(1, OPTIONS + 1) if cells.get(f"option {number}")]
            return f"{'option' if key == 'says' else key} {said[at]}"
        case ("option", *_):
            return "right"
        case ("facts" | "shows" | "because", *_):
            return "topic"
    return str(inside[0]) if inside and inside[0] in COLUMNS else ""
