"""A hearing that plays itself: the same scenes, ruled by a seeded judge who is right about three times in four."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise
from typing import TYPE_CHECKING

from game.play.answers import Choice
from game.scenes.hearing import Bench, Ending, Moment, Naming, Sidebar
from game.scenes.intents import BACK, ENTER, Act, Intent
from game.scenes.opinion import Opinion
from game.scenes.sat import Sat
from game.scenes.sat_start import SatStart
from game.scenes.turns import Become, Push
from game.scenes.what_if import WhatIf
from game.terminal.screen import told, told_after

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.play.posed import Posed
    from game.scenes.turns import Scene

ERRS_ONCE_IN = 4
WIDTH = 80


@dataclass(frozen=True, slots=True)
class Judge:
    """A judge who draws by lot whether to be right, and looks closer at some rulings."""

    seed: int

    def intents(self, scene: Scene) -> Iterator[Intent]:
        """What this judge does on a scene, until it leads elsewhere."""
        match scene:
            case Sidebar():
                yield from (ENTER, Intent(Act.NEXT), ENTER, BACK)
            case SatStart():
                yield ENTER
            case Sat():
                yield from self.intents(scene.scene)
            case Bench():
                yield Intent(Act.CHOOSE, self.ruling(scene.sitting.posed))
                yield ENTER
            case Naming():
                yield Intent(Act.CHOOSE, str(self.ground(scene.sitting.posed)))
                yield ENTER
            case Moment():
                yield from self._closer(scene)
                yield ENTER
            case Opinion():
                yield Intent(Act.NEXT)
                yield BACK
            case WhatIf():
                yield Intent(Act.READING, "1")
                yield Intent(Act.NEXT)
                yield BACK
            case Ending():
                return
            case _:
                yield BACK

    def ruling(self, posed: Posed) -> Choice:
        """How this judge rules."""
        right = posed.standard.right
        pool = [choice for choice in posed.row if (choice in right) is not self._errs(posed)] or list(posed.row)
        return pool[self._lot(posed, "ruling") % len(pool)]

    def ground(self, posed: Posed) -> int:
        """Which of the grounds this judge names, counted from 0."""
        right = [at for at, ground in enumerate(posed.candidates) if ground.right]
        return right[0] if right and not self._errs(posed) else self._lot(posed, "ground") % len(posed.candidates)

    def _closer(self, scene: Moment) -> Iterator[Intent]:
        posed = scene.sitting.posed
        if posed.real or posed.authored:
            return
        yield Intent(Act.WHY)
        if posed.tells and posed.argued:
            yield Intent(Act.WHAT_IF)

    def _errs(self, posed: Posed) -> bool:
        return self._lot(posed, "errs") % ERRS_ONCE_IN == 0

    def _lot(self, posed: Posed, what: str) -> int:
        text = f"{self.seed}:{posed.place}:{posed.question.id}:{what}"
        return int.from_bytes(blake2b(text.encode(), digest_size=4).digest(), "big")


def played(first: Scene, judge: Judge) -> Iterator[Scene]:
    """Play from a first scene of a hearing to its ending, giving every scene on the way as it is left or come to."""
    scene = first
    yield scene
    while not isinstance(scene, Ending):
        before = scene
        for intent in judge.intents(scene):
            move = scene.on(intent).move
            if isinstance(move, Push):
                yield from _aside(move.scene, judge)
            elif isinstance(move, Become):
                scene = move.scene
                yield scene
        if scene is before:
            return


def _aside(scene: Scene, judge: Judge) -> Iterator[Scene]:
    """Look closer, and come back."""
    yield scene
    for intent in judge.intents(scene):
        move = scene.on(intent).move
        if isinstance(move, Become):
            scene = move.scene
            yield scene


def transcript(first: Scene, judge: Judge) -> str:
    """A whole hearing as the terminal would tell it: of each screen what the one before has not said."""
    views = [scene.view() for scene in played(first, judge)]
    told_on = (told_after(before, view, WIDTH) for before, view in pairwise(views))
    return "\n".join(part for part in (told(views[0], WIDTH), *told_on) if part)
