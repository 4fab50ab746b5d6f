"""What tells what became of a ruling: the verdict, the opinion, the balance, the appeal, what the jury heard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.scenes.marks import Tone

if TYPE_CHECKING:
    from game.scenes.intents import Intent
    from game.scenes.marks import Glyph, Words


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a ruling on appeal: the word, the reason in one sentence, the ground and points.

    `parts` says how the points came about.
    """

    glyph: Glyph
    tone: Tone
    word: str
    under: str
    reason: str
    label: str
    cite: str
    name: str
    points: str
    parts: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an opinion: objection, response, reply; the words in the story it rests on."""

    role: str
    status: str
    glyph: Glyph
    sentence: str
    cite: str
    lit: tuple[str, ...]
    focus: bool
    intent: Intent


@dataclass(frozen=True, slots=True)
class Argument:
    """An opinion: the story with its words lit, the steps, the conclusion, the losing side's best point."""

    story: Words
    steps: tuple[Step, ...]
    therefore: str
    glyph: Glyph
    best_point: str


@dataclass(frozen=True, slots=True)
class RuleCard:
    """A rule in our words; each element met (True), failed (False) or not looked at (None)."""

    cite: str
    name: str
    text: str
    elements: tuple[tuple[bool | None, str], ...]
    foot: str = ""


@dataclass(frozen=True, slots=True)
class CiteRows:
    """A card of rows, each a citation and a sentence."""

    title: str
    aside: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A plain card: a title, paragraphs, and a closing note."""

    title: str
    aside: str
    paragraphs: tuple[Words, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A ruling told by glyph, word and consequence."""

    label: str
    glyph: Glyph
    word: str
    plain: str


@dataclass(frozen=True, slots=True)
class Side:
    """Two outcomes side by side; `arrow` when the second came from the first."""

    before: Outcome
    after: Outcome
    arrow: bool
    changed: bool


@dataclass(frozen=True, slots=True)
class Balance:
    """The scales, levels 0 to 4: worth against danger, the margin at which it is kept out, and the band.

    `was` is danger less worth as first told, if the story was changed.
    """

    test: str
    worth: int
    danger: int
    margin: int
    worth_says: str
    danger_says: str
    was: int | None = None


@dataclass(frozen=True, slots=True)
class AppealRow:
    """One ruling on appeal."""

    number: int
    title: str
    cite: str
    glyph: Glyph
    tone: Tone
    verdict: str


@dataclass(frozen=True, slots=True)
class Appeal:
    """The court of appeal's short order on a whole hearing; or, of a case file, how the predictions fared."""

    rows: tuple[AppealRow, ...]
    order: str
    points: str
    title: str = "In the court of appeal"
    label: str = "Order."


@dataclass(frozen=True, slots=True)
class ShareRow:
    """A share of a whole on a scale from 0 to 1, and between `low` and `high` where it may well lie in the long run.

    `says` is what it was counted from; a tone but ink says that the share is good or bad.
    """

    label: str
    name: str
    share: float
    low: float
    high: float
    says: str
    tone: Tone = Tone.INK


@dataclass(frozen=True, slots=True)
class Shares:
    """A card of shares, one above another on one scale; `legend` says what each sign means."""

    title: str
    aside: str
    rows: tuple[ShareRow, ...]
    legend: tuple[tuple[Glyph, str], ...] = ()
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Course:
    """A share as it went from one ruling to the next, each from 0 to 1."""

    title: str
    aside: str
    points: tuple[float, ...]

    @property
    def says(self) -> str:
        """The curve in words, where it cannot be seen."""
        low, high, now = (f"{round(point * 100)}%" for point in (min(self.points), max(self.points), self.points[-1]))
        return f"{now} throughout." if low == high else f"{low} at its lowest, {high} at its highest, {now} now."
