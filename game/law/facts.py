"""The words a scenario is told in: each fact, a clause for each answer, and what silence means.

A word's name is its path in a bank's TOML (`link.declarant.testifies`), made from its group and its
attribute, so that the Python name, the TOML key and the printed clause are one thing said once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import TYPE_CHECKING, ClassVar, NoReturn, Self, TypeAlias

from game.law.conditions import AtLeast, Includes, IsOneOf, Same, Stated, Taken

if TYPE_CHECKING:
    from collections.abc import Mapping

NONE = "none"
"""The tag that says there is none."""

Value: TypeAlias = "bool | int | str | frozenset[str]"
Facts: TypeAlias = "Mapping[str, Value]"


class Term(StrEnum):
    """One possible answer to a question, with the clause that says it in English, and when to choose it."""

    clause: str
    remark: str

    def __new__(cls, value: str, clause: str = "", remark: str = "") -> Self:
        """The TOML spelling, the words for it (by default the spelling, with spaces), and when it is the right one."""
        term = str.__new__(cls, value)
        term._value_ = value
        term.clause = clause or value.replace("_", " ")
        term.remark = remark
        return term


class Axis(Enum):
    """What a fact is a fact about. A rule is asked once for each point on the axes it reads."""

    ITEM = "item"
    PURPOSE = "purpose"
    PARTY = "party"
    LINK = "link"


class Turning(Enum):
    """What changing this one word alone would be: a lesson, a quibble about foundation, another story."""

    DOCTRINE = 0
    FOUNDATION = 1
    SCENE = 2


@dataclass(frozen=True, eq=False, kw_only=True)
class Word:
    """A fact the vocabulary can name. `presumed` is what silence means; None: it must be stated.

    `remark` tells whoever states a record what the clauses leave in doubt; `about` completes 'the record says'
    where no clause can.
    """

    name: str = field(default="", init=False)
    axis: Axis = field(default=Axis.ITEM, init=False)
    turning: Turning = Turning.DOCTRINE
    remark: str = ""
    about: str = ""

    def __set_name__(self, owner: type[Group], attribute: str) -> None:
        """Take the name from where the word stands."""
        object.__setattr__(self, "name", f"{owner.path}.{attribute.rstrip('_')}")
        object.__setattr__(self, "axis", owner.axis)

    def __bool__(self) -> NoReturn:
        """Refuse `and`, `or` and `not` between words, which would silently drop one."""
        message = f"{self.name} has no truth of its own: use all_of, any_of or unless"
        raise TypeError(message)

    @property
    def silent(self) -> Value | None:
        """What the court takes silence to mean; None where nothing may be taken."""
        return None

    @property
    def topic(self) -> str:
        """What a record that speaks of this at all says: 'whether …', 'who …', 'when …'."""
        return self.about

    @property
    def stated(self) -> Stated:
        """That the record says anything on this at all."""
        return Stated(self)

    def clause(self, value: Value) -> str:
        """This fact with this value, as a clause of plain English."""
        raise NotImplementedError


class Group:
    """One table of the vocabulary: `path` is its place in a record's TOML."""

    path: ClassVar[str] = ""
    axis: ClassVar[Axis] = Axis.ITEM


@dataclass(frozen=True, eq=False)
class Flag(Word):
    """A question answered yes or no."""

    says: str
    denies: str
    presumed: bool | None = None

    @property
    def silent(self) -> bool | None:
        """See `Word.silent`."""
        return self.presumed

    @property
    def topic(self) -> str:
        """See `Word.topic`."""
        return self.about or f"whether {self.says}"

    def clause(self, value: Value) -> str:
        """See `Word.clause`."""
        return self.says if value is True else self.denies


@dataclass(frozen=True, eq=False)
class Choice(Word):
    """A question with one answer among several; `says` frames the answer's clause."""

    kinds: type[Term]
    says: str = "{}"
    presumed: Term | None = None
    idle: tuple[Term, ...] = ()
    """Answers on which nobody would rest an argument: what they fail came less near than what another fact failed."""

    @property
    def silent(self) -> Term | None:
        """See `Word.silent`."""
        return self.presumed

    @property
    def topic(self) -> str:
        """See `Word.topic`; of a clause that opens with someone, who that is."""
        return self.about or f"who{self.says.removeprefix('{}')}"

    def is_one_of(self, *kinds: Term) -> IsOneOf:
        """The answer is one of these."""
        return IsOneOf(self, frozenset(kinds))

    def same_as(self, other: Choice) -> Same:
        """The answer is also the answer to the other question."""
        return Same(self, other)

    def among(self, others: Tags) -> Same:
        """The answer is one of the answers to the other question."""
        return Same(self, others)

    def clause(self, value: Value) -> str:
        """See `Word.clause`."""
        return self.says.format(self.kinds(str(value)).clause)


@dataclass(frozen=True, eq=False)
class Tags(Word):
    """A question with several answers at once; `empty` is the clause for none of them."""

    kinds: type[Term]
    says: str = "{}"
    presumed: frozenset[Term] | None = None
    empty: str = ""

    @property
    def silent(self) -> frozenset[Term] | None:
        """See `Word.silent`."""
        return self.presumed

    def includes(self, *kinds: Term) -> Includes:
        """One of these is among the answers."""
        return Includes(self, frozenset(kinds))

    def clause(self, value: Value) -> str:
        """See `Word.clause`."""
        named = sorted(value) if isinstance(value, frozenset) else [str(value)]
        if named in ([], [NONE]):
            return self.empty or self.says.format("nothing")
        return self.says.format(" and ".join(self.kinds(each).clause for each in named))


@dataclass(frozen=True, eq=False)
class Level(Word):
    """An author's weighing from 0 to 4, with the words for each step."""

    says: str
    steps: tuple[str, str, str, str, str]
    presumed: int | None = None

    @property
    def silent(self) -> int | None:
        """See `Word.silent`."""
        return self.presumed

    def at_least(self, least: int) -> AtLeast:
        """It weighs this much or more."""
        return AtLeast(self, least)

    def clause(self, value: Value) -> str:
        """See `Word.clause`."""
        return f"{self.says} {self.steps[int(value)]}" if isinstance(value, int) else self.says


@dataclass(frozen=True, eq=False)
class Number(Word):
    """A plain count; `says` frames it and names its unit."""

    says: str
    presumed: int | None = None

    @property
    def silent(self) -> int | None:
        """See `Word.silent`."""
        return self.presumed

    def at_least(self, least: int) -> AtLeast:
        """It comes to this much or more."""
        return AtLeast(self, least)

    def clause(self, value: Value) -> str:
        """See `Word.clause`."""
        return self.says.format(value)


@dataclass(frozen=True, eq=False)
class Derived(Word):
    """A conclusion that rules draw; no record may state it."""

    says: str
    denies: str

    def clause(self, value: Value) -> str:
        """See `Word.clause`."""
        return self.says if value is True else self.denies


@dataclass(frozen=True, eq=False)
class Switch(Word):
    """A question the courts answer differently: each position and who holds it."""

    asks: str
    positions: Mapping[str, str]

    def at(self, position: str) -> Taken:
        """The courts that hold this position are followed."""
        if position not in self.positions:
            message = f"no position {position} on: {self.asks}"
            raise ValueError(message)
        return Taken(self, position)

    def clause(self, value: Value) -> str:
        """See `Word.clause`."""
        return f"{self.asks} {value} ({self.positions[str(value)]})"


def words_in(*groups: type[Group]) -> dict[str, Word]:
    """The vocabulary these groups make, by name, in the order it is written."""
    return {word.name: word for group in groups for word in vars(group).values() if isinstance(word, Word)}
