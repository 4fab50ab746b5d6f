"""A pack: banks that are passed on together, with who made them, under which licence, and the hash of each file.

It is a folder or a zip of one, and nothing in it is ever run or written to the disk file by file.
"""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, ValidationError

import game
from game.banks import limits
from game.banks.files import bytes_of, name_of, too_large
from game.banks.member_names import PACK_TOML, alike_fault, kind_fault, name_fault
from game.banks.parsing import decoded, parsed
from game.banks.problems import Problem, Source, meant, of_file, quoted
from game.banks.schema import Id, Loose, Table, Title
from game.banks.zipped import unzipped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic_core import ErrorDetails

LOOKED_AT = 2_000
Version = Annotated[str, Field(pattern=r"^[0-9]{1,4}(\.[0-9]{1,4}){0,2}$")]


class PackHeading(Table):
    """`[pack]`: what is passed on, by whom, and under which licence."""

    format: Literal[1]
    """the version of this format: write format = 1"""
    name: Id
    """the pack's name for the program: lower-case letters, digits, dot, dash, underscore"""
    version: Version
    """one to three numbers, as in version = "1.2.0"; each change of the pack gets a higher one"""
    title: Title
    """the pack's title for people"""
    licence: Annotated[str, Field(min_length=1, max_length=100)]
    """under which licence others may use it, as in licence = "CC-BY-4.0\""""
    authors: Annotated[tuple[Title, ...], Loose, Field(min_length=1, max_length=50)]
    """who wrote it, as in authors = ["R. Alvarez"]"""
    requires: Version = game.__version__
    """the lowest version of In Limine that can play it, as in requires = "0.1.0\""""


class Member(Table):
    """`[[file]]`: one file of the pack, and the hash that shows whether it is as it was packed."""

    path: Annotated[str, Field(min_length=1, max_length=limits.NAME_BYTES)]
    """the file's name within the pack"""
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    """the file's SHA-256; `inlimine pack` writes it"""


class PackFile(Table):
    """The whole of a pack.toml."""

    pack: PackHeading
    """a [pack] heading with format, name, version, title, licence and authors"""
    file: Annotated[tuple[Member, ...], Loose, Field(max_length=limits.PACK_FILES)] = ()
    """one [[file]] for each file; `inlimine pack` writes them"""


@dataclass(frozen=True, eq=False)
class Pack:
    """A pack that is whole: every file is named in pack.toml and is as it was packed."""

    path: str
    heading: PackHeading
    members: Mapping[str, bytes]

    @property
    def banks(self) -> tuple[tuple[str, bytes], ...]:
        """Every bank of it, by name, as the shelf reads it."""
        return tuple((f"{self.path}/{name}", self.members[name]) for name in sorted(self.members) if is_bank(name))


def is_bank(name: str) -> bool:
    """Whether a file of a pack is a bank."""
    return name != PACK_TOML and name.lower().endswith(".toml")


def is_pack(path: str | os.PathLike[str]) -> bool:
    """Whether this is, by its name or by what it holds, a pack and no bank."""
    place = Path(path)
    try:
        return (place / PACK_TOML).is_file() if place.is_dir() else place.suffix.lower() == ".zip"
    except (OSError, ValueError):
        return False


def read_pack(path: str | os.PathLike[str]) -> Pack | Problem:
    """Read a pack from a folder or a zip."""
    name = name_of(path)
    try:
        folder = Path(path).is_dir()
    except (OSError, ValueError):
        folder = False
    if folder:
        members = files_within(path)
        return members if isinstance(members, Problem) else pack_of(name, members)
    data = bytes_of(path, limits.PACK_BYTES)
    return data if isinstance(data, Problem) else pack_of_zip(name, data)


def pack_of_zip(path: str, data: bytes) -> Pack | Problem:
    """Make a pack of a zip's bytes. `path` is only what problems call it."""
    if len(data) > limits.PACK_BYTES:
        return too_large(path, len(data), limits.PACK_BYTES)
    members = unzipped(path, data)
    return members if isinstance(members, Problem) else pack_of(path, members)


def pack_of(path: str, members: Mapping[str, bytes]) -> Pack | Problem:
    """Make a pack of its files, each held against its hash."""
    if PACK_TOML not in members:
        below = next((name for name in members if name.endswith(f"/{PACK_TOML}")), "")
        message = f"there is no {PACK_TOML} at the top of it"
        remedy = f"pack the folder of {below}, not the one above" if below else "`inlimine pack FOLDER` makes a pack"
        return of_file(path, "no-pack", message, remedy)
    read = described(f"{path}/{PACK_TOML}", members[PACK_TOML])
    if isinstance(read, Problem):
        return read
    source, file = read
    return _unknown_version(source, file.pack) or _unlike(path, source, file, members) or Pack(path, file.pack, members)


def described(path: str, data: bytes) -> tuple[Source, PackFile] | Problem:
    """Read a pack.toml."""
    if len(data) > limits.FILE_BYTES:
        return too_large(path, len(data))
    source = decoded(path, data)
    if isinstance(source, Problem):
        return source
    table = parsed(source)
    if isinstance(table, Problem):
        return table
    later = _of_a_later_format(source, table.get("pack"))
    if later:
        return later
    try:
        return source, PackFile.model_validate(table)
    except ValidationError as error:
        return _complaint(error.errors(include_url=False)[0], source)


def files_within(folder: str | os.PathLike[str]) -> dict[str, bytes] | Problem:
    """Read what of a folder belongs in a pack. What does not is left where it is; a link is refused."""
    found: dict[str, bytes] = {}
    total = 0
    for file in _walked(folder):
        name = PurePath(file).relative_to(folder).as_posix()
        if _stays_out(name):
            continue
        data = _member(file, name)
        if isinstance(data, Problem):
            return data
        found[name], total = data, total + len(data)
        if len(found) > limits.PACK_FILES or total > limits.PACK_BYTES:
            message = f"the folder holds more than {limits.PACK_FILES} files or {limits.PACK_BYTES:,} bytes of banks"
            return of_file(name_of(folder), "too-many", message, "divide it into several packs")
    fault = alike_fault(found)
    return of_file(name_of(folder), *fault) if fault else found


def left_out(folder: str | os.PathLike[str]) -> list[str]:
    """Name what of a folder does not belong in a pack; what is hidden belongs to the system."""
    names = (PurePath(file).relative_to(folder).as_posix() for file in _walked(folder))
    return [name for name in names if _stays_out(name) and not name.startswith(".") and "/." not in name]


def _walked(folder: str | os.PathLike[str]) -> Iterator[str]:
    everything = (os.path.join(at, name) for at, _, names in os.walk(folder) for name in sorted(names))  # noqa: PTH118 a name may be none a Path can hold
    yield from sorted(islice(everything, LOOKED_AT))


def _stays_out(name: str) -> bool:
    fault = kind_fault(name)
    return name.startswith(".") or "/." in name or (fault is not None and fault.code != "nested-pack")


def _member(file: str, name: str) -> bytes | Problem:
    fault = name_fault(name) or kind_fault(name)
    if fault:
        return of_file(name_of(file), *fault)
    if os.path.islink(file):  # noqa: PTH114 see _walked
        return of_file(name_of(file), "not-a-file", "this is a link to a file", "put the file itself in its place")
    return bytes_of(file)


def _of_a_later_format(source: Source, heading: object) -> Problem | None:
    found = heading.get("format") if isinstance(heading, dict) else None
    if not isinstance(found, int) or isinstance(found, bool) or found <= 1:
        return None
    message = f"this pack is of format {found}; this In Limine reads format 1"
    span = source.positions.value(("pack", "format"))
    return source.problem(span, "other-format", message, "a newer In Limine is needed to read it")


def _unknown_version(source: Source, heading: PackHeading) -> Problem | None:
    """Say so where the pack needs a newer game than this."""
    if numbers(heading.requires) <= numbers(game.__version__):
        return None
    message = f"this pack needs In Limine {heading.requires} or newer; this is {game.__version__}"
    span = source.positions.value(("pack", "requires"))
    return source.problem(span, "newer-game", message, "install a newer In Limine; an older version of the pack may do")


def numbers(version: str) -> tuple[int, ...]:
    """The numbers of a version, to be compared: 1.2 is 1.2.0."""
    found = [int(part) for part in re.findall(r"\d+", version)[:3]]
    return (*found, *[0] * (3 - len(found)))


def _unlike(path: str, source: Source, file: PackFile, members: Mapping[str, bytes]) -> Problem | None:
    """Name the first file that is not as it was packed, is missing, or was never packed."""
    listed: set[str] = set()
    for number, member in enumerate(file.file):
        span = source.positions.value(("file", number, "path"))
        if member.path in listed or member.path == PACK_TOML:
            message = f"{quoted(member.path)} may not be listed {'again' if member.path in listed else 'here'}"
            return source.problem(span, "duplicate-name", message, "run `inlimine pack` on the folder again")
        listed.add(member.path)
        if member.path not in members:
            message = f"{quoted(member.path)} is missing from the pack"
            return source.problem(span, "missing-file", message, "get the pack anew, or run `inlimine pack` again")
        if hashlib.sha256(members[member.path]).hexdigest() != member.sha256:
            message = "this file is not as it was packed: its hash is another"
            remedy = "get the pack anew; if you changed it yourself, run `inlimine pack` again"
            return of_file(f"{path}/{member.path}", "changed", message, remedy)
    unlisted = next((name for name in members if name not in listed and name != PACK_TOML), None)
    if unlisted:
        message = f"{PACK_TOML} does not name this file"
        return of_file(f"{path}/{unlisted}", "unlisted", message, "run `inlimine pack` on the folder again")
    if not any(map(is_bank, members)):
        return of_file(path, "no-bank", "there is no bank in this pack", "put a bank's .toml file beside pack.toml")
    return _no_text(path, members)


def _no_text(path: str, members: Mapping[str, bytes]) -> Problem | None:
    """Name a README or LICENSE that is no text; of banks that is asked when they are read."""
    for name, data in members.items():
        if not name.lower().endswith(".toml") and (b"\0" in data or not _is_utf8(data)):
            return of_file(
                f"{path}/{name}", "not-text", "this is not a text in UTF-8", "save it as plain text in UTF-8"
            )
    return None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _complaint(error: ErrorDetails, source: Source) -> Problem:
    """Say what the schema found wrong in the words of the key's own description."""
    where, key = error["loc"], str(error["loc"][-1])
    table = PackFile if len(where) == 1 else PackHeading if where[0] == "pack" else Member
    around = ".".join(str(part) for part in where[:-1] if not isinstance(part, int)) or PACK_TOML
    if error["type"] == "extra_forbidden":
        remedy = meant(key, table.model_fields, f"take it out; there are: {', '.join(table.model_fields)}")
        return source.problem(source.positions.key(where), "unknown-key", f"{around} has no key {quoted(key)}", remedy)
    named = next((str(part) for part in reversed(where) if not isinstance(part, int)), key)
    field = table.model_fields.get(named)
    remedy = f"{named} is {field.description}" if field else "see the guide"
    if error["type"] == "missing":
        return source.problem(source.positions.key(where), "missing-key", f"{around} has no {key}", remedy)
    message = f"{named} cannot be {quoted(error['input'])}"
    return source.problem(source.positions.value(where), "wrong-value", message, remedy)
