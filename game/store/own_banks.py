"""The player's own banks folder: a file is taken in whole, and none that is there is ever lost."""

from __future__ import annotations

import os
from itertools import count
from typing import TYPE_CHECKING

from game.store.files import sync_folder, write_whole

if TYPE_CHECKING:
    from pathlib import Path


def taken_in(folder: Path, name: str, data: bytes) -> str:
    """Put a file into the folder under its own name, or beside one of that name under the first free one.

    Returns the name it got. Raises OSError if the disk refuses.
    """
    free = name if not os.path.lexists(folder / name) else _free(folder / name, "")
    write_whole(folder / free, data)
    return free


def replaced(folder: Path, name: str, data: bytes) -> str:
    """Put a file in the place of one that is there, which is kept beside it under another name.

    Returns the name of what was kept. Raises OSError if the disk refuses; the old file then has one of the two names.
    """
    path = folder / name
    kept = _free(path, ".bak")
    path.rename(folder / kept)
    sync_folder(folder)
    write_whole(path, data)
    return kept


def _free(path: Path, after: str) -> str:
    """The first free name of the kind 'hearsay-2.toml' or 'hearsay-2.toml.bak'."""
    names = (f"{path.stem}-{number}{path.suffix}{after}" for number in count(2))
    return next(name for name in names if not os.path.lexists(path.with_name(name)))
