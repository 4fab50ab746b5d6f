"""How much a bank may hold and which characters: checked before the parser sees a byte of it.

A bank may come from anybody. Everything here runs in time that grows with the file and no faster.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FILE_BYTES = 4 * 1024 * 1024
PACK_FILES = 64
PACK_BYTES = 16 * 1024 * 1024
PACK_RATIO = 100
NAME_BYTES = 512
QUESTIONS = 2_000
VARIANTS = 64
LINES = 300
BANK_VARIANTS = 10_000
FACTS = 300
FACT_LETTERS = 400
DEPTH = 32
KEY_PARTS = 8
VALUES = 100_000
DIGITS = 6
MARKS = 4

PLAIN = bytes([*range(0x20, 0x7F), 0x09, 0x0A])
REFUSED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
INVISIBLE = frozenset(
    {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, *range(0x180B, 0x1810), *range(0xFE00, 0xFE10)}
    | set(range(0xE0100, 0xE01F0))
)

# Strings and comments, each tried once and never again (possessive), an unclosed one running to the end.
# What is repeated is atomic, too: Python before 3.11.5 loses its place in a possessive group that is not.
_TEXTS = re.compile(
    r"""
    "(?: "" (?> [^"\\]+ | \\. | \\\Z | "{1,2}(?!") )*+ (?: "{3,5} | \Z )
       | (?> [^"\\\n]+ | \\[^\n] )*+ "?
      )
    | '(?: '' (?> [^']+ | '{1,2}(?!') )*+ (?: '{3,5} | \Z )
        | [^'\n]*+ '?
       )
    | \#[^\n]*+
    """,
    re.DOTALL | re.VERBOSE,
)
_PART = r'(?:[\w-]++|"")'
_LONG_KEY = re.compile(rf"{_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{{KEY_PARTS}}}")
_LONG_NUMBER = re.compile(rf"(?<![\w.-])[+-]?(?:0[xob][0-9A-Fa-f_]{{{DIGITS},}}|[0-9][0-9_]{{{DIGITS},}})")
_ESCAPE = re.compile(r'\\[^"\\nt\s]')
_DIGITS_ALIKE = bytes.maketrans(b"123456789", b"000000000")
_NOT_DOTS = bytes(set(range(256)) - set(b".\n"))
_NOT_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_DEEPER = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}


class Breach(NamedTuple):
    """A limit passed, and where: `offset` counts characters of the text."""

    offset: int
    code: str
    message: str
    remedy: str


def letters_breach(text: str) -> Breach | None:
    """Name the first character, or pile of accents, that may not stand in a bank."""
    unusual = _unusual(text)
    return _refused_character(text, unusual) or _piled_marks(text, unusual)


def shape_breach(text: str) -> Breach | None:
    """Name a limit that the text passes in its nesting, keys or numbers: outside its strings and comments."""
    bare = _TEXTS.sub('""', text).encode()
    if _too_deep(bare):
        offset = next(at for at, depth in _depths(_same_length(text)) if depth > DEPTH)
        return Breach(
            offset,
            "too-deep",
            f"more than {DEPTH} brackets are open at once",
            "a bank needs four or five: look for one that was never closed",
        )
    if _many_dots(bare) and (found := _LONG_KEY.search(_same_length(text))):
        return Breach(
            found.start(),
            "long-key",
            f"a key has more than {KEY_PARTS} parts",
            "give the table a heading of its own, such as [question.facts]",
        )
    if _many_digits(bare) and (found := _LONG_NUMBER.search(_same_length(text))):
        return Breach(
            found.start(),
            "large-number",
            f"a number has more than {DIGITS} digits",
            "no number of a bank is that large: if it is a text, put it in quotes",
        )
    if max(bare.count(b"=") + bare.count(b","), bare.count(b"[") + bare.count(b"{")) > VALUES:
        return Breach(
            0, "too-many", f"the bank has more than {VALUES:,} values or headings", "divide it into several banks"
        )
    return None


def has_escapes(text: str) -> bool:
    """Whether a string in it may spell a character by its number."""
    return _ESCAPE.search(text) is not None


def refused_in(words: str) -> str | None:
    """Name what no text of a bank may hold, found in one string after its escapes were read."""
    found = next((letter for letter in words if letter not in "\n\t" and _is_refused(letter)), None)
    if found is not None:
        return f"the character {_spelt(found)}"
    return "a pile of accents" if _marks_piled(words, frozenset(words)) is not None else None


def is_readable(letter: str) -> bool:
    """Whether this character may be shown as it is."""
    return letter == "\t" or not _is_refused(letter)


def _refused_character(text: str, unusual: frozenset[str]) -> Breach | None:
    offset = min((text.find(letter) for letter in unusual if _is_refused(letter)), default=None)
    if offset is None:
        return None
    return Breach(
        offset,
        "bad-character",
        f"the character {_spelt(text[offset])} may not stand in a bank",
        "delete it; it cannot be seen, but it is there",
    )


def _unusual(text: str) -> frozenset[str]:
    """Every character of the text that is not plain ASCII, once."""
    return frozenset(text.encode().translate(None, PLAIN).decode())


def _is_refused(letter: str) -> bool:
    return unicodedata.category(letter) in REFUSED or ord(letter) in INVISIBLE


def _spelt(letter: str) -> str:
    return f"U+{ord(letter):04X} ({unicodedata.name(letter, 'a control character').lower()})"


def _piled_marks(text: str, unusual: frozenset[str]) -> Breach | None:
    offset = _marks_piled(text, unusual)
    if offset is None:
        return None
    return Breach(
        offset,
        "bad-character",
        f"more than {MARKS} accents are piled on one letter",
        "delete the extra accents",
    )


def _marks_piled(text: str, unusual: frozenset[str]) -> int | None:
    marks = "".join(sorted(each for each in unusual if unicodedata.category(each).startswith("M")))
    found = re.search(f"[{re.escape(marks)}]{{{MARKS + 1},}}", text) if marks else None
    return found.start() if found else None


def _too_deep(bare: bytes) -> bool:
    """Take away what is well nested from the inside; count only if that does not soon leave nothing."""
    brackets = left = bare.translate(None, _NOT_BRACKETS)
    for _ in range(DEPTH // 2):  # each round takes away one or two levels
        left = left.replace(b"[]", b"").replace(b"{}", b"")
    return bool(left) and any(depth > DEPTH for _, depth in _depths(brackets.decode()))


def _many_dots(bare: bytes) -> bool:
    return b"." * KEY_PARTS in bare.translate(None, _NOT_DOTS)


def _many_digits(bare: bytes) -> bool:
    alike = bare.translate(_DIGITS_ALIKE, b"_")
    return any(long in alike for long in (b"0" * (DIGITS + 1), b"0x", b"0o", b"0b"))


def _depths(text: Iterable[str]) -> Iterator[tuple[int, int]]:
    depth = 0
    for at, letter in enumerate(text):
        depth = max(depth + _DEEPER.get(ord(letter), 0), 0)
        yield at, depth


def _same_length(text: str) -> str:
    """Blank strings and comments out, so that places in the text stay where they are."""
    return _TEXTS.sub(lambda found: _blank(found[0]), text)


def _blank(words: str) -> str:
    return "_" * len(words) if words[0] != "#" else " " * len(words)
