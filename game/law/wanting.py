"""What would have to be otherwise: the element an argument lacks, and the fact it cannot do without."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.law.conditions import All, Includes, IsOneOf, Not, Some
from game.law.facts import Derived, Flag, Level, Turning
from game.law.in_force import Step
from game.law.pointing import decisive, mends, seen_by
from game.law.prose import clause_of, is_scene
from game.law.truth import NO, OPPOSITE, YES
from game.law.weighing import Finding, words_read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.law.in_force import Ground
    from game.law.pointing import Fact
    from game.law.reasoning import Cell, Ruling

DENIAL = re.compile(r"\b(no|not|nobody|nothing|never|cannot|neither|too)\b")
"""A clause with one of these says that something was not so: to deny it would be to deny a denial."""
FEW = 2
"""More kinds than this make a list that no sentence should carry."""


def lacking(finding: Finding) -> tuple[str, ...]:
    """What a finding that failed still asks for, in the clauses of the facts: each failed leaf turned round.

    Of alternatives the nearest one is enough. That other people should stand in the story is no element that a
    party could supply.
    """
    leaves = [leaf for leaf in _wanting(finding) if not _of_another_scene(leaf)]
    return tuple(dict.fromkeys(clause for leaf in leaves for clause in _asked(leaf)))


def _wanting(finding: Finding) -> Iterator[Finding]:
    """The leaves that would have to come out otherwise: all that fail an 'and', the nearest of an 'or'."""
    inner = [below for below in finding.because if isinstance(below, Finding)]
    same = [below for below in inner if below.truth is finding.truth]
    match finding.condition:
        case Not():
            yield from _wanting(inner[0])
        case All() | Some():
            every = (finding.truth is YES) is isinstance(finding.condition, Some)
            for below in same if every else sorted(same, key=mends)[:1]:
                yield from _wanting(below)
        case _:
            yield finding


def unraised(trigger: Finding) -> str:
    """Why a rule's trigger does not raise it: what is told instead, or what nothing here says."""
    leaf = next(decisive(trigger), None)
    if leaf is None:
        return ""
    if leaf.saw and not leaf.presumed:
        return _seen_by(leaf)
    asked = asks(leaf)
    return f"nothing here says that {asked}" if asked else ""


def _seen_by(leaf: Finding) -> str:
    return " and ".join(word.clause(value) for word, value in zip(words_read(leaf.condition), leaf.saw, strict=False))


def _of_another_scene(leaf: Finding) -> bool:
    words = tuple(words_read(leaf.condition))
    return any(word.turning is Turning.SCENE or word.name.startswith("case.") for word in words)


def _asked(leaf: Finding) -> tuple[str, ...]:
    """The words for what a leaf asks; of a conclusion that one definition alone failed, what that asks."""
    failing = [below for below in leaf.because if isinstance(below, Step) and below.stands is NO]
    deeper = lacking(failing[0].finding) if leaf.truth is NO and len(failing) == 1 else ()
    asked = asks(leaf)
    return deeper or ((asked,) if asked else ())


def asks(leaf: Finding) -> str:
    """The clause that would turn one leaf; none where it has no words of its own."""
    so = leaf.truth is not YES
    match leaf.condition:
        case Flag() | Derived():
            return leaf.condition.clause(so)
        case IsOneOf(word, kinds) | Includes(word, kinds) if so and len(kinds) <= FEW:
            return word.says.format(", or ".join(kind.clause for kind in word.kinds if kind in kinds))
    return ""


def mainstay(ruling: Ruling, cell: Cell, ground: Ground, finding: Finding) -> Fact | None:
    """The fact to dispute: without it the finding falls. A stated one before an assumed one."""
    return min(pillars(ruling, cell, ground, finding), key=lambda fact: fact.presumed, default=None)


def pillars(ruling: Ruling, cell: Cell, ground: Ground, finding: Finding) -> tuple[Fact, ...]:
    """The facts open to doubt without any of which the finding falls."""
    facts = (fact for leaf in _needed(finding) for fact in seen_by(ruling, cell, ground, leaf))
    return tuple(filter(_open_to_doubt, facts))


def _open_to_doubt(fact: Fact) -> bool:
    """Whether the other side could dispute it: not who is who, nor what the offer says, nor how much it weighs."""
    offered = is_scene(fact) or fact.word.name == "purpose.kind"
    return not offered and fact.value is not None and not isinstance(fact.word, Level)


def to_dispute(fact: Fact) -> str:
    """How a fact is fought: 'deny that it was so', or of what is put as a denial, 'show that it was'."""
    told = clause_of(fact)
    if told.startswith("evidence that "):
        return f"dispute whether {told}"
    if not DENIAL.search(told):
        return f"deny that {told}"
    if isinstance(fact.word, Flag):
        return f"show that {fact.word.clause(fact.value is not True)}"
    return f"dispute that {told}"


def _needed(finding: Finding) -> Iterator[Finding]:
    """The leaves that alone carry a finding: all of an 'and' that holds, the one that holds an 'or'."""
    inner = [below for below in finding.because if isinstance(below, Finding)]
    match finding.condition:
        case Not():
            yield from _needed(inner[0])
        case All() | Some():
            joined = finding.truth is (YES if isinstance(finding.condition, All) else NO)
            bearing = inner if joined else [below for below in inner if below.truth is not OPPOSITE[finding.truth]]
            for below in bearing if joined or len(bearing) == 1 else ():
                yield from _needed(below)
        case Derived():
            standing = [below for below in finding.because if isinstance(below, Step) and below.stands is not NO]
            if finding.truth is YES and len(standing) == 1:
                yield from _needed(standing[0].finding)
        case _:
            yield finding
