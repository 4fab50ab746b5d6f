"""Players made of code: what each wants on a screen, and the key or the place to click that means it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.scenes.asking import Candidate, Option
from game.scenes.intents import BACK, ENTER, Act, Intent
from game.window.look import Leaf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from game.scenes.view import View
    from game.window.canvas import Hotspot
    from game.window.paint import Painting

KEYS: tuple[str, ...] = (*"123456789n", "enter", "esc", "tab", "down", "q")
LAST = "results"


def wanted(view: View) -> Intent:
    """What a player wants who rules at once, always takes the first of what is offered, and looks at nothing else."""
    if view.scene == "title":
        return Intent(Act.CHOOSE, "at_once")
    offered = [block for block in (*view.left, *view.right) if isinstance(block, Option | Candidate)]
    if offered and not any(block.chosen for block in offered):
        return offered[0].intent
    return BACK if view.scene == LAST else ENTER


def key_for(view: View, intent: Intent) -> str:
    """The key that means it on this screen."""
    for key in KEYS:
        if view.intent_for(key) == intent:
            return key
    message = f"no key of the screen {view.scene} means {intent}"
    raise AssertionError(message)


def spot_for(hotspots: Iterable[Hotspot], means: Intent | Leaf) -> tuple[int, int] | None:
    """The middle of the place that means it, if it is in front and nothing lies over it."""
    above: list[Hotspot] = []
    for hotspot in reversed(list(hotspots)):
        middle = hotspot.rect.center
        if hotspot.means == means and not any(other.rect.collidepoint(middle) for other in above):
            return int(middle[0]), int(middle[1])
        above.append(hotspot)
    return None


@dataclass
class Keyboard:
    """Plays by keys alone, to the end of a hearing or for so many screens."""

    until: str = LAST
    pressed: list[str] = field(default_factory=list)

    def __call__(self, view: View, _painting: Painting) -> str | None:
        """The next key; None at the end."""
        if view.scene == self.until:
            return None
        self.pressed.append(key_for(view, wanted(view)))
        return self.pressed[-1]


@dataclass
class Mouse:
    """Plays by clicks alone: on what it wants where that is in front, else on what brings another page in front."""

    until: str = LAST
    wants: Callable[[View], Intent] = wanted
    clicked: int = 0
    turned: list[Leaf] = field(default_factory=list)
    on: View | None = None

    def __call__(self, view: View, painting: Painting) -> tuple[int, int] | None:
        """The next place to click; None at the end."""
        if view.scene == self.until:
            return None
        if view != self.on:
            self.on = view
            self.turned[:] = [painting.leaf]
        self.clicked += 1
        return self._spot(view, painting)

    def _spot(self, view: View, painting: Painting) -> tuple[int, int]:
        spot = spot_for(painting.hotspots, self.wants(view))
        if spot is not None:
            return spot
        leaves = [hotspot.means for hotspot in painting.hotspots if isinstance(hotspot.means, Leaf)]
        fresh = [leaf for leaf in leaves if leaf not in self.turned and leaf != painting.leaf]
        assert fresh, f"nothing on the screen {view.scene} leads to {self.wants(view)}"
        onward = min(fresh, key=lambda leaf: leaf.column != painting.leaf.column)  # a column is read to its end
        self.turned.append(onward)
        spot = spot_for(painting.hotspots, onward)
        assert spot is not None
        return spot
