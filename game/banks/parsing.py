"""From bytes to a table of TOML: decoded, held to the limits, parsed; or the first thing wrong."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, TypeAlias

import tomli

from game.banks import limits
from game.banks.positions import Span
from game.banks.problems import Problem, Source, of_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.banks.positions import Path

Table: TypeAlias = "Mapping[str, object]"
UTF16 = (b"\xff\xfe", b"\xfe\xff", b"\x00", b"[\x00", b"#\x00", b"\n\x00")
OTHER_FILES = {
    b"PK\x03\x04": "a Word document, a spreadsheet or a zip archive",
    b"\xd0\xcf\x11\xe0": "a Word document or a spreadsheet of old",
    b"{\\rtf": "a document of a word processor (RTF)",
    b"%PDF-": "a PDF document",
}
CURLY = frozenset("\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb")
SAVE_AS_UTF8 = "save the file as UTF-8 in your editor (in Notepad: Save as, Encoding, UTF-8)"
ADVICE = {
    "Unterminated": 'a text that begins with " ends with " on the same line; one of several lines stands between """',
    "Illegal character": 'a text ends on the line it begins on; for several lines write """ on both sides',
    "Unescaped": r"in a text between double quotes write \\ for one backslash",
    "Expected '='": 'each line is a key, an equals sign and a value: title = "The red light"',
    "Expected newline": "one key and its value a line; is there a quote within the text, or is a quote missing?",
    "Cannot overwrite": "this key stands twice in its table: delete one, or begin a new [[question]] above it",
    "Cannot declare": "this heading stands twice: delete one; in a list of tables it has [[two brackets]]",
    "Duplicate": "this key stands twice: delete one",
    "Unclosed array": "a list ends with ]",
    "Unclosed inline": "a table that begins with { ends with }",
    "Invalid statement": 'each line is a [heading], a # comment, or a key = value: title = "The red light"',
    "Invalid value": 'a text needs quotes: "…"; true, false and numbers have none',
    "Invalid date": "write a date as year, month and day: 2026-11-22",
    "Expected ']'": "a heading ends as it begins: [bank], [[question]]",
    "Cannot mutate": "what was written as { … } or [ … ] is complete: put everything inside it, or use a [heading]",
}


def decoded(path: str, data: bytes) -> Source | Problem:
    """Make text of a file's bytes: UTF-8 and nothing else, with or without a byte order mark."""
    if not data.strip(b" \t\r\n\xef\xbb\xbf"):
        return of_file(path, "empty", "the file is empty", "write a [bank] and a [[question]]; the guide shows how")
    for start, what in OTHER_FILES.items():
        if data.startswith(start):
            message = f"this is {what}, not a text file"
            return of_file(path, "not-text", message, "copy its words into a plain text editor, and save that as .toml")
    if data.startswith(UTF16):
        return of_file(path, "not-utf8", "the file is in UTF-16, not in UTF-8", SAVE_AS_UTF8)
    try:
        source = Source(path, data.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        return _not_utf8(path, error)
    breach = limits.letters_breach(source.text)
    if breach:
        return _broken(source, breach)
    text = unicodedata.normalize("NFC", source.text)  # only now: piled accents take it very long
    return source if text == source.text else Source(path, text, _parted(source.text, text))


def _parted(text: str, composed: str) -> int:
    """Where two spellings of a text first differ."""
    return next((at for at, (one, other) in enumerate(zip(text, composed, strict=False)) if one != other), 0)


def _broken(source: Source, breach: limits.Breach) -> Problem:
    span = Span(breach.offset, breach.offset + 1)
    return source.problem(span, breach.code, breach.message, breach.remedy)


def _not_utf8(path: str, error: UnicodeDecodeError) -> Problem:
    """Show the letter that is not UTF-8, in the line as far as it can be read."""
    before = error.object[: error.start].decode("utf-8-sig", "replace").replace("\r\n", "\n")
    rest = error.object[error.start :].split(b"\n", 1)[0].decode("utf-8", "replace").rstrip("\r")
    byte = error.object[error.start]
    return Source(path, before + rest).problem(
        Span(len(before), len(before) + 1), "not-utf8", f"the byte 0x{byte:02X} is not UTF-8", SAVE_AS_UTF8
    )


def parsed(source: Source) -> Table | Problem:
    """Parse a text within its limits; of what is not TOML, tell the first thing wrong."""
    breach = limits.shape_breach(source.text)
    if breach:
        return _broken(source, breach)
    try:
        table = tomli.loads(source.text)
    except tomli.TOMLDecodeError as error:
        return _not_toml(source, error)
    except (ValueError, RecursionError) as error:
        return of_file(source.path, "not-toml", f"the file cannot be parsed: {error}", "see the guide for the format")
    return (_hidden_character(source, table) if limits.has_escapes(source.text) else None) or table


def _not_toml(source: Source, error: tomli.TOMLDecodeError) -> Problem:
    start = error.pos
    remedy = next((advice for words, advice in ADVICE.items() if error.msg.startswith(words)), "see the guide")
    if source.text[start : start + 1] in CURLY:
        remedy = 'use straight quotes, "…": these are the curly ones of a word processor'
    message = f"this is not TOML: {error.msg[:1].lower()}{error.msg[1:]}"
    return source.problem(Span(start, start + 1), "not-toml", message, remedy)


def _hidden_character(source: Source, table: Table) -> Problem | None:
    """Look for characters that a text spells by number and may not hold."""
    for path, words in _texts(table, ()):
        refused = limits.refused_in(words)
        if refused:
            span = source.positions.value(path)
            return source.problem(span, "bad-character", f"it spells {refused}", "take the \\u… out")
    return None


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield (*path, key), key
            yield from _texts(each, (*path, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _texts(each, (*path, index))
