"""What no play can reach: two readings that read the same, and a fact of one tell that another always sets anew."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from game.banks.variants import spelt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.banks.positions import Path
    from game.banks.problems import Problem
    from game.banks.schema import Question
    from game.banks.sheet import Sheet


def unreachable_problems(sheet: Sheet) -> Iterator[Problem]:
    """Look at how the readings of one tell differ, and whether two tells speak of one fact."""
    for name, tell in sheet.question.tells.items():
        taken: dict[str, int] = {}
        for at, reading in enumerate(tell.reading):
            words = " ".join(reading.words.casefold().split())
            if words in taken:
                message = f"this reads as number {taken[words]} of {name} does (from 0): nobody can tell them apart"
                remedy = "let the words differ where the facts do"
                yield sheet.at_value(("tells", name, "reading", at, "words"), "same-reading", message, remedy)
            taken.setdefault(words, at)
    yield from _overridden(sheet)


def _overridden(sheet: Sheet) -> Iterator[Problem]:
    """Where two tells set one fact, the later wins: then the earlier's words are not true."""
    for path, tells in _set_by(sheet.question).items():
        for earlier, later in zip(tells, list(tells)[1:], strict=False):
            at, key, value = tells[earlier][0]
            if any(value != other for _, _, other in tells[later]):
                always = len({number for number, _, _ in tells[later]}) == len(sheet.question.tells[later].reading)
                message = f"{later} sets {path} as well, and wins{'' if always else ' where it does'}"
                remedy = "let each fact be told by one tell"
                place: Path = ("tells", earlier, "reading", at, "sets", key)
                yield sheet.at_key(place, "overridden-fact", message, remedy)


def _set_by(question: Question) -> dict[str, dict[str, list[tuple[int, str, object]]]]:
    """For each fact, the tells that set it, in order: in which reading, spelt how, to what."""
    found: dict[str, dict[str, list[tuple[int, str, object]]]] = defaultdict(lambda: defaultdict(list))
    for name, tell in question.tells.items():
        for at, reading in enumerate(tell.reading):
            for key, value in reading.sets.items():
                found[spelt(question, key)][name].append((at, key, value))
    return found
