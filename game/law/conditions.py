"""Conditions are values: weighed against a record, read aloud, and searched for what they read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from game.law.facts import Choice, Derived, Flag, Level, Number, Switch, Tags, Word


@dataclass(frozen=True, eq=False, slots=True)
class IsOneOf:
    """The one answer to this question is among these."""

    word: Choice
    kinds: frozenset[str]


@dataclass(frozen=True, eq=False, slots=True)
class Includes:
    """Among the several answers to this question is at least one of these."""

    word: Tags
    kinds: frozenset[str]


@dataclass(frozen=True, eq=False, slots=True)
class AtLeast:
    """A weight or a number reaches this much."""

    word: Level | Number
    least: int


@dataclass(frozen=True, eq=False, slots=True)
class Same:
    """Two questions have one answer, or one of the other's answers: who spoke is whom it is offered against."""

    word: Choice
    other: Choice | Tags


@dataclass(frozen=True, eq=False, slots=True)
class Stated:
    """Silence tested as such: for triggers, and for 'unless the author says otherwise'."""

    word: Word


@dataclass(frozen=True, eq=False, slots=True)
class Taken:
    """A split of authority resolved one way."""

    switch: Switch
    position: str


@dataclass(frozen=True, eq=False, slots=True)
class Scale:
    """One pan of the balance: the heaviest of its levels, nudged by what makes it weigh more or less."""

    says: str
    levels: tuple[Level, ...]
    heavier: tuple[Condition, ...] = ()
    lighter: tuple[Condition, ...] = ()


@dataclass(frozen=True, eq=False, slots=True)
class Outweighs:
    """The one balance: danger less worth reaches the margin. At the margin or one short: discretion.

    The scale is a teaching device, levels 0 to 4; no court counts so.
    """

    test: str
    danger: Scale
    worth: Scale
    margin: int
    settled: Flag | None = None


@dataclass(frozen=True, eq=False, slots=True)
class All:
    """Every part is so."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, eq=False, slots=True)
class Some:
    """At least one part is so."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, eq=False, slots=True)
class Not:
    """The part is not so."""

    part: Condition


Leaf: TypeAlias = "Flag | IsOneOf | Includes | AtLeast | Same"
Condition: TypeAlias = "Leaf | Stated | Taken | Derived | Outweighs | All | Some | Not"
ALWAYS = All(())


def all_of(*parts: Condition) -> All:
    """Each of these; of none, always."""
    return All(parts)


def any_of(*parts: Condition) -> Some:
    """One of these at least; of none, never."""
    return Some(parts)


def unless(part: Condition) -> Not:
    """Not this."""
    return Not(part)
