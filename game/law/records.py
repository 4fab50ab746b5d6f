"""A record: what one scenario states about the item, each purpose and each statement link.

Records come from tables in the shape of a bank's TOML. What cannot be read comes back as faults, each
with its path in the table, so that whoever read the file can name line and column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from typing import TypeAlias

from game.law.facts import Choice, Derived, Facts, Flag, Level, Number, Switch, Tags, Value, Word

Path: TypeAlias = "tuple[str | int, ...]"
Vocabulary: TypeAlias = "Mapping[str, Word]"
MOST_LINKS = 8
MOST_PURPOSES = 8
MOST_PATHS = 4096
MOST_SLIPS = 256
HIGHEST_LEVEL = 4
REMARKS = frozenset({"id", "title", "story", "note", "provenance"})
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
CONTEXT = frozenset({"case.ruling_date", "case.jurisdiction", "offer.against"})


@dataclass(frozen=True)
class Record:
    """What is stated, by place: facts keyed by vocabulary name. `pins` fix a split or a weighing."""

    item: Facts
    purposes: tuple[Facts, ...]
    against: tuple[str, ...]
    links: tuple[Facts, ...] = ()
    day: date = date.max
    forum: str = "federal"
    pins: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Fault:
    """One thing wrong with a table: where, what kind, what was found, and the remedy."""

    path: Path
    code: str
    message: str
    remedy: str


def read_record(
    table: Mapping[str, object], vocabulary: Vocabulary, *, today: date
) -> tuple[Record | None, tuple[Fault, ...]]:
    """Read a record from a parsed table; None if anything in it is at fault. `today` dates an undated one."""
    reader = _Reader(vocabulary)
    rest = {key: value for key, value in table.items() if key not in {"link", "purpose", *REMARKS}}
    item = reader.facts("", rest, ())
    links = tuple(reader.facts("link", each, ("link", at)) for at, each in reader.tables(table, "link", MOST_LINKS))
    purposes = tuple(
        reader.facts("purpose", each, ("purpose", at)) for at, each in reader.tables(table, "purpose", MOST_PURPOSES)
    )
    context = reader.context
    reader.require(bool(purposes), ("purpose",), "a record needs a purpose", "add a table [[purpose]] with its kind")
    reader.require(
        bool(context.get("offer.against")) or any(fault.path[:2] == ("offer", "against") for fault in reader.faults),
        ("offer", "against"),
        "nobody is named against whom it is offered",
        'add offer.against, as in against = ["civil_defendant"]',
    )
    if reader.faults:
        return None, tuple(reader.faults)
    return _placed(Record(item, purposes, (), links, today), context), ()


def read_changes(
    record: Record, sets: Mapping[str, object], vocabulary: Vocabulary
) -> tuple[dict[str, Value | date], tuple[Fault, ...]]:
    """Type the facts that a tell sets, keyed by path ('link.1.timing'); faults carry the path as one key."""
    reader = _Reader(vocabulary)
    typed: dict[str, Value | date] = {}
    for path, raw in sets.items():
        name, index = split_path(path)
        if not _has_place(record, name, index):
            reader.fault(
                (path,),
                "no-such-place",
                f"{path} names no {name.split('.')[0]} of this record",
                "number the links and purposes from 0, or leave the number out if there is one",
            )
            continue
        found = reader.value(name, raw, (path,))
        if found is not None:
            typed[path] = found
    return typed, tuple(reader.faults)


def with_facts(record: Record, changes: Mapping[str, Value | date]) -> Record:
    """Make the record anew with these facts in it, keyed by path.

    Raises IndexError if a path names a link or purpose that the record does not have.
    """
    item, links, purposes = (
        dict(record.item),
        [dict(each) for each in record.links],
        [dict(each) for each in record.purposes],
    )
    context: dict[str, Value | date] = {}
    for path, value in changes.items():
        name, index = split_path(path)
        if name in CONTEXT or isinstance(value, date):
            context[name] = value
        elif name.startswith("link."):
            links[index or 0][name] = value
        elif name.startswith("purpose."):
            purposes[index or 0][name] = value
        else:
            item[name] = value
    return _placed(replace(record, item=item, links=tuple(links), purposes=tuple(purposes)), context)


def record_from_paths(facts: Mapping[str, object], vocabulary: Vocabulary, *, today: date) -> Record:
    """Make a record from facts keyed by path. Raises ValueError, naming every fault, if it cannot be one."""
    record, faults = read_record(nested(facts), vocabulary, today=today)
    if record is None:
        raise ValueError("; ".join(f"{'.'.join(map(str, each.path))}: {each.message}" for each in faults))
    return record


def nested(facts: Mapping[str, object]) -> dict[str, object]:
    """Turn facts keyed by path into the tables a bank would write."""
    tables: dict[str, object] = {}
    lists: dict[str, dict[int, dict[str, object]]] = {"link": {}, "purpose": {}}
    for path, value in facts.items():
        name, index = split_path(path)
        group, _, rest = name.partition(".")
        home = lists[group].setdefault(index or 0, {}) if group in lists else _table(tables, group)
        *middle, last = rest.split(".")
        for each in middle:
            home = _table(home, each)
        home[last] = sorted(value) if isinstance(value, frozenset) else value
    for group, numbered in lists.items():
        if numbered:
            tables[group] = [numbered.get(at, {}) for at in range(max(numbered) + 1)]
    return tables


def facts_of(record: Record) -> dict[str, Value]:
    """Every stated fact by its path, as a tell would name it."""
    found = dict(record.item)
    for group, many in (("purpose", record.purposes), ("link", record.links)):
        for at, facts in enumerate(many):
            found |= {path_of(name, at, len(many)): value for name, value in facts.items() if name.startswith(group)}
    return found


def path_of(name: str, index: int | None, count: int) -> str:
    """Spell a fact's place: 'link.timing' where there is one link, 'link.1.timing' where there are several."""
    group, _, rest = name.partition(".")
    numbered = group in {"link", "purpose"} and count > 1 and index is not None
    return f"{group}.{index}.{rest}" if numbered else name


@lru_cache(maxsize=MOST_PATHS)
def split_path(path: str) -> tuple[str, int | None]:
    """Part a path into the fact's name and its number: 'link.1.timing' is link.timing at 1."""
    parts = path.split(".")
    if len(parts) > 2 and parts[0] in {"link", "purpose"} and parts[1].isdecimal():  # noqa: PLR2004 group, number, rest
        return ".".join((parts[0], *parts[2:])), int(parts[1])
    return path, None


def _placed(record: Record, context: Mapping[str, Value | date]) -> Record:
    against, day, forum = (context.get(key) for key in ("offer.against", "case.ruling_date", "case.jurisdiction"))
    return replace(
        record,
        against=tuple(sorted(against)) if isinstance(against, frozenset) else record.against,
        day=day if isinstance(day, date) else record.day,
        forum=forum if isinstance(forum, str) else record.forum,
    )


def _has_place(record: Record, name: str, index: int | None) -> bool:
    count = (
        len(record.links) if name.startswith("link.") else len(record.purposes) if name.startswith("purpose.") else None
    )
    return count is None or (index < count if index is not None else count == 1)


def _table(home: dict[str, object], key: str) -> dict[str, object]:
    inner = home.setdefault(key, {})
    assert isinstance(inner, dict)  # noqa: S101 made just above
    return inner


class _Reader:
    """Collects typed facts and faults while it walks a table."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.faults: list[Fault] = []
        self.context: dict[str, Value | date] = {}

    def fault(self, path: Path, code: str, message: str, remedy: str) -> None:
        self.faults.append(Fault(path, code, message, remedy))

    def require(self, met: bool, path: Path, message: str, remedy: str) -> None:  # noqa: FBT001 reads as a sentence
        if not met:
            self.fault(path, "missing-table", message, remedy)

    def tables(self, table: Mapping[str, object], key: str, most: int) -> Iterator[tuple[int, Mapping[str, object]]]:
        """Yield the tables of an array such as [[link]], numbered."""
        found = table.get(key, [])
        if not isinstance(found, list) or not all(isinstance(each, Mapping) for each in found):
            self.fault(
                (key,), "wrong-type", f"{key} is a list of tables", f"write [[{key}]] with two brackets on each side"
            )
            return
        if len(found) > most:
            self.fault(
                (key, most),
                "too-many",
                f"{len(found)} tables [[{key}]]; a record holds at most {most}",
                "split the scenario into several questions",
            )
        yield from enumerate(found[:most])

    def facts(self, group: str, table: Mapping[str, object], path: Path) -> dict[str, Value]:
        """Type every fact of one table, in the order of the vocabulary."""
        found: dict[str, Value] = {}
        for here, name, raw in _leaves(group, table, path):
            value = self.value(name, raw, here)
            if name in CONTEXT:
                self.context |= {} if value is None else {name: value}
            elif value is not None and not isinstance(value, date):
                found[name] = value
        return {name: found[name] for name in self.vocabulary if name in found}

    def value(self, name: str, raw: object, path: Path) -> Value | date | None:
        if name == "case.ruling_date":
            day = _day(raw)
            return self.typed(day is not None, day or raw, path, "a date such as 2026-11-22")
        if name == "case.jurisdiction":
            return self.typed(isinstance(raw, str), raw, path, 'the name of a rulebook, such as "federal"')
        known = "offer.proponent" if name == "offer.against" else name
        word = self.vocabulary.get(known)
        if word is None or isinstance(word, Derived | Switch):
            self.unknown(name, word, path)
            return None
        if name == "offer.against" and isinstance(word, Choice):
            return self.several(Tags(word.kinds), raw, path)
        return self.answer(word, raw, path)

    def answer(self, word: Word, raw: object, path: Path) -> Value | None:
        match word:
            case Flag():
                return self.typed(isinstance(raw, bool), raw, path, "true or false")  # type: ignore[return-value]
            case Level():
                fits = isinstance(raw, int) and not isinstance(raw, bool) and 0 <= raw <= HIGHEST_LEVEL
                return self.typed(fits, raw, path, "a whole number from 0 to 4")  # type: ignore[return-value]
            case Number():
                fits = isinstance(raw, int) and not isinstance(raw, bool) and 0 <= raw < 10**6
                return self.typed(fits, raw, path, "a whole number from 0")  # type: ignore[return-value]
            case Choice():
                return self.one(word, raw, path)
            case Tags():
                return self.several(word, raw, path)
        return None

    def typed(self, fits: bool, raw: object, path: Path, expected: str) -> Value | date | None:  # noqa: FBT001
        if fits:
            return raw  # type: ignore[return-value]
        self.fault(path, "wrong-type", f"{_spelt(path)} is {shown(raw)}", f"write {expected}")
        return None

    def one(self, word: Choice | Tags, raw: object, path: Path) -> Value | None:
        spelling = str(raw) if isinstance(raw, int) and not isinstance(raw, bool) else raw
        if isinstance(spelling, str):
            with suppress(ValueError):
                return word.kinds(spelling)
        near = _nearest(str(raw), tuple(word.kinds))
        hint = f'did you mean "{near}"? ' if near else ""
        self.fault(
            path,
            "unknown-value",
            f"{_spelt(path)} is {shown(raw)}, which is not one of its values",
            f"{hint}write one of: {', '.join(word.kinds)}",
        )
        return None

    def several(self, word: Tags, raw: object, path: Path) -> Value | None:
        if not isinstance(raw, list | frozenset | tuple):
            self.fault(path, "wrong-type", f"{_spelt(path)} is {shown(raw)}", 'write a list, such as ["…"]')
            return None
        found = [self.one(word, each, (*path, at)) for at, each in enumerate(raw)]
        return frozenset(each for each in found if isinstance(each, str))

    def unknown(self, name: str, word: Word | None, path: Path) -> None:
        if word is not None:
            self.fault(
                path,
                "derived-fact",
                f"{name} is a conclusion that rules draw",
                "state the facts it follows from instead",
            )
            return
        near = _nearest(name, tuple(self.vocabulary))
        remedy = f"did you mean {near}?" if near else "see `inlimine law --vocabulary` for the facts there are"
        self.fault(path, "unknown-fact", f"no fact is called {name}", remedy)


@lru_cache(maxsize=MOST_SLIPS)
def _nearest(word: str, among: tuple[str, ...]) -> str:
    """The one that was probably meant, or none. To look is slow, and an author who slips slips in every question."""
    return next(iter(get_close_matches(word, among, 1)), "")


def _day(raw: object) -> date | None:
    """A day, also in quotation marks, as whoever writes JSON must put it; but no datetime, which is one to Python."""
    if isinstance(raw, str) and ISO_DAY.fullmatch(raw):
        try:
            return date.fromisoformat(raw)
        except ValueError:
            return None
    return raw if type(raw) is date else None


def _leaves(group: str, table: Mapping[str, object], path: Path) -> Iterator[tuple[Path, str, object]]:
    for key, value in table.items():
        name, here = (f"{group}.{key}" if group else key), (*path, key)
        if isinstance(value, Mapping):
            yield from _leaves(name, value, here)
        else:
            yield here, name, value


def _spelt(path: Path) -> str:
    return ".".join(str(part) for part in path)


def shown(raw: object) -> str:
    """A value as an error may print it: short, on one line."""
    text = (
        repr(raw) if not isinstance(raw, int) or isinstance(raw, bool) or abs(raw) < 10**12 else "a very large number"
    )
    return text if len(text) <= 60 else f"{text[:57]}…"  # noqa: PLR2004 a line of a terminal
