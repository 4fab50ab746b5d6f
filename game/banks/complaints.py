"""What the schema finds wrong, said in words for a teacher who has never heard of a schema."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias, get_args

from game.banks.problems import meant, quoted
from game.banks.schema import FORMAT, BankFile, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import ErrorDetails

    from game.banks.positions import Path
    from game.banks.problems import Problem, Source
    from game.banks.schema import Question

Told: TypeAlias = "tuple[str, str, str]"
KEY = "[key]"
WANTED = {
    "string_type": ("a text", 'put it in quotes, as in title = "The red light"'),
    "int_type": ("a whole number", "write it without quotes, as in weight = 2"),
    "bool_type": ("true or false", "write true or false, in small letters and without quotes"),
    "date_type": ("a date", "write year, month and day without quotes, as in 2026-11-22"),
    "tuple_type": ("a list", 'put it in square brackets, as in ["803(2)"]; tables in a list have [[two brackets]]'),
    "dict_type": ("a table", "give it a [heading] of its own, or write { name = value }"),
    "model_type": ("a table", "give it a [heading] of its own, or write { name = value }"),
}
NEEDED = {"objection": ("side", "line", "facts"), "choice": ("option",)}
USUAL = ("motion", "ruling", "facts")
LIMITS = {
    "string_too_short": ("is empty", "write at least one word, or leave the key out if it may be left out"),
    "string_too_long": ("is too long: at most {max_length} characters", "shorten it"),
    "too_short": ("needs at least {min_length}", "add what is missing: it holds {actual_length}"),
    "too_long": ("holds too many: at most {max_length}", "take some out, or divide them"),
    "greater_than_equal": ("is too small: at least {ge}", "write a larger number"),
    "less_than_equal": ("is too large: at most {le}", "write a smaller number"),
}


def complaint(error: ErrorDetails, source: Source, question: str) -> Problem:
    """Make a problem of one thing the schema found."""
    path = error["loc"]
    code, message, remedy = _told(error)
    of_key = error["type"] in {"extra_forbidden", "missing"} or path[-1:] == (KEY,)
    path = path[:-1] if path[-1:] == (KEY,) else path
    places = source.positions
    span = places.key(path) if of_key else places.value(path)
    return source.problem(span, code, message, remedy, question=question)


def _told(error: ErrorDetails) -> Told:
    kind, path = error["type"], error["loc"]
    here, name = path[:-1], str(path[-1]) if path else ""
    if kind == "extra_forbidden":
        advice = _belongs(here, name) or meant(
            name, known_keys(here), "take it out, or look in the guide for its place"
        )
        return "unknown-key", f"{_spelt(here)} has no key {quoted(name)}", advice
    if kind == "missing":
        return _missing(here, name)
    if kind == "string_pattern_mismatch":
        remedy = f"use only small letters, digits, dot, dash and underscore, at most 64{_suggested(error['input'])}"
        return "wrong-id", f"{quoted(error['input'])} cannot be an id", remedy
    if kind == "literal_error":
        return _not_offered(path, error["input"], str(error.get("ctx", {}).get("expected", "")))
    if kind in LIMITS:
        return _out_of_bounds(kind, path, error.get("ctx", {}))
    wanted, remedy = WANTED.get(kind, ("something else", "see the guide"))
    return "wrong-type", f"{_spelt(path)} is {shown(error['input'])}, not {wanted}", remedy


def of_a_later_format(source: Source, found: object) -> Problem | None:
    """Say so if a bank is of a format that only a newer game knows: then nothing else of it can be judged."""
    if not isinstance(found, int) or isinstance(found, bool) or found <= FORMAT:
        return None
    message = f"this bank is of format {found}; this In Limine reads format {FORMAT}"
    remedy = "a newer In Limine is needed: this one cannot tell what such a bank means"
    return source.problem(source.positions.value(("bank", "format")), "other-format", message, remedy)


def unsaid(source: Source, number: int, question: Question) -> Problem | None:
    """Name the first key that a question of this kind must have and has not."""
    key = next((key for key in NEEDED.get(question.kind, USUAL) if key not in question.model_fields_set), None)
    if key is None:
        return None
    path = ("question", number)
    return source.problem(source.positions.key(path), *_missing(path, key), question=question.id)


def _missing(path: Path, name: str) -> Told:
    return "missing-key", f"{_spelt(path)} has no {name}", f"add {name}: {_described(path, name)}"


def _not_offered(path: Path, found: object, expected: str) -> Told:
    if path[-1:] == ("format",):
        return "other-format", f"this bank says format = {shown(found)}", f"write format = {FORMAT}"
    words = re.findall(r"'([^']*)'", expected)
    remedy = meant(str(found), words, f"write one of: {', '.join(words)}")
    return "wrong-value", f"{_spelt(path)} is {shown(found)}, which is not one of its values", remedy


def _out_of_bounds(kind: str, path: Path, bounds: Mapping[str, object]) -> Told:
    message, remedy = LIMITS[kind]
    for name, bound in bounds.items():
        message, remedy = (words.replace(f"{{{name}}}", str(bound)) for words in (message, remedy))
    return "wrong-size", f"{_spelt(path)} {message}", remedy


def known_keys(path: Path) -> tuple[str, ...]:
    """Name the keys that the table at this path may have."""
    return tuple(_table_at(path).model_fields)


def _table_at(path: Path) -> type[Table]:
    table: type[Table] = BankFile
    for part in path:
        field = table.model_fields.get(str(part))
        table = (_table_in(field.annotation) if field else None) or table
    return table


def _table_in(annotation: object) -> type[Table] | None:
    if isinstance(annotation, type) and issubclass(annotation, Table):
        return annotation
    found = (_table_in(inner) for inner in get_args(annotation))
    return next((table for table in found if table), None)


def _belongs(path: Path, name: str) -> str:
    """Say of which table around this one the key is: below a heading everything belongs to that heading."""
    around = (path[:depth] for depth in range(len(path) - 1, 0, -1) if isinstance(path[depth - 1], int) or depth == 1)
    home = next((each for each in around if name in known_keys(each)), None)
    return belongs_above(name, _spelt(home)) if home else ""


def belongs_above(name: str, table: str) -> str:
    """Say that a key stands below a heading it does not belong to."""
    return f"{name} belongs to the {table} itself: write it above the first [heading] inside that {table}"


def _described(path: Path, name: str) -> str:
    text = _table_at(path).model_fields[name].description or ""
    return f"{text[:1].lower()}{text[1:]}".rstrip(".")


def _spelt(path: Path) -> str:
    """Name a place as a reader of the file would: `question.tells.calm.reading`, without the numbers."""
    return ".".join(str(part) for part in path if not isinstance(part, int) and part != KEY) or "the file"


def _suggested(found: object) -> str:
    tried = re.sub(r"[^a-z0-9._-]+", "-", str(found).lower())[:64].strip("-")
    return f': for example "{tried}"' if tried else ""


def shown(found: object) -> str:
    """Show a value as TOML would spell it, briefly."""
    if isinstance(found, bool):
        return "true" if found else "false"
    if isinstance(found, str):
        return f"the text {quoted(found)}"
    if isinstance(found, int | float):
        return f"the number {found}"
    return "a list" if isinstance(found, list) else "a table" if isinstance(found, dict) else quoted(found)
