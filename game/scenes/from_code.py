"""Begin from a code: it is typed, a slip in it is told, and the docket then has its paper on every bank."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.play.paper import LETTERS, SIGNS, Slip, code_of, seed_of
from game.scenes.buttons import Button, ButtonRow, Key
from game.scenes.intents import BACK, ENTER, Act, Intent
from game.scenes.listing import Picture, Plate
from game.scenes.marks import plain
from game.scenes.on_page import Blank, Note, Page, PageItem, Prose, Typed
from game.scenes.turns import STAY, Become, Leave, Turn
from game.scenes.view import Columns, View

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.scenes.court import Court
    from game.scenes.turns import Scene


HOW: Final = "Small letters will do, and the dashes and the name can be left out."


@dataclass(frozen=True)
class FromCode:
    """A code being typed; `tried` is whether it was entered as it stands. `back` makes the docket of a court."""

    court: Court
    back: Callable[[Court, str], Scene]
    typed: str = ""
    tried: bool = False

    def view(self) -> View:
        """Show what is typed, and what is wrong with it once it could be a code."""
        body: tuple[PageItem, ...] = (
            Prose(plain("With one code, everybody has the same paper of a bank.")),
            Blank(),
            Typed("Code", self.typed),
            Note(self._told()),
            Note("The bank counts too: compare its six signs beside the code."),
            ButtonRow((Button("enter", "Take this paper", ENTER, primary=True),)),
        )
        return View(
            scene="from-code",
            crumbs=("Docket", "Begin from a code"),
            left=(Plate(Picture.HALL), Page("Begin from a code", "ONE SEED, ONE PAPER", body)),
            columns=Columns.WHOLE,
            keys=(Key("enter", "take it", ENTER), Key("esc", "docket", BACK)),
            typed=self.typed,
        )

    def on(self, intent: Intent) -> Turn:
        """Type, take the paper, or leave it."""
        match intent.act:
            case Act.TYPE:
                return Turn(Become(replace(self, typed=intent.what, tried=False)))
            case Act.ENTER:
                return self._taken()
            case Act.BACK:
                return Turn(Become(self.back(self.court, "")))
            case Act.QUIT:
                return Turn(Leave())
        return STAY

    def _taken(self) -> Turn:
        seed = seed_of(self.typed)
        if isinstance(seed, Slip):
            return Turn(Become(replace(self, tried=True)))
        court = replace(self.court, seed=seed, shelve=lambda: self.court.shelf)
        return Turn(Become(self.back(court, f"The paper {code_of(seed)} waits: choose its bank, and begin.")))

    def _told(self) -> str:
        """How to type it, then whether it is a code; nobody is corrected in the middle of typing."""
        found = seed_of(self.typed)
        if not isinstance(found, Slip):
            return f"{code_of(found)} is a code. Enter takes it."
        signs = sum(sign in LETTERS for sign in self.typed.upper().replace("-", ""))
        return found.told if self.tried or signs > SIGNS + len("LIMINE") else HOW
