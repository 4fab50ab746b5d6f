"""What stands on the numbered page, and the page itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from game.scenes.marks import Glyph

if TYPE_CHECKING:
    from game.scenes.buttons import Button, ButtonRow
    from game.scenes.intents import Intent
    from game.scenes.marks import Tone, Words


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph in the reading serif. `glyph` stands in the right margin of its first line.

    `sign` is what the glyph says here, where that is not what it says elsewhere.
    """

    words: Words
    glyph: Glyph = Glyph.NONE
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Testimony:
    """One speech of a transcript, in typewriter; `who` may be 'Q.', 'A.' or a name.

    `glyph` stands in the speaker's place, and `sign` is what it says here; `here` is the speech now being made,
    `focus` the one being read; `number` tells one speech from another of the same words.
    """

    who: str
    words: Words
    glyph: Glyph = Glyph.NONE
    here: bool = False
    focus: bool = False
    number: int = 0
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Typed:
    """Letters as they are typed, in a frame, and what they are."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class StageRow:
    """Where a stage of a transcript begins: 'Cross-examination', and who examines whom."""

    text: str
    under: str = ""


@dataclass(frozen=True, slots=True)
class Timer:
    """How much time is left, as a bar under what it says; the clock itself is the view's."""

    text: str


@dataclass(frozen=True, slots=True)
class Signs:
    """A row of signs, one for each of many things; what it shows is counted in words beside it."""

    glyphs: tuple[Glyph, ...]


@dataclass(frozen=True, slots=True)
class Caps:
    """A small spaced-capitals label."""

    text: str
    aside: str = ""


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact the court has found, with its letter."""

    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class LabelRow:
    """A label in italics and what it says: 'Source', 'Santa Fe Reporter, 8 July 2024'.

    Where it is a key that can be touched, `intent` is to press it, and it stands in a keycap. `glyph` stands in the
    right margin, and `sign` is what it says here.
    """

    label: str
    text: str
    intent: Intent | None = None
    glyph: Glyph = Glyph.NONE
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of a file as it stands there, in typewriter, with carets under the letters from `start` to `end`."""

    number: int
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ReadingRow:
    """One reading of a phrase, and the ruling it gives."""

    key: str
    words: str
    glyph: Glyph
    ruling: str
    aside: str
    swapped_in: bool
    intent: Intent


@dataclass(frozen=True, slots=True)
class Note:
    """A remark in small italics, with a glyph before it."""

    text: str
    glyph: Glyph = Glyph.NONE


@dataclass(frozen=True, slots=True)
class Legend:
    """What the signs on a page mean, side by side as far as there is room."""

    signs: tuple[tuple[Glyph, str], ...]


@dataclass(frozen=True, slots=True)
class Blank:
    """An empty numbered line."""


@dataclass(frozen=True, slots=True)
class Pills:
    """Rule citations, each in its own pill."""

    cites: tuple[str, ...]


PageItem: TypeAlias = (
    "Prose | Testimony | StageRow | Timer | Signs | Caps | FactRow | LabelRow | Excerpt | ReadingRow | Note | Legend"
    " | Blank | Pills | Button | ButtonRow | Typed"
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """The ink stamp of a ruling: your ruling in a hearing, 'As reported' in a case file."""

    text: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Page:
    """A pleading page: numbered lines, double margin rule. `foot` is the shaded part below."""

    title: str
    under: str
    body: tuple[PageItem, ...]
    foot: tuple[PageItem, ...] = ()
    stamp: Stamp | None = None
