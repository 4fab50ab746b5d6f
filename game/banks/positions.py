"""Where each key and value of a TOML text stands, for telling an author what to mend.

The parser gives values without places. This scanner walks a text that the parser has already
accepted and notes the span of every key and value under the value's path. On a text it does not
understand it stops and keeps what it has: a place not found falls back to the nearest table around it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

Path: TypeAlias = "tuple[str | int, ...]"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text, counted in characters: from `start`, and before `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a key and its value stand. A table's key is its heading; an array's element has only a value."""

    key: Span
    value: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """A heading or a pair as the text has it: from `start`, before `end`; `value` is None in a heading.

    `table` leads to the table that it opens or stands in, and `keys` are a pair's own, as the parser spells them.
    """

    start: int
    end: int
    table: Path
    keys: tuple[str, ...] = ()
    value: Span | None = None


@dataclass(frozen=True)
class Positions:
    """Every place in one text, sought when it is first asked for. No text makes it fail."""

    text: str

    @cached_property
    def spots(self) -> dict[Path, Spot]:
        """Where the key and the value of each path stand."""
        return self._scan.spots

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Every heading and every pair, in the order of the text; none if some of it is not understood."""
        return tuple(self._scan.statements) if self._scan.at >= len(self.text) else ()

    @cached_property
    def _scan(self) -> _Scan:
        return _Scan(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each line begins."""
        return [0, *(found.end() for found in _LINE_END.finditer(self.text))]

    def key(self, path: Path) -> Span:
        """Where this key stands, or the nearest table around it."""
        return self._nearest(path).key

    def value(self, path: Path) -> Span:
        """Where this value stands, or the heading of the nearest table around it."""
        spot = self.spots.get(path)
        return spot.value if spot else self._nearest(path).key

    def words(self, path: Path, words: str) -> Span:
        """Where these words stand within a text; the whole of it if they are spelt otherwise there."""
        whole = self.value(path)
        start = self.text.find(words, whole.start, whole.end)
        return Span(start, start + len(words)) if start >= 0 and words else whole

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column, each counted from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, offset: int) -> str:
        """The whole line around a place, without its end."""
        end = self.text.find("\n", offset)
        return self.text[self.text.rfind("\n", 0, offset) + 1 : end if end >= 0 else None]

    def _nearest(self, path: Path) -> Spot:
        while path and path not in self.spots:
            path = path[:-1]
        return self.spots.get(path, Spot(Span(0, 0), Span(0, 0)))


_BLANK = re.compile(r"(?:[ \t\n\r]++|#[^\n]*+)*+")
_LINE_END = re.compile(r"\n")
_SPACE = re.compile(r"[ \t]*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_MULTILINE = re.compile(
    r"""\"{3}(?>[^"\\]+|\\.|"{1,2}(?!"))*+"{3,5}|'{3}(?>[^']+|'{1,2}(?!'))*+'{3,5}""",
    re.DOTALL,
)
_STRING = re.compile(r"""\"(?>[^"\\\n]+|\\.)*+"|'[^'\n]*'""")
_PLAIN = re.compile(r"[^,\[\]{}#\n]+")
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}|.)", re.DOTALL)
_SHORT = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}


class _Lost(Exception):  # noqa: N818 it never leaves this module
    """The scanner no longer knows where it is."""


@dataclass
class _Scan:
    """One walk through a text."""

    text: str
    at: int = 0
    spots: dict[Path, Spot] = field(default_factory=dict)
    arrays: dict[Path, int] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)

    def __post_init__(self) -> None:
        here: Path = ()
        try:
            while self._skip(_BLANK) < len(self.text):
                here = self._heading() if self._sees("[") else self._stated(here)
        except (_Lost, RecursionError):
            return

    def _heading(self) -> Path:
        """`[a.b]` or `[[a.b]]`: the table that the pairs below it belong to."""
        start = self.at
        brackets = 2 if self.text.startswith("[[", start) else 1
        self.at += brackets
        parts = self._keys()
        self._expect("]" * brackets)
        whole = Span(start, self.at)
        here = (*self._entered(parts[:-1], whole), parts[-1][0])
        if brackets > 1:
            self.spots.setdefault(here, Spot(whole, whole))
            self.arrays[here] = self.arrays.get(here, 0) + 1
            here = (*here, self.arrays[here] - 1)
        self.spots[here] = Spot(whole, whole)
        self.statements.append(Statement(start, self.at, here))
        return here

    def _entered(self, parts: list[tuple[str, Span]], whole: Span) -> Path:
        """Walk down by keys, into the newest table of each array on the way."""
        here: Path = ()
        for part, span in parts:
            here = (*here, part)
            self.spots.setdefault(here, Spot(span, whole))
            if here in self.arrays:
                here = (*here, self.arrays[here] - 1)
        return here

    def _stated(self, table: Path) -> Path:
        """A pair of its own line, which is a statement; one within braces is part of another's value."""
        start = self.at
        keys = self._pair(table)
        value = self.spots[(*table, *keys)].value
        self.statements.append(Statement(start, value.end, table, keys, value))
        return table

    def _pair(self, table: Path) -> tuple[str, ...]:
        parts = self._keys()
        self._expect("=")
        self._skip(_SPACE)
        here = table
        whole = Span(parts[0][1].start, parts[-1][1].end)
        for part, span in parts:
            here = (*here, part)
            self.spots.setdefault(here, Spot(span, whole))
        self.spots[here] = Spot(whole, self._value(here))
        return tuple(part for part, _ in parts)

    def _keys(self) -> list[tuple[str, Span]]:
        parts = [self._key()]
        while self._skip(_SPACE) < len(self.text) and self._sees("."):
            self.at += 1
            parts.append(self._key())
        return parts

    def _key(self) -> tuple[str, Span]:
        start = self._skip(_SPACE)
        found = _STRING.match(self.text, start) or _BARE.match(self.text, start)
        if found is None:
            raise _Lost
        self.at = found.end()
        return _unquoted(found[0]), Span(start, self.at)

    def _value(self, path: Path) -> Span:
        start = self.at
        if self._sees("["):
            self._array(path)
        elif self._sees("{"):
            self._inline_table(path)
        else:
            found = _MULTILINE.match(self.text, start) or _STRING.match(self.text, start)
            found = found or _PLAIN.match(self.text, start)
            if found is None:
                raise _Lost
            self.at = found.end()
            return Span(start, start + len(found[0].rstrip()))
        return Span(start, self.at)

    def _array(self, path: Path) -> None:
        self.at += 1
        count = 0
        while self._skip(_BLANK) < len(self.text) and not self._sees("]"):
            here = (*path, count)
            span = self._value(here)
            self.spots[here] = Spot(span, span)
            count += 1
            self._comma()
        self._expect("]")

    def _inline_table(self, path: Path) -> None:
        self.at += 1
        while self._skip(_BLANK) < len(self.text) and not self._sees("}"):
            self._pair(path)
            self._comma()
        self._expect("}")

    def _comma(self) -> None:
        if self._skip(_BLANK) < len(self.text) and self._sees(","):
            self.at += 1

    def _skip(self, pattern: re.Pattern[str]) -> int:
        found = pattern.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return self.at

    def _sees(self, mark: str) -> bool:
        return self.text.startswith(mark, self.at)

    def _expect(self, mark: str) -> None:
        self._skip(_SPACE)
        if not self._sees(mark):
            raise _Lost
        self.at += len(mark)


def _unquoted(key: str) -> str:
    """A key as the parser spells it."""
    if key[0] == "'":
        return key[1:-1]
    return _ESCAPE.sub(_unescaped, key[1:-1]) if key[0] == '"' else key


def _unescaped(found: re.Match[str]) -> str:
    letter = found[1]
    if len(letter) == 1:
        return _SHORT.get(letter, letter)
    number = int(letter[1:], 16)
    return chr(number) if number <= 0x10FFFF else letter  # noqa: PLR2004 the last character there is
