"""Turn it: which phrase, told otherwise, would turn the ruling? The answer is touched on the page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.law.prose import capital
from game.play.answers import Exercise, Tried
from game.scenes.argue_back import MOVES
from game.scenes.aside import read_aside
from game.scenes.asking import Heading
from game.scenes.buttons import Button, Key
from game.scenes.intents import BACK, ENTER, Act, Intent
from game.scenes.listing import Picture, Plate
from game.scenes.marks import Mark, Span, plain
from game.scenes.pages import about_keys, crumbs_of, page_marked, ticks_of
from game.scenes.telling import Card
from game.scenes.turns import STAY, Become, Pop, Practise, Turn
from game.scenes.view import View
from game.scenes.what_if import WhatIf
from game.scenes.wording import ended, outcome_spoken

if TYPE_CHECKING:
    from game.banks.variants import Segment
    from game.play.sitting import Sitting

ASK = "Touch a phrase that would turn this if it were told otherwise. Not every phrase would."


@dataclass(frozen=True)
class TurnIt:
    """The question just ruled on, and the phrase being looked at."""

    sitting: Sitting
    focus: int | None = None

    def view(self) -> View:
        """Show the page, its phrases to be touched, and what is asked."""
        posed = self.sitting.posed
        told = outcome_spoken(posed.ruling.outcome, posed.stage)
        return View(
            scene="turn-it",
            crumbs=(*crumbs_of(self.sitting), "Turn it"),
            left=(page_marked(posed, self._span),),
            right=(
                Plate(Picture.BENCH),
                Heading("Which fact turns this ruling?"),
                Card(told.word, told.plain.lower(), (plain(capital(ended(posed.model_reason))),), ASK),
                Button("enter", "This phrase turns it", ENTER, primary=True),
            ),
            ticks=ticks_of(self.sitting),
            keys=(
                *MOVES,
                Key("enter", "this one", ENTER),
                *about_keys(posed),
                Key("esc", "back to the ruling", BACK),
            ),
            note="nothing here changes your score",
        )

    def on(self, intent: Intent) -> Turn:
        """Look along the phrases, and say which turns it: that is shown at once."""
        names = tuple(tell.name for tell in self.sitting.posed.tells)
        match intent.act:
            case Act.NEXT:
                return Turn(Become(replace(self, focus=0 if self.focus is None else (self.focus + 1) % len(names))))
            case Act.PREVIOUS:
                return Turn(Become(replace(self, focus=((self.focus or 0) - 1) % len(names))))
            case Act.CHOOSE if intent.what in names:
                return self._shown(names.index(intent.what))
            case Act.ENTER:
                return STAY if self.focus is None else self._shown(self.focus)
            case Act.BACK:
                return Turn(Pop())
        return read_aside(self.sitting, self.view(), intent)

    def _span(self, _at: int, piece: Segment, usual: Mark) -> Span:
        if not piece.tell:
            return Span(piece.text, usual)
        names = [tell.name for tell in self.sitting.posed.tells]
        here = self.focus is not None and names[self.focus] == piece.tell
        return Span(piece.text, Mark.LIT if here else Mark.TELL, intent=Intent(Act.CHOOSE, piece.tell))

    def _shown(self, at: int) -> Turn:
        """Show the what-if of a phrase, read so that the ruling turns, if it can be; how it went is written down."""
        posed = self.sitting.posed
        tell = posed.tells[at]
        reading = posed.turned_by(tell)
        swapped = None if reading is None else {tell.name: reading}
        tried = Tried(posed.place, Exercise.TURN_IT, right=reading is not None)
        shown = WhatIf(self.sitting, swapped, at, found=tried.right)
        return Turn(Become(shown), (Practise(self.sitting.hearing, tried),))
