"""The tables of the journal, and the chain of hashes that shows when a row is not as it was written.

Each row carries a hash of itself and of the row before it; `head` knows how many rows there are and the
last hash of each table. That shows damage, not cheating: whoever can write the file can make the chain anew.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Row: TypeAlias = "tuple[Any, ...]"

APPLICATION = 0x494E4C4D  # "INLM", so that a file can be told from another program's
START = bytes(16)
PATIENCE = 5.0  # seconds to wait for another running copy of the game

# One entry for each format: what makes it of the one before. The format of a journal is how many were taken.
# Every later format must keep `head` and its row 'format'.
STEPS: tuple[tuple[str, ...], ...] = (
    (
        (
            "CREATE TABLE hearing (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, title TEXT NOT NULL,"
            " seed TEXT NOT NULL, asked TEXT NOT NULL, at TEXT NOT NULL, chain BLOB NOT NULL)"
        ),
        (
            "CREATE TABLE answer (n INTEGER PRIMARY KEY, hearing TEXT NOT NULL, place INTEGER NOT NULL,"
            " bank TEXT NOT NULL, question TEXT NOT NULL, variant TEXT NOT NULL, choice TEXT NOT NULL,"
            " ground TEXT NOT NULL, points INTEGER NOT NULL, at TEXT NOT NULL, chain BLOB NOT NULL,"
            " UNIQUE (hearing, place))"
        ),
        "CREATE TABLE head (name TEXT PRIMARY KEY, rows INTEGER NOT NULL, chain BLOB NOT NULL)",
        "INSERT INTO head VALUES ('hearing', 0, zeroblob(16)), ('answer', 0, zeroblob(16)), ('format', 0, zeroblob(0))",
    ),
    (
        "ALTER TABLE answer ADD COLUMN certainty TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE answer ADD COLUMN hints INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE answer ADD COLUMN asked INTEGER NOT NULL DEFAULT 0",
    ),
    (
        (
            "CREATE TABLE tried (n INTEGER PRIMARY KEY, hearing TEXT NOT NULL, place INTEGER NOT NULL,"
            " exercise TEXT NOT NULL, right INTEGER NOT NULL, at TEXT NOT NULL, chain BLOB NOT NULL,"
            " UNIQUE (hearing, place, exercise))"
        ),
        "INSERT INTO head VALUES ('tried', 0, zeroblob(16))",
    ),
    ("ALTER TABLE answer ADD COLUMN questions TEXT NOT NULL DEFAULT ''",),
    (
        "ALTER TABLE hearing ADD COLUMN digest TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE hearing ADD COLUMN version TEXT NOT NULL DEFAULT ''",
    ),
)


@dataclass(frozen=True, slots=True)
class Table:
    """One chained table. `forwards` and `backwards` read it whole, the number first and the hash last.

    `identity` is the part of a row that no two rows share, and `taken` asks whether one has it. `later` names, a
    later format after the other, the columns it added and how they read in a row of an earlier one, which is
    hashed without them.
    """

    name: str
    forwards: str
    backwards: str
    identity: slice
    taken: str
    insert: str
    later: tuple[tuple[tuple[str, str | int], ...], ...] = ()


HEARINGS = Table(
    name="hearing",
    forwards="SELECT number, key, title, seed, asked, at, digest, version, chain FROM hearing ORDER BY number",
    backwards="SELECT number, key, title, seed, asked, at, digest, version, chain FROM hearing ORDER BY number DESC",
    identity=slice(1, 2),
    taken="SELECT 1 FROM hearing WHERE key = ?",
    insert="INSERT INTO hearing (number, key, title, seed, asked, at, digest, version, chain)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    later=((("digest", ""), ("version", "")),),
)
ANSWERS = Table(
    name="answer",
    forwards="SELECT n, hearing, place, bank, question, variant, choice, ground, points, at,"
    " certainty, hints, asked, questions, chain FROM answer ORDER BY n",
    backwards="SELECT n, hearing, place, bank, question, variant, choice, ground, points, at,"
    " certainty, hints, asked, questions, chain FROM answer ORDER BY n DESC",
    identity=slice(1, 3),
    taken="SELECT 1 FROM answer WHERE hearing = ? AND place = ?",
    insert="INSERT INTO answer (n, hearing, place, bank, question, variant, choice, ground, points, at,"
    " certainty, hints, asked, questions, chain) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    later=((("certainty", ""), ("hints", 0), ("asked", 0)), (("questions", ""),)),
)

TRIED = Table(
    name="tried",
    forwards="SELECT n, hearing, place, exercise, right, at, chain FROM tried ORDER BY n",
    backwards="SELECT n, hearing, place, exercise, right, at, chain FROM tried ORDER BY n DESC",
    identity=slice(1, 4),
    taken="SELECT 1 FROM tried WHERE hearing = ? AND place = ? AND exercise = ?",
    insert="INSERT INTO tried (n, hearing, place, exercise, right, at, chain) VALUES (?, ?, ?, ?, ?, ?, ?)",
)
TABLES = (HEARINGS, ANSWERS, TRIED)


def connect(path: Path) -> sqlite3.Connection:
    """Open a journal for writing, so that what is committed is on the disk when the call returns.

    Raises sqlite3.Error if it cannot be.
    """
    journal = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        journal.text_factory = _text
        journal.execute("PRAGMA journal_mode = DELETE").fetchall()
        journal.execute("PRAGMA synchronous = EXTRA")
    except sqlite3.Error:
        journal.close()
        raise
    return journal


def be_patient(journal: sqlite3.Connection, seconds: float) -> None:
    """Set how long to wait for another running copy of the game."""
    with contextlib.suppress(sqlite3.Error):
        journal.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}")


def connect_to_read(path: Path) -> sqlite3.Connection:
    """Open a journal that may not be written. Raises sqlite3.Error if it cannot be."""
    journal = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", timeout=PATIENCE, isolation_level=None, uri=True)
    journal.text_factory = _text
    return journal


def in_memory() -> sqlite3.Connection:
    """Make the same tables where nothing lasts."""
    journal = sqlite3.connect(":memory:", isolation_level=None)
    journal.text_factory = _text
    with writing(journal):
        bring_up(journal)
    return journal


@contextlib.contextmanager
def writing(journal: sqlite3.Connection) -> Iterator[None]:
    """Hold the journal against every other writer, and commit at the end, or leave all as it was."""
    journal.execute("BEGIN IMMEDIATE")
    try:
        yield
        journal.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):
            journal.execute("ROLLBACK")
        raise


def bring_up(journal: sqlite3.Connection) -> None:
    """Bring the tables to the newest format, inside a transaction that is already open."""
    for step in STEPS[format_of(journal) :]:
        for statement in step:
            journal.execute(statement)
    journal.execute(f"PRAGMA application_id = {APPLICATION}")
    journal.execute(f"PRAGMA user_version = {len(STEPS)}")
    journal.execute("UPDATE head SET rows = ? WHERE name = 'format'", (len(STEPS),))


def format_of(journal: sqlite3.Connection) -> int:
    """Say which format a journal has; 0 is none yet."""
    return int(journal.execute("PRAGMA user_version").fetchone()[0])


def ways_to_read(journal: sqlite3.Connection, table: Table) -> tuple[str, str]:
    """Say how a table of whatever format is read forwards and backwards, with the columns it has not filled in."""
    columns = {name for (name,) in journal.execute("SELECT name FROM pragma_table_info(?)", (table.name,))}
    ways = (table.forwards, table.backwards)
    for name, before in (each for added in table.later for each in added if each[0] not in columns):
        ways = (ways[0].replace(f" {name},", f" {before!r},"), ways[1].replace(f" {name},", f" {before!r},"))
    return ways


def next_number(journal: sqlite3.Connection, table: Table) -> int:
    """Say which number the next row gets: one more than the last."""
    last = journal.execute(table.backwards).fetchone()
    return 1 + int(last[0]) if last else 1


def append(journal: sqlite3.Connection, table: Table, row: Row) -> None:
    """Add a row to the end of the chain under the next number."""
    _chain(journal, table, (next_number(journal, table), *row))


def pour(journal: sqlite3.Connection, table: Table, rows: Iterable[Row]) -> None:
    """Add the rows that are not there yet; each keeps its number unless a later one is already in use."""
    for number, *row in rows:
        if journal.execute(table.taken, (number, *row)[table.identity]).fetchone() is None:
            _chain(journal, table, (max(number, next_number(journal, table)), *row))


def _chain(journal: sqlite3.Connection, table: Table, row: Row) -> None:
    (chain,) = journal.execute("SELECT chain FROM head WHERE name = ?", (table.name,)).fetchone()
    link = linked(table, chain, row)
    journal.execute(table.insert, (*row, link))
    journal.execute("UPDATE head SET rows = rows + 1, chain = ? WHERE name = ?", (link, table.name))


def linked(table: Table, chain: object, row: Row) -> bytes:
    """Hash a row together with the hash of the row before it; what no format but a later one can say is left out."""
    earlier = chain if isinstance(chain, bytes) else repr(chain).encode()
    said = row
    for added in reversed(table.later):
        if said[-len(added) :] != tuple(before for _, before in added):
            break
        said = said[: -len(added)]
    return blake2b(earlier + json.dumps(said, default=repr).encode(), digest_size=16).digest()


def _text(read: bytes) -> str:
    return read.decode("utf-8", "surrogateescape")  # damaged text must reach the chain, which will refuse it
