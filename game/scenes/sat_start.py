"""The way into a sitting: which paper it is, whether a clock runs, and what becomes of the time of one who leaves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import game
from game.play.answers import Hearing, sitting_key
from game.play.drawing import draw
from game.play.paper import paper_told
from game.play.sitting import sit
from game.scenes.asking import Heading, Segment, Segments
from game.scenes.buttons import Button, Key
from game.scenes.glossary import aside
from game.scenes.hearing import seated
from game.scenes.intents import BACK, ENTER, Act, Intent
from game.scenes.listing import Picture, Plate
from game.scenes.marks import plain
from game.scenes.on_page import Blank, LabelRow, Note, Page, PageItem, Prose
from game.scenes.pages import ASIDE
from game.scenes.turns import Become, Begin, Pop, Push, Turn
from game.scenes.view import View

if TYPE_CHECKING:
    from game.banks.bank import Bank
    from game.play.answers import Asked
    from game.scenes.court import Court

MINUTES = 1.8
"""As many for a question as the multistate bar examination gives: a hundred in three hours."""
MINUTE = 60_000


@dataclass(frozen=True)
class SatStart:
    """A paper of a bank before it is begun; `minutes` is how many each question has, 0 for no clock."""

    court: Court
    bank: Bank
    minutes: float = 0.0

    @property
    def allowed(self) -> int:
        """How many milliseconds there are for all of it, stretched as the player asked, 0 for no clock."""
        return self._lasting(self.minutes) if self.minutes and _clocked(self.court) else 0

    def view(self) -> View:
        """Say what a sitting is, and name the paper."""
        rows = (
            LabelRow("Paper", paper_told(self.bank, self.court.seed, len(self._asked()))),
            LabelRow("Clock", self._clock_told()),
        )
        body: tuple[PageItem, ...] = (
            Prose(plain("One question follows another. How you ruled is told at the end, and not before.")),
            Blank(),
            *rows,
            Blank(),
            *(Note(told) for told in self._terms()),
        )
        return View(
            scene="sitting-start",
            crumbs=("Docket", "As a sitting"),
            left=(Page(self.bank.title, "A SITTING", body),),
            right=(Plate(Picture.BENCH), *self._choice(), Button("enter", "Begin", ENTER, primary=True)),
            keys=(
                Key("enter", "begin", ENTER),
                *ASIDE,
                Key("esc", "back", BACK),
            ),
            notice=self.court.notice,
            tabs=("Paper", "Clock"),
        )

    def on(self, intent: Intent) -> Turn:
        """Let a clock run or not, begin, or leave it."""
        match intent.act:
            case Act.CLOCK if _clocked(self.court):
                return Turn(Become(replace(self, minutes=0.0 if self.minutes else MINUTES)))
            case Act.ENTER:
                return self._begun()
            case Act.BACK:
                return Turn(Pop())
        return aside(self.view(), intent)

    def _begun(self) -> Turn:
        key = sitting_key(self.court.stamp, self.allowed)
        marks = (self.bank.digest, game.__version__)
        hearing = Hearing(key, self.bank.title, self.court.seed, self._asked(), (), *marks)
        court = replace(self.court, since=lambda _: 0, shelve=lambda: self.court.shelf)
        return Turn(Become(seated(court, sit(self.bank, hearing, court.today))), (Begin(hearing),))

    def _asked(self) -> tuple[Asked, ...]:
        return draw(self.bank, self.court.length, self.court.seed)

    def _lasting(self, minutes: float) -> int:
        """How long they all last, in whole minutes: that is what the player is told."""
        return max(1, round(minutes * len(self._asked()) * self.court.slack)) * MINUTE

    def _choice(self) -> tuple[Heading | Segments, ...]:
        if not _clocked(self.court):
            return ()
        timed = minutes_told(self._lasting(self.minutes or MINUTES))
        parts = (
            Segment("none", not self.minutes, Intent(Act.CLOCK)),
            Segment(timed, bool(self.minutes), Intent(Act.CLOCK)),
        )
        return (Heading("Is time kept?"), Segments("t", "Clock", parts, Intent(Act.CLOCK)))

    def _clock_told(self) -> str:
        if self.allowed:
            return f"{minutes_told(self.allowed)} for all of it"
        if not self.court.ticking:
            return "none: no clock runs in the terminal"
        return "none" if self.court.clocked else "none: the settings have timers off"

    def _terms(self) -> tuple[str, ...]:
        kept = "Every answer is on the disk before the next question: leave, and go on from the docket."
        if not self.allowed:
            return (kept,)
        runs = (
            "The clock runs from now on by the clock on the wall: also behind the glossary, with the window hidden "
            "and with the game closed. When it runs out, what is unanswered is passed over."
        )
        return (kept, runs)


def minutes_told(milliseconds: int) -> str:
    """A time in minutes."""
    minutes = milliseconds // MINUTE
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def _clocked(court: Court) -> bool:
    """Whether a clock can run: somebody tells the time, and the player wants one at all."""
    return court.ticking and court.clocked


def open_sitting(court: Court, bank: Bank, minutes: float = 0.0) -> Turn:
    """Open the way into a sitting of a bank."""
    return Turn(Push(SatStart(court, bank, minutes)))
