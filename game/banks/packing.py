"""Packing a folder: the hashes written into its pack.toml, and one zip that is the same on every machine."""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from typing import TYPE_CHECKING

from game.banks.member_names import PACK_TOML

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.banks.pack import PackHeading

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
PLAIN_FILE = 0o100644 << 16
UNIX = 3
A_FILE = re.compile(
    r"^[ \t]*\[\[[ \t]*file[ \t]*\]\][^\n]*\n?(?:(?![ \t]*\[)[^\n]*(?:\n|\Z))*?(?=[ \t]*\[|\Z)", re.MULTILINE
)


def zipped(members: Mapping[str, bytes]) -> bytes:
    """Make the zip: by name, of one date, stored as they are, so that one pack is one run of bytes everywhere."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(members):
            entry = zipfile.ZipInfo(name, FIRST_DAY)
            entry.create_system, entry.external_attr = UNIX, PLAIN_FILE
            archive.writestr(entry, members[name])
    return made.getvalue()


def hashed(text: str, members: Mapping[str, bytes]) -> str:
    """Write the hash of every file at the end of a pack.toml; all else in it stays as it was."""
    kept = A_FILE.sub("", text).rstrip("\n")
    listed = (_listed(name, members[name]) for name in sorted(members) if name != PACK_TOML)
    return "\n\n".join([kept, *listed]) + "\n"


def introduced(heading: PackHeading) -> str:
    """Write a pack.toml that has only its heading."""
    said = heading.model_dump()
    authors = ", ".join(map(_text, said.pop("authors")))
    lines = [f"{key} = {_text(value) if isinstance(value, str) else value}" for key, value in said.items()]
    return "\n".join(["[pack]", *lines, f"authors = [{authors}]", ""])


def _listed(name: str, data: bytes) -> str:
    return f"[[file]]\npath = {_text(name)}\nsha256 = {_text(hashlib.sha256(data).hexdigest())}"


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
