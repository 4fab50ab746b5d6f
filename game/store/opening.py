"""How the journal's file is opened, whatever stands in its place."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from game.store.files import is_file, set_aside
from game.store.health import Health, examine
from game.store.rescue import copy, copy_if_changed, rescue, spare_of
from game.store.tables import bring_up, connect, format_of, writing

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


class NewerError(ValueError):
    """The journal is of a newer game than this one."""


def opened(path: Path) -> tuple[sqlite3.Connection, str]:
    """Open the journal at a path for writing, saving what can be saved of a damaged one; with a sentence, or ''.

    Raises NewerError, or OSError or sqlite3.Error where the disk forbids it.
    """
    notice = _made_way(path)
    health = Health.DAMAGED if notice and spare_of(path).exists() else examine(path)
    if health is Health.NEWER:
        message = (
            "Your rulings were written by a newer In Limine. They can be read, but nothing can be added to them,"
            " so what you do now will not be kept."
        )
        raise NewerError(message)
    if health is Health.DAMAGED:
        notice = rescue(path)
    if health is Health.OLD:
        _bring_up(path)
    tables = connect(path)
    copy_if_changed(tables, path)
    return tables, notice


def _made_way(path: Path) -> str:
    """Set aside what is no file; the answer is '' or a sentence on what was found."""
    if not os.path.lexists(path):
        return ""
    with contextlib.suppress(OSError):
        if is_file(path):
            empty = path.stat().st_size == 0
            return "The file with your rulings was empty; if there were any, they are lost." if empty else ""
    aside = set_aside(path).name
    path.touch()
    return f"What stood in the place of the file with your rulings was no file; it is kept as {aside}."


def _bring_up(path: Path) -> None:
    """Bring an old journal to today's format, with a copy of it as it was."""
    with contextlib.closing(connect(path)) as tables:
        copy(tables, path.with_name(f"{path.stem}-format-{format_of(tables)}{path.suffix}"))
        with writing(tables):
            bring_up(tables)
