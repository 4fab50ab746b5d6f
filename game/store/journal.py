"""The journal: every hearing begun and every ruling given, in one SQLite file, written as it happens.

A ruling that `remember` answered with '' is on the disk. What the disk refuses is kept in memory, shown as
if it were written, and tried again before the next ruling and at the end.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
from datetime import datetime
from typing import TYPE_CHECKING

from game.store.entries import (
    Deed,
    Practised,
    Recorded,
    enter_all,
    hearing_from,
    practised_from,
    recorded_from,
    stamp,
    understood,
)
from game.store.health import is_of_the_disk
from game.store.opening import NewerError, opened
from game.store.rescue import Found, every_row, pour_all, read_found, read_newer, spare_of
from game.store.tables import PATIENCE, Row, be_patient, in_memory, writing
from game.store.telling import kept, reason, what

if TYPE_CHECKING:
    from pathlib import Path

    from game.play.answers import Answer, Hearing, Tried

FILE = "journal.sqlite3"
_ANSWERS = (
    "SELECT n, hearing, place, bank, question, variant, choice, ground, points, at, certainty, hints, asked, questions"
    " FROM answer"
)


class Journal:
    """The journal of one player. `notice` is a sentence for the player on how it was found, or ''."""

    def __init__(self, tables: sqlite3.Connection, path: Path | None, notice: str = "") -> None:
        """Keep the journal in these tables, which stand in the file at `path`, or in memory if it is None."""
        self.notice = notice
        self._tables = tables
        self._path = path
        self._waiting: list[Deed] = []
        self._shadow: sqlite3.Connection | None = None  # the tables as they would be had the disk not refused

    @property
    def on_disk(self) -> bool:
        """Whether all that was given so far is on the disk."""
        return self._path is not None and not self._waiting

    @property
    def blank(self) -> bool:
        """Whether no hearing was ever begun."""
        return not self._read("SELECT 1 FROM hearing LIMIT 1")

    def begin(self, hearing: Hearing, at: datetime) -> str:
        """Write down a hearing before its first question; the answer is '' or a sentence for the player."""
        return self._write(Deed(hearing, None, stamp(at)))

    def remember(self, hearing: Hearing, answer: Answer, at: datetime) -> str:
        """Write down one ruling of a hearing; the answer is '' (it is on the disk) or a sentence for the player.

        Of two rulings on the same question of a hearing the first stands, and the sentence says so.
        """
        return self._write(Deed(hearing, answer, stamp(at)))

    def practise(self, hearing: Hearing, tried: Tried, at: datetime) -> str:
        """Write down how an exercise on a ruling went; the answer is '' or a sentence for the player."""
        return self._write(Deed(hearing, None, stamp(at), tried))

    def hearing(self, key: str) -> Hearing | None:
        """Find one hearing with its answers, or None."""
        given = understood(recorded_from, self._read(f"{_ANSWERS} WHERE hearing = ? ORDER BY n", key))
        rows = self._read("SELECT key, title, seed, asked, digest, version FROM hearing WHERE key = ?", key)
        return next(iter(understood(lambda row: hearing_from(row, given), rows)), None)

    def begun(self, key: str) -> datetime | None:
        """Find when a hearing was begun, in UTC, or None."""
        rows = self._read("SELECT at FROM hearing WHERE key = ?", key)
        return next(iter(understood(lambda row: datetime.fromisoformat(row[0]), rows)), None)

    def unfinished(self) -> tuple[Hearing, ...]:
        """Give the hearings that still have a question without an answer, the newest first."""
        return tuple(hearing for hearing in reversed(self.hearings()) if not hearing.over)

    def hearings(self) -> tuple[Hearing, ...]:
        """Give every hearing with its answers, the oldest first."""
        given: dict[str, list[Recorded]] = {}
        for recorded in self.answers():
            given.setdefault(recorded.hearing, []).append(recorded)
        rows = self._read("SELECT key, title, seed, asked, digest, version FROM hearing ORDER BY number")
        return understood(lambda row: hearing_from(row, given.get(row[0], [])), rows)

    def answers(self) -> tuple[Recorded, ...]:
        """Give every ruling of every hearing in the order in which they were written down."""
        return understood(recorded_from, self._read(f"{_ANSWERS} ORDER BY n"))

    def practised(self) -> tuple[Practised, ...]:
        """Give every exercise in the order in which they were written down, each as it first went."""
        return understood(
            practised_from, self._read("SELECT hearing, place, exercise, right, at FROM tried ORDER BY n")
        )

    def close(self) -> str:
        """Write what is still waiting and let go of the file; the answer is '' or a sentence on what is lost."""
        told = ""
        try:
            told = self._save() if self._waiting else ""
        except sqlite3.Error as error:
            told = f"{what(self._waiting)} could not be saved: {reason(error)}."
        self._settle()
        self._tables.close()
        return told

    def _write(self, deed: Deed) -> str:
        self._waiting.append(deed)
        try:
            told = self._save()
        except sqlite3.Error as error:
            return self._keep(deed, error)
        return told if self._path else told or self.notice

    def _save(self) -> str:
        told = enter_all(self._tables, self._waiting)
        self._settle()
        return told

    def _settle(self) -> None:
        self._waiting.clear()
        if self._shadow is not None:
            self._shadow.close()
            self._shadow = None
            be_patient(self._tables, PATIENCE)

    def _keep(self, deed: Deed, error: sqlite3.Error) -> str:
        """Keep in memory what the disk refused, or, where the file itself is lost, make it anew."""
        if self._shadow is None:
            be_patient(self._tables, 0)  # the player has waited once and shall not wait at every ruling
            self._shadow = _poured(every_row(self._tables))
        told = enter_all(self._shadow, [deed])
        if self._path is not None and not is_of_the_disk(error):
            with contextlib.suppress(OSError, ValueError, sqlite3.Error):
                return self._make_anew(self._path, every_row(self._shadow))
        refused = f"{what(self._waiting)} could not be saved: {reason(error)}. {kept(self._waiting)} and tried again."
        return f"{told} {refused}" if told else refused

    def _make_anew(self, path: Path, rows: Found) -> str:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._tables.close()
        anew, notice = opened(path)
        with writing(anew):
            pour_all(anew, rows)
        self._tables = anew
        self._settle()
        return notice or "The file with your rulings was moved or deleted while you played. It was written again."

    def _read(self, query: str, *about: str) -> list[Row]:
        try:
            return (self._shadow or self._tables).execute(query, about).fetchall()
        except sqlite3.Error as error:
            self.notice = f"Your rulings cannot be read: {reason(error)}."
            return []


def open_journal(folder: Path) -> Journal:
    """Open the journal in the player's folder, or, where the disk forbids it, one in memory that says why."""
    path = folder / FILE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not os.access(folder, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        tables, notice = opened(path)
    except NewerError as newer:
        return Journal(_poured(read_newer(path)), None, str(newer))
    except (OSError, ValueError, sqlite3.Error) as error:
        notice = f"Your rulings will not be kept: {reason(error)} ({path}). Another folder can be given: --data-dir."
        return Journal(_poured(read_found(path), read_found(spare_of(path))), None, notice)
    return Journal(tables, path, notice)


def _poured(*sources: Found) -> sqlite3.Connection:
    tables = in_memory()
    with writing(tables):
        pour_all(tables, *sources)
    return tables
