"""Everything that can be found in some banks: what the law, the readings and the type tell, and what is told twice."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from game.banks.alike import alike_problems
from game.banks.bank import Bank
from game.banks.checking import Proved, proved
from game.banks.problems import of_file
from game.banks.reading import in_order
from game.banks.shelf import bank_from, files_of
from game.banks.stale import stale_problems
from game.desk.lettering import lettering_problems
from game.play.fitness import ground_problems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from game.banks.problems import Problem

LOOKS = (ground_problems, stale_problems)


def prove_all(paths: Sequence[str], today: date) -> list[tuple[str, Proved]]:
    """Read and prove banks and packs of them, and look at all together; each bank with everything found in it."""
    read = [each for path in dict.fromkeys(paths) for each in files_of(path)]
    return looked_at_together([(path, proved(bank_from(path, data), today, LOOKS)) for path, data in read], today)


def looked_at_together(found: Sequence[tuple[str, Proved]], today: date) -> list[tuple[str, Proved]]:
    """Look at banks already proved for what only all of them, their names and the type tell."""
    banks = [each.bank for _, each in found if isinstance(each.bank, Bank)]
    alike: dict[str, list[Problem]] = {bank.path: [] for bank in banks}
    for problem in alike_problems(banks):
        alike[problem.path].append(problem)
    return [(path, _with(each, alike, today)) for path, each in found]


def _with(found: Proved, alike: dict[str, list[Problem]], today: date) -> Proved:
    """The same with what only all banks, the file's name and the type tell."""
    bank = found.bank
    if not isinstance(bank, Bank):
        return found
    more = [*_named(bank), *alike[bank.path], *lettering_problems(bank, today)]
    return replace(found, problems=in_order([found.problems, more]))


def _named(bank: Bank) -> Iterator[Problem]:
    if PurePath(bank.path).suffix.lower() != ".toml":
        message, remedy = "the docket shows only files that end in .toml", "rename the file"
        yield replace(of_file(bank.path, "other-ending", message, remedy), severity="warning")
