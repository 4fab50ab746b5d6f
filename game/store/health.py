"""How a journal is found when it is opened: sound, old, newer than this game, or damaged."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from enum import Enum, auto
from typing import TYPE_CHECKING

from game.store.tables import (
    APPLICATION,
    START,
    STEPS,
    TABLES,
    Table,
    bring_up,
    connect,
    format_of,
    linked,
    ways_to_read,
)

if TYPE_CHECKING:
    from pathlib import Path


class Health(Enum):
    """How a journal is found."""

    EMPTY = auto()
    OLD = auto()
    SOUND = auto()
    NEWER = auto()
    DAMAGED = auto()


# Errors that say something of the disk or of other programs, and nothing of the journal itself.
OF_THE_DISK = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_READONLY,
    }
)


def code_of(error: sqlite3.Error) -> int:
    """Say which of SQLite's primary codes an error has; 1 where it has none."""
    return int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)) & 0xFF


def is_of_the_disk(error: sqlite3.Error) -> bool:
    """Whether the disk or another program is to blame, and not the journal; a journal moved away counts as lost."""
    whole_code = int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR))
    return code_of(error) in OF_THE_DISK and whole_code != sqlite3.SQLITE_READONLY_DBMOVED


def examine(path: Path) -> Health:
    """Say how the journal at a path is found; where there is none, one is made at the same stroke and is sound.

    Raises sqlite3.Error where the disk, not the journal, is to blame.
    """
    nothing_yet = _is_nothing_yet(path)
    try:
        with contextlib.closing(connect(path)) as journal:
            journal.execute("BEGIN IMMEDIATE")  # and closing takes everything back but what is committed
            health = _examine(journal)
            if health is Health.EMPTY and nothing_yet:
                bring_up(journal)
                journal.execute("COMMIT")
                return Health.SOUND
            return Health.DAMAGED if health is Health.EMPTY else health
    except UnicodeDecodeError:  # damage that reaches SQLite's own message
        return Health.DAMAGED
    except sqlite3.Error as error:
        if is_of_the_disk(error) and not _forbids_itself(error, path):
            raise
        return Health.DAMAGED


def _forbids_itself(error: sqlite3.Error, path: Path) -> bool:
    """Whether it is the file's own first bytes that say it may not be written, and not the disk."""
    return getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_READONLY and os.access(path, os.W_OK)


def _is_nothing_yet(path: Path) -> bool:
    """Whether there is no file, an empty one, or one whose making was broken off and will be undone."""
    return not path.exists() or path.stat().st_size == 0 or path.with_name(f"{path.name}-journal").exists()


def _examine(journal: sqlite3.Connection) -> Health:
    (application,) = journal.execute("PRAGMA application_id").fetchone()
    if (application, format_of(journal)) == (0, 0) and not journal.execute("SELECT 1 FROM sqlite_master").fetchone():
        return Health.EMPTY
    stated = journal.execute("SELECT rows FROM head WHERE name = 'format'").fetchone()
    if application != APPLICATION or stated != (format_of(journal),):
        return Health.DAMAGED
    if format_of(journal) > len(STEPS):
        return Health.NEWER
    if journal.execute("PRAGMA integrity_check").fetchone() != ("ok",):
        return Health.DAMAGED
    old = format_of(journal) < len(STEPS)
    made = {name for (name,) in journal.execute("SELECT name FROM head")} if old else set()
    if not all(_unbroken(journal, table) for table in TABLES if not old or table.name in made):
        return Health.DAMAGED
    if old:
        return Health.OLD
    journal.execute("UPDATE head SET rows = rows")  # can it be written?
    return Health.SOUND


def _unbroken(journal: sqlite3.Connection, table: Table) -> bool:
    chain: object = START
    rows = 0
    forwards, _ = ways_to_read(journal, table)
    for *row, link in journal.execute(forwards):
        if linked(table, chain, tuple(row)) != link:
            return False
        chain, rows = link, rows + 1
    head = journal.execute("SELECT rows, chain FROM head WHERE name = ?", (table.name,)).fetchone()
    return bool(head == (rows, chain))
