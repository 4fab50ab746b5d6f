"""What a view looks like just now: what is in front, where the mouse rests, how far what moves has come."""

from __future__ import annotations

from dataclasses import dataclass

from game.window.look import FIRST, Leaf


@dataclass(frozen=True, slots=True)
class Brush:
    """How a view is painted just now.

    `leaf` is what is in front, `pointer` where the mouse rests; `moment` is how far the stamp has come, or the scales
    on their way from `swings_from`, 0 to 1, or how much of a speech is typed; `time_left` is a share of the whole;
    `caption` is what is heard, in words.
    """

    leaf: Leaf = FIRST
    pointer: tuple[int, int] | None = None
    moment: float = 1.0
    notice: str = ""
    swings_from: float | None = None
    time_left: float = 1.0
    caption: str = ""
