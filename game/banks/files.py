"""The bytes of one file, opened so that no pipe, device or giant can hold up the game."""

from __future__ import annotations

import os
import stat

from game.banks import limits
from game.banks.problems import Problem, of_file, readable

NO_FIFO_WAITS = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
AS_BYTES = getattr(os, "O_BINARY", 0)


def name_of(path: str | os.PathLike[str]) -> str:
    """Spell a path so that it can be printed, whatever bytes it is made of."""
    return readable(os.fsencode(path).decode("utf-8", "replace"))


def bytes_of(path: str | os.PathLike[str]) -> bytes | Problem:
    """Read a regular file of bearable size."""
    name = name_of(path)
    try:
        handle = os.open(path, os.O_RDONLY | NO_FIFO_WAITS | AS_BYTES)
    except FileNotFoundError:
        return of_file(name, "missing-file", "there is no such file", "look at the spelling and the folder")
    except (OSError, ValueError) as error:
        if _is_folder(path):
            return _not_a_file(name, "a folder")
        reason = getattr(error, "strerror", None) or str(error)
        return of_file(name, "unreadable", f"it cannot be opened: {reason}", "look at its name and its permissions")
    try:
        return _read(handle, name)
    except OSError as error:
        return of_file(name, "unreadable", f"it cannot be read: {error.strerror}", "look at the disk it lies on")
    finally:
        os.close(handle)


def _read(handle: int, name: str) -> bytes | Problem:
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        return _not_a_file(name, "a folder" if stat.S_ISDIR(status.st_mode) else "a pipe or a device")
    if status.st_size > limits.FILE_BYTES:
        return too_large(name, status.st_size)
    with open(handle, "rb", closefd=False) as file:
        return file.read(limits.FILE_BYTES + 1)


def too_large(name: str, size: int) -> Problem:
    """Say that a file is over the limit."""
    return of_file(
        name,
        "too-large",
        f"the file has {size:,} bytes; a bank has at most {limits.FILE_BYTES:,}",
        "divide it into several banks",
    )


def _is_folder(path: str | os.PathLike[str]) -> bool:
    """Windows opens no folder, and says only that it may not."""
    try:
        return stat.S_ISDIR(os.stat(path).st_mode)  # noqa: PTH116 the name may be none that a path can hold
    except (OSError, ValueError):
        return False


def _not_a_file(name: str, what: str) -> Problem:
    return of_file(name, "not-a-file", f"this is {what}, not a file", "name the bank's .toml file itself")
