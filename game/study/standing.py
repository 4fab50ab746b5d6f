"""Settled law: a rule is settled once its case and its twin were each ruled rightly, on two different days."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from game.study.ruled import Ruled


SETTLED_LAW = "settled-law"
"""The bank that no file holds: the case and the twin of every rule that decides."""


class Part(StrEnum):
    """The two halves of what settles a rule."""

    CASE = "case"
    TWIN = "twin"


class State(StrEnum):
    """How far a rule is."""

    SETTLED = "settled"
    ONCE = "ruled rightly once"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a judge stands with one rule.

    `case` and `twin` are the days on which each was ruled rightly, on the ruling and on its ground; `missed` is
    the day of the latest ruling on either, where something was missed in it.
    """

    case: frozenset[date] = frozenset()
    twin: frozenset[date] = frozenset()
    missed: date | None = None

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which either was ruled rightly, in order."""
        return tuple(sorted(self.case | self.twin))

    @property
    def state(self) -> State:
        """Settled, ruled rightly once, or open. What was settled stays so: it is due again, not lost."""
        if self.case and self.twin and len(self.days) > 1:
            return State.SETTLED
        return State.ONCE if self.days else State.OPEN

    def due(self, today: date) -> bool:
        """Whether it asks for another look: missed last, or ruled on some other day and not yet settled."""
        return self.missed is not None or (self.state is State.ONCE and today not in self.days)


UNTOUCHED = Standing()


def standings(rulings: Iterable[Ruled]) -> Mapping[str, Standing]:
    """Fold the rulings on cases and twins, by the matter each belongs to; the others are passed over."""
    by_matter: dict[str, list[tuple[Part, Ruled]]] = defaultdict(list)
    for ruled in sorted(rulings, key=lambda each: each.n):
        matter, _, part = ruled.question.rpartition("/")
        if part in (Part.CASE, Part.TWIN):
            by_matter[matter].append((Part(part), ruled))
    return {matter: _standing(given) for matter, given in by_matter.items()}


def _standing(given: list[tuple[Part, Ruled]]) -> Standing:
    case, twin = (
        frozenset(ruled.day for part, ruled in given if part is asked and ruled.right)
        for asked in (Part.CASE, Part.TWIN)
    )
    last = given[-1][1]
    return Standing(case, twin, None if last.right else last.day)
