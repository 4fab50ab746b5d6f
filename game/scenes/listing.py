"""What lists what there is: the cards of the title, the banks of the docket, their problems, a record and its tree."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.scenes.buttons import Key
    from game.scenes.intents import Intent
    from game.scenes.marks import Glyph


class Picture(StrEnum):
    """The engraved plates."""

    BENCH = "bench"
    STRIKE = "strike"
    RETURNED = "returned"
    HALL = "hall"


@dataclass(frozen=True, slots=True)
class Plate:
    """An engraving: decoration, never information."""

    picture: Picture


class Tick(Enum):
    """One question of a docket, as the row of ticks shows it."""

    AHEAD = "ahead"
    HERE = "here"
    RIGHT = "right"
    HALF = "half"
    WRONG = "wrong"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class BankRow:
    """One bank in the docket; `problem` is a bad file's first problem, and then it stands greyed."""

    title: str
    sub: str
    note: str
    selected: bool
    intent: Intent
    checked: bool = False
    real: bool = False
    twin: bool = False
    resume: bool = False
    ticks: tuple[Tick, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """One thing to mend in a bank: where, what, and whether it keeps a question from being played."""

    place: str
    message: str
    error: bool
    selected: bool
    intent: Intent


@dataclass(frozen=True, slots=True)
class FactLine:
    """One fact of a record, as its clause, and its answer in a word; `turn` gives it the next answer.

    One that is `unsaid` has no answer yet: the word is what can be done with it.
    """

    group: str
    clause: str
    answer: str
    changed: bool
    focus: bool
    intent: Intent
    turn: Intent
    unsaid: bool = False


@dataclass(frozen=True, slots=True)
class FactSheet:
    """A record, fact by fact, in groups."""

    title: str
    aside: str
    rows: tuple[FactLine, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Band:
    """The ruling as it now stands, and what it was before the last change."""

    glyph: Glyph
    word: str
    under: str
    aside: str


@dataclass(frozen=True, slots=True)
class TreeRow:
    """One branch of an argument: an objection or an answer (a `head`), or what it asks; how it fares, by its word."""

    depth: int
    says: str
    state: str
    glyph: Glyph
    cite: str
    head: bool
    changed: bool


@dataclass(frozen=True, slots=True)
class Tree:
    """The argument as a tree."""

    title: str
    aside: str
    rows: tuple[TreeRow, ...]


@dataclass(frozen=True, slots=True)
class TitleCard:
    """One of the ways in from the title."""

    key: str
    label: str
    sub: str
    note: str
    selected: bool
    intent: Intent


@dataclass(frozen=True, slots=True)
class TitleCards:
    """The name of the game and the ways in; `rest` are the keys of the lesser ways."""

    name: str
    motto: str
    cards: tuple[TitleCard, ...]
    rest: tuple[Key, ...] = ()
