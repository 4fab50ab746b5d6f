"""Which letters a font file has: the table `cmap` of a TrueType or a WOFF file, read by hand.

pygame draws a box for a letter that a font lacks and does not say so.
"""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_WOFF: Final = b"wOFF"
_BY_RANGES: Final = 4
_BY_GROUPS: Final = 12


def letters_of(data: bytes) -> frozenset[int]:
    """The code points a font has a sign for; none, if the file tells nothing that is understood."""
    try:
        table = _table(data)
        return frozenset(_letters(table))
    except (struct.error, zlib.error, IndexError):
        return frozenset()


def _table(data: bytes) -> bytes:
    """The table that leads from letters to signs."""
    woff = data[:4] == _WOFF
    (count,) = struct.unpack_from(">H", data, 12 if woff else 4)
    for number in range(count):
        if woff:
            tag, start, packed, whole = struct.unpack_from(">4sIII", data, 44 + 20 * number)
            part = data[start : start + packed]
            part = zlib.decompress(part) if packed < whole else part
        else:
            tag, start, whole = struct.unpack_from(">4s4xII", data, 12 + 16 * number)
            part = data[start : start + whole]
        if tag == b"cmap":
            return part
    return b""


def _letters(table: bytes) -> Iterator[int]:
    (count,) = struct.unpack_from(">H", table, 2)
    for number in range(count):
        (start,) = struct.unpack_from(">I", table, 4 + 8 * number + 4)
        (form,) = struct.unpack_from(">H", table, start)
        if form == _BY_RANGES:
            yield from _ranges(table, start)
        elif form == _BY_GROUPS:
            yield from _groups(table, start)


def _ranges(table: bytes, start: int) -> Iterator[int]:
    (double,) = struct.unpack_from(">H", table, start + 6)
    count = double // 2
    places = (start + 14, start + 16 + double, start + 16 + 2 * double, start + 16 + 3 * double)
    ends, starts, deltas, offsets = (struct.unpack_from(f">{count}H", table, place) for place in places)
    for number, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for letter in range(first, last + 1):
            sign = letter
            if offsets[number]:
                at = places[3] + 2 * number + offsets[number] + 2 * (letter - first)
                (sign,) = struct.unpack_from(">H", table, at)
            if (sign + deltas[number]) & 0xFFFF if sign or not offsets[number] else 0:
                yield letter


def _groups(table: bytes, start: int) -> Iterator[int]:
    (count,) = struct.unpack_from(">I", table, start + 12)
    for number in range(count):
        first, last, sign = struct.unpack_from(">III", table, start + 16 + 12 * number)
        yield from range(first if sign else first + 1, last + 1)
