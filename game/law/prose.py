"""The words that every telling of a ruling shares: facts as clauses, lists, days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.law.conditions import Outweighs
from game.law.facts import Axis, Derived, Switch, Turning
from game.law.pointing import Fact, decisive
from game.law.truth import EITHER, NO, OPEN, YES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from game.law.in_force import Step
    from game.law.reasoning import Ruling
    from game.law.rules import Rule
    from game.law.weighing import Finding

CLAUSES = 2
CLAUSES_OF_THEIR_OWN = ("Asked", "Assumes", "Calls", "Misstates", "Nothing", "What")
ORDINALS = (
    "the outermost",
    "the second",
    "the third",
    "the fourth",
    "the fifth",
    "the sixth",
    "the seventh",
    "the eighth",
)
SPOKEN = {
    "Amendment V": "the Fifth Amendment",
    "Amendment VI": "the Sixth Amendment",
    "Due Process": "the Due Process Clause",
}
COUNTS = ("no", "one", "two", "three", "four", "five", "several")


def because(facts: Sequence[Fact]) -> str:
    """The facts as clauses, two at most: those stated before those assumed, what happened before who is who."""
    told = [fact for fact in facts if fact.value is not None] or list(facts)
    told.sort(key=lambda fact: fact.word.axis is Axis.PARTY)
    told.sort(key=is_scene)
    stated = list(dict.fromkeys(clause_of(fact) for fact in told if not fact.presumed))[:CLAUSES]
    assumed = list(dict.fromkeys(clause_of(fact) for fact in told if fact.presumed))[: CLAUSES - len(stated)]
    clauses = [*stated, *([f"it is assumed that {' and that '.join(assumed)}"] if assumed else [])]
    return ", and ".join(clauses) or "the rule asks for nothing more"


def split_alone(facts: Sequence[Fact]) -> bool:
    """Whether nothing is told but that courts differ."""
    return all(isinstance(fact.word, Switch) and fact.value is None for fact in facts)


def is_scene(fact: Fact) -> bool:
    """Whether a fact only says who is who, and in what sort of case."""
    case = fact.word.name.startswith("case.")
    return case or fact.word.turning is Turning.SCENE or fact.word.axis is Axis.PARTY


def clause_of(fact: Fact) -> str:
    """One fact as a clause."""
    if isinstance(fact.word, Switch):
        return "courts differ on this" if fact.value is None else fact.word.clause(fact.value)
    return "the record does not say" if fact.value is None else fact.word.clause(fact.value)


def said_of(name: str, verdict: str) -> str:
    """Say something of a rule by its name, which may be no subject for a verb: 'Calls for speculation: this fails'."""
    clause = "," in name or name.startswith(CLAUSES_OF_THEIR_OWN) or " must " in name or " is " in name
    return f"{name}: this {verdict}" if clause else f"{name} {verdict}"


def called(rule: Rule) -> str:
    """A rule as counsel calls it, by number and name: 'Rule 803(2), excited utterance'."""
    name, cited = lowered(rule.name), numbered(rule)
    return capital(name) if name.startswith(cited.lower()) else f"{cited}, {name}"


def numbered(rule: Rule) -> str:
    """A rule by its number, an amendment by its ordinal; the word that tells two of one number apart is left unsaid."""
    own = rule.cite.partition(" (")[0]
    return SPOKEN.get(own, f"Rule {own}" if own[0].isdigit() else own)


def balance_in(step: Step) -> Finding | None:
    """Find the balance on which a step rests, if it rests on one."""
    return next((leaf for leaf in decisive(step.finding) if isinstance(leaf.condition, Outweighs) and leaf.sums), None)


def weighed(finding: Finding, facts: Sequence[Fact]) -> str:
    """Tell a balance: what lay in the pans, and which way they went."""
    verdict = {
        YES: "the danger goes too far",
        NO: "the danger does not go far enough",
        EITHER: "a court may weigh that either way",
        OPEN: "the record does not weigh it",
    }[finding.truth]
    clauses = [clause_of(fact) for fact in facts if not fact.word.name.endswith("stated") and fact.value is not None]
    return f"{' and '.join(clauses[:CLAUSES])}; {verdict}" if clauses else verdict


def grounds_of(step: Step, facts: Sequence[Fact]) -> str:
    """What a step rests on: a balance as it was weighed, else the facts, or the conclusion that none of them bears."""
    balance = balance_in(step)
    if balance is not None:
        return weighed(balance, facts)
    return because(facts) if facts else concluded(step.finding) or because(facts)


def concluded(finding: Finding) -> str:
    """The first conclusion that a finding rests on, as a clause; nothing where it rests on none."""
    leaves = (leaf for leaf in decisive(finding) if isinstance(leaf.condition, Derived))
    return next(
        (leaf.condition.clause(leaf.truth is YES) for leaf in leaves if isinstance(leaf.condition, Derived)), ""
    )


def purpose_clause(ruling: Ruling, purpose: int) -> str:
    """What the item is offered to show: 'to show knowledge'."""
    kind = ruling.record.purposes[purpose].get("purpose.kind")
    return str(getattr(kind, "clause", "for this purpose"))


def part_told(ruling: Ruling, purpose: int) -> str:
    """The part of the item that a use is about: 'the first part'."""
    return f"the {ruling.record.purposes[purpose].get('purpose.part', 'whole')} part"


def party_told(party: str) -> str:
    """A party as a sentence names it: 'the plaintiff'."""
    return str(getattr(party, "clause", party))


def day_told(day: date) -> str:
    """A day as a sentence says it: '1 December 2026'."""
    return f"{day.day} {day:%B %Y}"


def counted(number: int) -> str:
    """A small number as a word."""
    return COUNTS[min(number, len(COUNTS) - 1)]


def listed(parts: Sequence[str]) -> str:
    """Join as English does: 'a', 'a and b', 'a, b and c'; 'a and b; and c' where a part has its own 'and'."""
    if any(" and " in part for part in parts):
        return "; and ".join(parts)
    if len(parts) < 2:  # noqa: PLR2004 one needs no joining
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def capital(text: str) -> str:
    """Begin a sentence."""
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """Carry on a sentence."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
