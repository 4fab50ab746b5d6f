"""The first ruling: one short question with a word at each of its three steps, and then the docket."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.play.drawing import shortest
from game.scenes.buttons import Button
from game.scenes.docket import Docket
from game.scenes.hearing import Ending, Moment, Naming, begin
from game.scenes.turns import Become, Home, Pop, Push, Scene, Turn

if TYPE_CHECKING:
    from game.scenes.court import Court
    from game.scenes.intents import Intent
    from game.scenes.view import Block, View

RULE = "Read the page, then rule: 1 to 4, and Enter. Esc skips."
GROUND = "Now the rule that decides it: 1 to 5, and Enter."
LOOK = "W tells why; F swaps a phrase; Enter goes on."


@dataclass(frozen=True)
class FirstRuling:
    """A scene of the first hearing, with what a newcomer needs to know of it."""

    court: Court
    scene: Scene

    def view(self) -> View:
        """Show the scene, and the word that goes with it."""
        view = self.scene.view()
        if isinstance(self.scene, Docket):
            return view
        right = tuple(_to_the_docket(block) for block in view.right) if isinstance(self.scene, Moment) else view.right
        return replace(view, guide=self._word(), right=right)

    def on(self, intent: Intent) -> Turn:
        """Let the scene answer; where it would end, or is left, the docket opens."""
        turn = self.scene.on(intent)
        match turn.move:
            case Become(Ending()):
                return replace(turn, move=self._docket())
            case Become(scene):
                return replace(turn, move=Become(replace(self, scene=scene)))
            case Home() | Pop():
                return replace(turn, move=Home() if isinstance(self.scene, Docket) else self._docket())
        return turn

    def _docket(self) -> Become:
        """The docket; the hearing that it opens is another than this one, and has another key."""
        later = replace(self.court, stamp=f"{self.court.stamp}+", first=False)
        return Become(replace(self, scene=Docket(later)))

    def _word(self) -> str:
        return LOOK if isinstance(self.scene, Moment) else GROUND if isinstance(self.scene, Naming) else RULE


def _to_the_docket(block: Block) -> Block:
    """The button that goes on says where to."""
    return replace(block, label="To the docket") if isinstance(block, Button) and block.key == "enter" else block


def first_ruling(court: Court) -> Turn:
    """Put the shortest question of the first invented bank, as it is first told; where there is none, the docket."""
    bank = next((bank for bank in court.shelf.banks if bank.rulings and not bank.of_a_real_case), None)
    if bank is None:
        return Turn(Push(Docket(court)))
    turn = begin(court, bank, (shortest(bank),), court.stamp)
    return replace(turn, move=Push(FirstRuling(court, turn.move.scene))) if isinstance(turn.move, Push) else turn
