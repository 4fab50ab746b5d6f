"""From a file to a bank, or to every reason why not. The file may come from anybody.

For every run of bytes there is a bank or there are problems, and never an exception: sizes are looked at
before reading, limits before parsing, and what the parser and the schema refuse comes back as values.
"""

from __future__ import annotations

import gc
import hashlib
from collections import defaultdict
from contextlib import contextmanager
from math import prod
from typing import TYPE_CHECKING, TypeAlias

from pydantic import ValidationError

from game.banks import limits
from game.banks.bank import BadFile, Bank, SetAside
from game.banks.complaints import complaint, of_a_later_format, unsaid
from game.banks.files import bytes_of, name_of, too_large
from game.banks.parsing import decoded, parsed
from game.banks.problems import Problem, Source, quoted, readable
from game.banks.schema import BankFile

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pydantic_core import ErrorDetails

    from game.banks.parsing import Table
    from game.banks.positions import Path
    from game.banks.schema import Question

Found: TypeAlias = "dict[int, list[Problem]]"
MOST_PROBLEMS = 200
WHOLE_FILE = -1


def read_bank(path: str | os.PathLike[str]) -> Bank | BadFile:
    """Read a bank from a file."""
    found = bytes_of(path)
    return BadFile(name_of(path), (found,)) if isinstance(found, Problem) else bank_of(name_of(path), found)


def bank_of(path: str, data: bytes) -> Bank | BadFile:
    """Make a bank of a file's bytes. `path` is only what problems call the file."""
    if len(data) > limits.FILE_BYTES:
        return BadFile(path, (too_large(path, len(data)),))
    source = decoded(path, data)
    if isinstance(source, Problem):
        return BadFile(path, (source,))
    with _garbage_kept():
        return _made(source, hashlib.sha256(data).hexdigest())


@contextmanager
def _garbage_kept() -> Iterator[None]:
    """Collect no garbage meanwhile: there is none yet, and looking for it would cost a third of the time.

    What was made goes straight among the old (freeze and unfreeze are two splices of a list), since a bank
    stays as long as the game.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def _made(source: Source, digest: str) -> Bank | BadFile:
    table = parsed(source)
    return BadFile(source.path, (table,)) if isinstance(table, Problem) else _built(source, table, digest)


def _built(source: Source, table: Table, digest: str) -> Bank | BadFile:
    """Validate the whole; where single questions fail, set them aside and keep the rest."""
    heading, raw = table.get("bank"), table.get("question")
    later = of_a_later_format(source, heading.get("format")) if isinstance(heading, dict) else None
    if later:
        return BadFile(source.path, (later,))
    if isinstance(raw, list) and len(raw) > limits.QUESTIONS:
        problem = _too_many(source, "questions", len(raw), limits.QUESTIONS, ("question", limits.QUESTIONS))
        return BadFile(source.path, (problem,))
    wrong: Found = defaultdict(list)
    try:
        file = BankFile.model_validate(table)
    except ValidationError as error:
        for number, problem in _complaints(error, source, table):
            wrong[number].append(problem)
        good = [each for number, each in enumerate(raw) if number not in wrong] if isinstance(raw, list) else []
        if WHOLE_FILE in wrong or not good:
            return BadFile(source.path, in_order(wrong.values()))
        file = BankFile.model_validate({**table, "question": good})
    return _assembled(source, file, digest, wrong, table)


def _too_many(source: Source, what: str, count: int, most: int, path: Path) -> Problem:
    message = f"the bank has {count:,} {what}; a bank has at most {most:,}"
    return source.problem(source.positions.key(path), "too-many", message, "divide it into several banks")


def _complaints(error: ValidationError, source: Source, table: Table) -> Iterator[tuple[int, Problem]]:
    """Pair each complaint with the number of the question it is about."""
    told: set[int] = set()
    for count, each in enumerate(_apart(error.errors(include_url=False))):
        number = each["loc"][1] if len(each["loc"]) > 1 and each["loc"][0] == "question" else WHOLE_FILE
        number = number if isinstance(number, int) else WHOLE_FILE
        if count < MOST_PROBLEMS:
            yield number, complaint(each, source, _name_of(table, number))
        elif number not in told:
            yield number, _and_more(source, number, _name_of(table, number))
        told.add(number)


def _apart(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """Leave out the lists that are called too short only because what they hold is at fault itself."""
    around = {each["loc"][:depth] for each in errors for depth in range(len(each["loc"]))}
    return [each for each in errors if each["type"] != "too_short" or each["loc"] not in around]


def _and_more(source: Source, number: int, name: str) -> Problem:
    span = source.positions.key(("question", number))
    return source.problem(
        span, "and-more", "this question too is not in order", "mend those above first", question=name
    )


def _assembled(source: Source, file: BankFile, digest: str, wrong: Found, table: Table) -> Bank | BadFile:
    left = [number for number in range(len(file.question) + len(wrong)) if number not in wrong]
    numbered = dict(zip(left, file.question, strict=True))
    for number, problem in _unplayable(source, numbered):
        wrong[number].append(problem)
    kept = {number: each for number, each in numbered.items() if number not in wrong}
    variants = sum(map(_variants, kept.values()))
    if variants > limits.BANK_VARIANTS:
        wrong[WHOLE_FILE].append(_too_many(source, "variants", variants, limits.BANK_VARIANTS, ("bank",)))
    if WHOLE_FILE in wrong or not kept:
        return BadFile(source.path, in_order(wrong.values()))
    aside = (
        SetAside(number, _name_of(table, number), _name_of(table, number, "title"), tuple(problems))
        for number, problems in sorted(wrong.items())
    )
    numbers = {each.id: number for number, each in kept.items()}
    return Bank(source, digest, file.bank, tuple(kept.values()), numbers, tuple(aside))


def _unplayable(source: Source, numbered: Mapping[int, Question]) -> Iterator[tuple[int, Problem]]:
    """Name the questions whose id is taken, and those with more variants than anybody could read."""
    first: dict[str, int] = {}
    for number, question in numbered.items():
        if first.setdefault(question.id, number) != number:
            yield number, _taken(source, question.id, first[question.id], number)
        if missing := unsaid(source, number, question):
            yield number, missing
        variants = _readings(question)
        if variants > limits.VARIANTS:
            yield (
                number,
                source.problem(
                    source.positions.key(("question", number, "tells")),
                    "too-many-variants",
                    f"the tells make {variants:,} variants; a question has at most {limits.VARIANTS}",
                    "take out a tell or some of its readings",
                    question=question.id,
                ),
            )


def _variants(question: Question) -> int:
    return max(1, sum(line.facts is not None for line in question.line)) * _readings(question)


def _readings(question: Question) -> int:
    return prod(len(tell.reading) for tell in question.tells.values())


def _taken(source: Source, name: str, first: int, again: int) -> Problem:
    places = source.positions
    line, _ = places.place(places.value(("question", first, "id")).start)
    return source.problem(
        places.value(("question", again, "id")),
        "duplicate-id",
        f"the id {quoted(name)} is taken: it stands on line {line} already",
        "give this question an id of its own; answers are kept under it",
        question=name,
    )


def _name_of(table: Table, number: int, key: str = "id") -> str:
    """Read a question's id, as far as there is one."""
    raw = table.get("question")
    question = raw[number] if isinstance(raw, list) and 0 <= number < len(raw) else None
    name = question.get(key) if isinstance(question, dict) else None
    return readable(name[:64]) if isinstance(name, str) else ""


def in_order(found: Iterable[Sequence[Problem]]) -> tuple[Problem, ...]:
    """Put problems in the order of the file, each told once."""
    everything = dict.fromkeys(problem for problems in found for problem in problems)
    return tuple(sorted(everything, key=lambda problem: (problem.line, problem.column)))
