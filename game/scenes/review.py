"""How a ruling looks that is looked back on after a sitting: its moment, with the way along to the next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.scenes.buttons import Button, Key
from game.scenes.intents import ENTER, NEXT, PREVIOUS

if TYPE_CHECKING:
    from game.scenes.view import View


def looked_back(moment: View, at: int, count: int) -> View:
    """The moment of the question at a place, with nothing of the animation and with the ways to its neighbours."""
    label = "The next question" if at + 1 < count else "Back to the order"
    along = (Key("right", "question", NEXT, shown="←→"), Key("left", "", PREVIOUS)) if count > 1 else ()
    back = (replace(key, says="back to the order") if key.key == "esc" else key for key in moment.keys)
    return replace(
        moment,
        crumbs=("Review", *moment.crumbs),
        right=tuple(
            replace(block, label=label) if isinstance(block, Button) and block.intent == ENTER else block
            for block in moment.right
        ),
        keys=(*along, *back),
        note="",
        moment=False,
    )
