"""Signs and marked words: what everything on a screen is written with."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from game.scenes.intents import Intent


class Glyph(StrEnum):
    """Small drawn signs, each told by its shape."""

    SUSTAINED = "sustained"  # octagon with bar: kept out
    OVERRULED = "overruled"  # arrow through ring: let in
    LIMITED = "limited"  # half-filled square: in, with limits
    OPEN = "open"  # broken ring: not on this record; remanded
    AFFIRMED = "affirmed"  # check in a disc
    OTHER_GROUNDS = "other_grounds"  # check in a square
    REVERSED = "reversed"  # cross in a diamond
    HOLDS = "holds"  # check in a disc, in ink: a point of an argument that holds
    FAILS = "fails"  # hollow diamond: a point of an argument that fails
    THEREFORE = "therefore"  # three dots
    SWAP = "swap"  # two arrows
    SILENT = "silent"  # open ring: nothing was said, and rightly
    DOOR = "door"  # the mark of the game
    NONE = "none"


class Mark(Enum):
    """How a run of words stands in its line."""

    PLAIN = "plain"
    ITALIC = "italic"
    STRONG = "strong"
    TELL = "tell"  # brass dots below: these words can be changed
    BOUND = "bound"  # hairline below and a raised letter: bound to a fact the court has found
    LIT = "lit"  # the words the step in focus rests on
    DIM_LIT = "dim_lit"  # the words another step rests on
    TURNED = "turned"  # swapped in: brass frame
    STRUCK = "struck"  # what the jury never heard
    WELL_TAKEN = "well_taken"  # objected to, and sustained: one line below
    NOT_TAKEN = "not_taken"  # objected to, and overruled: two lines below
    SEALED = "sealed"  # a black bar in the place of a phrase; its text is only said
    UNSEALED = "unsealed"  # what stood under a bar
    LIFTING = "lifting"  # what stands under the bar that is just being lifted


class Tone(Enum):
    """Blue and rust say right and wrong and nothing else; a case file speaks in ink."""

    GOOD = "good"
    BAD = "bad"
    INK = "ink"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words: how it is marked, its raised note, and what touching it means."""

    text: str
    mark: Mark = Mark.PLAIN
    note: str = ""
    intent: Intent | None = None


Words: TypeAlias = "tuple[Span, ...]"


def plain(text: str) -> Words:
    """Words with no mark on them."""
    return (Span(text),)
