"""The words that every telling of a ruling shares: facts as clauses, lists, days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.law.conditions import Outweighs
from game.law.facts import Switch
from game.law.pointing import Fact, decisive
from game.law.truth import EITHER, NO, OPEN, YES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from game.law.in_force import Step
    from game.law.reasoning import Ruling
    from game.law.weighing import Finding

CLAUSES = 2


def because(facts: Sequence[Fact]) -> str:
    """The facts as clauses: stated ones first, two at most, and silence said to be assumed."""
    told = [fact for fact in facts if fact.value is not None] or list(facts)
    told.sort(key=lambda fact: fact.presumed)
    clauses = list(dict.fromkeys(_clause(fact) for fact in told))
    return ", and ".join(clauses[:CLAUSES]) or "the rule asks for nothing more"


def _clause(fact: Fact) -> str:
    if isinstance(fact.word, Switch):
        return "courts differ on this" if fact.value is None else fact.word.clause(fact.value)
    if fact.value is None:
        return "the record does not say"
    return fact.word.clause(fact.value) + (", as is assumed" if fact.presumed else "")


def balance_in(step: Step) -> Finding | None:
    """Find the balance on which a step rests, if it rests on one."""
    return next((leaf for leaf in decisive(step.finding) if isinstance(leaf.condition, Outweighs) and leaf.sums), None)


def weighed(finding: Finding, facts: Sequence[Fact]) -> str:
    """Tell a balance: what lay in the pans, and which way they went."""
    verdict = {
        YES: "the danger goes too far",
        NO: "the danger does not go far enough",
        EITHER: "that lies within discretion",
        OPEN: "the record does not weigh it",
    }[finding.truth]
    clauses = [_clause(fact) for fact in facts if not fact.word.name.endswith("stated")]
    return f"{', '.join(clauses[:CLAUSES])}; {verdict}"


def purpose_clause(ruling: Ruling, purpose: int) -> str:
    """What the item is offered to show: 'to show knowledge'."""
    kind = ruling.record.purposes[purpose].get("purpose.kind")
    return str(getattr(kind, "clause", "for this purpose"))


def day_told(day: date) -> str:
    """A day as a sentence says it: '1 December 2026'."""
    return f"{day.day} {day:%B %Y}"


def listed(parts: Sequence[str]) -> str:
    """Join as English does: 'a', 'a and b', 'a, b and c'."""
    if len(parts) < 2:  # noqa: PLR2004 one needs no joining
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def capital(text: str) -> str:
    """Begin a sentence."""
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """Carry on a sentence."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
