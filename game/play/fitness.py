"""Whether a question is fair to choose from: enough grounds to pick, and none of them right that is scored wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.banks.sheet import told_as
from game.law.pointing import KEEPS_OUT, all_grounds, turns_on
from game.law.reasoning import Outcome
from game.law.truth import YES
from game.play.grounds import candidates
from game.play.verdict import CHOICES, right_choices

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.banks.double_entry import Ruled
    from game.banks.problems import Problem
    from game.banks.sheet import Sheet
    from game.law.reasoning import Ruling

FEWEST = 4
LOTS = range(12)
"""The grounds laid out differ by lot: so many lots are tried."""


def ground_problems(sheet: Sheet, rulings: Sequence[Ruled]) -> Iterator[Problem]:
    """Look at the grounds that would be laid out for each different answer, and at rulings that would stand too."""
    if sheet.question.kind != "ruling" or sheet.within:
        return
    by_answer = {each.answer: each for each in reversed(rulings)}
    for each in reversed(by_answer.values()):
        yield from _few(sheet, each)
        yield from _right_too(sheet, each)


def _few(sheet: Sheet, each: Ruled) -> Iterator[Problem]:
    found = candidates(each.ruling, 0) if each.answer[1] else ()
    if found and len(found) < FEWEST:
        message = f"only {len(found)} grounds can be laid out to choose from{told_as(each.variant)}"
        remedy = "name more objections under objection.grounds, or state a fact that brings another rule near"
        yield sheet.at_key(("turns_on",), "few-grounds", message, remedy, "warning")


def _right_too(sheet: Sheet, each: Ruled) -> Iterator[Problem]:
    for cite in sorted(_standing(each.ruling)):
        if any(ground.cite == cite for lot in LOTS for ground in candidates(each.ruling, lot)):
            message = f"{cite} stands as well, and would be scored as a wrong ground{told_as(each.variant)}"
            remedy = "change the fact that supports it, or let counsel raise it so that it is among what decides"
            yield sheet.at_key(("turns_on",), "right-distractor", message, remedy, "warning")
    others = right_choices(each.ruling) - {CHOICES.get(each.ruling.outcome)}
    if others and each.ruling.outcome is not Outcome.CONTESTABLE:
        message = f"another ruling would be affirmed as well{told_as(each.variant)}: {', '.join(sorted(others))}"
        remedy = "nothing need be mended if you meant it: an instruction limits it, and either is scored as right"
        yield sheet.at_key(("ruling",), "right-distractor", message, remedy, "warning")


def _standing(ruling: Ruling) -> frozenset[str]:
    """What stands and is not what the ruling turns on: another ground to keep it out, another answer to the objection.

    What nobody raised counts too: whoever picks it is right about the law.
    """
    grounds = [ground for _, ground in all_grounds(ruling)]
    if ruling.outcome is Outcome.EXCLUDED:
        found = {ground.step.rule.cite for ground in grounds if _keeps_out(ground.step.rule.then, ground.step.stands)}
    elif ruling.outcome is Outcome.ADMITTED:
        raised = (ground for ground in grounds if not ground.waived)
        found = {answer.rule.cite for ground in raised for answer in ground.step.answers if answer.stands is YES}
    else:
        found = set()
    return frozenset(found - set(turns_on(ruling)))


def _keeps_out(then: object, stands: object) -> bool:
    return then in KEEPS_OUT and stands is YES
