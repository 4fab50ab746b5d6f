"""The bytes of one file, opened so that no pipe, device or giant can hold up the game."""

from __future__ import annotations

import os
import stat
from difflib import get_close_matches
from itertools import islice

from game.banks import limits
from game.banks.problems import Problem, of_file, readable

NO_FIFO_WAITS = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
NAMED, LOOKED_AT = 3, 500
AS_BYTES = getattr(os, "O_BINARY", 0)


def name_of(path: str | os.PathLike[str]) -> str:
    """Spell a path so that it can be printed, whatever bytes it is made of."""
    return readable(os.fsencode(path).decode("utf-8", "replace"))


def bytes_of(path: str | os.PathLike[str], most: int = limits.FILE_BYTES) -> bytes | Problem:
    """Read a regular file of bearable size."""
    name = name_of(path)
    try:
        handle = os.open(path, os.O_RDONLY | NO_FIFO_WAITS | AS_BYTES)
    except FileNotFoundError:
        return of_file(name, "missing-file", "there is no such file", _instead(path))
    except (OSError, ValueError) as error:
        if _is_folder(path):
            return _not_a_file(name, "a folder", path)
        reason = getattr(error, "strerror", None) or str(error)
        return of_file(name, "unreadable", f"it cannot be opened: {reason}", "look at its name and its permissions")
    try:
        return _read(handle, name, path, most)
    except OSError as error:
        return of_file(name, "unreadable", f"it cannot be read: {error.strerror}", "look at the disk it lies on")
    finally:
        os.close(handle)


def _read(handle: int, name: str, path: str | os.PathLike[str], most: int) -> bytes | Problem:
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        return _not_a_file(name, "a folder" if stat.S_ISDIR(status.st_mode) else "a pipe or a device", path)
    if status.st_size > most:
        return too_large(name, status.st_size, most)
    with open(handle, "rb", closefd=False) as file:
        return file.read(most + 1)


def too_large(name: str, size: int, most: int = limits.FILE_BYTES) -> Problem:
    """Say that a file is over the limit."""
    what = "bank" if most == limits.FILE_BYTES else "pack"
    message = f"the file has {size:,} bytes; a {what} has at most {most:,}"
    return of_file(name, "too-large", message, f"divide it into several {what}s")


def _is_folder(path: str | os.PathLike[str]) -> bool:
    """Windows opens no folder, and says only that it may not."""
    try:
        return stat.S_ISDIR(os.stat(path).st_mode)  # noqa: PTH116 the name may be none that a path can hold
    except (OSError, ValueError):
        return False


def _not_a_file(name: str, what: str, path: str | os.PathLike[str]) -> Problem:
    held = _banks_in(path)[:NAMED] if what == "a folder" else []
    remedy = f"name a file of it: {', '.join(held)}" if held else "name the bank's .toml file itself"
    return of_file(name, "not-a-file", f"this is {what}, not a file", remedy)


def _instead(path: str | os.PathLike[str]) -> str:
    """Name the bank that may have been meant by one that is not there."""
    folder, name = os.path.split(os.fspath(path))
    near = get_close_matches(name, _banks_in(folder or "."), 1)
    return f"did you mean {readable(near[0])}?" if near else "look at the spelling and the folder"


def _banks_in(folder: str | os.PathLike[str]) -> list[str]:
    """The names of the banks in a folder, of those among the first so many entries that are looked at."""
    try:
        with os.scandir(folder) as entries:
            names = [os.fsencode(entry.name).decode("utf-8", "replace") for entry in islice(entries, LOOKED_AT)]
    except (OSError, ValueError):
        return []
    return sorted(readable(name) for name in names if name.lower().endswith(".toml"))
