"""Packs as a teacher makes them, and zips as nobody should."""

from __future__ import annotations

import hashlib
import io
import zipfile
from typing import TYPE_CHECKING

from game.banks.pack import PackHeading
from game.banks.packing import hashed, introduced, zipped
from tests.banks.samples import GOOD, REAL

if TYPE_CHECKING:
    from collections.abc import Mapping

HEADING = PackHeading(
    format=1, name="two-banks", version="1.2", title="Two banks", licence="CC-BY-4.0", authors=("R. Alvarez",)
)
BANKS = {"first.toml": GOOD.encode(), "more/real.toml": REAL.encode(), "README.md": "Für alle.".encode()}


def members(files: Mapping[str, bytes] = BANKS, heading: str = "") -> dict[str, bytes]:
    """The files of a pack, with its pack.toml."""
    return {**files, "pack.toml": hashed(heading or introduced(HEADING), files).encode()}


def pack(files: Mapping[str, bytes] = BANKS, heading: str = "") -> bytes:
    """A pack made by our own hand."""
    return zipped(members(files, heading))


def strange(*entries: tuple[zipfile.ZipInfo | str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip with any entries at all, behind those of a sound pack."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", how) as archive:
        for name, data in members().items():
            archive.writestr(name, data)
        for entry, data in entries:
            archive.writestr(entry, data, how)
    return made.getvalue()


def named(name: str) -> bytes:
    """A zip of a pack in which one file has this name, and is listed under it."""
    listed = f'[[file]]\npath = "first.toml"\nsha256 = "{hashlib.sha256(BANKS["first.toml"]).hexdigest()}"\n'
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("pack.toml", introduced(HEADING) + listed)
        archive.writestr("first.toml", BANKS["first.toml"])
        entry = zipfile.ZipInfo("x")
        entry.filename = entry.orig_filename = name
        archive.writestr(entry, b"words")
    return made.getvalue()
