"""Where things are: the player's folder and the folders that came with the game."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

import game

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


NAME = "inlimine"
VARIABLE = "INLIMINE_DATA_DIR"


def data_folder(given: Path | None, environ: Mapping[str, str]) -> Path:
    """Say where progress, settings and the player's own banks live; nothing is created yet."""
    chosen = str(given) if given is not None else environ.get(VARIABLE, "")
    return Path(os.path.expanduser(chosen)) if chosen else _usual()  # noqa: PTH111 - Path.expanduser raises without a home


def banks_folder(data: Path) -> Path:
    """Say where the player's own banks live, having made the folder if the disk allows it."""
    banks = data / "banks"
    try:
        banks.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError):
        return banks
    return banks


def questions_folder() -> Path:
    """Say where the banks that came with the game are."""
    return _shipped("questions")


def assets_folder() -> Path:
    """Say where the fonts that came with the game are."""
    return _shipped("assets")


def any_mentions(places: Iterable[Path], words: bytes) -> bool:
    """Say whether some bank or pack, among these or in these folders, holds these words."""
    return any(_mentions(file, words) for place in places for file in _files_at(place))


def _files_at(place: Path) -> Iterable[Path]:
    return (*place.glob("*.toml"), *place.glob("*.zip")) if place.is_dir() else (place,)


def _mentions(file: Path, words: bytes) -> bool:
    try:
        return words in file.read_bytes()
    except OSError:
        return False


def _usual() -> Path:
    usual = Path(platformdirs.user_data_dir(NAME, appauthor=False))
    return usual if usual.is_absolute() else _homeless()


def _homeless() -> Path:
    """With no home to be found, a folder among the temporary files, which is better than one named '~'."""
    import tempfile  # noqa: PLC0415 the first frame does not wait for what is hardly ever needed

    try:
        return Path(tempfile.gettempdir()) / NAME
    except OSError:
        return Path(NAME)


def _shipped(name: str) -> Path:
    package = Path(game.__file__ or "game").parent
    installed = package / "_data" / name
    return installed if installed.is_dir() else package.parent / name
