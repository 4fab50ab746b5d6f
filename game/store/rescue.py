"""A journal is copied while it is sound, and of a damaged one is saved what can be."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.store.files import is_file, name_aside, sync_folder
from game.store.tables import (
    ANSWERS,
    HEARINGS,
    START,
    TABLES,
    TRIED,
    Row,
    Table,
    bring_up,
    connect,
    connect_to_read,
    linked,
    pour,
    ways_to_read,
    writing,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Found:
    """The rows of a journal that are as they were written, and how many answers are not or are missing."""

    hearings: tuple[Row, ...] = ()
    answers: tuple[Row, ...] = ()
    tried: tuple[Row, ...] = ()
    lost: int = 0


UNSEEN = 1000  # more answers than this are not believed to be missing at the end


def found_in(journal: sqlite3.Connection) -> Found:
    """Read every row that is as it was written, however damaged the rest is."""
    hearings, answers, tried = (tuple(_scan(journal, table)) for table in TABLES)
    good = _chained(ANSWERS, answers)
    lost = max(len(answers), _stated(journal, answers)) - len(good)
    return Found(_chained(HEARINGS, hearings), good, _chained(TRIED, tried), lost)


def every_row(journal: sqlite3.Connection) -> Found:
    """Read every row without asking after the chain, which a newer format may have made otherwise."""
    hearings, answers, tried = (tuple(row[:-1] for row in _scan(journal, table)) for table in TABLES)
    return Found(hearings, answers, tried)


def _scan(journal: sqlite3.Connection, table: Table) -> list[Row]:
    """Read forwards as far as it goes, then backwards to the same damaged spot."""
    try:
        forwards, backwards = ways_to_read(journal, table)
    except (sqlite3.Error, UnicodeDecodeError):
        return []
    rows = list(_until_damage(journal, forwards))
    seen = {row[0] for row in rows}
    return rows + [row for row in _until_damage(journal, backwards) if row[0] not in seen][::-1]


def _until_damage(journal: sqlite3.Connection, query: str) -> Iterator[Row]:
    with contextlib.suppress(sqlite3.Error, UnicodeDecodeError):
        yield from journal.execute(query)


def _chained(table: Table, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Keep the rows whose hash follows from the one before; a row after a damaged one still can."""
    before = (START, *(row[-1] for row in rows))
    return tuple(
        row[:-1] for chain, row in zip(before, rows, strict=False) if linked(table, chain, row[:-1]) == row[-1]
    )


def _stated(journal: sqlite3.Connection, answers: tuple[Row, ...]) -> int:
    """Say how many answers the head counts, unless the head itself is not to be believed."""
    with contextlib.suppress(sqlite3.Error, UnicodeDecodeError):
        head = journal.execute("SELECT rows, chain FROM head WHERE name = 'answer'").fetchone()
        if head and isinstance(head[0], int):
            ends_well = bool(answers) and answers[-1][-1] == head[1]
            most = int(answers[-1][0]) if ends_well else len(answers) + UNSEEN
            return head[0] if head[0] <= most else 0
    return 0


def spare_of(path: Path) -> Path:
    """Say where the copy of a journal is kept that was made when it was last opened and found sound."""
    return path.with_name(f"{path.stem}-copy{path.suffix}")


def copy(journal: sqlite3.Connection, to: Path) -> None:
    """Copy a sound journal; it is there whole or not at all. Raises OSError or sqlite3.Error if it cannot be."""
    fresh = to.with_name(f"{to.name}.{os.getpid()}.tmp")
    try:
        with contextlib.closing(sqlite3.connect(fresh)) as copied:
            journal.backup(copied, progress=_unless_busy)
        fresh.replace(to)
    finally:
        fresh.unlink(missing_ok=True)
    sync_folder(to.parent)


def copy_if_changed(journal: sqlite3.Connection, path: Path) -> None:
    """Keep a copy of a sound journal that has changed since the last; that it cannot be kept does no harm."""
    spare = spare_of(path)
    with contextlib.suppress(OSError, sqlite3.Error):
        changed = not spare.exists() or spare.stat().st_mtime_ns < path.stat().st_mtime_ns
        if changed and journal.execute("SELECT 1 FROM hearing").fetchone():
            copy(journal, spare)


def rescue(path: Path) -> str:
    """Put a sound journal in the place of a damaged one, which is kept under another name; say what was lost.

    Raises OSError or sqlite3.Error if the disk does not allow it; the damaged one is then still in its place.
    """
    damaged, spare = read_found(path), read_found(spare_of(path))
    fresh = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        saved = _made(fresh, damaged, spare)
        aside = _keep_aside(path)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    sync_folder(path.parent)
    lost = max(len(damaged.answers) + damaged.lost - saved, 0)
    return _told(aside.name, saved, lost, certain=bool(damaged.hearings or damaged.answers))


def read_found(path: Path) -> Found:
    """Read what is as it was written in the journal at a path; nothing, if there is none."""
    return _read(path, found_in)


def read_newer(path: Path) -> Found:
    """Read what can be read of the journal of a newer game, whose chain may be another."""
    return _read(path, every_row)


def _read(path: Path, rows: Callable[[sqlite3.Connection], Found]) -> Found:
    try:
        if not is_file(path):
            return Found()
        with contextlib.closing(connect_to_read(path)) as journal:
            return rows(journal)
    except (OSError, ValueError, sqlite3.Error):
        return Found()


def _made(path: Path, *sources: Found) -> int:
    """Make a journal of all that was found, and say how many answers are in it."""
    path.unlink(missing_ok=True)
    with contextlib.closing(connect(path)) as journal, writing(journal):
        bring_up(journal)
        return pour_all(journal, *sources)


def pour_all(journal: sqlite3.Connection, *sources: Found) -> int:
    """Put all that was found into a journal, inside an open transaction, and say how many answers it then has."""
    pour(journal, HEARINGS, _merged(HEARINGS, [found.hearings for found in sources]))
    pour(journal, ANSWERS, _merged(ANSWERS, [found.answers for found in sources]))
    pour(journal, TRIED, _merged(TRIED, [found.tried for found in sources]))
    return int(journal.execute("SELECT count(*) FROM answer").fetchone()[0])


def _merged(table: Table, sources: list[tuple[Row, ...]]) -> list[Row]:
    """Put rows in the order of their numbers; where two are of one thing, the earlier source's holds."""
    first = {row[table.identity]: row for source in reversed(sources) for row in source}
    return sorted(first.values(), key=lambda row: int(row[0]))


def _keep_aside(path: Path) -> Path:
    """Give a damaged journal a second name, so that the first can be taken over at one stroke."""
    aside = name_aside(path)
    try:
        os.link(path, aside)
    except OSError:  # some file systems know no second names
        path.rename(aside)
    unfinished = path.with_name(f"{path.name}-journal")
    if unfinished.exists():  # a change SQLite had begun; the sound journal must not inherit it
        unfinished.replace(aside.with_name(f"{aside.name}-journal"))
    return aside


def _told(aside: str, saved: int, lost: int, *, certain: bool) -> str:
    kept = f"The file with your rulings was damaged; it is kept as {aside}."
    if not saved:
        none = "Nothing was lost: it held no ruling." if certain and not lost else "No ruling could be saved."
        return f"{kept} {none}"
    if not certain:
        return f"{kept} {_number(saved)} could be saved, from the copy made when the game last started."
    if not lost:
        return f"{kept} Nothing was lost: {_number(saved)} could be saved."
    return f"{kept} {_number(saved)} could be saved; {_number(lost)} could not."


def _number(answers: int) -> str:
    return "1 ruling" if answers == 1 else f"{answers} rulings"


def _unless_busy(status: int, _remaining: int, _total: int) -> None:
    if status not in (sqlite3.SQLITE_OK, sqlite3.SQLITE_DONE):
        message = "another copy of the game is writing"
        raise sqlite3.OperationalError(message)
