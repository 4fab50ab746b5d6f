"""What became of files that were dropped on the window: taken in, refused with a reason, or waiting for an answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.scenes.buttons import Button, ButtonRow, Key
from game.scenes.docket import Docket
from game.scenes.glossary import aside
from game.scenes.intents import BACK, Act, Intent
from game.scenes.listing import Picture, Plate
from game.scenes.marks import plain
from game.scenes.on_page import Blank, LabelRow, Note, Page, PageItem, Prose
from game.scenes.turns import Become, Home, TakeIn, Turn
from game.scenes.view import Columns, View

if TYPE_CHECKING:
    from game.scenes.court import Court

KEEP_BOTH, REPLACE = Intent(Act.CHOOSE, "keep both"), Intent(Act.CHOOSE, "replace")


@dataclass(frozen=True, slots=True)
class Arrival:
    """One file dropped: its name, and what became of it. One that `waits` has the name of a file already there."""

    name: str
    says: str
    data: bytes = b""
    waits: bool = False


@dataclass(frozen=True)
class Arrivals:
    """The files just dropped; of those that wait, the first is asked about."""

    court: Court
    files: tuple[Arrival, ...]

    def view(self) -> View:
        """Show each file with what became of it, and what is asked of the one that waits."""
        waits = self._waiting()
        rows = tuple(LabelRow(each.name, each.says) for each in self.files if not each.waits)
        asked: tuple[PageItem, ...] = (
            (*((Blank(),) if rows else ()), Prose(plain(f"You have another file called {waits.name}.")))
            if waits
            else ()
        )
        note = "A file replaced is kept beside the new one, with .bak behind its name."
        return View(
            scene="arrivals",
            crumbs=("Docket", "Files you dropped"),
            left=(
                Plate(Picture.HALL),
                Page(
                    "Files you dropped",
                    "YOUR BANKS FOLDER",
                    (*rows, *asked, *((Blank(), Note(note)) if waits else ())),
                    (self._buttons(),),
                ),
            ),
            columns=Columns.WHOLE,
            keys=(
                Key("?", "all keys", Intent(Act.KEYS)),
                Key("esc", "leave it" if waits else "docket", BACK),
                Key("q", "", Intent(Act.QUIT)),
            ),
        )

    def on(self, intent: Intent) -> Turn:
        """Answer for the file that waits, or open the docket."""
        waits = self._waiting()
        match intent.act:
            case Act.CHOOSE if waits:
                left = tuple(each for each in self.files if each is not waits)
                deed = TakeIn(waits.name, waits.data, in_place=intent == REPLACE)
                return Turn(Become(replace(self, files=left)) if left else self._docket(), (deed,))
            case Act.BACK if waits:
                left = tuple(each for each in self.files if each is not waits)
                return Turn(Become(replace(self, files=left)) if left else self._docket())
            case Act.BACK | Act.ENTER:
                return Turn(self._docket())
        return aside(self.view(), intent)

    def _waiting(self) -> Arrival | None:
        return next((each for each in self.files if each.waits), None)

    def _buttons(self) -> ButtonRow:
        if self._waiting():
            both = Button("k", "Keep both", KEEP_BOTH, primary=True)
            return ButtonRow((both, Button("r", "Replace, and keep a copy", REPLACE)))
        return ButtonRow((Button("enter", "Open the docket", Intent(Act.ENTER), primary=True),))

    def _docket(self) -> Home:
        """To the docket, from the folders as they are by then; a hearing under way is left, and its place kept."""
        return Home(Docket(replace(self.court)))
