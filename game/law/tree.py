"""A ruling as a tree: each objection raised, what it asks, each answer and what that asks, and how each fared."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from game.law.conditions import All, Outweighs
from game.law.facts import Derived
from game.law.in_force import Step
from game.law.pointing import Fact, decisive, leaves, made_out, raised_grounds, seen_by
from game.law.prose import capital, clause_of, listed, lowered, party_told, purpose_clause, weighed
from game.law.truth import EITHER, NO, OPEN, YES
from game.law.weighing import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.law.in_force import Ground
    from game.law.reasoning import Cell, Ruling

CLAUSES = 2
DEEPEST = 3
ROLES: Final = ("Objection", "Answer", "Reply", "Rejoinder")


class State(StrEnum):
    """How a branch fares."""

    HOLDS = "holds"
    FAILS = "fails"
    UNSTATED = "not stated"
    EITHER = "either way"


STATES: Final = {YES: State.HOLDS, NO: State.FAILS, OPEN: State.UNSTATED, EITHER: State.EITHER}


@dataclass(frozen=True, slots=True)
class Branch:
    """One row of the tree. `place` names it across rulings; a `head` is an objection or an answer, else an element.

    `state` is None over the branches of one use against one party.
    """

    depth: int
    says: str
    cite: str
    state: State | None
    head: bool
    place: str


def tree_of(ruling: Ruling) -> tuple[Branch, ...]:
    """The tree, row by row; what decides comes first."""
    grounds = [(cell, ground) for cell, ground in raised_grounds(ruling)]
    several = len(ruling.cells) > 1
    rows: list[Branch] = []
    for cell in ruling.cells:
        if several:
            use = f"{capital(purpose_clause(ruling, cell.purpose))}, against {party_told(cell.party)}"
            told = f"{use}: {cell.outcome.told}"
            rows.append(Branch(0, told, "", None, head=True, place=f"{cell.purpose}:{cell.party}:{cell.outcome}"))
        own = sorted((ground for each, ground in grounds if each is cell), key=_rank)
        for ground in own:
            place = f"{cell.purpose}:{cell.party}:{ground.link}"
            rows.extend(_Telling(ruling, cell, ground).step(ground.step, (0, 0), place))
    return tuple(rows)


def _rank(ground: Ground) -> tuple[int, bool]:
    """What stands first, then what is open or could go either way, then what was answered, then what never was."""
    step = ground.step
    return (YES, OPEN, EITHER, NO).index(step.stands), not made_out(step)


@dataclass(frozen=True)
class _Telling:
    """One ground at its place."""

    ruling: Ruling
    cell: Cell
    ground: Ground

    def step(self, step: Step, at: tuple[int, int], place: str) -> Iterator[Branch]:
        """A step, its elements, and what answers it; `at` is its depth and which role it has."""
        depth, role = at
        here = f"{place}/{step.rule.name}"
        says = f"{ROLES[min(role, len(ROLES) - 1)]}: {lowered(step.rule.name)}"
        yield Branch(depth, says, step.rule.cite, STATES[step.stands], head=True, place=here)
        told: set[str] = set()
        for element in self._elements(step, depth + 1, here):
            if element.says not in told:
                yield element
            told.add(element.says)
        for answer in step.answers if depth < DEEPEST else ():
            yield from self.step(answer, (depth + 1, role + 1), here)

    def _elements(self, step: Step, depth: int, place: str) -> Iterator[Branch]:
        """What a step asks, part by part; a definition that is all it asks speaks for itself."""
        finding = step.finding
        parts = finding.because if isinstance(finding.condition, All) else (finding,)
        for at, part in enumerate(part for part in parts if isinstance(part, Finding)):
            below = _definition(part)
            if below is not None and depth <= DEEPEST:
                yield from self._elements(below, depth, f"{place}#{at}")
            elif says := self._told(part):
                yield Branch(depth, says, step.rule.cite, STATES[part.truth], head=False, place=f"{place}#{at}")

    def _told(self, finding: Finding) -> str:
        """The facts on which a finding rests, as clauses; of one left open, what would have to be said."""
        leaf = next(iter(decisive(finding)), finding)
        facts = list(dict.fromkeys(fact for each in decisive(finding) for fact in self._seen(each)))
        if isinstance(leaf.condition, Outweighs) and leaf.sums:
            return capital(weighed(leaf, facts))
        if finding.truth is OPEN:
            unsaid = [
                word.topic for each in leaves(finding) for word in each.lacks if word.topic and "{" not in word.topic
            ]
            return capital(listed(list(dict.fromkeys(unsaid))[:CLAUSES]))
        told = dict.fromkeys(f"{clause_of(fact)}{', as is assumed' if fact.presumed else ''}" for fact in facts)
        derived = [said for each in decisive(finding) if (said := _concluded(each))]
        return capital(listed((list(told) or derived)[:CLAUSES]))

    def _seen(self, leaf: Finding) -> Iterator[Fact]:
        if not isinstance(leaf.condition, Derived):
            yield from seen_by(self.ruling, self.cell, self.ground, leaf)


def _concluded(leaf: Finding) -> str:
    """The clause of a conclusion that rules draw."""
    return leaf.condition.clause(leaf.truth is YES) if isinstance(leaf.condition, Derived) else ""


def _definition(finding: Finding) -> Step | None:
    """The one definition that settles a derived fact: the one that stands, or the only one that does not."""
    if not isinstance(finding.condition, Derived):
        return None
    steps = [each for each in finding.because if isinstance(each, Step)]
    same = [each for each in steps if each.stands is finding.truth]
    return same[0] if same and (finding.truth is YES or len(steps) == 1) else None
