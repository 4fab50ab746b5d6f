"""What the rule book shows: its map, its rows, a rule on its sheet, the questions that turn on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.scenes.intents import Intent
    from game.scenes.marks import Words


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
