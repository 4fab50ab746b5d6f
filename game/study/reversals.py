"""How often a judge is reversed: over the last fifty rulings, by Article, and as it went from one to the next."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from game.law.evidence.articles import article_told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from game.study.ruled import Ruled

LAST = 50
NEEDED = 2 * LAST - 1
"""So many of the latest rulings tell all that is told here."""
SURE_OF = 1.96  # standard deviations that 95 in 100 lie within


@dataclass(frozen=True, slots=True)
class Share:
    """So many rulings, and how many of them did not stand."""

    rulings: int
    reversed: int

    @property
    def rate(self) -> float:
        """The share reversed, from 0 to 1; 0 where there is no ruling."""
        return self.reversed / self.rulings if self.rulings else 0.0

    @property
    def likely(self) -> tuple[float, float]:
        """Where the rate may well lie in the long run (Wilson's interval, 95 in 100): few rulings say little."""
        if not self.rulings:
            return (0.0, 1.0)
        n, rate, square = self.rulings, self.rate, SURE_OF**2
        middle = rate + square / (2 * n)
        reach = SURE_OF * sqrt(rate * (1 - rate) / n + square / (4 * n * n))
        low, high = ((middle + side * reach) / (1 + square / n) for side in (-1, 1))
        return (max(0.0, min(low, rate)), min(1.0, max(high, rate)))


def counted(rulings: Iterable[Ruled]) -> Share:
    """Count rulings and reversals."""
    stands = [ruled.stands for ruled in rulings]
    return Share(len(stands), stands.count(False))


def last(rulings: Iterable[Ruled]) -> tuple[Ruled, ...]:
    """The last fifty, in the order of their numbers."""
    return tuple(sorted(rulings, key=lambda ruled: ruled.n)[-LAST:])


def by_article(rulings: Iterable[Ruled]) -> Mapping[str, Share]:
    """Count the last fifty by the Article of the rule each turned on, in the order of the code."""
    found: dict[str, list[Ruled]] = defaultdict(list)
    for ruled in last(rulings):
        if ruled.cite:
            found[article_told(ruled.cite)].append(ruled)
    in_order = sorted(found, key=lambda article: _number_of(found[article]))
    return {article: counted(found[article]) for article in in_order}


def _number_of(rulings: Sequence[Ruled]) -> tuple[int, str]:
    """Where an Article stands in the code; other law comes after it."""
    head = rulings[0].cite.removeprefix("11-").split("(", maxsplit=1)[0].partition(" ")[0]
    return (int(head) // 100 if head.isdecimal() else 100, head)


def course(rulings: Iterable[Ruled]) -> tuple[float, ...]:
    """The reversal rate as it stood after each of the last fifty rulings, over the fifty up to it."""
    in_order = sorted(rulings, key=lambda ruled: ruled.n)
    places = range(max(0, len(in_order) - LAST), len(in_order))
    return tuple(counted(in_order[max(0, at + 1 - LAST) : at + 1]).rate for at in places)


def sureness(rulings: Iterable[Ruled]) -> Mapping[str, Share]:
    """Of the last fifty in which the judge said how sure: how many were ruled so, and how many did not stand."""
    said = last(ruled for ruled in rulings if ruled.sure)
    words = dict.fromkeys(ruled.sure for ruled in said)
    return {word: counted(ruled for ruled in said if ruled.sure == word) for word in words}
