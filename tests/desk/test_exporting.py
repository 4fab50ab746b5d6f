"""Results are handed in as a sheet or as lines of JSON: whole, naming nobody, with nothing a spreadsheet runs."""

from __future__ import annotations

import csv
import json
import os
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from itertools import product
from pathlib import Path
from typing import Any

import pytest

import game
from game.desk.exporting import PROVES, Row, as_csv, as_lines, harmless, rows_of
from game.play.answers import Asked, Choice, Hearing
from game.store.entries import Recorded
from tests.benches import TEXT
from tests.desk.running import inlimine

COLUMNS = [
    "n", "at", "session", "bank", "bank_digest", "question", "variant", "choice", "ground", "certainty", "hints",
    "asked", "points", "out_of", "verdict", "seed", "game",
]  # fmt: skip
SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20", " =", "\u00a0@", "\t=")
BODIES = (
    "1+1", "cmd|' /C calc'!A0", 'HYPERLINK("http://x.example","y")', "SUM(1,2)*cmd", "A1", "2;3", "a\nb", 'a"b', "a,b",
    'DDE("a")', "IMPORTXML(1)", "'", "é", "", "-1",
)  # fmt: skip
PAYLOADS = [sign + body for sign, body in product(SIGNS, BODIES)]
RULED = Recorded(
    1, "key", 0, "bank", "question", "", Choice.LET_IN, "802", -10, datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
)


def sheet(data: bytes) -> list[list[str]]:
    return list(csv.reader(data.decode("utf-8-sig").splitlines(keepends=True)))


@pytest.fixture
def played(tmp_path: Path) -> Path:
    """A bank of which one question was ruled on and one passed over."""
    bank = tmp_path / "red-light.toml"
    bank.write_text(TEXT, encoding="utf-8")
    inlimine("play", str(bank), "--terminal", "--seed", "3", given="2\n1\n\np\n")
    return bank


def test_no_payload_is_run_and_every_one_is_read_again() -> None:
    assert len(PAYLOADS) >= 200
    rows = rows_of([replace(RULED, n=n, ground=text) for n, text in enumerate(PAYLOADS)], (), ())
    _, names, *told = sheet(as_csv(rows, "=1+1"))
    assert [row[names.index("ground")] for row in told] == [f"'{text}" for text in PAYLOADS]
    assert {row[0] for row in told} == {"'=1+1"}
    assert all(cell.startswith("'") or harmless(cell) == cell for row in told for cell in row if cell != "-10")


def test_texts_are_quoted_and_numbers_are_numbers() -> None:
    (row,) = rows_of([RULED], (), ())
    last = as_csv([row]).decode("utf-8-sig").splitlines()[-1]
    assert ',-10,"","",' in last
    assert last.startswith('1,"2026-11-26T12:00:00+00:00","')


def test_what_harms_nobody_stays_as_it_is() -> None:
    assert [harmless(text) for text in ("803(2)", "a=b", "", "'a", "Zoë")] == ["803(2)", "a=b", "", "'a", "Zoë"]


@pytest.mark.usefixtures("played")
def test_a_sheet_tells_every_ruling_and_first_what_it_proves(tmp_path: Path) -> None:
    file = tmp_path / "results.csv"
    ran = inlimine("results", "--csv", str(file))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"{file} is written: 2 rulings. Its first line says what it proves.\n"
    first, names, *rows = sheet(file.read_bytes())
    assert (first, names) == ([PROVES], COLUMNS)
    assert [row[0] for row in rows] == ["1", "2"]


def test_rulings_are_graded_again_where_their_bank_is_at_hand(played: Path, tmp_path: Path) -> None:
    file = tmp_path / "results.jsonl"
    assert [row["verdict"] for row in handed_in(file)] == ["", ""]
    installed(played.read_bytes())
    first, second = handed_in(file)
    assert first["verdict"] in ("Affirmed", "Affirmed on other grounds", "Reversed")
    assert (second["verdict"], second["out_of"], second["points"]) == ("Remanded", 8, 0)
    assert first["bank_digest"] == sha256(played.read_bytes()).hexdigest()
    assert (first["seed"], first["game"], first["session"]) == (3, game.__version__, second["session"])
    installed(played.read_bytes() + b"# changed\n")
    assert [(row["verdict"], row["out_of"]) for row in handed_in(file)] == [("", None), ("", None)]


def installed(data: bytes) -> None:
    folder = Path(os.environ["INLIMINE_DATA_DIR"]) / "banks"
    folder.mkdir(exist_ok=True)
    (folder / "red-light.toml").write_bytes(data)


def handed_in(file: Path) -> list[dict[str, Any]]:
    assert inlimine("results", "--jsonl", str(file)).code == 0
    about, *rows = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    assert about == {"about": PROVES, "game": game.__version__, "rulings": len(rows)}
    assert all(list(row) == COLUMNS for row in rows)
    return rows


def test_nobody_is_named_unless_they_say_so() -> None:
    hearing = Hearing("20261126T120000-secret", "A bank", 7, (Asked("bank", "question"),), version="0.1.0")
    rows = rows_of([replace(RULED, hearing=hearing.key)], [hearing], [])
    for made in (as_csv(rows), as_lines(rows)):
        assert b"secret" not in made
        assert b"name" not in made.splitlines()[1]
    assert [row[0] for row in sheet(as_csv(rows, "R. Alvarez"))[1:]] == ["name", "R. Alvarez"]
    assert json.loads(as_lines(rows, "R. Alvarez").splitlines()[1])["name"] == "R. Alvarez"
    assert len(rows[0].session) == 8


def test_what_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "essay.txt"
    file.write_text("mine", encoding="utf-8")
    ran = inlimine("results", "--csv", str(file))
    assert (ran.code, file.read_text(encoding="utf-8")) == (2, "mine")
    (tmp_path / "folder.csv").mkdir()
    assert "cannot be written" in inlimine("results", "--csv", str(tmp_path / "folder.csv")).err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["essay.txt", "folder.csv"]


def test_a_key_on_the_ending_writes_the_sheet_and_says_where(tmp_path: Path) -> None:
    (tmp_path / "red-light.toml").write_text(TEXT, encoding="utf-8")
    ran = inlimine("play", str(tmp_path), "--terminal", "--seed", "3", "--questions", "1", given="p\n\nx\n")
    file = Path(os.environ["INLIMINE_DATA_DIR"]) / "results.csv"
    assert f"Every ruling, with nobody's name, is in {file}" in " ".join(ran.out.split())
    first, names, row = sheet(file.read_bytes())
    assert (first, names, row[0]) == ([PROVES], COLUMNS, "1")


def test_the_columns_are_those_that_were_promised() -> None:
    assert list(Row.__dataclass_fields__) == COLUMNS
