"""What the player is told when the disk refuses."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from game.store.files import why
from game.store.health import code_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.store.entries import Deed


def what(waiting: Sequence[Deed]) -> str:
    """Name what is waiting to be written."""
    rulings = sum(deed.answer is not None for deed in waiting)
    if not rulings:
        return "This hearing"
    return "Your last ruling" if rulings == 1 else f"Your last {rulings} rulings"


def kept(waiting: Sequence[Deed]) -> str:
    """Say that it is not lost yet."""
    many = sum(deed.answer is not None for deed in waiting) > 1
    return "They are kept in memory" if many else "It is kept in memory"


REASONS = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "the file may not be written",
    sqlite3.SQLITE_PERM: "the file may not be written",
    sqlite3.SQLITE_CANTOPEN: "the folder cannot be written",
    sqlite3.SQLITE_BUSY: "another program holds the file",
    sqlite3.SQLITE_LOCKED: "another program holds the file",
    sqlite3.SQLITE_IOERR: "the disk reports an error",
    sqlite3.SQLITE_NOMEM: "there is no memory left",
}


def reason(error: OSError | ValueError | sqlite3.Error) -> str:
    """Say in a few words why the disk refused."""
    if isinstance(error, sqlite3.Error):
        return REASONS.get(code_of(error), "the file is damaged")
    return why(error)
