"""The banks at hand: every file of some folders, each a bank that plays or a bad file that says why."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from game.banks.bank import BadFile, Bank
from game.banks.checking import proved
from game.banks.files import bytes_of, name_of
from game.banks.pack import is_pack, read_pack
from game.banks.problems import Problem, quoted
from game.banks.reading import bank_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

MOST_FILES = 500


def shelf(places: Iterable[str | os.PathLike[str]], today: date) -> tuple[Bank | BadFile, ...]:
    """Read and prove every bank at these places, by place and name."""
    return shelved(files_at(places), today)


def files_at(places: Iterable[str | os.PathLike[str]]) -> Iterator[tuple[str, bytes | Problem]]:
    """Read every bank at these places, each a bank, a pack, or a folder of them; at most so many."""
    found = (read for place in places for file in _files_of(place) for read in files_of(file))
    return islice(found, MOST_FILES)


def files_of(file: str | os.PathLike[str]) -> Iterator[tuple[str, bytes | Problem]]:
    """Read one bank, or every bank of one pack; of a bad pack, its first problem."""
    if not is_pack(file):
        yield name_of(file), bytes_of(file)
        return
    pack = read_pack(file)
    if isinstance(pack, Problem):
        yield name_of(file), pack
    else:
        yield from pack.banks


def shelved(files: Iterable[tuple[str, bytes | Problem]], today: date) -> tuple[Bank | BadFile, ...]:
    """Make the shelf of files already read: of two banks with one id, only the first can be played."""
    taken: dict[str, str] = {}
    found: list[Bank | BadFile] = []
    for path, data in files:
        bank = proved(bank_from(path, data), today).bank
        if isinstance(bank, Bank) and taken.setdefault(bank.id, path) != path:
            bank = BadFile(path, (_twice(bank, taken[bank.id]),))
        found.append(bank)
    return tuple(found)


def bank_from(path: str, data: bytes | Problem) -> Bank | BadFile:
    """Make a bank of what was read."""
    return BadFile(path, (data,)) if isinstance(data, Problem) else bank_of(path, data)


def files_in(folder: str | os.PathLike[str]) -> Iterator[Path]:
    """Find the banks and packs of a folder, by name. Hidden ones are somebody else's."""
    try:
        found = sorted(Path(folder).iterdir(), key=lambda file: file.name)
    except OSError:
        return
    yield from (file for file in found if not file.name.startswith(".") and _is_shelved(file))


def _is_shelved(file: Path) -> bool:
    return file.suffix.lower() == ".toml" or is_pack(file)


def _files_of(place: str | os.PathLike[str]) -> Iterator[str | os.PathLike[str]]:
    """A file or a pack stands for itself, any other folder for what is in it."""
    if os.path.isdir(place) and not is_pack(place):  # noqa: PTH112 a name may be none a Path can hold
        yield from files_in(place)
    else:
        yield place


def _twice(bank: Bank, first: str) -> Problem:
    message = f"the id {quoted(bank.id)} is taken: {first} has it too"
    span = bank.source.positions.value(("bank", "id"))
    remedy = "give this bank an id of its own, or remove one of the two"
    return bank.source.problem(span, "duplicate-id", message, remedy)
