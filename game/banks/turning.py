"""What is wrong with how a question plays: tells that turn nothing, and facts that decide but cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.banks.parting import inside
from game.banks.sheet import told_as
from game.banks.stating import ways_to_name
from game.banks.telling import seen_facts, stated, unseen_facts
from game.banks.variants import key_of
from game.law.pointing import reads

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.banks.double_entry import Ruled
    from game.banks.problems import Problem
    from game.banks.sheet import Sheet


def tell_problems(sheet: Sheet, rulings: Sequence[Ruled]) -> Iterator[Problem]:
    """Look for tells that turn nothing, and look-alikes that do."""
    for name, tell in sheet.question.tells.items():
        matters = turns(name, rulings, len(tell.reading))
        if not matters and not tell.look_alike:
            message = f"no reading of {name} changes the ruling or its ground"
            remedy = "set a fact that matters, or write look_alike = true if it is meant to mislead"
            yield sheet.at_key(("tells", name), "idle-tell", message, remedy, "warning")
        elif matters and tell.look_alike:
            message = f"{name} is called a look-alike, and it changes the ruling or its ground"
            yield sheet.at_key(("tells", name, "look_alike"), "idle-tell", message, "take look_alike out", "warning")


def turns(name: str, rulings: Sequence[Ruled], readings: int) -> bool:
    """Whether some reading of a tell, alone, changes the ruling or its ground in some variant."""
    answers = {key_of(each.variant): each.answer for each in rulings}
    return any(
        answers.get(key_of({**each.variant, name: other}), each.answer) != each.answer
        for each in rulings
        for other in range(readings)
    )


def sight_problems(sheet: Sheet, rulings: Sequence[Ruled]) -> Iterator[Problem]:
    """Look for what decides and cannot be read, and for weighings that nobody explains."""
    seen = seen_facts(sheet.question)
    unseen = {path: each for each in reversed(rulings) for path in unseen_facts(each.ruling, seen)}
    for path, each in sorted(unseen.items()):
        message = f"the ruling reads {path}{told_as(each.variant)}, and no words of the story show it"
        remedy = f'add under [question.shows]: "{path}" = "the words that show it"'
        yield sheet.at_key(("facts", *inside(path)), "unseen-fact", message, remedy)
    yield from _weighings(sheet, rulings)


def _weighings(sheet: Sheet, rulings: Sequence[Ruled]) -> Iterator[Problem]:
    explained = set(sheet.question.because)
    bare = {
        path
        for each in rulings
        for path in stated(each.ruling.record)
        if ".weighing." in path and not explained.intersection(ways_to_name(path))
    }
    bare &= {path for each in rulings for path in reads(each.ruling)} if bare else set()
    if bare:
        remedy = 'add under [question.because]: weighing = "one sentence that says why"'
        path = ("facts", *inside(min(bare)))
        message = f"nothing says why this weighs what it does: {', '.join(sorted(bare))}"
        yield sheet.at_key(path, "weighing", message, remedy, "warning")
