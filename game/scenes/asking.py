"""What stands beside the page while something is to be chosen: rulings, grounds, hints, settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.scenes.intents import Intent
    from game.scenes.marks import Glyph


@dataclass(frozen=True, slots=True)
class Heading:
    """What this side of the screen asks, and about what."""

    text: str
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What this side of the screen asks, and how often more: a full pip for each time that is used up."""

    text: str
    used: int
    of: int
    aside: str


@dataclass(frozen=True, slots=True)
class Inquiry:
    """One question to ask of counsel. `told` is what it unsealed, once `asked`; one that is `spent` cannot be asked."""

    key: str
    text: str
    asked: bool
    told: str
    focus: bool
    spent: bool
    intent: Intent


@dataclass(frozen=True, slots=True)
class Option:
    """One of the four rulings: its key, glyph, word of the moment, plain meaning and consequence."""

    key: str
    glyph: Glyph
    word: str
    plain: str
    effect: str
    chosen: bool
    intent: Intent


@dataclass(frozen=True, slots=True)
class Rulings:
    """The four rulings in small, under a label, where something else comes first."""

    text: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of the grounds to pick from: its citation, name and elements in our words; or an option, by name alone."""

    key: str
    cite: str
    name: str
    elements: str
    chosen: bool
    intent: Intent
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Hint:
    """A help the player may buy."""

    key: str
    text: str
    cost: str
    intent: Intent


@dataclass(frozen=True, slots=True)
class Segment:
    """One of a few things side by side of which one holds."""

    text: str
    chosen: bool
    intent: Intent


@dataclass(frozen=True, slots=True)
class Segments:
    """A few things side by side of which one holds; its key goes on to the next."""

    key: str
    label: str
    parts: tuple[Segment, ...]
    intent: Intent


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One thing to choose, its options side by side and a remark beneath; its key goes on to the next option."""

    key: str
    label: str
    note: str
    parts: tuple[Segment, ...]
    focus: bool
    intent: Intent


@dataclass(frozen=True, slots=True)
class Choices:
    """Rows of things to choose, on one sheet."""

    title: str
    rows: tuple[ChoiceRow, ...]


@dataclass(frozen=True, slots=True)
class GroundKey:
    """One ground to object on: its key, its name as counsel says it, the rule it goes by."""

    key: str
    name: str
    rule: str
    intent: Intent


@dataclass(frozen=True, slots=True)
class Grounds:
    """The grounds to object on, side by side, under a label."""

    label: str
    aside: str
    grounds: tuple[GroundKey, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many of one sort."""

    glyph: Glyph
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Tally:
    """What has been counted so far; at the end, `in_all`."""

    label: str
    aside: str
    counts: tuple[Count, ...]
    in_all: bool = False


@dataclass(frozen=True, slots=True)
class MenuRow:
    """A large choice of where to go."""

    key: str
    label: str
    aside: str
    intent: Intent
    primary: bool = False
