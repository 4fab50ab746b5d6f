"""What a screen says, never where: a scene makes a `View`; the window paints it, the terminal prints it.

Every key that works stands in `View.keys` or on a block, with the intent it means, so that the mouse,
the keyboard, the terminal and the tests all go through the same intents.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, StrEnum
from math import ceil
from typing import TYPE_CHECKING, TypeAlias

from game.scenes.asking import Candidate, Choices, Grounds, Hint, Inquiry, MenuRow, Option, Rulings, Segments
from game.scenes.buttons import Button, ButtonRow
from game.scenes.listing import TitleCards
from game.scenes.on_page import Page, ReadingRow
from game.scenes.rule_blocks import QuestionRows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.scenes.asking import Allowance, ChoiceRow, GroundKey, Heading, Tally
    from game.scenes.buttons import Key
    from game.scenes.intents import Intent
    from game.scenes.listing import Band, BankRow, FactSheet, Plate, ProblemRow, Tick, TitleCard, Tree
    from game.scenes.on_page import Note, PageItem
    from game.scenes.rule_blocks import QuestionRow, RuleMap, RuleRows, RuleSheet
    from game.scenes.telling import Appeal, Argument, Balance, Card, CiteRows, Course, RuleCard, Shares, Side, Verdict


Block: TypeAlias = (
    "Page | Plate | Heading | Allowance | Inquiry | Rulings | Option | Candidate | Hint | Segments | Button"
    " | ButtonRow | Verdict | RuleCard | Argument | Grounds | Tally | CiteRows | Card | Side | Balance | Appeal"
    " | Shares | Course | MenuRow | BankRow | ProblemRow | FactSheet | Band | Tree | TitleCards | Choices | Note"
    " | RuleMap | RuleRows | RuleSheet | QuestionRows"
)


class Columns(Enum):
    """How the two columns share the width, in logical pixels of 1216."""

    QUESTION = (660, 532)
    OPINION = (760, 432)
    JURY = (680, 512)
    DOCKET = (560, 632)
    CHAMBERS = (440, 752)
    RULES = (776, 416)
    WHOLE = (1216, 0)


class Cue(StrEnum):
    """What can be heard. None says anything that is not to be seen: each has its twin on the screen."""

    GAVEL = "gavel"  # the court's answer: to an objection, to a changed story, to a hearing on appeal
    STAMP = "stamp"  # the stamp on the page
    PAGE = "page"  # another page, with its own place and its own words, or the number of the page
    PENCIL = "pencil"  # the frame around what is chosen, or around what is in focus
    AFFIRMED = "affirmed"  # the verdict: a check in a disc or in a square, and its word
    REVERSED = "reversed"  # the verdict: a cross in a diamond, and its word
    REMANDED = "remanded"  # the verdict: a broken ring, and its word
    RAP = "rap"  # counsel is on their feet: the court asks on what ground
    SEAL = "seal"  # the bar that lifts from a sealed phrase, and the words under it
    CLOCK = "clock"  # the last of the bar of time

    @property
    def caption(self) -> str:
        """The sound in words."""
        return _CAPTIONS[self]


_CAPTIONS = {
    Cue.GAVEL: "gavel",
    Cue.STAMP: "stamp",
    Cue.PAGE: "page turns",
    Cue.PENCIL: "pencil tick",
    Cue.AFFIRMED: "rising fifth",
    Cue.REVERSED: "two low notes",
    Cue.REMANDED: "one open note",
    Cue.RAP: "rap on the table",
    Cue.SEAL: "seal breaks",
    Cue.CLOCK: "clock ticks",
}


LEISURELY = 4000


@dataclass(frozen=True, slots=True)
class Clock:
    """The time there is for something, in milliseconds, and how much of it is gone. It may stand still.

    One that `runs_on` is held by nothing: no pause, no page over it, no hidden window.
    """

    lasts: int
    gone: int
    running: bool
    runs_on: bool = False

    @property
    def last(self) -> tuple[int, ...]:
        """The last seconds, as milliseconds left, on a clock that is slow enough to have some."""
        return (2000, 1000) if self.lasts >= LEISURELY else ()

    def told(self, left: float) -> str:
        """What is left of it, as a share from 0 to 1, in whole minutes."""
        minutes = ceil(left * self.lasts / 60_000)
        return f"{minutes} minutes left" if minutes > 1 else "the last minute"


@dataclass(frozen=True)
class View:
    """One screen. Keys are spelt as one lower-case character or 'enter', 'esc', 'tab', 'up', 'space' and so on.

    `cue` is what is heard as the screen comes to be so, where no change of its blocks tells it.
    `typed` says that letters are text just now, and what has been typed so far; None: letters are keys.
    `tabs` are what the columns are called where one stands behind the other, and their blocks do not tell it.
    """

    scene: str
    crumbs: tuple[str, ...]
    left: tuple[Block, ...]
    right: tuple[Block, ...] = ()
    columns: Columns = Columns.QUESTION
    ticks: tuple[Tick, ...] = ()
    banner: tuple[str, str] = ("", "")
    guide: str = ""
    keys: tuple[Key, ...] = ()
    note: str = ""
    notice: str = ""
    moment: bool = False
    clock: Clock | None = None
    cue: Cue | None = None
    typed: str | None = None
    links: tuple[tuple[str, Intent], ...] = field(default=())
    tabs: tuple[str, str] = ("", "")

    @property
    def keyed(self) -> frozenset[Intent]:
        """What the blocks themselves show keys for."""
        return self.keyed_on((*self.left, *self.right))

    @staticmethod
    def keyed_on(blocks: tuple[Block, ...]) -> frozenset[Intent]:
        """What some blocks show keys for."""
        return frozenset(intent for block in blocks for _, intent in _bindings_of(block))

    def intent_for(self, key: str) -> Intent | None:
        """What this key means here, or None."""
        return next((intent for name, intent in self.bindings() if name == key), None)

    def bindings(self) -> Iterator[tuple[str, Intent]]:
        """Every key that works here with its intent: those on blocks, then those of the footer."""
        for block in (*self.left, *self.right):
            yield from _bindings_of(block)
        yield from ((key.key, key.intent) for key in self.keys)


def _bindings_of(block: Block | PageItem) -> Iterator[tuple[str, Intent]]:
    match block:
        case Page():
            for item in (*block.body, *block.foot):
                yield from _bindings_of(item)
        case Inquiry() if block.asked or block.spent:
            return
        case Candidate() if block.struck:
            return
        case Option() | Candidate() | Inquiry() | Hint() | Segments() | Button() | MenuRow() | ReadingRow():
            yield block.key.lower(), block.intent
        case ButtonRow() | Grounds() | TitleCards() | Choices() | QuestionRows() | Rulings():
            yield from ((each.key.lower(), each.intent) for each in _parts_of(block))
        case _:
            return


def _parts_of(
    block: ButtonRow | Grounds | TitleCards | Choices | QuestionRows | Rulings,
) -> tuple[Button | GroundKey | TitleCard | ChoiceRow | QuestionRow | Option, ...]:
    """The parts of a block that have keys of their own."""
    match block:
        case ButtonRow():
            return block.buttons
        case Grounds():
            return block.grounds
        case TitleCards():
            return block.cards
        case Choices() | QuestionRows():
            return block.rows
        case Rulings():
            return block.options
