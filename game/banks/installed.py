"""Banks that pip installed: a distribution's data files, found by what it declares, with none of its code run."""

from __future__ import annotations

import os
from importlib.metadata import PackageNotFoundError, entry_points
from itertools import islice
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from game.banks import limits
from game.banks.files import bytes_of, name_of
from game.banks.pack import is_bank

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.metadata import EntryPoint, PackagePath

    from game.banks.problems import Problem

GROUP = "inlimine.banks"


def installed_banks() -> Iterator[tuple[str, bytes | Problem]]:
    """Read the banks of every package that names itself in the entry points of this group."""
    for point in sorted(entry_points(group=GROUP), key=lambda each: (each.name, each.value)):
        for file in islice(_data_of(point), limits.PACK_FILES):
            place = str(file.locate())
            yield name_of(place), bytes_of(place)


def _data_of(point: EntryPoint) -> Iterator[PackagePath]:
    """The TOML files of the package that an entry point names, in its own distribution and nowhere else."""
    folder = PurePosixPath(*point.module.split("."))
    for file in sorted(_files_of(point), key=str):
        inside = folder in file.parents and ".." not in file.parts
        if inside and is_bank(file.name) and os.path.lexists(file.locate()):  # before 3.12 what is gone is named too
            yield file


def _files_of(point: EntryPoint) -> list[PackagePath]:
    try:
        return list((point.dist.files if point.dist else None) or ())
    except (OSError, ValueError, PackageNotFoundError):
        return []
