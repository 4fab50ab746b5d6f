"""A rule is a value a lawyer can read; a rulebook is a tuple of them; an overlay is a book made from a book."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from game.law.conditions import ALWAYS, Condition

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from game.law.facts import Derived, Term


class Effect(Enum):
    """What follows when a rule stands. REQUIRED and CONNECTS: what follows when its terms are *not* met."""

    REQUIRED = "it is kept out unless this is shown"
    CONNECTS = "it waits for proof of the fact it depends on"
    EXCLUDES = "it is kept out"
    LIMITS_FORM = "it comes in only in this form"
    IMPOSSIBLE = "no such case can be"


@dataclass(frozen=True)
class Period:
    """The days on which a rule is in force: from `start`, and before `until`."""

    start: date = date.min
    until: date = date.max

    def covers(self, day: date) -> bool:
        """Whether the rule was in force on this day."""
        return self.start <= day < self.until


@dataclass(frozen=True, eq=False, kw_only=True)
class Rule:
    """One rule: `raised_by` asks whether it is in issue (silence: no); `when` must then be known.

    The name is the rule's identity: dated siblings and overlays keep it and change the rest.
    A rule with an effect is a ground; with a derived word, a definition; with neither, an answer to
    the rules it names, or, answering none, informative. `objection` is the name under which counsel
    must raise a ground for the court to act on it (Rule 103).
    """

    cite: str
    name: str
    elements: str
    when: Condition = ALWAYS
    raised_by: Condition = ALWAYS
    then: Effect | Derived | None = None
    objection: Term | None = None
    answers: tuple[Rule, ...] = ()
    answered_by: tuple[Rule, ...] = ()
    in_force: Period = Period()
    source: str = ""
    note: str = ""

    @property
    def informative(self) -> bool:
        """Whether it decides nothing in this model and stands only to be read; its note says why.

        A rule that asks for something answers at least a rule that stands later in the code and names it.
        """
        return self.then is None and not self.answers and self.raised_by is ALWAYS and self.when is ALWAYS


@dataclass(frozen=True, eq=False)
class Rulebook:
    """The rules of one forum, in the order of its code, and its house positions on splits of authority.

    `cited` spells a federal citation as this forum spells it; `includes` names the objections that a
    broader one takes in.
    """

    name: str
    title: str
    rules: tuple[Rule, ...]
    positions: Mapping[str, str] = field(default_factory=dict)
    cited: Callable[[str], str] = str
    includes: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def changed_by(self, day: date) -> date:
        """Give the day of the latest change in these rules up to a day: from it to this one the law was the same."""
        changes = {edge for rule in self.rules for edge in (rule.in_force.start, rule.in_force.until)}
        return max(edge for edge in changes if edge <= day)

    def heard_as(self, stated: frozenset[str]) -> frozenset[str]:
        """Every objection that counsel's words raise: 'form' raises compound, leading and the rest."""
        return stated.union(*(self.includes.get(each, frozenset()) for each in stated))

    def but(
        self,
        name: str,
        title: str,
        *,
        without: tuple[Rule, ...] = (),
        instead: tuple[Rule, ...] = (),
        also: tuple[Rule, ...] = (),
        positions: Mapping[str, str] | None = None,
        cited: Callable[[str], str] | None = None,
    ) -> Rulebook:
        """Make a new book: some rules dropped, replaced by name or added, and its own numbering.

        Raises ValueError if it changes a rule that this book does not hold.
        """
        number = cited or self.cited
        dropped = {rule.name for rule in without}
        replaced = {rule.name for rule in instead}
        unknown = (dropped | replaced) - {rule.name for rule in self.rules}
        if unknown:
            message = f"{title} changes what {self.title} does not hold: {sorted(unknown)}"
            raise ValueError(message)
        kept: list[Rule] = []
        for rule in self.rules:
            if rule.name in replaced:
                kept += [new for new in instead if new.name == rule.name and new not in kept]
            elif rule.name not in dropped:
                source = f"after {rule.source}" if rule.source else ""
                kept.append(replace(rule, cite=number(rule.cite), source=source))
        held = {**self.positions, **(positions or {})}
        return Rulebook(name, title, (*kept, *also), held, number, self.includes)
