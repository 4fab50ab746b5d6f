"""What is wrong with a question's facts before anybody rules on them: names, values, places, rulebooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.banks import limits
from game.banks.complaints import belongs_above
from game.banks.problems import meant, quoted
from game.banks.telling import stated
from game.banks.variants import spelt, table_of
from game.law.evidence.books import BOOKS
from game.law.evidence.vocabulary import VOCABULARY
from game.law.records import read_changes, read_record, split_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.banks.positions import Path
    from game.banks.problems import Problem
    from game.banks.sheet import Sheet
    from game.law.records import Fault, Record

AT_THE_VALUE = frozenset({"wrong-type", "unknown-value"})


def record_problems(sheet: Sheet) -> tuple[Record | None, list[Problem]]:
    """Read the question's record, or say why it is none."""
    weight, longest = _measure(sheet.question.facts)
    if weight > limits.FACTS or longest > limits.FACT_LETTERS:
        message = f"the record has {weight} values, the longest of {longest} letters"
        remedy = f"a record has at most {limits.FACTS} values of at most {limits.FACT_LETTERS} letters"
        return None, [sheet.at_key(("facts",), "too-many", message, remedy)]
    today = sheet.bank.day_of(sheet.question, sheet.today)
    record, faults = read_record(table_of(sheet.bank, sheet.question), VOCABULARY, today=today)
    found = [fault_problem(sheet, ("facts", *fault.path), fault) for fault in faults]
    if record is None:
        return None, found
    found += [*_settings(sheet, record), *_forum(sheet, record), *_paths(sheet, record)]
    if "objection.grounds" not in record.item and record.item.get("objection.made") is not False:
        message = "the record does not say on which ground counsel objects"
        remedy = 'add objection.grounds = ["hearsay"], or objection.made = false'
        found.append(sheet.at_key(("facts", "objection"), "no-grounds", message, remedy))
    return record, found


def _measure(value: object) -> tuple[int, int]:
    """Count the values in a table and the letters of its longest text."""
    if isinstance(value, dict | list):
        inner = [_measure(each) for each in (value.values() if isinstance(value, dict) else value)]
        keys = max((len(key) for key in value), default=0) if isinstance(value, dict) else 0
        return sum(count for count, _ in inner), max([keys, *(length for _, length in inner)])
    return 1, len(value) if isinstance(value, str) else 0


def fault_problem(sheet: Sheet, path: Path, fault: Fault) -> Problem:
    """Mark a fault of the record where it stands in the question."""
    mark = sheet.at_value if fault.code in AT_THE_VALUE else sheet.at_key
    astray = fault.code == "unknown-fact" and path[:-1] == ("facts",) and path[-1] in type(sheet.question).model_fields
    return mark(path, fault.code, fault.message, belongs_above(str(path[-1]), "question") if astray else fault.remedy)


def _settings(sheet: Sheet, record: Record) -> Iterator[Problem]:
    """Look at what each reading sets."""
    for name, tell in sheet.question.tells.items():
        for at, reading in enumerate(tell.reading):
            _, faults = read_changes(record, reading.sets, VOCABULARY)
            for fault in faults:
                yield fault_problem(sheet, ("tells", name, "reading", at, "sets", *fault.path), fault)


def _forum(sheet: Sheet, record: Record) -> Iterator[Problem]:
    if record.forum not in BOOKS:
        message = f"there is no rulebook {quoted(record.forum)}"
        of_question = sheet.question.rulebook == record.forum
        path: Path = ("rulebook",) if of_question else ("facts", "case", "jurisdiction")
        remedy = meant(record.forum, BOOKS, f"there are: {', '.join(BOOKS)}")
        yield sheet.at_value(path, "unknown-rulebook", message, remedy)


def _paths(sheet: Sheet, record: Record) -> Iterator[Problem]:
    """Look at every place that names a fact by its path."""
    question = sheet.question
    known = set(stated(record)) | {spelt(question, path) for path in _set_by_tells(sheet)}
    named: list[tuple[Path, str]] = [(("shows", path), path) for path in question.shows]
    named += [(("because", path), path) for path in question.because]
    for path, name in named:
        explained = path[0] == "because" and name in _weighings_of(record)
        if spelt(question, name) not in known and not explained:
            remedy = meant(name, known, "name a fact of the record, such as link.under_stress")
            yield sheet.at_key(path, "unknown-fact", f"the record does not state {quoted(name)}", remedy)


def _weighings_of(record: Record) -> frozenset[str]:
    """Every way to name a weighing: one level or all, of one purpose or of each."""
    levels = [path for path in stated(record) if ".weighing." in path]
    return frozenset(way for path in levels for way in ways_to_name(path))


def ways_to_name(path: str) -> tuple[str, ...]:
    """Name one level from the narrowest to the widest: purpose.1.weighing.probative to weighing."""
    name, _ = split_path(path)
    return path, path.rpartition(".")[0], name, name.rpartition(".")[0], "weighing"


def _set_by_tells(sheet: Sheet) -> Iterator[str]:
    return (path for tell in sheet.question.tells.values() for each in tell.reading for path in each.sets)
