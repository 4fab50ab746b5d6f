"""Files that may lie in a player's folder or be dropped on the window: good ones, and what should never have come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.banks import limits
from tests import benches
from tests.banks.packs import pack, strange
from tests.banks.samples import EXAMINATION, GOOD
from tests.shelves import BAD

if TYPE_CHECKING:
    from pathlib import Path

VAN = benches.TEXT.replace("red-light", "own-van")
FILES = {
    "night.toml": BAD,
    "van.toml": VAN.encode(),
    "again/van.toml": VAN.replace("The van at the crossing", "The van again").encode(),
    "examination.toml": EXAMINATION.replace("first-examination", "own-examination").encode(),
    "disagrees.toml": GOOD.replace("first-bank", "disagrees").replace('"admitted"', '"excluded"', 1).encode(),
    "pack.zip": pack({"own-first.toml": GOOD.replace("first-bank", "own-first").encode()}),
    "climbing.zip": strange(("../../climbed.toml", b"")),
    "cut-short.zip": pack()[:-9],
    "nothing.toml": b"",
    "letters.toml": b"\xff\xfe[bank]",
    "deep.toml": b"a = " + b"[" * 9000,
    "steering.toml": BAD.replace(b"Night", "\\u001b[2J\\u202E \u202e thgiN \u0301\u0301\u0301".encode()),
    "wide.toml": BAD.replace(b"Night", "堂".encode() * 900),
    "Week six.docx": b"PK",
    ".hidden.toml": VAN.encode(),
    "\u202elmot.toml": VAN.encode(),
    "giant.toml": b"#" * (limits.FILE_BYTES + 1),
}


def lay_out(folder: Path) -> tuple[Path, ...]:
    """Write them all; the answer is where each is, with a folder and a file that is not there among them."""
    for name, data in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return (*(folder / name for name in FILES), folder / "again", folder / "gone.toml")
