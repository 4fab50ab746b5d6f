"""What-ifs against one frame of a screen: the whole set of the densest question, and the touch of one phrase."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.banks.variants import variants_of
from game.desk.shelving import shelf_of
from game.law.evidence.books import BOOKS
from game.law.evidence.vocabulary import VOCABULARY
from game.law.pivots import edits, flips
from game.law.reasoning import rule_on
from game.play.answers import Asked, Hearing
from game.play.sitting import sit
from game.scenes.intents import Act, Intent
from game.scenes.turns import Become
from game.scenes.what_if import WhatIf
from game.store.places import assets_folder, questions_folder
from game.window.look import Look
from game.window.paint import paint
from game.window.picture import ready
from tests.banks.samples import TODAY
from tests.benchmarks.timing import Ratio, Taken, taking_turns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.play.sitting import Sitting

AIM = 1.0
FRAME = Taken(1000 / 60, 1000 / 60)
"""One frame of a screen that is drawn sixty times a second."""
REPEATS = 15


def what_ifs(repeats: int = REPEATS) -> Iterator[Ratio]:
    """Measure the question with the most single changes, and the one with the most readings."""
    densest = max(_sittings(), key=_changes)
    name, many = densest.posed.question.id, _changes(densest)
    posed = densest.posed.ruling
    yield _framed(f"one ruling ({name})", partial(rule_on, posed.record, posed.book), repeats)
    yield _framed(f"all {many} what-ifs ({name})", partial(flips, posed, VOCABULARY, BOOKS), repeats)
    richest = most_told()
    told = f"{richest.posed.question.id}, {_readings(richest)} readings"
    yield _framed(f"a phrase touched, to the new view ({told})", partial(_touched, richest), repeats)
    yield _framed("the same, to the new picture (1280x720)", _Touch(richest).again, repeats)


def most_told() -> Sitting:
    """The question with the most readings, opened afresh."""
    return max((each for each in _sittings() if not each.posed.real), key=_readings)


def _framed(name: str, task: Callable[[], object], repeats: int) -> Ratio:
    return Ratio(name, taking_turns({"ours": task}, repeats)["ours"], FRAME, AIM)


def _sittings() -> list[Sitting]:
    """Every question that came with the game, as first told."""
    banks = shelf_of([questions_folder()]).banks
    return [
        sit(bank, Hearing("key", bank.title, 7, (Asked(bank.id, question.id),)), TODAY)
        for bank in banks
        for question in bank.rulings
        if question.kind != "choice"
    ]


def _changes(sitting: Sitting) -> int:
    return sum(1 for _ in edits(sitting.posed.ruling, VOCABULARY, BOOKS))


def _readings(sitting: Sitting) -> int:
    return len(tuple(variants_of(sitting.posed.question)))


def _touched(sitting: Sitting) -> WhatIf:
    """Touch the first phrase of a question just opened; nothing of it has been ruled on but as first told."""
    scene = WhatIf(sitting)
    move = scene.on(Intent(Act.CHOOSE, sitting.posed.tells[0].name)).move
    assert isinstance(move, Become)
    assert isinstance(move.scene, WhatIf)
    move.scene.view()
    return move.scene


class _Touch:
    """A phrase touched again and again, and painted each time."""

    def __init__(self, sitting: Sitting) -> None:
        """Open a surface of the smaller size."""
        ready()
        self.sitting = sitting
        self.look = Look(still=True)
        self.surface = pygame.Surface(self.look.size)

    def again(self) -> None:
        """Touch, and paint what came of it."""
        paint(_touched(self.sitting).view(), self.surface, self.look, assets_folder())
