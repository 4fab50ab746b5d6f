"""How a player wants the screen: its size, the size of its text, its theme, whether it may move and be heard."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from game.scenes.preferences import MUTED

TEXT_SCALES: Final = (100, 125, 150, 175, 200)
ONE_COLUMN_FROM: Final = 150
LARGE: Final = ONE_COLUMN_FROM / 100
SMALLEST: Final = (640, 360)
LARGEST: Final = (7680, 4320)
BASE: Final = (1280, 720)


@dataclass(frozen=True, slots=True)
class Look:
    """The player's own settings of the window; `size` in device pixels, `text` and `volume` in per cent.

    It is heard only where the player's settings are known: a window that shows itself off makes no sound.
    """

    size: tuple[int, int] = BASE
    text: int = 100
    theme: str = "light"
    still: bool = False
    full_screen: bool = False
    letters: str = "serif"
    volume: int = 50
    muted: bool = True
    captions: bool = False

    @property
    def scale(self) -> float:
        """Device pixels in one logical pixel."""
        return min(self.size[0] / BASE[0], self.size[1] / BASE[1])

    @property
    def one_column(self) -> bool:
        """Whether the text is so large that the two columns take turns."""
        return self.text >= ONE_COLUMN_FROM

    def larger(self) -> Look:
        """One step up in the size of the text."""
        return replace(self, text=min((scale for scale in TEXT_SCALES if scale > self.text), default=self.text))

    def smaller(self) -> Look:
        """One step down in the size of the text."""
        return replace(self, text=max((scale for scale in TEXT_SCALES if scale < self.text), default=self.text))

    def preferring(self, name: str, value: str) -> Look:
        """The look after a choice in the settings; a choice of something else leaves it as it is."""
        match name:
            case "text":
                return replace(self, text=int(value))
            case "letters":
                return replace(self, letters=value)
            case "theme":
                return replace(self, theme=value)
            case "motion":
                return replace(self, still=value == "reduced")
            case "sound":
                return replace(self, muted=True) if value == MUTED else replace(self, muted=False, volume=int(value))
            case "captions":
                return replace(self, captions=value == "on")
            case _:
                return self

    def sized(self, width: int, height: int) -> Look:
        """Take another window size, within what can be drawn."""
        return replace(
            self,
            size=(
                min(max(width, SMALLEST[0]), LARGEST[0]),
                min(max(height, SMALLEST[1]), LARGEST[1]),
            ),
        )


@dataclass(frozen=True, slots=True)
class Leaf:
    """What of a view is in front of the player: which column, and which page of each (from 0)."""

    column: int = 0
    pages: tuple[int, int] = (0, 0)

    def turned(self, column: int, page: int) -> Leaf:
        """The leaf with another page of one column."""
        return Leaf(self.column, (page, self.pages[1]) if column == 0 else (self.pages[0], page))

    def showing(self, column: int) -> Leaf:
        """The leaf with another column in front."""
        return Leaf(column, self.pages)


FIRST: Final = Leaf()
