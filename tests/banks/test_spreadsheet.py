"""A sheet makes the bank it says, runs nothing in anybody's spreadsheet, and tells each fault by row and column."""

from __future__ import annotations

import csv
import io
from datetime import date
from typing import TYPE_CHECKING

import pytest

from game.banks.checking import proved
from game.banks.problems import Problem
from game.banks.reading import bank_of
from game.banks.skeletons import skeletons_in, tables_lent
from game.banks.spreadsheet import COLUMNS, RUN, Fault, Made, bank_of_sheet, rows_of, sheet_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

TODAY = date(2026, 11, 26)


@pytest.fixture(scope="module")
def skeletons(checkout: Path) -> dict[tuple[str, str], str]:
    return skeletons_in(checkout / "questions" / "skeletons")


def made(data: bytes, skeletons: Mapping[tuple[str, str], str]) -> Made:
    rows = rows_of("sheet.csv", data)
    assert isinstance(rows, list), rows
    return bank_of_sheet(rows, "sheet", "A sheet", skeletons, TODAY)


def changed(skeletons: Mapping[tuple[str, str], str], row: int, **cells: str) -> bytes:
    """A fresh sheet with some cells of one row, counted as a spreadsheet counts, written over."""
    table = list(csv.DictReader(io.StringIO(sheet_of(tables_lent(skeletons)))))
    table[row - 2] |= {name.replace("_2", " 2") if name.endswith("_2") else name: cell for name, cell in cells.items()}
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerows(table)
    return out.getvalue().encode()


def row_of(skeletons: Mapping[tuple[str, str], str], kind: str, topic: str) -> int:
    table = list(csv.DictReader(io.StringIO(sheet_of(tables_lent(skeletons)))))
    return next(at for at, each in enumerate(table, 2) if (each["kind"], each["topic"]) == (kind, topic))


def test_a_fresh_sheet_comes_back_as_a_bank_with_nothing_to_mend(skeletons: dict[tuple[str, str], str]) -> None:
    found = made(sheet_of(tables_lent(skeletons)).encode("utf-8-sig"), skeletons)
    assert found.faults == ()
    bank = proved(bank_of("sheet.toml", found.text.encode()), TODAY)
    assert bank.questions == 15
    assert bank.problems == ()


def test_semicolons_and_tabs_part_cells_as_well(skeletons: dict[tuple[str, str], str]) -> None:
    table = list(csv.reader(io.StringIO(sheet_of(tables_lent(skeletons)))))
    for mark in (";", "\t"):
        out = io.StringIO()
        csv.writer(out, delimiter=mark).writerows(table)
        assert made(out.getvalue().encode(), skeletons).fit


@pytest.mark.parametrize("start", RUN)
def test_no_cell_goes_out_that_a_spreadsheet_would_run(start: str) -> None:
    title = f"{start}HYPERLINK(0)"
    question = f'[[question]]\nid = "a"\ntitle = {title!r}\nstory = "S"\n'.replace("'", '"')
    [row] = csv.DictReader(io.StringIO(sheet_of([question])))
    assert row["title"] == f"'{title}"


def test_an_apostrophe_that_kept_a_cell_from_being_run_is_taken_off(skeletons: dict[tuple[str, str], str]) -> None:
    found = made(changed(skeletons, 2, title="'=A title"), skeletons)
    assert 'title = "=A title"' in found.text


@pytest.mark.parametrize(
    ("kind", "topic", "cells", "column", "code"),
    [
        ("ruling", "hearsay", {"ruling": "excluded"}, "ruling", "ruling-disagrees"),
        ("ruling", "hearsay", {"turns_on": "803(3)"}, "turns_on", "ground-disagrees"),
        ("ruling", "hearsay", {"ruling_2": "admitted"}, "ruling 2", "ruling-disagrees"),
        ("ruling", "hearsay", {"ruling": "maybe"}, "ruling", "wrong-value"),
        ("ruling", "hearsay", {"topic": "heresay"}, "topic", "unknown-topic"),
        ("ruling", "hearsay", {"motion": ""}, "motion", "missing-cell"),
        ("ruling", "hearsay", {"id": "A B"}, "id", "wrong-id"),
        ("ruling", "hearsay", {"story": "No braces here."}, "phrase 1", "unused-tell"),
        ("ruling", "hearsay", {"story": "A {calm} and {other}."}, "story", "two-phrases"),
        ("choice", "hearsay", {"right": "7"}, "right", "no-right-option"),
        ("choice", "hearsay", {"feedback_2": ""}, "feedback 2", "missing-cell"),
        (
            "choice",
            "hearsay",
            {"option_2": "A plain question asserts nothing that could be true or false."},
            "option 2",
            "same-option",
        ),
        ("choice", "hearsay", {"kind": "essay"}, "kind", "wrong-kind"),
    ],
)
def test_each_fault_is_told_by_row_and_column(
    skeletons: dict[tuple[str, str], str], kind: str, topic: str, cells: dict[str, str], column: str, code: str
) -> None:
    row = row_of(skeletons, kind, topic)
    found = made(changed(skeletons, row, **cells), skeletons)
    assert not found.fit
    assert (row, column, code) in {(fault.row, fault.column, fault.code) for fault in found.faults}
    told = next(fault.told("sheet.csv") for fault in found.faults if fault.code == code)
    assert told.startswith(f"sheet.csv: row {row}, column {column}: {code}: ")


def test_rows_left_empty_count_and_ask_nothing(skeletons: dict[tuple[str, str], str]) -> None:
    lines = sheet_of(tables_lent(skeletons)).split("\r\n")
    data = "\r\n".join([lines[0], "," * (len(COLUMNS) - 1), "", *lines[1:]]).encode()
    assert made(data, skeletons).fit


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04 xlsx", "not-text"),
        (b"", "empty"),
        ("id,title,story\nü".encode("cp1252"), "not-utf8"),
        (b'id,title,story\n"open', "not-csv"),
    ],
)
def test_what_is_no_sheet_is_told(data: bytes, code: str) -> None:
    found = rows_of("sheet.csv", data)
    assert isinstance(found, Problem)
    assert found.code == code


@pytest.mark.parametrize(
    ("heading", "column", "code"),
    [
        ("id,titel,story", "titel", "unknown-column"),
        ("id,id,title,story", "id", "twice"),
        ("id,title", "story", "missing-column"),
    ],
)
def test_a_wrong_heading_is_told(heading: str, column: str, code: str) -> None:
    found = rows_of("sheet.csv", f"{heading}\n1,2,3\n".encode())
    assert isinstance(found, Fault)
    assert (found.row, found.column, found.code) == (1, column, code)


def test_a_sheet_without_rows_says_so(skeletons: dict[tuple[str, str], str]) -> None:
    found = made(b"id,title,story\n", skeletons)
    assert [fault.code for fault in found.faults] == ["empty"]
