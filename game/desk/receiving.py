"""Files dropped on the window: banks go into the player's folder, and anything else is told apart in plain words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.banks import limits
from game.banks.files import bytes_of
from game.banks.pack import pack_of_zip
from game.banks.problems import Problem, readable
from game.law.prose import capital
from game.scenes.arrivals import Arrival
from game.store.files import why
from game.store.own_banks import replaced, taken_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.scenes.turns import TakeIn

MOST = 20
WRITTEN = frozenset({".doc", ".docx", ".odt", ".rtf", ".pdf", ".pages"})
PACKED = frozenset({".7z", ".rar", ".tar", ".gz"})
PACK = ".zip"
A_BANK = "A bank is a plain text file whose name ends in .toml."


def received(paths: Sequence[str], folder: Path) -> tuple[Arrival, ...]:
    """Take in what is a bank's file and has a name of its own; say of each file what became of it."""
    files = tuple(_received(Path(path), folder) for path in paths[:MOST])
    more = len(paths) - MOST
    return (*files, Arrival(f"{more} more", f"Drop at most {MOST} files at a time.")) if more > 0 else files


def take_in(deed: TakeIn, folder: Path) -> str:
    """Do what the player answered about a file whose name was taken."""
    try:
        if deed.in_place:
            return f"Replaced; the file that was there is now called {replaced(folder, deed.name, deed.data)}."
        return f"Copied into your banks folder as {taken_in(folder, deed.name, deed.data)}."
    except OSError as error:
        return f"It could not be written: {why(error)}."


def _received(path: Path, folder: Path) -> Arrival:
    name = readable(path.name) or "?"
    refused = _refused(path)
    data = refused or _read(path)
    if isinstance(data, str):
        return Arrival(name, data)
    if isinstance(data, Problem):
        return Arrival(name, f"{capital(data.message)}: {data.remedy}.")
    there = folder / path.name
    try:
        if there.exists() and path.samefile(there):
            return Arrival(name, "It is in your banks folder already.")
        if there.is_file() and bytes_of(there, limits.PACK_BYTES) == data:
            return Arrival(name, "You have this very file already.")
        if there.exists():
            return Arrival(path.name, "Another file has this name.", data, waits=True)
        taken_in(folder, path.name, data)
    except OSError as error:
        return Arrival(name, f"It could not be copied: {why(error)}.")
    return Arrival(name, "Copied into your banks folder.")


def _read(path: Path) -> bytes | Problem:
    """The bytes of a bank, or of a pack that is whole; of one that is not, its first problem."""
    if path.suffix.lower() != PACK:
        return bytes_of(path)
    data = bytes_of(path, limits.PACK_BYTES)
    pack = data if isinstance(data, Problem) else pack_of_zip(path.name, data)
    return pack if isinstance(pack, Problem) else data


def _refused(path: Path) -> str:
    """Why a file cannot be a bank's, by what it is and how it is called."""
    kind = path.suffix.lower()
    try:
        if path.is_dir():
            return "This is a folder: drop the bank files that are in it."
    except OSError as error:
        return f"It cannot be looked at: {why(error)}."
    if path.name.startswith("."):
        return "A file whose name begins with a dot is hidden: give it another name."
    if kind in WRITTEN:
        return f"This is a document of a word processor, not a bank. {A_BANK}"
    if kind in PACKED:
        return f"This is packed. `inlimine install` takes in a pack of banks; unpack anything else first. {A_BANK}"
    return "" if kind in (".toml", PACK) else f"This is no bank. {A_BANK}"
