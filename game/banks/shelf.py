"""The banks at hand: every file of some folders, each a bank that plays or a bad file that says why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.banks.bank import BadFile, Bank
from game.banks.checking import proved
from game.banks.files import bytes_of, name_of
from game.banks.problems import Problem, quoted
from game.banks.reading import bank_of

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator
    from datetime import date

MOST_FILES = 500


def shelf(folders: Iterable[str | os.PathLike[str]], today: date) -> tuple[Bank | BadFile, ...]:
    """Read and prove every bank of these folders, by folder and name. A folder that is not there holds none."""
    files = [file for folder in folders for file in files_in(folder)]
    return shelved(((name_of(file), bytes_of(file)) for file in files[:MOST_FILES]), today)


def shelved(files: Iterable[tuple[str, bytes | Problem]], today: date) -> tuple[Bank | BadFile, ...]:
    """Make the shelf of files already read: of two banks with one id, only the first can be played."""
    taken: dict[str, str] = {}
    found: list[Bank | BadFile] = []
    for path, data in files:
        bank = BadFile(path, (data,)) if isinstance(data, Problem) else proved(bank_of(path, data), today).bank
        if isinstance(bank, Bank) and taken.setdefault(bank.id, path) != path:
            bank = BadFile(path, (_twice(bank, taken[bank.id]),))
        found.append(bank)
    return tuple(found)


def files_in(folder: str | os.PathLike[str]) -> Iterator[Path]:
    """Find the TOML files of a folder, by name. Hidden ones are somebody else's."""
    try:
        found = sorted(Path(folder).iterdir(), key=lambda file: file.name)
    except OSError:
        return
    yield from (file for file in found if file.suffix.lower() == ".toml" and not file.name.startswith("."))


def _twice(bank: Bank, first: str) -> Problem:
    message = f"the id {quoted(bank.id)} is taken: {first} has it too"
    span = bank.source.positions.value(("bank", "id"))
    remedy = "give this bank an id of its own, or remove one of the two"
    return bank.source.problem(span, "duplicate-id", message, remedy)
