"""A hearing sat as an examination: nothing is told of any ruling until the last, and a clock may run on the bar."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from game.scenes.asking import Hint
from game.scenes.glossary import keys_leaflet
from game.scenes.intents import Act, Intent
from game.scenes.listing import Tick
from game.scenes.turns import STAY, Become, Push, Turn
from game.scenes.view import Clock, View

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.play.sitting import Sitting

TELLING = frozenset({Act.HINT, Act.REPORT, Act.PAUSE})
"""What would tell something, or stop the clock; an error is reported from the review."""


@runtime_checkable
class UnderWay(Protocol):
    """A scene of a hearing under way."""

    @property
    def sitting(self) -> Sitting:
        """The hearing, at the question before the court."""
        ...

    def view(self) -> View:
        """Say what the screen says."""
        ...

    def on(self, intent: Intent) -> Turn:
        """Answer one intent."""
        ...


@dataclass(frozen=True)
class Sat:
    """A scene of a hearing that is sat; `gone` is how many milliseconds of the time have passed.

    `run_out` ends the hearing when the time is up.
    """

    scene: UnderWay
    run_out: Callable[[Sitting], Turn]
    gone: int = 0

    @property
    def sitting(self) -> Sitting:
        """The hearing."""
        return self.scene.sitting

    @property
    def allowed(self) -> int:
        """How many milliseconds there are for the whole of it, 0 for no clock."""
        return self.sitting.hearing.allowed

    def view(self) -> View:
        """Show the scene without what would tell how the rulings before it fared."""
        shown = self.scene.view()
        return replace(
            shown,
            crumbs=("Sitting", *shown.crumbs),
            right=tuple(block for block in shown.right if not isinstance(block, Hint)),
            ticks=tuple(tick if tick in (Tick.HERE, Tick.AHEAD) else Tick.NEUTRAL for tick in shown.ticks),
            keys=tuple(key for key in shown.keys if key.intent.act not in TELLING),
            note=self._told(),
            clock=Clock(self.allowed, self.gone, running=True, runs_on=True) if self.allowed else None,
        )

    def on(self, intent: Intent) -> Turn:
        """Let the scene answer; what comes of it is sat too, until the last ruling."""
        if intent.act is Act.TICK:
            return self._passed(int(intent.what))
        if intent.act is Act.KEYS:
            return Turn(Push(keys_leaflet(self.view())))
        return STAY if intent.act in TELLING else self._still(self.scene.on(intent))

    def _still(self, turn: Turn) -> Turn:
        """The same turn, to a scene that is sat."""
        scene = turn.move.scene if isinstance(turn.move, Become) else None
        if not isinstance(scene, UnderWay) or scene.sitting.hearing.over:
            return turn
        return replace(turn, move=Become(replace(self, scene=scene)))

    def _passed(self, milliseconds: int) -> Turn:
        """Let time pass; when it is up, the hearing is over."""
        if not self.allowed:
            return STAY
        gone = self.gone + milliseconds
        return self.run_out(self.sitting) if gone >= self.allowed else Turn(Become(replace(self, gone=gone)))

    def _told(self) -> str:
        if not self.allowed:
            return "a sitting: how you ruled is told at the end · no clock"
        return "a sitting: how you ruled is told at the end · the clock runs on, even while you are away"
