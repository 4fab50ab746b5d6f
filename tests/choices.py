"""A hearing of a choice and of a question on which its author differs from the model, for the tests."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from game.banks.bank import Bank
from game.play.answers import Asked, Choice, Hearing
from game.play.sitting import sit
from game.scenes.hearing import Bench, Ending, Moment, Naming
from game.scenes.opinion import Opinion
from tests.banks.samples import CHOICE, TODAY, VIEWED, check
from tests.benches import court

if TYPE_CHECKING:
    from game.play.sitting import Sitting
    from game.scenes.turns import Scene


@cache
def bank() -> Bank:
    """A bank of both."""
    found = check(VIEWED + CHOICE).bank
    assert isinstance(found, Bank), found
    return found


def sitting(question: str = "which-door", variant: str = "") -> Sitting:
    """A hearing of one of the two."""
    return sit(bank(), Hearing("key", bank().title, 7, (Asked(bank().id, question, variant),)), TODAY)


def viewed() -> Sitting:
    """A hearing of the question on which the author differs."""
    return sitting("red-light", "calm=0")


def moment(of: Sitting, choice: Choice, ground: str = "") -> Moment:
    """What became of an answer."""
    ruled, _, verdict = of.ruled(choice, ground)
    return Moment(court(), ruled, verdict)


@cache
def scenes() -> dict[str, Scene]:
    """Every kind of screen of both."""
    wrong = moment(sitting(), Choice.OPTION_2)
    return {
        "choice": Bench(court(), sitting(), Choice.OPTION_3),
        "answered": moment(sitting(), Choice.OPTION_1),
        "answered-wrong": wrong,
        "answered-ending": Ending(court(), wrong.sitting),
        "viewed-ground": Naming(court(), viewed(), Choice.KEEP_OUT),
        "viewed": moment(viewed(), Choice.KEEP_OUT, "802"),
        "viewed-reversed": moment(viewed(), Choice.LET_IN, "803(2)"),
        "viewed-opinion": Opinion(viewed()),
    }
