"""What a screen says, never where: a scene makes a `View`; the window paints it, the terminal prints it.

Every key that works stands in `View.keys` or on a block, with the intent it means, so that the mouse,
the keyboard, the terminal and the tests all go through the same intents.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, StrEnum
from math import ceil
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    FAILS = "fails"  # hollow diamond: a point in an opinion that fails
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


# What can stand on the numbered page.


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
    """A label in italics and what it says: 'Source', 'Santa Fe Reporter, 8 July 2024'."""

    label: str
    text: str


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
class Blank:
    """An empty numbered line."""


@dataclass(frozen=True, slots=True)
class Pills:
    """Rule citations, each in its own pill."""

    cites: tuple[str, ...]


PageItem: TypeAlias = (
    "Prose | Testimony | StageRow | Timer | Signs | Caps | FactRow | LabelRow | Excerpt | ReadingRow | Note | Blank"
    " | Pills | Button | ButtonRow"
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


# What can stand beside the page.


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
class Button:
    """A key, what it does, and a word aside; a `grand` one is what the whole screen waits for."""

    key: str
    label: str
    intent: Intent
    primary: bool = False
    aside: str = ""
    grand: bool = False


@dataclass(frozen=True, slots=True)
class ButtonRow:
    """Buttons side by side."""

    buttons: tuple[Button, ...]


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
    """What has been counted so far."""

    label: str
    aside: str
    counts: tuple[Count, ...]


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


@dataclass(frozen=True, slots=True)
class MenuRow:
    """A large choice of where to go."""

    key: str
    label: str
    aside: str
    intent: Intent
    primary: bool = False


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
    """One fact of a record, as its clause, and its answer in a word; `turn` gives it the next answer."""

    group: str
    clause: str
    answer: str
    changed: bool
    focus: bool
    intent: Intent
    turn: Intent


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


# The rule book.


class Held(Enum):
    """How far a rule, or all the rules of a number, are settled: each told by the shape of its box."""

    SETTLED = "settled"  # a solid square
    ONCE = "begun"  # its foot is filled
    OPEN = "open"  # a round outline
    READ = "nothing to settle"  # no box


@dataclass(frozen=True, slots=True)
class RuleBox:
    """A number on the map, or one rule of it. `hit`: a search found it; `differs`: there is other law beside it."""

    label: str
    held: Held
    focus: bool
    intent: Intent
    hit: bool = False
    differs: bool = False


@dataclass(frozen=True, slots=True)
class BoxRow:
    """An Article of the map: its numeral, its name, its numbers."""

    numeral: str
    name: str
    boxes: tuple[RuleBox, ...]


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One rule on a line of its own: its box, its name, a word aside; beneath, the words that a search found in it.

    `again` says that it stands under the citation of the row before it.
    """

    box: RuleBox
    name: str
    aside: str = ""
    under: Words = ()
    again: bool = False


@dataclass(frozen=True, slots=True)
class SearchField:
    """Where a search is typed: what is in it, how many it found, and whether letters go into it now."""

    text: str
    aside: str
    typing: bool
    intent: Intent


@dataclass(frozen=True, slots=True)
class RuleMap:
    """The rule book: its Articles with their numbers, or the rules of one number; what each box means."""

    title: str
    aside: str
    search: SearchField
    rows: tuple[BoxRow | RuleRow, ...]
    legend: tuple[tuple[Held, str], ...]
    differs: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class RuleRows:
    """A card of rules, each on its line."""

    title: str
    aside: str
    rows: tuple[RuleRow, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class HalfRow:
    """A rule's case or its twin: how it begins, and when it was ruled rightly."""

    label: str
    title: str
    aside: str
    right: bool


@dataclass(frozen=True, slots=True)
class RuleSheet:
    """All there is to read on one rule: our words, its terms, other law in a box, where it stands, how you stand."""

    cite: str
    name: str
    text: str
    label: str
    terms: tuple[str, ...]
    beside: tuple[tuple[str, str], ...]
    halves: tuple[HalfRow, ...]
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question of a bank that can be played by itself."""

    key: str
    title: str
    aside: str
    intent: Intent


@dataclass(frozen=True, slots=True)
class QuestionRows:
    """A card of questions."""

    title: str
    aside: str
    rows: tuple[QuestionRow, ...]


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


@dataclass(frozen=True, slots=True)
class Key:
    """A key that works now. `shown` is how it is printed; a quiet one stands only in the list of all keys."""

    key: str
    says: str
    intent: Intent
    shown: str = ""
    quiet: bool = False


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
