"""The files of a zip, read in memory and never unpacked; or the first reason not to trust it.

The end of the archive is looked at before anything else, so that a false one cannot make the reader build
thousands of entries; every size is looked at before it is read, and counted again while it is.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from itertools import pairwise
from typing import TYPE_CHECKING

from game.banks import limits
from game.banks.member_names import Fault, alike_fault, kind_fault, name_fault
from game.banks.problems import Problem, of_file, quoted, readable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ENTRIES = 2 * limits.PACK_FILES
"""Folders may be named beside the files."""
END = struct.Struct("<4s4H2LH")
LOCAL = struct.Struct("<26x2H")
LISTED = 46
ZIP64 = b"PK\x06\x07"
ZIP64_LETTERS = 20
SHOWN = 60
LOCKED = 0x1 | 0x40 | 0x2000
PATCHED = 0x20
AGAIN = "make the pack anew: `inlimine pack FOLDER`"
UNREADABLE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, OSError, OverflowError, RuntimeError,
    ValueError,
)  # fmt: skip


def unzipped(path: str, data: bytes) -> dict[str, bytes] | Problem:
    """Read every file of a zip. `path` is only what problems call it."""
    fault = _end_fault(data)
    if fault:
        return of_file(path, *fault)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _contents(path, archive, data)
    except UNREADABLE as error:
        return of_file(path, "damaged-zip", f"the archive is damaged: {quoted(error)}", AGAIN)


def _contents(path: str, archive: zipfile.ZipFile, data: bytes) -> dict[str, bytes] | Problem:
    entries = archive.infolist()
    for entry in entries:
        fault = _entry_fault(entry)
        if fault:
            return of_file(f"{path}/{shown(entry.orig_filename)}", *fault)
    files = [entry for entry in entries if not _is_folder(entry)]
    folders = [entry.orig_filename.rstrip("/") for entry in entries if _is_folder(entry)]
    whole = _whole_fault(files, sum(entry.file_size for entry in files))
    whole = whole or alike_fault([entry.orig_filename for entry in files], folders) or _overlap(entries, data)
    if whole:
        return of_file(path, *whole)
    return {entry.orig_filename: archive.read(entry) for entry in files}


def _end_fault(data: bytes) -> Fault | None:
    """Whether the end of the archive is what it must be: one disk, no comment, no giants, nothing before or after."""
    if not data.startswith(b"PK"):
        return Fault("not-a-zip", "this is no zip archive", "name a pack: a folder with a pack.toml, or a .zip of one")
    if len(data) < END.size:
        return Fault("damaged-zip", "the archive is cut short", AGAIN)
    mark, disk, first_disk, here, count, size, start, comment = END.unpack(data[-END.size :])
    if mark != b"PK\x05\x06" or comment:
        return Fault("damaged-zip", "the archive is cut short, or something was added to its end", AGAIN)
    if count > ENTRIES:
        return _too_many(count)
    if (disk, first_disk) != (0, 0) or here != count or start + size + END.size != len(data):
        return Fault("damaged-zip", "the archive's list of files is not where it says", AGAIN)
    if size > ENTRIES * 2 * (limits.NAME_BYTES + LISTED):
        return Fault("damaged-zip", "the archive's list of files is too long", AGAIN)
    if data[-END.size - ZIP64_LETTERS :].startswith(ZIP64):
        return Fault("too-large", "this archive is made for giant files", AGAIN)
    return None


def _entry_fault(entry: zipfile.ZipInfo) -> Fault | None:
    """Whether one entry is an ordinary file of bearable size, or an ordinary folder."""
    name = entry.orig_filename
    fault = name_fault(name.removesuffix("/"))
    if fault:
        return fault
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in ((0, stat.S_IFDIR) if name.endswith("/") else (0, stat.S_IFREG)):
        return Fault("not-a-file", f"{quoted(name)} is a link or a device", "put the file itself in its place")
    if entry.flag_bits & LOCKED:
        return Fault("locked", f"{quoted(name)} is locked with a password", "make the pack without one")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) or entry.flag_bits & PATCHED:
        return Fault("damaged-zip", f"{quoted(name)} is packed in a way that is not read here", AGAIN)
    return _size_fault(entry) or (None if name.endswith("/") else kind_fault(name))


def _size_fault(entry: zipfile.ZipInfo) -> Fault | None:
    name, size = entry.orig_filename, entry.file_size
    if name.endswith("/"):
        return Fault("damaged-zip", f"the folder {quoted(name)} has content of its own", AGAIN) if size else None
    if size > limits.FILE_BYTES:
        message = f"{quoted(name)} has {size:,} bytes; a file of a pack has at most {limits.FILE_BYTES:,}"
        return Fault("too-large", message, "divide it into several banks")
    if size > limits.PACK_RATIO * max(entry.compress_size, 1):
        message = f"{quoted(name)} is packed more than {limits.PACK_RATIO} times smaller than it is"
        return Fault("bomb", message, "no bank shrinks so far: make the pack anew from its folder, if you trust it")
    return None


def _whole_fault(files: Sequence[zipfile.ZipInfo], total: int) -> Fault | None:
    if len(files) > limits.PACK_FILES:
        return _too_many(len(files))
    if total > limits.PACK_BYTES:
        message = f"the pack holds {total:,} bytes; a pack holds at most {limits.PACK_BYTES:,}"
        return Fault("too-large", message, "divide it into several packs")
    return None


def _too_many(count: int) -> Fault:
    message = f"the pack holds {count:,} files; a pack holds at most {limits.PACK_FILES}"
    return Fault("too-many", message, "divide it into several packs")


def _overlap(entries: Sequence[zipfile.ZipInfo], data: bytes) -> Fault | None:
    """Whether two entries share bytes, or bytes stand before the first."""
    spans = sorted(_spans(entries, data))
    apart = all(end <= start for (_, end), (start, _) in pairwise(spans))
    inside = not spans or (spans[0][0] == 0 and spans[-1][1] <= len(data) - END.size)
    if apart and inside:
        return None
    return Fault("damaged-zip", "two files of the archive share the same bytes", AGAIN)


def _spans(entries: Sequence[zipfile.ZipInfo], data: bytes) -> Iterator[tuple[int, int]]:
    for entry in entries:
        name, extra = LOCAL.unpack_from(data, entry.header_offset)
        yield entry.header_offset, entry.header_offset + LOCAL.size + name + extra + entry.compress_size


def shown(name: str) -> str:
    """Spell a name from a stranger's archive so that it can be printed on one line."""
    return readable(" ".join(name[:SHOWN].split()))


def _is_folder(entry: zipfile.ZipInfo) -> bool:
    return entry.orig_filename.endswith("/")
