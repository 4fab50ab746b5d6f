"""Three ways with a file that must not go wrong: read it with bounds, write it whole, set it aside."""

from __future__ import annotations

import contextlib
import os
import stat
from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def is_file(path: Path) -> bool:
    """Whether an ordinary file stands at the path; a pipe, a device or a folder is none."""
    return stat.S_ISREG(path.stat().st_mode)


def read_bounded(path: Path, most: int) -> bytes:
    """Read an ordinary file of at most so many bytes.

    Raises OSError if it cannot be read, ValueError if it is no ordinary file or too long.
    """
    if not is_file(path):
        message = "it is not an ordinary file"
        raise ValueError(message)
    with path.open("rb") as file:
        read = file.read(most + 1)
    if len(read) > most:
        message = f"it is longer than {most} bytes"
        raise ValueError(message)
    return read


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that at every moment either the old one or the new one is there.

    Raises OSError if it could not be written; the old file is then as it was.
    """
    fresh = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        with fresh.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            fresh.unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last through a power cut, on systems that can be asked to."""
    with contextlib.suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def name_aside(path: Path) -> Path:
    """Find the first free name of the kind 'journal-damaged-1.sqlite3' beside a file."""
    names = (path.with_name(f"{path.stem}-damaged-{number}{path.suffix}") for number in count(1))
    return next(name for name in names if not os.path.lexists(name))


def set_aside(path: Path) -> Path:
    """Give whatever stands at the path a name of its own beside it, losing nothing.

    Raises OSError if it cannot be renamed.
    """
    aside = name_aside(path)
    path.rename(aside)
    sync_folder(path.parent)
    return aside


def why(error: OSError | ValueError) -> str:
    """Say in a few words what went wrong with a file."""
    return (error.strerror or str(error)).lower() if isinstance(error, OSError) else str(error)
